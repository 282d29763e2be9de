import { isInRegion } from '../region.ts';
import { activeRelations } from './active-relations.ts';
import type { ShareWithCoverage } from './affected-shares.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { MIN_KNOWN_SHARE } from './link-weights.ts';

export interface LocalSourcingShare extends ShareWithCoverage {
  /** Whether euro or relations were counted. */
  readonly basis: 'volume' | 'relations';
}

/**
 * Share of what the region's firms buy that comes from the region's firms: by volume where it is known for at least 80 % of these
 * purchases, else by number of relations. Purchases from a place that is not known are left out and lower the coverage.
 */
export function localSourcingShare(context: AnalysisContext): LocalSourcingShare {
  const { region } = context.options;
  if (!region) return { value: null, coverage: 0, basis: 'relations' };
  const inRegion = new Map(context.dataset.firms.map((firm) => [firm.id as string, isInRegion(region, firm)]));
  const purchases = activeRelations(context).filter((relation) => inRegion.get(relation.buyer) === true);
  const placed = purchases.filter((relation) => inRegion.get(relation.supplier) !== undefined);
  const withVolume = placed.filter((relation) => relation.volumeEur !== undefined);
  const bought = sumOf(withVolume);
  if (bought > 0 && withVolume.length >= MIN_KNOWN_SHARE * purchases.length) {
    const covered = sumOf(withVolume.filter((relation) => inRegion.get(relation.supplier)));
    return { value: covered / bought, coverage: withVolume.length / purchases.length, basis: 'volume' };
  }
  const covered = placed.filter((relation) => inRegion.get(relation.supplier)).length;
  return {
    value: placed.length === 0 ? null : covered / placed.length,
    coverage: purchases.length === 0 ? 0 : placed.length / purchases.length,
    basis: 'relations',
  };
}

function sumOf(relations: readonly { readonly volumeEur?: number }[]): number {
  return relations.reduce((sum, relation) => sum + relation.volumeEur!, 0);
}
