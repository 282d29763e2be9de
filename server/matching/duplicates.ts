import { setImmediate } from 'node:timers/promises';
import type { MatchCase } from '#graph-model/contract/matching.ts';
import { differentPairs } from '#graph-model/merging/kept-apart.ts';
import { shownFirm } from '#graph-model/matching/shown-firm.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { knownFirmIndex } from './known-firms.ts';

const MOST_CANDIDATES = 5;
const PAUSE_EVERY = 64;

/** Cases of the last lists of firms that were looked through, by what was asked for. */
const found = new WeakMap<Snapshot['dataset']['firms'], Map<string, Promise<MatchCase[]>>>();

/** Firms of a snapshot that may be one, most alike first, each pair once; of pairs that were decided to be different only what `different` says. Looked for once a list of firms; other requests get their turn meanwhile. */
export function duplicatesOf(snapshot: Snapshot, likely: number, different: 'hide' | 'show' = 'hide'): Promise<MatchCase[]> {
  const { firms } = snapshot.dataset;
  let byAsked = found.get(firms);
  if (!byAsked) found.set(firms, (byAsked = new Map()));
  const asked = `${likely} ${different}`;
  let cases = byAsked.get(asked);
  if (!cases) {
    byAsked.set(asked, (cases = search(snapshot, likely, different)));
    cases.catch(() => byAsked.delete(asked));
  }
  return cases;
}

async function search({ dataset: { firms }, index }: Snapshot, likely: number, different: 'hide' | 'show'): Promise<MatchCase[]> {
  const isDifferent = differentPairs(firms);
  const likeness = knownFirmIndex(firms);
  const relationsOf = (id: string): number =>
    [index.relationsBySupplier, index.relationsByBuyer, index.requirementsByFirm, index.offersByFirm].reduce((sum, list) => sum + (list.get(id)?.length ?? 0), 0);
  const cases: MatchCase[] = [];
  for (let number = 0; number < firms.length; number++) {
    if (number % PAUSE_EVERY === PAUSE_EVERY - 1) await setImmediate();
    const firm = firms[number];
    const candidates = likeness.search(firm, likely, MOST_CANDIDATES * 2).filter(({ firm: other }) => other < number)
      .map((match) => ({ ...match, different: isDifferent(firm.id, firms[match.firm].id) }))
      .filter((match) => different === 'show' || !match.different).slice(0, MOST_CANDIDATES);
    if (candidates.length === 0) continue;
    cases.push({
      id: firm.id, firm: shownFirm(firm), relations: relationsOf(firm.id),
      candidates: candidates.map(({ firm: other, score, parts, different: isKnown }) => ({
        id: firms[other].id, firm: shownFirm(firms[other]), score, parts: [...parts], relations: relationsOf(firms[other].id), ...(isKnown && { different: true }),
      })),
    });
  }
  return cases.sort((a, b) => b.candidates[0].score - a.candidates[0].score || (a.id < b.id ? -1 : 1));
}
