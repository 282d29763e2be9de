import { setImmediate as turn } from 'node:timers/promises';
import { LIST_OF, RECORD_KINDS, type Dataset } from '#graph-model/dataset.ts';

type AnyRecord = Dataset[keyof Dataset][number];

/** Records of one list as JSON in memory that threads share; the number is its own in this process. */
export interface PackedSlice {
  readonly number: number;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
}

/** A dataset that is handed to a thread without copying it: a few hundred addresses. */
export type PackedDataset = Readonly<Record<keyof Dataset, readonly PackedSlice[]>>;

/** A slice with the records that it was made of. */
interface KnownSlice extends PackedSlice {
  readonly records: readonly AnyRecord[];
}

/** About half a millisecond of packing: other requests have their turn between two slices. */
const RECORDS = 1_000;

/**
 * Packs datasets for threads, a slice a turn of the event loop. Slices of the dataset before whose records are the same are taken over,
 * so that after an edit only its surroundings are packed. JSON, as it is written and read faster than structured clones.
 */
export function createDatasetPacker(): (dataset: Dataset) => Promise<PackedDataset> {
  let last: { readonly dataset: Dataset; readonly packed: PackedDataset } | undefined;
  let known: Partial<Record<keyof Dataset, readonly KnownSlice[]>> = {};
  let numbers = 0;
  const encoder = new TextEncoder();
  const packSlice = (records: readonly AnyRecord[]): KnownSlice => {
    const text = encoder.encode(JSON.stringify(records));
    const bytes = new Uint8Array(new SharedArrayBuffer(text.length));
    bytes.set(text);
    return { number: numbers++, bytes, records };
  };
  const packList = async (list: readonly AnyRecord[], before: readonly KnownSlice[]): Promise<KnownSlice[]> => {
    const beginsWith = new Map(before.map((slice) => [slice.records[0], slice]));
    const slices: KnownSlice[] = [];
    for (let from = 0; from < list.length;) {
      const same = beginsWith.get(list[from]);
      const isSame = same !== undefined && same.records.every((record, place) => record === list[from + place]);
      let to = isSame ? from + same.records.length : from + 1;
      if (!isSame) {
        while (to < list.length && to < from + RECORDS && !beginsWith.has(list[to])) to++;
        await turn();
      }
      slices.push(isSame ? same : packSlice(list.slice(from, to)));
      from = to;
    }
    return slices;
  };
  return async (dataset) => {
    if (last?.dataset === dataset) return last.packed;
    const lists: Partial<Record<keyof Dataset, readonly KnownSlice[]>> = {};
    for (const kind of RECORD_KINDS) lists[LIST_OF[kind]] = await packList(dataset[LIST_OF[kind]], known[LIST_OF[kind]] ?? []);
    known = lists;
    const packed = Object.fromEntries(Object.entries(lists).map(([list, slices]) => [list, slices.map(({ number, bytes }) => ({ number, bytes }))])) as unknown as PackedDataset;
    last = { dataset, packed };
    return packed;
  };
}

/** Unpacks datasets in a thread; slices that it has unpacked before are taken over. */
export function createDatasetUnpacker(): (packed: PackedDataset) => Dataset {
  let known = new Map<number, readonly AnyRecord[]>();
  const decoder = new TextDecoder();
  return (packed) => {
    const now = new Map<number, readonly AnyRecord[]>();
    const unpackSlice = ({ number, bytes }: PackedSlice): readonly AnyRecord[] => {
      // Text decoders take no shared memory.
      const records = known.get(number) ?? (JSON.parse(decoder.decode(bytes.slice())) as AnyRecord[]);
      now.set(number, records);
      return records;
    };
    const dataset = Object.fromEntries(Object.entries(packed).map(([list, slices]) => [list, slices.flatMap(unpackSlice)])) as unknown as Dataset;
    known = now;
    return dataset;
  };
}
