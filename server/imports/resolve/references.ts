import { unitedFields } from '#graph-model/merging/united-fields.ts';
import type { Visibility } from '#graph-model/provenance.ts';
import { tableName, type Draft } from '../drafts.ts';
import { nearest } from '../values/nearest.ts';
import { unlikeIds, type FirmIdentities, type Identity, type Unlike } from './firm-identities.ts';
import { leaveOut, noteIdentity } from './note-identity.ts';
import type { NameIndex, Named } from './name-index.ts';
import { nameKey } from './name-key.ts';
import { idsOf, type NamedRecords } from './named-records.ts';
import type { RecordWriter } from './record-writer.ts';
import { spelledDraft, statedName } from './spellings.ts';
import { noteDraft, type Resolving } from './resolving.ts';

/** A firm or product that rows name and no file or store has: it comes into being with the first row that can be taken. */
interface Newcomer {
  readonly name: string;
  id?: string;
  visibility: Visibility;
  /** Row that brought it. */
  draft?: Draft<unknown>;
  /** What else it is called in the import. */
  readonly spellings: { readonly name: string; readonly draft: Draft<unknown> }[];
  /** Who it was said not to be. */
  unlike?: readonly Unlike[];
}

/** What a cell refers to. */
export type Reference =
  | { readonly kind: 'known'; readonly id: string; readonly taken?: Named; readonly matched?: true }
  | { readonly kind: 'new'; readonly newcomer: Newcomer; readonly matched?: true }
  | { readonly kind: 'left_out'; readonly draft: Draft<unknown> }
  | { readonly kind: 'ambiguous'; readonly ids: string }
  | { readonly kind: 'rejected'; readonly draft: Draft<unknown> }
  | { readonly kind: 'unknown'; readonly nearest: string | undefined };

export interface References {
  find(text: string): Reference;
  /** Id of what is referred to; brings a newcomer into being. Undefined where the reference is none that can be taken. */
  idOf(reference: Reference, draft: Draft<unknown> & { readonly fields: { visibility?: Visibility; source?: string } }): string | undefined;
  /** Puts the newcomers. */
  finish(): void;
}

/** Looks like an id we minted: a firm of that name is not meant. */
const MINTED = /^[FPRQO][0-9A-Z]{10}$/;
/** True for what can only be an id. */
export function looksMinted(text: string): boolean {
  return MINTED.test(text);
}
/** Suggestions cost time with many names: only the first unknown ones get one. */
const MAX_SUGGESTIONS = 30;
const OPENNESS: readonly Visibility[] = ['own', 'moderation', 'network', 'public'];

/**
 * Finds what cells refer to: an id, else a name. Unknown names become new records where the import brings no table of that kind.
 * Each text is looked up once.
 */
export function references(kind: 'firm' | 'product', named: NamedRecords, mayCreate: boolean, resolving: Resolving, writer: RecordWriter): References {
  const known = kind === 'firm' ? resolving.known.firms : resolving.known.products;
  const found = new Map<string, Reference>();
  const newcomers = new Map<string, Newcomer>();
  const newIds = new Set<string>();
  /** What the import calls stored firms. */
  const otherNames: { readonly id: string; readonly name: string; readonly draft: Draft<unknown> }[] = [];
  const keyOf = resolving.exact ? (name: string) => name : nameKey;
  let suggestions = 0;

  const look = (text: string): Reference => {
    const id = resolving.known.currentId(text);
    if (named.incoming.byId(id) || known.byId(id)) return { kind: 'known', id };
    const same = together(named.incoming.byName(text), known.byName(text));
    if (same.length > 0) return oneOf(same);
    const rejected = named.rejected.byText(text);
    if (rejected) return { kind: 'rejected', draft: rejected };
    const alike = together(named.incoming.alike(text), known.alike(text));
    if (alike.length === 1) return { kind: 'known', id: alike[0].id, taken: alike[0] };
    if (alike.length > 1) return { kind: 'ambiguous', ids: idsOf(alike) };
    const identity = kind === 'firm' ? resolving.identities?.ofName(text) : undefined;
    if (identity?.is === 'new') {
      noteIdentity(identity, identity.newcomer.draft, text, resolving);
      if (identity.unlike && mayCreate) newcomerOf(text).unlike = identity.unlike;
    } else if (identity) return identified(text, identity);
    if (mayCreate && !looksMinted(text)) return { kind: 'new', newcomer: newcomerOf(text) };
    return { kind: 'unknown', nearest: suggestions++ < MAX_SUGGESTIONS ? suggest(keyOf(text), named.incoming, known) : undefined };
  };
  const identified = (name: string, { newcomer: { draft }, ...identity }: NonNullable<ReturnType<FirmIdentities['ofName']>>): Reference => {
    noteIdentity(identity as Identity, draft, name, resolving);
    if (identity.is === 'stored') {
      otherNames.push({ id: identity.id, name, draft });
      return { kind: 'known', id: identity.id, matched: true };
    }
    if (identity.is !== 'incoming') return { kind: 'left_out', draft };
    const newcomer = newcomerOf(identity.other.name);
    newcomer.spellings.push({ name, draft });
    return { kind: 'new', newcomer, matched: true };
  };
  const newcomerOf = (name: string): Newcomer => {
    let newcomer = newcomers.get(keyOf(name));
    if (!newcomer) newcomers.set(keyOf(name), (newcomer = { name, visibility: 'own', spellings: [] }));
    return newcomer;
  };

  return {
    find: (text) => {
      let reference = found.get(text);
      if (!reference) found.set(text, (reference = look(text)));
      return reference;
    },
    idOf: (reference, draft) => {
      if (reference.kind === 'known') return reference.id;
      if (reference.kind !== 'new') return undefined;
      const { newcomer } = reference;
      const visibility = draft.fields.visibility ?? resolving.defaults?.visibility ?? 'network';
      if (newcomer.id === undefined) {
        newcomer.id = resolving.newId(kind, newcomer.name, (id) => named.isTaken(id) || newIds.has(id));
        newIds.add(newcomer.id);
        newcomer.draft = draft;
        newcomer.visibility = visibility;
      } else if (OPENNESS.indexOf(visibility) > OPENNESS.indexOf(newcomer.visibility)) newcomer.visibility = visibility;
      return newcomer.id;
    },
    finish: () => {
      for (const { name, id, visibility, draft, spellings, unlike } of newcomers.values()) {
        if (id === undefined || !draft) continue;
        const { source } = draft.fields as { source?: string };
        const differentFrom = unlikeIds(unlike, (other) => newcomers.get(keyOf(other.name))?.id);
        const otherStatements = spellings.slice(0, 100).map((spelling) => statedName(spelling, resolving));
        writer.put(kind, { ...draft, fields: { name, visibility, ...(source !== undefined && { source }), ...(otherStatements.length > 0 && { otherStatements }), ...(differentFrom.length > 0 && { differentFrom }) } } as Draft<never>, id, undefined);
      }
      for (const { id, name, draft } of otherNames) {
        const stored = resolving.known.record('firm', id);
        if (stored) writer.unite('firm', spelledDraft({ name, draft }, stored, resolving), id, stored, unitedFields);
      }
    },
  };
}

function together(incoming: readonly Named[], known: readonly Named[]): readonly Named[] {
  if (incoming.length === 0) return known;
  return known.length === 0 ? incoming : [...incoming, ...known.filter((named) => !incoming.some((other) => other.id === named.id))];
}

function oneOf(found: readonly Named[]): Reference {
  return found.length === 1 ? { kind: 'known', id: found[0].id } : { kind: 'ambiguous', ids: idsOf(found) };
}

function suggest(key: string, ...indexes: readonly NameIndex[]): string | undefined {
  for (const index of indexes) {
    const found = nearest(key, index.names());
    if (found !== undefined) return index.byName(found).at(0)?.name ?? found;
  }
  return undefined;
}

/** Notes why a cell refers to nothing that can be taken; true where the row has no fault of its own but cannot be taken either. */
export function noteReference(resolving: Resolving, draft: Draft<unknown>, column: string, text: string, kind: 'firm' | 'product', reference: Reference): void {
  const at = { column, value: text };
  switch (reference.kind) {
    case 'known':
      if (reference.taken) noteDraft(resolving, draft, 'warning', 'name_taken_for', at, { taken: reference.taken.name, id: reference.taken.id });
      return;
    case 'ambiguous':
      return noteDraft(resolving, draft, 'error', 'ambiguous_name', at, { candidates: reference.ids });
    case 'unknown':
      return noteDraft(resolving, draft, 'error', kind === 'firm' ? 'unknown_firm' : 'unknown_product', at, reference.nearest === undefined ? undefined : { nearest: reference.nearest });
    case 'left_out':
      return leaveOut(draft, resolving);
    case 'rejected':
      // Where nothing is imported anyway the fault is told once, at its root.
      if (resolving.onError === 'stop') draft.rejected = true;
      else noteDraft(resolving, draft, 'error', 'refers_to_rejected_row', at, { source: tableName(resolving.files[reference.draft.file]), line: String(reference.draft.row) });
      return;
    default:
  }
}
