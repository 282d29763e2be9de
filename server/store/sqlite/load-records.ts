import { RECORD_KINDS } from '#graph-model/dataset.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import { revisionOf } from './apply-change-set.ts';
import type { Database } from './database.ts';
import type { LoadedPart } from './messages.ts';
import { RECORD_STATEMENTS } from './record-statements.ts';

/** Records a part: the caller's thread parses a part of this size in about 3 ms, and does other work between two of them. */
const PART = 2_000;

/** Hands out all records in parts, in order of kind and id; the revision that they belong to. */
export function loadRecords(database: Database, take: (part: LoadedPart) => void): number {
  for (const kind of RECORD_KINDS) loadKind(database, kind, take);
  return revisionOf(database);
}

function loadKind(database: Database, kind: RecordKind, take: (part: LoadedPart) => void): void {
  for (let last = ''; ;) {
    const rows = database.all(RECORD_STATEMENTS[kind].page, last, PART);
    if (rows.length > 0) take({ kind, records: `[${rows.map((row) => String(row.body)).join(',')}]` });
    if (rows.length < PART) return;
    last = String(rows[rows.length - 1].id);
  }
}
