import { setImmediate } from 'node:timers/promises';
import type { MatchCase } from '#graph-model/contract/matching.ts';
import { shownFirm } from '#graph-model/matching/shown-firm.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { knownFirmIndex } from './known-firms.ts';

const MOST_CANDIDATES = 5;
const PAUSE_EVERY = 64;

/** Cases of the last lists of firms that were looked through, by the score from which on. */
const found = new WeakMap<Snapshot['dataset']['firms'], Map<number, Promise<MatchCase[]>>>();

/** Firms of a snapshot that may be one, most alike first, each pair once. Looked for once a list of firms; other requests get their turn meanwhile. */
export function duplicatesOf(snapshot: Snapshot, likely: number): Promise<MatchCase[]> {
  const { firms } = snapshot.dataset;
  let byScore = found.get(firms);
  if (!byScore) found.set(firms, (byScore = new Map()));
  let cases = byScore.get(likely);
  if (!cases) {
    byScore.set(likely, (cases = search(snapshot, likely)));
    cases.catch(() => byScore.delete(likely));
  }
  return cases;
}

async function search({ dataset: { firms }, index }: Snapshot, likely: number): Promise<MatchCase[]> {
  const likeness = knownFirmIndex(firms);
  const relationsOf = (id: string): number =>
    [index.relationsBySupplier, index.relationsByBuyer, index.requirementsByFirm, index.offersByFirm].reduce((sum, list) => sum + (list.get(id)?.length ?? 0), 0);
  const cases: MatchCase[] = [];
  for (let number = 0; number < firms.length; number++) {
    if (number % PAUSE_EVERY === PAUSE_EVERY - 1) await setImmediate();
    const firm = firms[number];
    const candidates = likeness.search(firm, likely, MOST_CANDIDATES * 2).filter(({ firm: other }) => other < number).slice(0, MOST_CANDIDATES);
    if (candidates.length === 0) continue;
    cases.push({
      id: firm.id, firm: shownFirm(firm), relations: relationsOf(firm.id),
      candidates: candidates.map(({ firm: other, score, parts }) => ({ id: firms[other].id, firm: shownFirm(firms[other]), score, parts: [...parts], relations: relationsOf(firms[other].id) })),
    });
  }
  return cases.sort((a, b) => b.candidates[0].score - a.candidates[0].score || (a.id < b.id ? -1 : 1));
}
