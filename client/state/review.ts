import type { CaseFirm, MatchCase } from '#graph-model/contract/matching.ts';

/** What was decided of a case: the candidate it is the same as, or that it is none of them, or that somebody else shall say. */
export interface CaseDecision {
  readonly case: string;
  readonly is: 'same' | 'new' | 'skip';
  readonly candidate?: string;
}

/** Decisions by case, in the order in which they were made: the last one is taken back first. */
export type Decisions = ReadonlyMap<string, CaseDecision>;

/** The case to look at after a decision: the next undecided one, from the top again at the end; the same one where none is left. */
export function nextUndecided(cases: readonly Pick<MatchCase, 'id'>[], decisions: Decisions, from: number): number {
  for (let step = 1; step < cases.length; step++) {
    const at = (from + step) % cases.length;
    if (!decisions.has(cases[at].id)) return at;
  }
  return from;
}

/** With one more decision, as the last one. */
export function withDecision(decisions: Decisions, decision: CaseDecision): Decisions {
  const rest = [...decisions].filter(([id]) => id !== decision.case);
  return new Map([...rest, [decision.case, decision]]);
}

/** Without the last decision, and which it was. */
export function withoutLast(decisions: Decisions): { readonly decisions: Decisions; readonly last?: CaseDecision } {
  const last = [...decisions.values()].at(-1);
  return { decisions: new Map([...decisions].slice(0, -1)), ...(last && { last }) };
}

const FIELDS = ['name', 'legalForm', 'ags', 'country', 'wz', 'website', 'lei', 'gln', 'bpn', 'source'] as const satisfies readonly (keyof CaseFirm)[];

export interface ComparedField {
  readonly field: (typeof FIELDS)[number];
  readonly left?: string;
  readonly right?: string;
  /** Both are known and say something else; where they come from is no difference of the firms. */
  readonly differs: boolean;
}

/** What either says, field by field; what nobody says is left out. */
export function comparedFields(left: CaseFirm, right: CaseFirm): ComparedField[] {
  return FIELDS.flatMap((field) => {
    const [a, b] = [left[field], right[field]];
    return a === undefined && b === undefined ? [] : [{ field, ...(a !== undefined && { left: a }), ...(b !== undefined && { right: b }), differs: field !== 'source' && a !== undefined && b !== undefined && a !== b }];
  });
}

/** The words of a text, each with whether the other text has it too, whatever its case. */
export function markedWords(text: string, other: string): { readonly word: string; readonly isOther: boolean }[] {
  const words = (of: string) => of.split(/(\s+)/);
  const known = new Set(words(other).map((word) => word.toLowerCase()));
  return words(text).map((word) => ({ word, isOther: word.trim() !== '' && !known.has(word.toLowerCase()) }));
}

/** Which firm of a stored pair stays: the one that more of the network refers to, else the suggestion. */
export function stays(left: Pick<MatchCase, 'relations'>, right: Pick<MatchCase, 'relations'>): 'left' | 'right' {
  return (left.relations ?? 0) > (right.relations ?? 0) ? 'left' : 'right';
}

/** Stored firms to be kept apart: of each case that is none of its candidates, those that were not known to be different before. */
export function differentPairs(cases: readonly MatchCase[], decisions: Decisions): { readonly firm: string; readonly others: readonly string[] }[] {
  return cases.flatMap(({ id, candidates }) => {
    if (decisions.get(id)?.is !== 'new') return [];
    const others = candidates.filter(({ different }) => different !== true).map((candidate) => candidate.id);
    return others.length > 0 ? [{ firm: id, others }] : [];
  });
}

/** Stored firms to be merged, by the one that stays; who is the same as one that goes is the same as the one that stays. At most 50 in one. */
export function mergeGroups(cases: readonly MatchCase[], decisions: Decisions): { readonly keep: string; readonly merge: readonly string[] }[] {
  const leader = new Map<string, string>();
  const weight = new Map(cases.flatMap((one) => [one, ...one.candidates].map(({ id, relations = 0 }) => [id, relations] as const)));
  const find = (id: string): string => (leader.has(id) ? find(leader.get(id)!) : id);
  for (const { id, candidates } of cases) {
    const decision = decisions.get(id);
    const candidate = decision?.is === 'same' && candidates.find((other) => other.id === decision.candidate);
    if (!candidate) continue;
    const [a, b] = [find(id), find(candidate.id)];
    if (a === b) continue;
    if (stays({ relations: weight.get(a) }, { relations: weight.get(b) }) === 'left') leader.set(b, a);
    else leader.set(a, b);
  }
  const groups = new Map<string, string[]>();
  for (const id of leader.keys()) groups.set(find(id), [...(groups.get(find(id)) ?? []), id]);
  return [...groups].flatMap(([keep, merge]) => Array.from({ length: Math.ceil(merge.length / 50) }, (_, part) => ({ keep, merge: merge.slice(part * 50, part * 50 + 50) })));
}
