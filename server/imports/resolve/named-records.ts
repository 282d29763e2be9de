import type { Firm } from '#graph-model/firm.ts';
import type { Product } from '#graph-model/product.ts';
import { unitedFields } from '#graph-model/merging/united-fields.ts';
import { fold } from '#graph-model/text.ts';
import type { Draft } from '../drafts.ts';
import { otherNames } from '#server/matching/known-firms.ts';
import { unlikeIds, type Newcomer, type Unlike } from './firm-identities.ts';
import { nameIndex, type Named, type NameIndex } from './name-index.ts';
import { nameKey } from './name-key.ts';
import { noteIdentity } from './note-identity.ts';
import { spelledDraft } from './spellings.ts';
import type { RecordWriter } from './record-writer.ts';
import { forEachDraft, noteDraft, rowName, type Resolving } from './resolving.ts';

type NamedKind = 'firm' | 'product';
type NamedDraft = Draft<Firm & Product>;

/** Rows that cannot be taken, by id and by name: what refers to them has no fault of its own. */
export interface RejectedNames {
  byText(text: string): NamedDraft | undefined;
}

/** Firms or products of an import, for references to find. */
export interface NamedRecords {
  readonly incoming: NameIndex;
  readonly rejected: RejectedNames;
  /** True for an id that is stored or comes with the import. */
  isTaken(id: string): boolean;
}

/** A row of this import, by which later ones are found to repeat it. */
interface Earlier {
  readonly draft: NamedDraft;
  readonly id: string;
  readonly hasOwnId: boolean;
}

/**
 * Decides for each row of firms.csv or products.csv whether it is a new record or a stored one, by id or else by name. Firms of one name in
 * different municipalities are different ones (sites).
 */
export async function resolveNamed(kind: NamedKind, drafts: readonly NamedDraft[], resolving: Resolving, writer: RecordWriter): Promise<NamedRecords> {
  const known = kind === 'firm' ? resolving.known.firms : resolving.known.products;
  const incoming = nameIndex(resolving.exact);
  const rejected = new Map<string, NamedDraft>();
  const earlierIds = new Map<string, Earlier>();
  const earlierNames = new Map<string, Earlier[]>();
  const idOfRow = new Map<Draft<unknown>, string>();
  const matched = new Set<Draft<unknown>>();
  const isTaken = (id: string) => incoming.byId(id) !== undefined || known.byId(id) !== undefined;
  const keyOf = resolving.exact ? (name: string) => name : nameKey;

  await forEachDraft(drafts, resolving, (draft) => {
    const { id: givenId, name } = draft.fields;
    const identity = kind === 'firm' && !draft.rejected ? resolving.identities?.ofDraft(draft) : undefined;
    if (identity) noteIdentity(identity, draft, name!, resolving);
    const meant = identity?.is === 'stored' ? identity.id : identity?.is === 'incoming' ? idOfRow.get(identity.other.draft) : undefined;
    const same = earlierIds.get(meant ?? idByName(kind, draft, known) ?? '');
    if (!draft.rejected && same && (meant !== undefined || matched.has(same.draft))) {
      // Another spelling of what an earlier row says: what only this one knows is added to it.
      matched.add(draft);
      incoming.add({ id: same.id, name: name!, ags: draft.fields.ags });
      idOfRow.set(draft, same.id);
      return writer.unite('firm', draft as Draft<never>, same.id, resolving.known.record('firm', same.id), unitedFields);
    }
    const target = draft.rejected ? undefined : meant !== undefined ? { id: meant } : findTarget(kind, draft, { known, earlierIds, earlierNames, keyOf }, resolving);
    if (!target) {
      for (const text of [givenId, name && keyOf(name)]) if (text !== undefined) rejected.set(text, draft);
      return;
    }
    if (identity?.is === 'new') keepApart(draft, identity.unlike, ({ draft: other }) => idOfRow.get(other));
    const id = target.id ?? resolving.newId(kind, name, isTaken);
    const stored = resolving.known.record(kind, id);
    idOfRow.set(draft, id);
    if (meant !== undefined) matched.add(draft);
    const spelling = kind === 'firm' && stored ? keepName(draft, stored as Firm, meant !== undefined) : undefined;
    const earlier: Earlier = { draft, id, hasOwnId: givenId !== undefined };
    const own = name ?? stored!.name;
    incoming.add({ id, name: own, ags: draft.fields.ags ?? (stored as Firm | undefined)?.ags }, kind === 'product' ? draft.fields.nameEn : undefined);
    earlierIds.set(id, earlier);
    earlierNames.set(keyOf(own), [...(earlierNames.get(keyOf(own)) ?? []), earlier]);
    writer.put(kind, draft as Draft<never>, id, stored as never);
    if (spelling !== undefined) writer.unite('firm', spelledDraft({ name: spelling, draft }, stored as Firm, resolving), id, stored as Firm, unitedFields);
  });
  return { incoming, isTaken, rejected: { byText: (text) => rejected.get(text) ?? rejected.get(keyOf(text)) } };
}

/** Who somebody said a new firm is not is asked about no more. */
function keepApart(draft: NamedDraft, unlike: readonly Unlike[] | undefined, idOf: (newcomer: Newcomer) => string | undefined): void {
  const ids = unlikeIds(unlike, idOf);
  if (ids.length > 0) draft.fields.differentFrom = [...new Set([...(draft.fields.differentFrom ?? []), ...ids])];
}

/** The stored firm that is called exactly as a row says, where it is one. */
function idByName(kind: NamedKind, draft: NamedDraft, known: NameIndex): string | undefined {
  const { id, name } = draft.fields;
  if (kind !== 'firm' || id !== undefined || name === undefined) return undefined;
  const found = sameByName(kind, draft, known.byName(name));
  return found.length === 1 ? found[0].id : undefined;
}

/** A stored firm keeps its name. What a file calls it otherwise is given back where it is new, to be kept beside, so that the next import knows. */
function keepName(draft: NamedDraft, stored: Firm, isMatched: boolean): string | undefined {
  const { name } = draft.fields;
  if (name === undefined || nameKey(name) === nameKey(stored.name)) return undefined;
  if (!isMatched && !otherNames(stored).some((other) => nameKey(other) === nameKey(name))) return undefined;
  delete draft.fields.name;
  return isMatched ? name : undefined;
}

interface Search {
  readonly known: NameIndex;
  readonly earlierIds: ReadonlyMap<string, Earlier>;
  readonly earlierNames: ReadonlyMap<string, readonly Earlier[]>;
  readonly keyOf: (name: string) => string;
}

/** The record a row means: `{ id }` of a stored or named one, `{}` for a new one that needs an id; undefined where the row is at fault. */
function findTarget(kind: NamedKind, draft: NamedDraft, search: Search, resolving: Resolving): { readonly id?: string } | undefined {
  const { name } = draft.fields;
  const id = draft.fields.id === undefined ? undefined : resolving.known.currentId(draft.fields.id);
  const target = id === undefined ? findByName(kind, draft, name!, search, resolving) : findById(draft, id, search, resolving);
  if (target === undefined || repeatsEarlier(kind, draft, target.id, search, resolving)) return undefined;
  return target;
}

function findById(draft: NamedDraft, id: string, { known }: Search, resolving: Resolving): { readonly id: string } | undefined {
  const { name } = draft.fields;
  const stored = known.byId(id);
  if (!stored && name === undefined) return void noteDraft(resolving, draft, 'error', 'missing_value', { column: 'name' });
  if (stored && name !== undefined && nameKey(stored.name) !== nameKey(name) && fold(stored.name) !== fold(name)) {
    return void noteDraft(resolving, draft, 'error', 'id_taken', { column: 'id', value: id }, { name: stored.name });
  }
  const namesake = stored || name === undefined ? undefined : known.byName(name).at(0);
  if (namesake) noteDraft(resolving, draft, 'warning', 'similar_name', { column: 'name', value: name }, { other: namesake.name, id: namesake.id });
  return { id };
}

function findByName(kind: NamedKind, draft: NamedDraft, name: string, { known }: Search, resolving: Resolving): { readonly id?: string } | undefined {
  const candidates = sameByName(kind, draft, known.byName(name));
  if (candidates.length === 1) return { id: candidates[0].id };
  if (candidates.length > 1) {
    return void noteDraft(resolving, draft, 'error', 'ambiguous_name', { column: 'name', value: name }, { candidates: idsOf(candidates) });
  }
  const similar = known.byName(name).at(0) ?? (resolving.identities ? undefined : known.alike(name).at(0));
  if (similar) noteDraft(resolving, draft, 'warning', 'similar_name', { column: 'name', value: name }, { other: similar.name, id: similar.id });
  return {};
}

/** Of the stored records of a name those that the row can mean: in its municipality, else where either place is unknown. */
function sameByName(kind: NamedKind, draft: NamedDraft, found: readonly Named[]): readonly Named[] {
  if (kind === 'product') return found;
  const { ags } = draft.fields;
  const here = ags === undefined ? [] : found.filter((firm) => firm.ags === ags);
  return here.length > 0 ? here : found.filter((firm) => firm.ags === undefined || ags === undefined);
}

function repeatsEarlier(kind: NamedKind, draft: NamedDraft, id: string | undefined, { earlierIds, earlierNames, keyOf }: Search, resolving: Resolving): boolean {
  const { id: givenId, name, ags } = draft.fields;
  const sameId = id === undefined ? undefined : earlierIds.get(id);
  if (sameId) {
    const code = givenId === undefined ? 'duplicate_name' : 'duplicate_id';
    noteDraft(resolving, draft, 'error', code, { column: givenId === undefined ? 'name' : 'id', value: givenId ?? name }, { first: rowName(resolving.files, sameId.draft) });
    return true;
  }
  const isOtherSite = (earlier: Earlier) => kind === 'firm' && ags !== undefined && earlier.draft.fields.ags !== undefined && earlier.draft.fields.ags !== ags;
  const sameName = name === undefined ? undefined : earlierNames.get(keyOf(name))?.find((earlier) => !(earlier.hasOwnId && givenId !== undefined) && !isOtherSite(earlier));
  if (!sameName) return false;
  noteDraft(resolving, draft, 'error', 'duplicate_name', { column: 'name', value: name }, { first: rowName(resolving.files, sameName.draft) });
  return true;
}

/** Ids for a sentence, not too many. */
export function idsOf(found: readonly Named[]): string {
  const shown = found.slice(0, 5).map(({ id }) => id).join(', ');
  return found.length > 5 ? `${shown}, …` : shown;
}
