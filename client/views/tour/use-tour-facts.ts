import { useMemo } from 'react';
import type { Language } from '#graph-model/language.ts';
import { useMeasures } from '../../api/measure-queries.ts';
import { useNetwork } from '../../api/queries.ts';
import { useRegionGaps } from '../../api/region-queries.ts';
import { rankedFirms } from '../../state/start/ranked-firms.ts';
import type { TourFacts } from './steps.ts';

interface ShownFacts {
  readonly facts: TourFacts;
  readonly names: { readonly critical?: string | undefined; readonly product?: string | undefined };
  /** Whether a fact is known, or known not to be. */
  readonly isSettled: Readonly<Record<keyof TourFacts, boolean>>;
}

/** What the tour can show in the data of the page: the most critical firm, and a hidden gap. Where a question stays without answer its step does with less. */
export function useTourFacts(language: Language): ShownFacts {
  const network = useNetwork();
  const revision = network.data?.revision;
  const measures = useMeasures(revision);
  const gaps = useRegionGaps(revision === undefined ? undefined : { status: 'hidden', limit: 1 }, revision ?? 0);
  const [top] = useMemo(() => rankedFirms(measures.data, 'critical_count', 1), [measures.data]);
  const product = gaps.data?.gaps[0]?.products[0];
  const critical = top && network.data?.firms.id[top.firm];
  const facts = useMemo(() => ({ critical, product: product?.id }), [critical, product?.id]);
  return {
    facts,
    names: { critical: top && network.data?.firms.name[top.firm], product: (language === 'en' ? product?.nameEn : undefined) ?? product?.name },
    isSettled: { critical: network.isError || !measures.isPending, product: network.isError || !gaps.isPending },
  };
}
