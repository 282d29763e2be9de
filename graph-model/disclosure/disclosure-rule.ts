/** When a figure about firms may be shown to others: how many firms at least, and what share one of them may have at most. */
export interface DisclosureRule {
  readonly leastFirms: number;
  readonly mostShare: number;
}

/** At least three firms, none above 80 % (competition law; usual rule of official statistics). */
export const DISCLOSURE_RULE: DisclosureRule = { leastFirms: 3, mostShare: 0.8 };

/** What each firm has contributed to a figure, by its id; never negative. */
export type Contributions = ReadonlyMap<string, number>;

/**
 * Whether a figure would tell too much about a firm. One of the sides (buyers, suppliers) is enough. A side to which nobody has contributed says nothing
 * about anybody. O(contributions).
 */
export function tellsTooMuch(sides: readonly Contributions[], rule: DisclosureRule = DISCLOSURE_RULE): boolean {
  return sides.some((contributions) => {
    let [firms, sum, largest] = [0, 0, 0];
    for (const amount of contributions.values()) {
      if (amount <= 0) continue;
      firms++;
      sum += amount;
      largest = Math.max(largest, amount);
    }
    return firms > 0 && (firms < rule.leastFirms || largest > rule.mostShare * sum);
  });
}

/** The contributions to the sum of figures, side by side. */
export function sumOfSides(figures: readonly (readonly Contributions[])[]): Contributions[] {
  const sides: Map<string, number>[] = [];
  for (const figure of figures) {
    figure.forEach((contributions, side) => {
      const sum = (sides[side] ??= new Map<string, number>());
      for (const [firm, amount] of contributions) sum.set(firm, (sum.get(firm) ?? 0) + amount);
    });
  }
  return sides;
}
