import { describe, expect, it } from 'vitest';
import type { MatchCase } from '#graph-model/contract/matching.ts';
import { comparedFields, markedWords, mergeGroups, nextUndecided, withDecision, withoutLast, type Decisions } from '../../../client/state/review.ts';

function aCase(id: string, candidates: readonly string[], relations: Readonly<Record<string, number>> = {}): MatchCase {
  return { id, firm: { name: id }, relations: relations[id] ?? 0, candidates: candidates.map((other) => ({ id: other, firm: { name: other }, score: 0.9, parts: [], relations: relations[other] ?? 0 })) };
}
const same = (decisions: Decisions, id: string, candidate: string): Decisions => withDecision(decisions, { case: id, is: 'same', candidate });

describe('deciding who is who', () => {
  it('goes on to the next undecided case, from the top again, and stays where none is left', () => {
    const cases = [aCase('A', ['X']), aCase('B', ['X']), aCase('C', ['X'])];
    const one = withDecision(new Map(), { case: 'C', is: 'new' });
    expect([nextUndecided(cases, one, 2), nextUndecided(cases, one, 1)]).toEqual([0, 0]);
    const all = withDecision(withDecision(one, { case: 'A', is: 'skip' }), { case: 'B', is: 'new' });
    expect(nextUndecided(cases, all, 1)).toBe(1);
  });

  it('takes back the last decision first, also where an earlier case was decided anew', () => {
    const decisions = same(withDecision(same(new Map(), 'A', 'X'), { case: 'B', is: 'new' }), 'A', 'Y');
    expect(withoutLast(decisions).last).toEqual({ case: 'A', is: 'same', candidate: 'Y' });
    expect([...withoutLast(decisions).decisions.keys()]).toEqual(['B']);
    expect(withoutLast(new Map())).toEqual({ decisions: new Map() });
  });

  it('the firm with more of the network stays, and chains end in one', () => {
    const cases = [aCase('B', ['A'], { A: 1, B: 5 }), aCase('C', ['B'], { B: 5, C: 2 }), aCase('D', ['A'])];
    expect(mergeGroups(cases, same(same(new Map(), 'B', 'A'), 'C', 'B'))).toEqual([{ keep: 'B', merge: ['A', 'C'] }]);
    expect(mergeGroups(cases, withDecision(new Map(), { case: 'B', is: 'new' }))).toEqual([]);
  });

  it('marks what both say otherwise, and the words that one name lacks', () => {
    expect(comparedFields({ name: 'Kersp', source: 'a', ags: '05914000' }, { name: 'Kersp GmbH', source: 'b' })).toEqual([
      { field: 'name', left: 'Kersp', right: 'Kersp GmbH', differs: true }, { field: 'ags', left: '05914000', differs: false }, { field: 'source', left: 'a', right: 'b', differs: false },
    ]);
    expect(markedWords('KERSP Stanz GmbH', 'Kersp GmbH').filter(({ isOther }) => isOther)).toEqual([{ word: 'Stanz', isOther: true }]);
  });
});
