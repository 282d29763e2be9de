import type { AnalysisContext } from '../analysis-context.ts';
import type { OriginRing } from './origin-rings.ts';
import { outsideFailure } from './outside-failure.ts';
import type { Purchase } from './purchases.ts';

/** What a gap weighs beside its size. */
export interface GapWeights {
  /** Inputs (buyer × product) bought elsewhere, by what the buyer says of them. */
  readonly marks: { readonly essential: number; readonly notEssential: number; readonly unmarked: number };
  /** Share (0–1) of them that counts as essential; those without a mark count by the assumption of the context. */
  readonly essential: number;
  /** Firms of the region that stop when everything that it buys of this elsewhere fails at once; NaN where that was not computed, in very large networks. */
  readonly stops: number;
  /** Firms of the region that buy it elsewhere, or, where it was computed, stop without it. */
  readonly firmsHit: number;
}

/** Units that are stopped at most over all classes of a list; in a network of 100,000 firms each costs some microseconds. */
const WORK = 1_500_000;

/** Weighs the purchases of one class from elsewhere; `rings` by position of the firms. O(relations of what stops) for each. */
export function gapWeights(context: AnalysisContext, rings: readonly OriginRing[]): (outside: readonly Purchase[]) => GapWeights {
  const { unmarkedRequired } = context.options;
  const isHere = Uint8Array.from(rings, (ring) => (ring === 'own' ? 1 : 0));
  const isElsewhere = Uint8Array.from(rings, (ring) => (ring === 'own' || ring === 'unknown' ? 0 : 1));
  const stopsWithout = outsideFailure(context, isHere, isElsewhere, WORK);
  const marks = marksOf(context);
  return (outside) => {
    const inputs = new Set(outside.map(({ relation }) => `${relation.buyer}\n${relation.product}`));
    const counts = { essential: 0, notEssential: 0, unmarked: 0 };
    for (const input of inputs) counts[marks.get(input) ?? 'unmarked']++;
    const buyers = new Set(outside.map(({ buyerAt }) => buyerAt));
    const loss = stopsWithout(new Set(outside.map(({ relation }) => relation.product as string)), buyers);
    return {
      marks: counts,
      essential: inputs.size === 0 ? 0 : (counts.essential + (unmarkedRequired ? counts.unmarked : 0)) / inputs.size,
      stops: loss?.stops ?? Number.NaN, firmsHit: loss?.hit ?? buyers.size,
    };
  };
}

/** By firm and input whether it is essential; essential for one product is essential. Without a word it is absent. */
function marksOf({ dataset: { requirements } }: AnalysisContext): Map<string, 'essential' | 'notEssential'> {
  const marks = new Map<string, 'essential' | 'notEssential'>();
  for (const { firm, product, essential } of requirements) {
    const key = `${firm}\n${product}`;
    if (essential === true) marks.set(key, 'essential');
    else if (essential === false && !marks.has(key)) marks.set(key, 'notEssential');
  }
  return marks;
}
