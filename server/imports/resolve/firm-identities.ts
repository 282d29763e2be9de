import type { CaseCandidate, MatchCase } from '#graph-model/contract/matching.ts';
import type { FirmDecision } from '#graph-model/contract/import-options.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { FirmId } from '#graph-model/identifier.ts';
import { firmIndex, type Candidate } from '#graph-model/matching/firm-index.ts';
import { shownFirm } from '#graph-model/matching/shown-firm.ts';
import { verdictOf, type MatchThresholds } from '#graph-model/matching/thresholds.ts';
import type { Draft, Fields } from '../drafts.ts';
import { nameKey } from './name-key.ts';
import { rowName, type Resolving } from './resolving.ts';

/** What an import is told about who is who. */
export interface MatchingOptions {
  readonly thresholds: MatchThresholds;
  readonly decisions: readonly FirmDecision[];
  /** `list`: a dry run, where undecided firms count as new ones. */
  readonly undecided: 'list' | 'ask' | 'new' | 'skip';
}

/** A firm that rows name and nothing is called exactly so. */
export interface Newcomer {
  readonly name: string;
  readonly draft: Draft<unknown>;
  readonly fields: Fields<Firm>;
}

/** Who a newcomer is: a stored firm, another newcomer of the same import, a new firm, or one to be left out or asked about. */
export type Identity =
  | { readonly is: 'stored'; readonly id: string; readonly name: string; readonly score: number }
  | { readonly is: 'incoming'; readonly other: Newcomer; readonly score: number }
  | { readonly is: 'undecided'; readonly candidate: string; readonly score: number }
  /** `like` is who it may be all the same, where nobody was asked; `unlike` are those it was said not to be. */
  | { readonly is: 'new' | 'skip'; readonly like?: { readonly id: string; readonly name: string }; readonly unlike?: readonly Unlike[] };

/** A firm that somebody decided a newcomer is not: a stored one, or another newcomer. */
export type Unlike = { readonly id: string } | { readonly other: Newcomer };

export interface FirmIdentities {
  /** Who a row of a table of firms means; undefined where its name says it. */
  ofDraft(draft: Draft<unknown>): Identity | undefined;
  /** Who a name in another table means; undefined where the name says it. */
  ofName(name: string): (Identity & { readonly newcomer: Newcomer }) | undefined;
  readonly cases: readonly MatchCase[];
  readonly counts: { readonly same: number; readonly asked: number; readonly undecided: number };
}

const NOBODY: FirmIdentities = { cases: [], counts: { same: 0, asked: 0, undecided: 0 }, ofDraft: () => undefined, ofName: () => undefined };
const MOST_CASES = 5_000;
const MOST_CANDIDATES = 5;

/**
 * Tells who the newcomers of an import are, by the known firms and by each other: the first of several spellings is the one the others are. Pauses now and then.
 */
export async function identifyFirms(newcomers: readonly Newcomer[], options: MatchingOptions, resolving: Resolving): Promise<FirmIdentities> {
  if (newcomers.length === 0) return NOBODY;
  const { likeFirms: known, firmIds: knownIds } = resolving.known;
  const incoming = firmIndex();
  for (const { name, fields } of newcomers) incoming.add({ ...fields, name });
  const decisions = new Map(options.decisions.map((decision) => [decision.case, decision]));
  const identities = new Map<Newcomer, Identity>();
  const cases: MatchCase[] = [];
  const counts = { same: 0, asked: 0, undecided: 0 };
  const byKey = new Map(newcomers.map((newcomer) => [newcomerKey(newcomer, resolving), newcomer]));

  const decide = (newcomer: Newcomer, number: number): Identity => {
    const firm = incoming.at(number);
    const stored = known.search(firm, options.thresholds.likely).map((match) => ({ ...match, id: knownIds[match.firm] }));
    const earlier = incoming.search(firm, options.thresholds.likely, newcomers.length).filter(({ firm: other }) => other < number)
      // Who is a spelling of another one is no candidate of its own.
      .filter(({ firm: other }) => identities.get(newcomers[other])?.is === 'new');
    const candidates = [...stored, ...earlier.map((match) => ({ ...match, id: newcomerKey(newcomers[match.firm], resolving) }))].sort((a, b) => b.score - a.score).slice(0, MOST_CANDIDATES);
    if (candidates.length === 0) return { is: 'new' };
    const firmOf = (match: typeof candidates[number]) => (byKey.has(match.id) ? incoming : known).at(match.firm);
    const identityOf = ({ id, firm: at, score }: Candidate & { readonly id: string }): Identity => {
      const other = byKey.get(id);
      return other ? { is: 'incoming', other, score } : { is: 'stored', id, name: known.at(at).name, score };
    };
    const key = newcomerKey(newcomer, resolving);
    const decision = decisions.get(key);
    const chosen = decision?.is === 'same' ? candidates.find(({ id }) => id === decision.candidate) : undefined;
    const certain = candidates.filter(({ score }) => verdictOf(score, options.thresholds) === 'same');
    if (!decision && certain.length === 1) {
      counts.same++;
      return identityOf(certain[0]);
    }
    counts.asked++;
    const decided = decision && (decision.is !== 'same' || chosen) ? decision.is : undefined;
    if (cases.length < MOST_CASES) {
      cases.push(caseOf(key, newcomer, candidates.map((match) => ({ id: match.id, firm: shownFirm(firmOf(match)), score: match.score, parts: [...match.parts] })), decided, resolving));
    }
    if (decided === 'same') return identityOf(chosen!);
    if (decided === 'new') return { is: 'new', unlike: candidates.map(({ id }) => (byKey.has(id) ? { other: byKey.get(id)! } : { id })) };
    if (decided !== undefined) return { is: decided };
    counts.undecided++;
    if (options.undecided === 'ask') return { is: 'undecided', candidate: firmOf(candidates[0]).name, score: candidates[0].score };
    return { is: options.undecided === 'skip' ? 'skip' : 'new', ...(options.undecided === 'new' && { like: { id: candidates[0].id, name: firmOf(candidates[0]).name } }) };
  };

  for (let number = 0; number < newcomers.length; number++) {
    if (number % 256 === 255) await resolving.pause();
    identities.set(newcomers[number], decide(newcomers[number], number));
  }
  const byDraft = new Map(newcomers.map((newcomer) => [newcomer.draft, newcomer]));
  const byName = new Map(newcomers.map((newcomer) => [nameKey(newcomer.name), newcomer]));
  return {
    cases, counts,
    ofDraft: (draft) => identities.get(byDraft.get(draft)!),
    ofName: (name) => {
      const newcomer = byName.get(nameKey(name));
      return newcomer && { ...identities.get(newcomer)!, newcomer };
    },
  };
}

/** Ids of the firms that a newcomer is not; of newcomers as `idOf` knows them. */
export function unlikeIds(unlike: readonly Unlike[] | undefined, idOf: (newcomer: Newcomer) => string | undefined): FirmId[] {
  return (unlike ?? []).flatMap((one) => (('id' in one ? one.id : idOf(one.other)) as FirmId | undefined) ?? []);
}

/** What names a newcomer in decisions: the row that brought it and its name, the same whenever the same files are sent. */
function newcomerKey({ name, draft }: Newcomer, { files }: Resolving): string {
  return `${rowName(files, draft)} ${name}`;
}

function caseOf(id: string, { name, draft, fields }: Newcomer, candidates: CaseCandidate[], decided: MatchCase['decided'], { files }: Resolving): MatchCase {
  return { id, file: files[draft.file].name, row: draft.row, firm: shownFirm({ ...fields, name }), candidates, ...(decided && { decided }) };
}
