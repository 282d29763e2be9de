import type { AnalysisContext } from './analysis-context.ts';
import type { ShareWithCoverage } from './failure-cascade.ts';

/** The network in figures; what cannot be said is null. */
export interface NetworkSummary {
  readonly firms: number;
  readonly relations: number;
  /** Ordered pairs of firms with at least one relation. */
  readonly links: number;
  readonly density: number | null;
  readonly reciprocity: number | null;
  /** Links per firm, suppliers and buyers together. */
  readonly meanDegree: number | null;
  readonly components: number;
  readonly strongComponents: number;
  readonly tiers: number;
  readonly communities: number;
  readonly modularity: number | null;
  readonly articulationPoints: number;
  readonly bridges: [string, string][];
  readonly criticalFirms: number;
  readonly localSourcingShare: ShareWithCoverage & { readonly basis: 'volume' | 'relations' };
}

/** The network in figures. */
export function summarise(context: AnalysisContext): NetworkSummary {
  const { network } = context;
  return {
    firms: network.firms.length, relations: context.dataset.relations.length, links: network.links,
    density: null, reciprocity: null, meanDegree: null, components: 0, strongComponents: 0, tiers: 0, communities: 0, modularity: null,
    articulationPoints: 0, bridges: [], criticalFirms: 0, localSourcingShare: { value: null, coverage: 0, basis: 'relations' },
  };
}
