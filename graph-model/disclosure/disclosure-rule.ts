import type { SupplyRelation } from '../supply-relation.ts';

/** When a figure about firms may be shown to others: how many firms at least, and what share one of them may have at most. */
export interface DisclosureRule {
  readonly leastFirms: number;
  readonly mostShare: number;
}

/** At least three firms, none above 80 % (competition law; usual rule of official statistics). */
export const DISCLOSURE_RULE: DisclosureRule = { leastFirms: 3, mostShare: 0.8 };

/** A firm by its id, or in tables with very many figures by its position among the firms; one table does not mix them. */
export type FirmKey = string | number;

/** What firms have contributed to a figure: amounts above 0 with the firm, which may come more than once. A map by firm is one. */
export interface Contributions {
  forEach(visit: (amount: number, firm: FirmKey) => void): void;
}

/**
 * Whether a figure would tell too much about a firm. One of the sides (buyers, suppliers) is enough. A side to which nobody has contributed says nothing
 * about anybody. O(contributions).
 */
export function tellsTooMuch(sides: readonly Contributions[], rule: DisclosureRule = DISCLOSURE_RULE): boolean {
  return sides.some((contributions) => {
    const amounts = new Map<FirmKey, number>();
    contributions.forEach((amount, firm) => { if (amount > 0) amounts.set(firm, (amounts.get(firm) ?? 0) + amount); });
    return isTooFew(amounts.size, [...amounts.values()].reduce((largest, amount) => Math.max(largest, amount), 0), amountOf(contributions), rule);
  });
}

/** Whether a side of so many firms, of which the largest has so much of the total, tells too much. */
export function isTooFew(firms: number, largest: number, total: number, { leastFirms, mostShare }: DisclosureRule): boolean {
  return firms > 0 && (firms < leastFirms || largest > mostShare * total);
}

/** The sum of what has been contributed. */
export function amountOf(contributions: Contributions): number {
  let sum = 0;
  contributions.forEach((amount) => { if (amount > 0) sum += amount; });
  return sum;
}

/** What the suppliers, or the buyers, have contributed to the known volume of relations. */
export function volumeContributions(relations: readonly SupplyRelation[], side: 'supplier' | 'buyer'): Contributions {
  return { forEach: (visit) => { for (const { [side]: firm, volumeEur = 0 } of relations) visit(volumeEur, firm); } };
}
