import { Text } from '@mantine/core';
import { IconHeartHandshake, IconQuestionMark } from '@tabler/icons-react';
import { useFirmMarkets } from '../../api/market-queries.ts';
import { useMissingInputs } from '../../api/specialisation-queries.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { openingFirm } from '../network/use-open.ts';
import { industryText } from '../partners/market-card.tsx';
import { Answer, Lead, StartCard } from './start-card.tsx';
import classes from './start.module.css';

const FEW = 3;

/** Fields that need what the firm can do, and the way to second sources. */
export function PartnersCard({ id }: { id: string }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const [{ leaving }] = useAddress('leaving');
  const markets = useFirmMarkets(id, leaving, network.revision);
  return (
    <StartCard
      icon={<IconHeartHandshake size={22} aria-hidden />} title={t('start.firm.partners')}
      links={[
        { to: { view: 'partners', partnerSection: 'relations', firm: id }, text: t('start.firm.secondSources') },
        { to: { view: 'partners', partnerSection: 'markets', firm: id }, text: t('start.firm.openMarkets') },
      ]}
    >
      <Answer of={markets}>
        {(view) => {
          if (view.capabilities.length === 0) return <Text size="sm">{t('start.firm.marketsSilent')}</Text>;
          if (view.markets.length === 0) return <Text size="sm">{t('start.firm.marketsNone')}</Text>;
          return (
            <>
              <Lead>{t('start.firm.marketsLead', { count: view.markets.length })}</Lead>
              <ul className={classes.rows}>
                {view.markets.slice(0, FEW).map(({ field: { id: field, product, industry } }) => (
                  <li key={field}>{t('start.firm.boughtBy', { product: (language === 'en' ? product.nameEn : undefined) ?? product.name, industry: industryText(industry, t, language) })}</li>
                ))}
              </ul>
            </>
          );
        }}
      </Answer>
    </StartCard>
  );
}

/** What the firm's branch usually buys and the firm has not stated: questions, never facts. */
export function MissingCard({ id }: { id: string }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const missing = useMissingInputs({ firm: id }, network.revision);
  return (
    <StartCard icon={<IconQuestionMark size={22} aria-hidden />} title={t('start.firm.missing')} links={[{ to: { view: 'network', ...openingFirm(id) }, text: t('start.firm.openMissing') }]}>
      <Answer of={missing}>
        {({ branches }) => {
          const questions = branches[0]?.questions ?? [];
          if (questions.length === 0) return <Text size="sm">{t('start.firm.missingNone')}</Text>;
          return (
            <>
              <Lead>{t('start.firm.missingLead', { count: questions.length })}</Lead>
              <ul className={classes.rows}>{questions.slice(0, FEW).map(({ industry, input }) => <li key={industry}>{input[language]}</li>)}</ul>
            </>
          );
        }}
      </Answer>
    </StartCard>
  );
}
