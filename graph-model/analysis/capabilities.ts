import type { AnalysisContext } from './analysis-context.ts';

/** What firms say that they can do, in their profile or as an offer, by position; firms that say nothing are absent. O(firms + offers). */
export function capabilitiesOf({ dataset, network: { indexOf } }: AnalysisContext): Map<number, Set<string>> {
  const capabilities = new Map<number, Set<string>>();
  const add = (firm: number, names: readonly string[]) => {
    const known = capabilities.get(firm) ?? new Set<string>();
    for (const name of names) known.add(name);
    if (known.size > 0) capabilities.set(firm, known);
  };
  for (const firm of dataset.firms) add(indexOf.get(firm.id)!, firm.capabilities ?? []);
  for (const { firm, direction, capability } of dataset.offers) if (direction === 'offers' && capability !== undefined && indexOf.has(firm)) add(indexOf.get(firm)!, [capability]);
  return capabilities;
}

/** Overlap of two sets of capabilities (Jaccard): those of both by those of either, 0 to 1; NaN where both are empty. */
export function capabilityOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const name of a) if (b.has(name)) common++;
  return common / (a.size + b.size - common);
}
