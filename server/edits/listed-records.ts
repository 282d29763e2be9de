import type { ListedRecord } from '#graph-model/contract/edits.ts';
import { isSaved, LIST_OF, type Dataset, type RecordKind, type RecordOf } from '#graph-model/dataset.ts';
import { fold } from '#graph-model/text.ts';
import type { RecordIndex } from '#server/network/record-index.ts';
import { recordVersion } from '#server/store/record-version.ts';
import { REFERENCES } from '#server/store/references.ts';
import { titleOf } from './edit-title.ts';

/** What is looked for: words of names, and what the record must refer to. */
export interface RecordQuery {
  readonly search?: string | undefined;
  readonly firm?: string | undefined;
  readonly product?: string | undefined;
}

type Listed = RecordOf[RecordKind];
type Fields = Readonly<Record<string, unknown>>;

/** The records of a kind that fit: firms and products in order of name, others of id. O(records of the kind). */
export function matchingRecords(kind: RecordKind, { search = '', ...refersTo }: RecordQuery, dataset: Dataset, index: RecordIndex): readonly Listed[] {
  const all: readonly Listed[] = kind === 'firm' ? index.firmsByName : kind === 'product' ? index.productsByName : dataset[LIST_OF[kind]];
  const words = fold(search).split(' ').filter(Boolean);
  const wanted = (['firm', 'product'] as const).flatMap((to) => (refersTo[to] === undefined ? [] : [{ to, id: index.formerFirms.get(refersTo[to]) ?? refersTo[to] }]));
  if (words.length === 0 && wanted.length === 0) return all;
  const refers = (record: Fields): boolean => wanted.every(({ to, id }) => REFERENCES[kind].some((reference) => reference.to === to && record[reference.field] === id));
  return all.filter((record) => refers(record as Fields) && fits(kind, record as Fields, words, index));
}

function fits(kind: RecordKind, record: Fields, words: readonly string[], { foldedNames }: RecordIndex): boolean {
  if (words.length === 0) return true;
  const own = [record.id, record.nameEn, record.capability, ...(isSaved(kind) ? [record.name] : [])].flatMap((text) => (typeof text === 'string' ? [fold(text)] : []));
  const ids = [record.id, ...REFERENCES[kind].map(({ field }) => record[field])];
  const texts = [...own, ...ids.map((id) => foldedNames.get(id as string) ?? '')];
  return words.every((word) => texts.some((text) => text.includes(word)));
}

/** A record with its version and title. */
export function listedRecord(record: Listed, index: RecordIndex): ListedRecord {
  const nameOf = (id: string): string => index.firms.get(id)?.name ?? index.products.get(id)?.name ?? id;
  return { id: record.id, title: titleOf(record, nameOf), record, version: recordVersion(record) };
}
