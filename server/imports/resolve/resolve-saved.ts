import type { RecordOf, SavedKind } from '#graph-model/dataset.ts';
import type { FindingCode } from '#graph-model/finding-words.ts';
import { fold } from '#graph-model/text.ts';
import type { Draft, Fields } from '../drafts.ts';
import { columnOf, type RecordWriter } from './record-writer.ts';
import { noteReference, type References } from './references.ts';
import { noteDraft, rowName, type Resolving } from './resolving.ts';

export type ToNamed = Readonly<Record<'firm' | 'product', References>>;
/** A row of a table of saved records: what tells the record, and what the row says of it. */
type SavedDraft = Draft<Named>;
interface Named { readonly id: string; readonly name: string }

/** How the rows of a kind become its records. */
export interface SavedReader<K extends SavedKind> {
  readonly kind: K;
  /** Column that holds the name. */
  readonly nameColumn: string;
  /** Notes that a record is left out because one of its rows is at fault; undefined where each row is a record of its own. */
  readonly incomplete?: FindingCode;
  /** Everything that the rows say of the record but what tells it; what they do not say is undefined. */
  readonly contentOf: (rows: readonly Fields<object>[]) => object;
}

/**
 * Puts together the rows of each saved record: those of one id, else of one name. Together they are all of it, in place of what is stored;
 * where one of them is at fault none is taken, for a plan or a region of which a part is missing would be another one.
 */
export function resolveSaved<K extends SavedKind>(reader: SavedReader<K>, given: readonly Draft<never>[], resolving: Resolving, writer: RecordWriter): void {
  const drafts = given as readonly SavedDraft[];
  const { kind, nameColumn } = reader;
  const groups = groupsOf(drafts);
  const put = new Map<string, SavedDraft>();
  const isTaken = (id: string) => groups.has(id) || put.has(id) || resolving.known.record(kind, id) !== undefined;
  for (const group of groups.values()) {
    const rows = reader.incomplete === undefined ? onlyFirst(group, nameColumn, resolving) : group;
    const faulty = rows.find(({ rejected }) => rejected);
    if (faulty !== undefined) {
      rejectOthers(rows, faulty, reader, resolving);
      continue;
    }
    const [first] = rows;
    const fields = { ...toldBy(rows), ...reader.contentOf(rows.map((row) => row.fields)) } as Fields<Named>;
    const stored = storedLike(kind, fields, resolving);
    const id = stored?.id ?? fields.id ?? resolving.newId(kind, fields.name, isTaken);
    const same = put.get(id);
    if (same !== undefined) {
      noteDraft(resolving, first, 'error', 'duplicate_name', { column: nameColumn, value: fields.name }, { first: rowName(resolving.files, same) });
      rejectOthers(rows, first, reader, resolving);
      continue;
    }
    put.set(id, first);
    writer.put(kind, { ...first, fields } as unknown as Draft<RecordOf[K]>, id, stored);
  }
}

/** Ids in the place of names. What is not in the data stays as it is written: a saved record may name what is no longer there. */
export function resolveNames(draft: Draft<never>, referring: readonly (readonly [field: string, to: 'firm' | 'product'])[], to: ToNamed, resolving: Resolving): void {
  const fields = draft.fields as Record<string, unknown>;
  for (const [field, kind] of referring) {
    const text = fields[field];
    if (typeof text !== 'string') continue;
    const reference = to[kind].find(text);
    if (reference.kind === 'known') fields[field] = reference.id;
    else if (reference.kind === 'new' && reference.newcomer.id !== undefined) fields[field] = reference.newcomer.id;
    else if (reference.kind === 'new' || reference.kind === 'unknown') {
      const nearest = reference.kind === 'unknown' ? reference.nearest : undefined;
      noteDraft(resolving, draft, 'warning', 'not_in_data', { column: columnOf(field), value: text }, nearest === undefined ? undefined : { nearest });
      continue;
    }
    noteReference(resolving, draft, columnOf(field), text, kind, reference);
  }
}

function groupsOf(drafts: readonly SavedDraft[]): ReadonlyMap<string, SavedDraft[]> {
  const idOfName = new Map(drafts.flatMap(({ fields: { id, name } }) => (id === undefined || name === undefined ? [] : [[fold(name), id]])));
  return Map.groupBy(drafts, ({ fields: { id, name = '' } }) => id ?? idOfName.get(fold(name)) ?? `\0${fold(name)}`); // no id holds a control character
}

/** Where each row is a record of its own, the first of those that are called alike. */
function onlyFirst(rows: readonly SavedDraft[], column: string, resolving: Resolving): readonly SavedDraft[] {
  const [first, ...others] = rows;
  for (const row of others) noteDraft(resolving, row, 'error', 'duplicate_name', { column, value: row.fields.name }, { first: rowName(resolving.files, first) });
  return [first];
}

function rejectOthers(rows: readonly SavedDraft[], faulty: SavedDraft, { incomplete, nameColumn }: Pick<SavedReader<SavedKind>, 'incomplete' | 'nameColumn'>, resolving: Resolving): void {
  const { name, id } = faulty.fields;
  for (const row of rows.filter(({ rejected }) => !rejected)) {
    // Where nothing is imported anyway the fault is told once, at its root.
    if (resolving.onError === 'stop' || incomplete === undefined) row.rejected = true;
    else noteDraft(resolving, row, 'error', incomplete, { column: nameColumn, value: name ?? id }, { row: rowName(resolving.files, faulty) });
  }
}

function storedLike<K extends SavedKind>(kind: K, { id, name }: Fields<Named>, { known }: Resolving): RecordOf[K] | undefined {
  if (id !== undefined) return known.record(kind, id);
  return known.saved(kind).find((saved) => fold(saved.name) === fold(name ?? ''));
}

const TOLD = ['id', 'name', 'note', 'source', 'asOf', 'contributor', 'status', 'visibility', 'otherStatements'] as const;

/** What the rows say of the record itself, the first one that says it. */
function toldBy(rows: readonly SavedDraft[]): object {
  const told: Record<string, unknown> = {};
  for (const { fields } of rows) for (const field of TOLD) told[field] ??= (fields as Readonly<Record<string, unknown>>)[field];
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}
