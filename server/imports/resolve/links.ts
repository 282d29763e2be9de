import type { RecordOf } from '#graph-model/dataset.ts';
import { combinedRelation } from '#graph-model/merging/combined-relation.ts';
import { unitedFields } from '#graph-model/merging/united-fields.ts';
import type { Draft } from '../drafts.ts';
import { recordGroup, recordIdentity, type LinkKind } from './identity.ts';
import { leaveOut } from './note-identity.ts';
import type { RecordWriter } from './record-writer.ts';
import { noteReference, type Reference, type References } from './references.ts';
import { forEachDraft, noteDraft, rowName, type Resolving } from './resolving.ts';

type AnyLink = RecordOf['relation'] & RecordOf['requirement'] & RecordOf['offer'];
type LinkDraft = Draft<AnyLink>;

/** Fields of each kind that refer to a firm or product, with the name of their column. */
const REFERRING = {
  relation: [['supplier', 'supplier', 'firm'], ['buyer', 'buyer', 'firm'], ['product', 'product', 'product']],
  requirement: [['firm', 'firm', 'firm'], ['product', 'product', 'product'], ['forProduct', 'for_product', 'product']],
  offer: [['firm', 'firm', 'firm'], ['product', 'product', 'product']],
} as const satisfies Record<LinkKind, readonly (readonly [field: string, column: string, to: 'firm' | 'product'])[]>;

const REPEATED = { relation: 'duplicate_relation', requirement: 'duplicate_entry', offer: 'duplicate_entry' } as const;

/** Replaces names by ids in relations, requirements or offers, and decides which are new, changed or as they were. */
export async function resolveLinks(kind: LinkKind, drafts: readonly LinkDraft[], to: Readonly<Record<'firm' | 'product', References>>, resolving: Resolving, writer: RecordWriter): Promise<void> {
  const matched = new Set<LinkDraft>();
  const find = identityFinder(kind, drafts, resolving, matched);
  const idOfRow = new Map<LinkDraft, string>();
  const ids = new Set<string>();
  // Ids are only minted where a row lacks one.
  const mints = drafts.some(({ fields }) => fields.id === undefined);
  if (mints) for (const { fields } of drafts) if (fields.id !== undefined) ids.add(fields.id);
  const isTaken = (id: string) => ids.has(id) || resolving.known.record(kind, id) !== undefined;
  await forEachDraft(drafts, resolving, (draft) => {
    if (!resolveReferences(kind, draft, to, resolving, matched)) return;
    const stored = find(draft, (first) => {
      const id = idOfRow.get(first)!;
      noteDraft(resolving, draft, 'warning', 'rows_combined', {}, { first: rowName(resolving.files, first) });
      writer.unite(kind, draft as Draft<never>, id, resolving.known.record(kind, id) as never, (kind === 'relation' ? combinedRelation : unitedFields) as never);
      leaveOut(draft, resolving);
    });
    if (draft.rejected) return;
    const id = stored?.id ?? draft.fields.id ?? resolving.newId(kind, undefined, isTaken);
    if (mints) ids.add(id);
    if (matched.size > 0 || resolving.identities) idOfRow.set(draft, id);
    writer.put(kind, draft as Draft<never>, id, stored as never);
  });
}

/** Puts ids in the place of names; false where the row cannot be taken. All of its references are looked at, for all faults at once. */
function resolveReferences(kind: LinkKind, draft: LinkDraft, to: Readonly<Record<'firm' | 'product', References>>, resolving: Resolving, matched: Set<LinkDraft>): boolean {
  const fields = draft.fields as Record<string, string | undefined>;
  const found: (Reference | undefined)[] = [];
  for (const [field, column, target] of REFERRING[kind]) {
    const text = fields[field];
    const reference = text === undefined ? undefined : to[target].find(text);
    if (reference) noteReference(resolving, draft, column, text!, target, reference);
    found.push(reference);
  }
  if (kind === 'relation' && isSame(found[0], found[1])) noteDraft(resolving, draft, 'error', 'self_relation', { column: 'buyer', value: fields.buyer });
  if (draft.rejected) return false;
  REFERRING[kind].forEach(([field, , target], index) => {
    const reference = found[index];
    if (reference) fields[field] = to[target].idOf(reference, draft);
    if (reference && 'matched' in reference) matched.add(draft);
  });
  return true;
}

function isSame(a: Reference | undefined, b: Reference | undefined): boolean {
  if (a?.kind === 'known' && b?.kind === 'known') return a.id === b.id;
  return a?.kind === 'new' && b?.kind === 'new' && a.newcomer === b.newcomer;
}

/**
 * Finds the stored record that a row means: by id, else by what it connects. A row that repeats an earlier one of the import is noted; rows with
 * different ids may connect the same.
 */
function identityFinder(kind: LinkKind, drafts: readonly LinkDraft[], resolving: Resolving, matched: ReadonlySet<LinkDraft>): (draft: LinkDraft, combine: (first: LinkDraft) => void) => AnyLink | undefined {
  const earlierIds = new Map<string, LinkDraft>();
  const earlier = new Map<string, LinkDraft>();
  const claimed = new Set<string>();
  // Where every row has an id, what the rows connect tells nothing about them.
  const byIdentity = drafts.some(({ fields }) => fields.id === undefined);
  const repeats = (draft: LinkDraft, of: LinkDraft | undefined): boolean => {
    if (of === undefined) return false;
    noteDraft(resolving, draft, 'error', REPEATED[kind], {}, { first: rowName(resolving.files, of) });
    return true;
  };
  return (draft, combine) => {
    const { id } = draft.fields;
    if (id !== undefined) {
      const first = earlierIds.get(id);
      if (first) return void noteDraft(resolving, draft, 'error', 'duplicate_id', { column: 'id', value: id }, { first: rowName(resolving.files, first) });
      earlierIds.set(id, draft);
    }
    if (byIdentity) {
      const identity = recordIdentity(kind, draft.fields);
      const same = earlier.get(identity);
      // Two spellings of one firm: both rows speak of the same relation.
      if (same && id === undefined && (matched.has(draft) || matched.has(same))) return void combine(same);
      if (same && (id === undefined || same.fields.id === undefined)) return void repeats(draft, same);
      earlier.set(identity, draft);
    }
    const stored = id === undefined ? storedLike(kind, draft, resolving, claimed) : (resolving.known.record(kind, id) as AnyLink | undefined);
    if (stored && id === undefined) claimed.add(stored.id);
    if (!stored && id !== undefined && kind === 'relation' && resolving.known.has('relation')) noteOtherId(draft, resolving);
    return stored;
  };
}

/** The stored record with the same identity; else, where the row says no beginning, the only one that connects the same. */
function storedLike(kind: LinkKind, draft: LinkDraft, resolving: Resolving, claimed: ReadonlySet<string>): AnyLink | undefined {
  const group = (resolving.known.group(kind, recordGroup(kind, draft.fields)) as readonly AnyLink[]).filter((record) => !claimed.has(record.id));
  if (kind !== 'relation') return group.at(0);
  const exact = group.find((record) => record.validFrom === draft.fields.validFrom);
  return exact ?? (draft.fields.validFrom === undefined && group.length === 1 ? group[0] : undefined);
}

function noteOtherId(draft: LinkDraft, resolving: Resolving): void {
  const group = resolving.known.group('relation', recordGroup('relation', draft.fields));
  const other = group.find((record) => record.validFrom === draft.fields.validFrom);
  if (other) noteDraft(resolving, draft, 'warning', 'relation_exists', { column: 'id', value: draft.fields.id }, { id: other.id });
}
