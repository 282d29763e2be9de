import { LIST_OF, type Dataset, type RecordKind, type RecordOf, type SavedKind } from '#graph-model/dataset.ts';
import type { FirmIndex } from '#graph-model/matching/firm-index.ts';
import { formerFirmIds, knownFirmIndex, otherNames } from '#server/matching/known-firms.ts';
import { recordGroup, type LinkKind } from './resolve/identity.ts';
import { nameIndex, type NameIndex } from './resolve/name-index.ts';

/** What is stored already, by id and by what makes a record the same one. */
export interface KnownRecords {
  readonly firms: NameIndex;
  readonly products: NameIndex;
  /** Saved records of a kind, which are the same where they are called the same. */
  saved<K extends SavedKind>(kind: K): readonly RecordOf[K][];
  /** Firms by likeness: number n is firm n of `firmIds`. */
  readonly likeFirms: FirmIndex;
  readonly firmIds: readonly string[];
  record<K extends RecordKind>(kind: K, id: string): RecordOf[K] | undefined;
  /** True where there is any record of a kind. */
  has(kind: RecordKind): boolean;
  /** Records of the same group (`recordGroup`): the same firms and product. */
  group<K extends LinkKind>(kind: K, key: string): readonly RecordOf[K][];
  /** Present id of a record that was merged into another one. */
  currentId(id: string): string;
}

/** Indexes a dataset; each index is built when it is first asked for, in linear time. Former ids lead to the firm that has them. */
export function knownRecords(dataset: Dataset): KnownRecords {
  const records = new Map<RecordKind, Map<string, RecordOf[RecordKind]>>();
  const groups = new Map<LinkKind, Map<string, RecordOf[LinkKind][]>>();
  let firms: NameIndex | undefined;
  let products: NameIndex | undefined;
  let aliases: ReadonlyMap<string, string> | undefined;
  let firmIds: readonly string[] | undefined;
  return {
    get firms() { return (firms ??= indexFirms(dataset)); },
    get products() { return (products ??= indexProducts(dataset)); },
    saved: <K extends SavedKind>(kind: K) => dataset[LIST_OF[kind]] as readonly RecordOf[SavedKind][] as readonly RecordOf[K][],
    get likeFirms() { return knownFirmIndex(dataset.firms); },
    get firmIds() { return (firmIds ??= dataset.firms.map(({ id }) => id)); },
    record: <K extends RecordKind>(kind: K, id: string) => {
      let byId = records.get(kind);
      if (!byId) records.set(kind, (byId = new Map(dataset[LIST_OF[kind]].map((record) => [record.id, record]))));
      return byId.get(id) as RecordOf[K] | undefined;
    },
    has: (kind) => dataset[LIST_OF[kind]].length > 0,
    group: <K extends LinkKind>(kind: K, key: string) => {
      let byKey = groups.get(kind);
      if (!byKey) groups.set(kind, (byKey = groupRecords(kind, dataset)));
      return (byKey.get(key) ?? []) as RecordOf[K][];
    },
    currentId: (id) => (aliases ??= formerFirmIds(dataset.firms)).get(id) ?? id,
  };
}

function groupRecords(kind: LinkKind, dataset: Dataset): Map<string, RecordOf[LinkKind][]> {
  const groups = new Map<string, RecordOf[LinkKind][]>();
  for (const record of dataset[LIST_OF[kind]]) {
    const key = recordGroup(kind, record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}

function indexFirms(dataset: Dataset): NameIndex {
  const index = nameIndex();
  for (const firm of dataset.firms) {
    const { id, name, ags } = firm;
    index.add({ id, name, ags });
    for (const other of otherNames(firm)) index.add({ id, name, ags }, other);
  }
  return index;
}

function indexProducts(dataset: Dataset): NameIndex {
  const index = nameIndex();
  for (const { id, name, nameEn } of dataset.products) index.add({ id, name }, nameEn);
  return index;
}
