import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFirmHints } from '../../api/market-queries.ts';
import { countryName } from '../../state/network-index.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { Fold } from './fold.tsx';
import classes from './firm.module.css';

/** Countries that are named; the others are in the list of suppliers. */
const COUNTRIES = 6;

/** What a firm may want to look up, each with its source; no verdict. */
export function FirmHints({ id }: { id: string }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const { data, error, refetch } = useFirmHints(id, network.revision);
  if (error) return <ProblemMessage problem={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { cbam, supplyChainAct, energy, green } = data;
  const count = [cbam.goods.length > 0, supplyChainAct.directSuppliers > 0, energy.division !== null, green.length > 0].filter(Boolean).length;
  return (
    <Fold id="hints" title={t('markets.hints.title')} count={count}>
      <Text size="sm" c="dimmed">{count === 0 ? t('markets.hints.none') : t('markets.hints.intro')}</Text>
      <ul className={classes.inputs}>
        {cbam.goods.length > 0 && (
          <Hint title={t('markets.hints.cbam')} source={cbam.source}>
            {cbam.goods.map(({ product, code, group, extent, relations, unknownOrigin }) => (
              <div key={product.id}>
                {t('markets.hints.cbamText', { product: (language === 'en' ? product.nameEn : undefined) ?? product.name, code, group: t(`markets.hints.groups.${group}`) })}
                {extent === 'part' && ` (${t('markets.hints.part')})`}
                <small>{[relations.length > 0 && t('markets.hints.abroad', { count: relations.length }), unknownOrigin.length > 0 && t('markets.hints.unknownOrigin', { count: unknownOrigin.length })].filter(Boolean).join(' · ')}</small>
              </div>
            ))}
          </Hint>
        )}
        {supplyChainAct.directSuppliers > 0 && (
          <Hint title={t('markets.hints.act')} source={supplyChainAct.source}>
            {t('markets.hints.actText', { direct: supplyChainAct.directSuppliers, indirect: supplyChainAct.indirectSuppliers })}
            {supplyChainAct.abroad.length === 0 && ` ${t('markets.hints.german')}`}
            {supplyChainAct.abroad.slice(0, COUNTRIES).map(({ country, direct, indirect }) => (
              <div key={country ?? ''}>{t('markets.hints.abroadText', { country: country === null ? t('markets.hints.unknownCountry') : countryName(country, language), direct: direct.length, indirect })}</div>
            ))}
          </Hint>
        )}
        {energy.division !== null && <Hint title={t('markets.hints.energy')} source={energy.source}>{t('markets.hints.energyText', { division: energy.division, title: energy.title?.[language] ?? '' })}</Hint>}
        {green.length > 0 && <Hint title={t('markets.hints.green')}>{green.join(', ')}</Hint>}
      </ul>
    </Fold>
  );
}

function Hint({ title, source, children }: { title: string; source?: string; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <li>
      <strong>{title}</strong>
      <div>{children}</div>
      {source !== undefined && <small>{t('markets.hints.source', { source })}</small>}
    </li>
  );
}
