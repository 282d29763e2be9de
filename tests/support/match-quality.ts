import { firmIndex } from '#graph-model/matching/firm-index.ts';
import type { MatchedFirm } from '#graph-model/matching/evidence.ts';

/** How well pairs of spellings are told: precision and recall against a truth, and their harmonic mean. */
export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores of all pairs that are found at all, and for a threshold how good they are; `firmOf` is the truth. */
export function matchQuality(firms: readonly MatchedFirm[], firmOf: readonly number[]): (threshold: number) => Quality {
  const index = firmIndex();
  for (const firm of firms) index.add(firm);
  const pairs = new Map<string, { readonly score: number; readonly isSame: boolean }>();
  firms.forEach((firm, a) => {
    for (const { firm: b, score } of index.search(firm, 0.3, firms.length)) pairs.set([a, b].sort((x, y) => x - y).join(), { score, isSame: firmOf[a] === firmOf[b] });
  });
  const sizes = new Map<number, number>();
  for (const firm of firmOf) sizes.set(firm, (sizes.get(firm) ?? 0) + 1);
  const all = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return (threshold) => {
    const taken = [...pairs.values()].filter(({ score }) => score >= threshold);
    const right = taken.filter(({ isSame }) => isSame).length;
    const [precision, recall] = [right / taken.length, right / all];
    return { precision: rounded(precision), recall: rounded(recall), f1: rounded((2 * precision * recall) / (precision + recall)) };
  };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
