import type { SupplyRelation } from '../supply-relation.ts';

/** When a figure about firms may be shown to others: how many firms at least, and what share one of them may have at most. */
export interface DisclosureRule {
  readonly leastFirms: number;
  readonly mostShare: number;
}

/** At least three firms, none above 80 % (competition law; usual rule of official statistics). */
export const DISCLOSURE_RULE: DisclosureRule = { leastFirms: 3, mostShare: 0.8 };

/** What firms have contributed to a figure: amounts above 0 with the id of the firm, which may come more than once. A map by firm is one. */
export interface Contributions {
  forEach(visit: (amount: number, firm: string) => void): void;
}

/**
 * Whether a figure would tell too much about a firm. One of the sides (buyers, suppliers) is enough. A side to which nobody has contributed says nothing
 * about anybody. O(contributions); amounts are only added up by firm until nobody can get above the limit any more.
 */
export function tellsTooMuch(sides: readonly Contributions[], rule: DisclosureRule = DISCLOSURE_RULE): boolean {
  return sides.some((contributions) => sideTellsTooMuch(contributions, rule));
}

function sideTellsTooMuch(contributions: Contributions, { leastFirms, mostShare }: DisclosureRule): boolean {
  const total = amountOf(contributions);
  const amounts = new Map<string, number>();
  let [largest, left, isEnough] = [0, total, false];
  contributions.forEach((amount, firm) => {
    if (isEnough || !(amount > 0)) return;
    const sum = (amounts.get(firm) ?? 0) + amount;
    amounts.set(firm, sum);
    largest = Math.max(largest, sum);
    left -= amount;
    isEnough = amounts.size >= leastFirms && largest + left <= mostShare * total;
  });
  return !isEnough && amounts.size > 0 && (amounts.size < leastFirms || largest > mostShare * total);
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

/** The contributions to the sum of figures, side by side. */
export function sidesOfSum(figures: readonly (readonly Contributions[])[]): Contributions[] {
  const most = figures.reduce((longest, sides) => Math.max(longest, sides.length), 0);
  return Array.from({ length: most }, (_, side) => ({ forEach: (visit) => { for (const sides of figures) sides[side]?.forEach(visit); } }));
}
