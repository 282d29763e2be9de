import { ATLAS_FORMAT, SCHEMA_VERSION } from '#graph-model/contract/atlas-file.ts';
import type { Change } from '#graph-model/change-set.ts';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import { checkDataset } from '#graph-model/check-dataset.ts';
import { LIST_OF, RECORD_KINDS, type Dataset, type RecordKind } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { readRecord } from '#server/edits/read-record.ts';
import { sameValue } from '#graph-model/same-value.ts';
import { findingCollector, type FindingCollector } from './finding-collector.ts';
import type { ImportFile, PreparedImport, PrepareOptions } from './import-files.ts';

/** Larger files are split, or moved as a backup. */
const MOST_BYTES = 200 * 1024 * 1024;

/** A JSON file that was read to its end. */
export interface AtlasFileText {
  readonly name: string;
  readonly text: string | undefined;
  /** Other files came with it. */
  readonly others: boolean;
}

type Named = { readonly atlasFile: AtlasFileText; readonly files?: undefined } | { readonly atlasFile?: undefined; readonly files: AsyncIterable<ImportFile> };

/** Tells a dataset in JSON, which comes alone, from tables, which are handed on untouched. */
export async function atlasFileAlone(files: AsyncIterable<ImportFile>): Promise<Named> {
  const all = files[Symbol.asyncIterator]();
  const first = await all.next();
  const rest = { [Symbol.asyncIterator]: () => all };
  if (first.done || !/\.json$/i.test(first.value.name)) return { files: first.done ? rest : withFirst(first.value, rest) };
  const text = await wholeText(first.value);
  let others = false;
  for await (const { bytes } of rest) {
    others = true;
    for await (const _ of bytes);
  }
  return { atlasFile: { name: first.value.name, text, others } };
}

async function* withFirst(first: ImportFile, rest: AsyncIterable<ImportFile>): AsyncGenerator<ImportFile> {
  yield first;
  yield* rest;
}

/** The text, undefined where it is not UTF-8. */
async function wholeText({ name, bytes }: ImportFile): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  if (size > MOST_BYTES) throw new AtlasError('too_large', `${name} is larger than 200 MB. Move such a dataset as a backup: npm run atlas -- backup.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return undefined;
  }
}

/** A record of the file and its place: the number in its list, from 1. */
interface Placed { readonly change: Change; readonly row: number }

/**
 * Checks a dataset in JSON against what is known and gives the changes that importing it would make: its records replace those of the same
 * id whole, all others stay. Every record passes the schema, the reference data and the checks among records. O(records).
 */
export function prepareAtlasFile(file: AtlasFileText, known: Dataset, options: Pick<PrepareOptions, 'onError' | 'reference' | 'today'>): PreparedImport {
  const collector = findingCollector(() => ({ name: file.name, positions: new Map() }));
  const lists = file.others ? void collector.note({ file: 0 }, 'error', 'not_alone') : listsOf(file.text, collector);
  const rows = RECORD_KINDS.reduce((sum, kind) => sum + (lists?.[LIST_OF[kind]]?.length ?? 0), 0);
  const read = RECORD_KINDS.flatMap((kind) => readList(kind, lists?.[LIST_OF[kind]] ?? [], collector, options));
  const placed = withoutFaults(read, known, collector);
  const { changes, ...counts } = whatChanges(placed, known);
  const stopped = options.onError === 'stop' && collector.errors > 0;
  return {
    changes: stopped ? [] : changes,
    report: {
      files: [{ name: file.name, format: 'json', encoding: 'utf-8', delimiter: '', rows, accepted: placed.length, rejected: rows - placed.length }],
      counts: stopped ? { created: 0, updated: 0, unchanged: 0 } : counts,
      errors: collector.errors, warnings: collector.warnings, findings: collector.list(), findingCounts: collector.counts(),
    },
  };
}

type Lists = Partial<Readonly<Record<keyof Dataset, readonly unknown[]>>>;

function listsOf(text: string | undefined, collector: FindingCollector): Lists | undefined {
  const refuse = (found: string): undefined => void collector.note({ file: 0 }, 'error', 'bad_atlas_file', { found });
  if (text === undefined) return void collector.note({ file: 0 }, 'error', 'broken_encoding');
  let sent: { format?: unknown; schemaVersion?: unknown; dataset?: unknown };
  try {
    sent = JSON.parse(text.replace(/^\uFEFF/, '')) as typeof sent;
  } catch (error) {
    return refuse(error instanceof Error ? error.message.slice(0, 120) : 'JSON');
  }
  if (typeof sent !== 'object' || sent === null || sent.format !== ATLAS_FORMAT) return refuse(`format ≠ "${ATLAS_FORMAT}"`);
  if (sent.schemaVersion !== SCHEMA_VERSION) return void collector.note({ file: 0 }, 'error', 'newer_atlas_file', { found: String(sent.schemaVersion).slice(0, 20), expected: SCHEMA_VERSION });
  const { dataset } = sent;
  if (typeof dataset !== 'object' || dataset === null) return refuse('dataset');
  const names = Object.values(LIST_OF) as string[];
  const odd = Object.entries(dataset).find(([name, list]) => !names.includes(name) || !Array.isArray(list));
  return odd === undefined ? dataset : refuse(`dataset.${odd[0].slice(0, 40)}`);
}

function readList(kind: RecordKind, list: readonly unknown[], collector: FindingCollector, { reference, today }: Pick<PrepareOptions, 'reference' | 'today'>): Placed[] {
  const seen = new Set<string>();
  return list.flatMap((sent, index): Placed[] => {
    const row = index + 1;
    const fields = typeof sent === 'object' && sent !== null && !Array.isArray(sent) ? (sent as Readonly<Record<string, unknown>>) : {};
    const { record, faults } = readRecord(kind, fields, { reference, today, isNew: true });
    for (const { severity, code, field, value, details } of faults) collector.note({ file: 0, row, field: `${LIST_OF[kind]}.${field}`, value }, severity, code, details);
    if (record === undefined) return [];
    if (seen.has(record.id)) {
      collector.note({ file: 0, row, field: `${LIST_OF[kind]}.id`, value: record.id }, 'error', 'duplicate_id');
      return [];
    }
    seen.add(record.id);
    return [{ row, change: { op: 'put', kind, record } as Change }];
  });
}

const keyOf = (kind: string, id: unknown): string => `${kind} ${String(id)}`;
const idOf = (change: Change): string => (change.op === 'put' ? change.record.id : change.id);

/** Takes away the records that are at fault among others, and then those that referred to them. */
function withoutFaults(read: readonly Placed[], known: Dataset, collector: FindingCollector): readonly Placed[] {
  let placed = read;
  for (let isFirst = true; ; isFirst = false) {
    const byKey = new Map(placed.map((each) => [keyOf(each.change.kind, idOf(each.change)), each]));
    const bad = new Set<Placed>();
    for (const { severity, code, file, field, value, details } of checkDataset(changedDataset(known, placed.map(({ change }) => change)))) {
      const at = byKey.get(keyOf(String(file), details?.record));
      if (at === undefined || (severity === 'warning' && !isFirst)) continue;
      const { record: _, ...facts } = details ?? {};
      collector.note({ file: 0, row: at.row, field: `${LIST_OF[at.change.kind]}.${field}`, value }, severity, code as Parameters<FindingCollector['note']>[2], facts);
      if (severity === 'error') bad.add(at);
    }
    if (bad.size === 0) return placed;
    placed = placed.filter((each) => !bad.has(each));
  }
}

function whatChanges(placed: readonly Placed[], known: Dataset): { changes: Change[]; created: number; updated: number; unchanged: number } {
  const before = new Map<string, unknown>(RECORD_KINDS.flatMap((kind) => known[LIST_OF[kind]].map((record) => [keyOf(kind, record.id), record] as const)));
  const changes: Change[] = [];
  let [created, updated] = [0, 0];
  for (const { change } of placed) {
    const old = before.get(keyOf(change.kind, idOf(change)));
    if (change.op === 'put' && old !== undefined && sameValue(old, change.record)) continue;
    if (old === undefined) created++;
    else updated++;
    changes.push(change);
  }
  return { changes, created, updated, unchanged: placed.length - created - updated };
}
