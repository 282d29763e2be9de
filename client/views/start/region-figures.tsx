import { useMemo } from 'react';
import type { RegionGapsView } from '#graph-model/contract/region-purchases.ts';
import { useMeasures, useSummary } from '../../api/measure-queries.ts';
import { useRegionOrigin } from '../../api/region-queries.ts';
import type { Address } from '../../state/address.ts';
import { NO_FILTERS } from '#graph-model/firm-filters.ts';
import { numberText, shareText } from '../../state/format.ts';
import { productName } from '../../state/network-index.ts';
import { useRegionAsked } from '../../state/region-asked.ts';
import { productChains } from '../../state/start/product-chains.ts';
import { rankedFirms } from '../../state/start/ranked-firms.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { openingFirm } from '../network/use-open.ts';
import { chainPlace } from './chain-place.ts';
import { PlaceLink } from './start-card.tsx';
import classes from './start.module.css';

interface Figure {
  readonly name: string;
  /** Absent while it is on its way. */
  readonly value: string | undefined;
  readonly made: string | undefined;
  /** A name instead of a number. */
  readonly isWords?: boolean;
  readonly to: Partial<Address>;
}

/** The region in eight figures, each with what it is made of; each opens its rows. */
export function RegionFigures({ gaps }: { gaps: RegionGapsView | undefined }) {
  const { t } = useTexts();
  const [local, gapCount, coverage] = usePurchaseFigures(gaps);
  const figures = [...useSizeFigures(), local, gapCount, ...useFailureFigures(), coverage];
  return (
    <ul className={classes.figures} data-testid="region-figures">
      {figures.map(({ name, value, made, isWords, to }) => (
        <li key={name}>
          <PlaceLink to={to} className={classes.figureCard}>
            <span className={classes.figureName}>{name}</span>
            <span className={classes.figure} data-words={isWords || undefined}>{value ?? '…'}</span>
            <span className={classes.made}>{made ?? (value === undefined ? t('state.loading') : '')}</span>
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}

function useSizeFigures(): Figure[] {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  return [
    {
      name: t('start.analyst.firms'), value: numberText(network.firms.id.length, language), made: t('start.analyst.firmsMade', { inRegion: network.firms.inRegion.filter((isIn) => isIn).length }),
      to: { view: 'network', filters: NO_FILTERS, panel: 'ranking' },
    },
    {
      name: t('start.analyst.relations'), value: numberText(network.relations.id.length, language), made: t('start.analyst.relationsMade', { count: network.products.id.length }),
      to: { view: 'network', filters: NO_FILTERS, panel: 'ranking', ranking: { measure: 'in_degree', order: 'value', descending: true } },
    },
  ];
}

function usePurchaseFigures(gaps: RegionGapsView | undefined): Figure[] {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const origin = useRegionOrigin(useRegionAsked(), network.revision).data;
  const share = (value: number | null): string => (value === null ? t('value.unknown') : shareText(value, language));
  return [
    { name: t('start.analyst.local'), value: origin && share(origin.total.localShare), made: origin && t(`start.analyst.localMade.${origin.basis}`), to: { view: 'region', regionSection: 'origin' } },
    { name: t('start.analyst.gaps'), value: gaps && t('start.analyst.gapsValue', gaps.counts), made: gaps && t('start.analyst.gapsMade', gaps.counts), to: { view: 'region', regionSection: 'gaps' } },
    { name: t('start.analyst.coverage'), value: origin && share(origin.coverage), made: t('start.analyst.coverageMade'), to: { view: 'region', regionSection: 'missing' } },
  ];
}

function useFailureFigures(): Figure[] {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const summary = useSummary(network.revision).data;
  const measures = useMeasures(network.revision).data;
  const chain = useMemo(() => (measures ? productChains(network, measures.measures.find(({ id }) => id === 'critical_count')?.values)[0] : undefined), [network, measures]);
  const [relevant] = rankedFirms(measures, 'esri', 1);
  const nothing = measures ? t('start.analyst.nothing') : undefined;
  return [
    {
      name: t('start.analyst.critical'), value: summary && numberText(summary.criticalFirms, language),
      made: summary && t('start.analyst.criticalMade', { share: shareText(summary.criticalFirms / Math.max(1, summary.firms), language) }),
      to: { view: 'network', panel: 'ranking', ranking: { measure: 'critical_count', order: 'value', descending: true }, colourBy: 'critical' },
    },
    {
      name: t('start.analyst.relevant'), value: relevant ? network.firms.name[relevant.firm] : nothing, made: relevant && t('start.analyst.relevantMade', { share: shareText(relevant.value, language) }), isWords: true,
      to: relevant ? { view: 'network', ...openingFirm(network.firms.id[relevant.firm]), ranking: { measure: 'esri', order: 'value', descending: true }, panel: 'ranking' } : { view: 'method' },
    },
    {
      name: t('start.analyst.chain'), value: chain ? productName(network, chain.product, language) : nothing, made: chain && t('start.analyst.chainMade', { critical: chain.critical ?? 0, firms: chain.firms, stages: chain.stages }), isWords: true,
      to: chain ? chainPlace(network, chain.product) : { view: 'network' },
    },
  ];
}
