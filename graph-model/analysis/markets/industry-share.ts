import type { Firm } from '../../firm.ts';
import type { SupplyRelation } from '../../supply-relation.ts';
import { MIN_KNOWN_SHARE } from '../link-weights.ts';
import { belongsTo, type IndustryDependence } from './industry-dependence.ts';

/** How much of a firm's sales goes to an industry. */
export interface IndustryShare {
  /** From 0 to 1; null where no buyer's branch is known. */
  readonly share: number | null;
  readonly basis: 'volume' | 'relations';
  /** Relations whose buyer is known to belong to the industry or not, and all. */
  readonly told: number;
  readonly all: number;
}

/** Share of what `sales` deliver that goes to an industry: in euro where the volume is known of at least 80 % of them, else by their number. O(relations). */
export function industryShare(sales: readonly Pick<SupplyRelation, 'buyer' | 'volumeEur'>[], firmOf: (id: string) => Firm | undefined, industry: IndustryDependence): IndustryShare {
  const told = sales.flatMap(({ buyer, volumeEur }) => {
    const firm = firmOf(buyer);
    const belongs = firm && belongsTo(firm, industry);
    return belongs === undefined ? [] : [{ belongs, volumeEur }];
  });
  const counts = { told: told.length, all: sales.length };
  if (told.length === 0) return { ...counts, share: null, basis: 'relations' };
  const valued = told.filter(({ volumeEur }) => volumeEur !== undefined);
  const sum = (list: typeof told) => list.reduce((total, { volumeEur = 0 }) => total + volumeEur, 0);
  if (valued.length >= MIN_KNOWN_SHARE * told.length && sum(valued) > 0) return { ...counts, share: sum(valued.filter(({ belongs }) => belongs)) / sum(valued), basis: 'volume' };
  return { ...counts, share: told.filter(({ belongs }) => belongs).length / told.length, basis: 'relations' };
}
