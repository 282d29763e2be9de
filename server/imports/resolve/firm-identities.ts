import type { CaseCandidate, CaseFirm, MatchCase } from '#graph-model/contract/matching.ts';
import type { FirmDecision } from '#graph-model/contract/import-options.ts';
import type { Firm } from '#graph-model/firm.ts';
import { firmIndex, type Candidate, type FirmIndex } from '#graph-model/matching/firm-index.ts';
import { verdictOf, type MatchThresholds } from '#graph-model/matching/thresholds.ts';
import type { Draft, Fields } from '../drafts.ts';
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
export type Identity<N extends Newcomer = Newcomer> =
  | { readonly is: 'stored'; readonly id: string; readonly name: string; readonly score?: number }
  | { readonly is: 'incoming'; readonly other: N; readonly score?: number }
  | { readonly is: 'new' | 'skip' | 'undecided' };

export interface FirmIdentities<N extends Newcomer> {
  of(newcomer: N): Identity<N>;
  readonly cases: readonly MatchCase[];
  readonly counts: { readonly same: number; readonly asked: number; readonly undecided: number };
}

const MOST_CASES = 5_000;
const MOST_CANDIDATES = 5;

/**
 * Tells who the newcomers of an import are, by the known firms and by each other: the first of several spellings is the one the others are. Pauses now and then.
 */
export async function identifyFirms<N extends Newcomer>(newcomers: readonly N[], known: FirmIndex, knownIds: readonly string[], options: MatchingOptions, resolving: Resolving): Promise<FirmIdentities<N>> {
  const incoming = firmIndex();
  for (const { name, fields } of newcomers) incoming.add({ ...fields, name });
  const decisions = new Map(options.decisions.map((decision) => [decision.case, decision]));
  const identities = new Map<N, Identity<N>>();
  const cases: MatchCase[] = [];
  const counts = { same: 0, asked: 0, undecided: 0 };
  const byKey = new Map(newcomers.map((newcomer) => [newcomerKey(newcomer, resolving), newcomer]));

  const decide = (newcomer: N, number: number): Identity<N> => {
    const firm = incoming.at(number);
    const stored = known.search(firm, options.thresholds.likely).map((match) => ({ ...match, id: knownIds[match.firm] }));
    const earlier = incoming.search(firm, options.thresholds.likely, newcomers.length).filter(({ firm: other }) => other < number)
      // Who is a spelling of another one is no candidate of its own.
      .filter(({ firm: other }) => identities.get(newcomers[other])?.is === 'new');
    const candidates = [...stored, ...earlier.map((match) => ({ ...match, id: newcomerKey(newcomers[match.firm], resolving) }))].sort((a, b) => b.score - a.score).slice(0, MOST_CANDIDATES);
    if (candidates.length === 0) return { is: 'new' };
    const identityOf = ({ id, firm: at, score }: Candidate & { readonly id: string }): Identity<N> => {
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
      const at = (match: typeof candidates[number]) => (byKey.has(match.id) ? incoming : known).at(match.firm);
      cases.push(caseOf(key, newcomer, candidates.map((match) => ({ id: match.id, firm: shown(at(match)), score: match.score, parts: [...match.parts] })), decided, resolving));
    }
    if (decided === 'same') return identityOf(chosen!);
    if (decided !== undefined) return { is: decided };
    counts.undecided++;
    return { is: options.undecided === 'ask' ? 'undecided' : options.undecided === 'skip' ? 'skip' : 'new' };
  };

  for (let number = 0; number < newcomers.length; number++) {
    if (number % 256 === 255) await resolving.pause();
    identities.set(newcomers[number], decide(newcomers[number], number));
  }
  return { of: (newcomer) => identities.get(newcomer) ?? { is: 'new' }, cases, counts };
}

/** What names a newcomer in decisions: the row that brought it and its name, the same whenever the same files are sent. */
function newcomerKey({ name, draft }: Newcomer, { files }: Resolving): string {
  return `${rowName(files, draft)} ${name}`;
}

function caseOf(id: string, { name, draft, fields }: Newcomer, candidates: CaseCandidate[], decided: MatchCase['decided'], { files }: Resolving): MatchCase {
  return { id, file: files[draft.file].name, row: draft.row, firm: shown({ ...fields, name }), candidates, ...(decided && { decided }) };
}

/** What a case shows of a firm. */
export function shown(firm: { readonly name: string } & Readonly<Partial<Record<keyof Fields<Firm>, unknown>>>): CaseFirm {
  const { name, ags, country, legalForm, wz, website, lei, gln, bpn, source } = firm as Fields<Firm> & { name: string };
  return Object.fromEntries(Object.entries({ name, ags, country, legalForm, wz, website, lei, gln, bpn, source }).filter(([, value]) => value !== undefined)) as unknown as CaseFirm;
}
