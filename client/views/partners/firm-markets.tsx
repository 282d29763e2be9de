import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconCompass, IconPencil } from '@tabler/icons-react';
import type { FirmMarketsView } from '#graph-model/contract/markets.ts';
import { useFirmMarkets } from '../../api/market-queries.ts';
import { shareText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { useEditor } from '../editing/editor-context.ts';
import { FirmName } from '../firm/firm-name.tsx';
import { useNetworkFacts } from '../network/network-context.ts';
import { useOpenFirm } from '../network/use-open.ts';
import { Explanation } from '../shared/explanation.tsx';
import { EmptyMessage, ProblemMessage } from '../shared/state-message.tsx';
import { MarketCard } from './market-card.tsx';
import classes from './markets.module.css';

/** Fields that need what one firm can do. */
export function FirmMarkets({ firm, leaving }: { firm: string; leaving: string }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const edit = useEditor();
  const { data, error, refetch } = useFirmMarkets(firm, leaving, network.revision);
  if (error) return <ProblemMessage problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { name } = data.firm;
  const add = <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => edit({ what: 'form', kind: 'firm', id: firm })}>{t('markets.addCapabilities')}</Button>;
  if (data.capabilities.length === 0) return <EmptyMessage icon={<IconCompass size={40} aria-hidden />} title={t('markets.silentTitle')} text={t('markets.silentText', { name })}>{add}</EmptyMessage>;
  return (
    <Stack gap="md">
      <Text>{t('markets.can', { name, capabilities: data.capabilities.join(', ') })}</Text>
      {data.markets.length === 0 && <EmptyMessage icon={<IconCompass size={40} aria-hidden />} title={t('markets.noneTitle')} text={t('markets.noneText', { name })}>{add}</EmptyMessage>}
      <ul className={classes.cards}>{data.markets.map((market) => <MarketCard key={market.field.id} market={market}><Steps market={market} /></MarketCard>)}</ul>
      <Basis view={data} />
    </Stack>
  );
}

/** Names of firms with commas between, each leading to its firm. */
export function Names({ firms }: { firms: readonly { readonly id: string; readonly name: string }[] }) {
  const openFirm = useOpenFirm();
  return <>{firms.map((firm, place) => <span key={firm.id}>{place > 0 && ', '}<FirmName firm={firm} onOpen={openFirm} /></span>)}</>;
}

/** What the figures rest on, with their formula. */
export function Basis({ view: { coverage, revision, formula } }: { view: Pick<FirmMarketsView, 'coverage' | 'revision' | 'formula'> }) {
  const { t, language } = useTexts();
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <Text size="xs" c="dimmed">{t('markets.basis', { coverage: shareText(coverage, language), revision })}</Text>
      <Explanation label={t('markets.explain')} text={formula[language]} />
    </Group>
  );
}

export function Loading() {
  const { t } = useTexts();
  return <div className={classes.cards} role="status" aria-label={t('state.loading')}>{[0, 1, 2, 3].map((card) => <Skeleton key={card} h={220} />)}</div>;
}

/** What of the field a firm can do, and what it would have to add with whose help. */
function Steps({ market: { has, missing } }: { market: FirmMarketsView['markets'][number] }) {
  const { t, language } = useTexts();
  return (
    <>
      <p className={classes.line}><strong>{t('markets.has')}</strong> {has.join(', ')}</p>
      {missing.length === 0 ? <p className={classes.line}>{t('markets.nothingMissing')}</p> : (
        <div>
          <p className={classes.line}><strong>{t('markets.missing')}</strong></p>
          <ul className={classes.steps}>
            {missing.map(({ name: step, share, helpers }) => (
              <li key={step}>
                <strong>{step}</strong> <span className={classes.quiet}>{t('markets.share', { share: shareText(Math.round(share * 100) / 100, language) })}</span><br />
                {helpers.length === 0 ? <span className={classes.quiet}>{t('markets.nobodyHelps')}</span> : <>{t('markets.helps')} <Names firms={helpers} /></>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
