import { RECORD_KINDS } from '#graph-model/dataset.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import type { Database, ResultRow } from './database.ts';
import { COLUMNS } from './record-rows.ts';

/** One sentence for each fault of the data file: its pages, references, and history against records. Reads everything. */
export function checkDatabase(database: Database): string[] {
  return [
    ...structureFaults(database),
    ...referenceFaults(database),
    ...RECORD_KINDS.flatMap((kind) => [...recordFaults(database, kind), ...historyFaults(database, kind)]),
    ...changeSetFaults(database),
  ];
}

/** A damaged file may hold thousands of faults; the first ones of each sort tell enough. */
const MOST = 100;

function structureFaults(database: Database): string[] {
  return database.all(`PRAGMA integrity_check(${MOST})`)
    .map((row) => String(row.integrity_check))
    .filter((line) => line !== 'ok')
    .map((line) => `Structure of the file: ${line}`);
}

function referenceFaults(database: Database): string[] {
  return database.all('SELECT * FROM pragma_foreign_key_check LIMIT ?', MOST)
    .map((row) => `A record of kind ${row.table} (row ${row.rowid}) refers to a ${row.parent} that is not there`);
}

/** Half a character, which JSON text escapes, cannot be in a column: there a mark stands for it. */
const UNLESS_HALF = String.raw` AND instr(body, '\ud') = 0`;

function recordFaults(database: Database, kind: RecordKind): string[] {
  const columns: readonly string[] = COLUMNS[kind];
  const differs = ['id', ...columns].map((field) => `(${field} IS NOT json_extract(body, '$.${field}')${field === 'name' ? UNLESS_HALF : ''})`).join(' OR ');
  const faulty = database.all(`SELECT id FROM ${kind} WHERE CASE WHEN json_valid(body) THEN ${differs} ELSE 1 END ORDER BY id LIMIT ?`, MOST);
  return faulty.map(({ id }) => `The text of ${kind} ${id} is damaged or belongs to another record`);
}

function historyFaults(database: Database, kind: RecordKind): string[] {
  const last = `(SELECT after FROM change c WHERE c.kind = '${kind}' AND c.id = r.id ORDER BY c.revision DESC LIMIT 1)`;
  const changed = database.all(`SELECT id FROM ${kind} r WHERE r.body IS NOT ${last} ORDER BY id LIMIT ?`, MOST);
  const lost = database.all(
    `SELECT id FROM (SELECT id, after, max(revision) FROM change WHERE kind = '${kind}' GROUP BY id) r
     WHERE after IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${kind} k WHERE k.id = r.id) ORDER BY id LIMIT ?`, MOST);
  return [
    ...changed.map(({ id }) => `The record ${kind} ${id} differs from the last step of its history`),
    ...lost.map(({ id }) => `The record ${kind} ${id} is missing although its history goes on`),
  ];
}

/** Revisions count 1, 2, 3 … without a gap, and each change set made what its counts say. */
function changeSetFaults(database: Database): string[] {
  const gaps = database.all(
    `SELECT revision FROM (SELECT revision, row_number() OVER (ORDER BY revision) AS expected FROM change_set) WHERE revision <> expected LIMIT 1`,
  ).map(({ revision }) => `The revisions have a gap before ${revision}`);
  return [...gaps, ...database.all(WRONG_COUNTS, MOST).map(countSentence)];
}

const WRONG_COUNTS = `
  WITH step AS (
    SELECT revision, after, lag(after) OVER (PARTITION BY kind, id ORDER BY revision) AS before FROM change
  ), counted AS (
    SELECT revision, sum(before IS NULL AND after IS NOT NULL) AS created, sum(before IS NOT NULL AND after IS NOT NULL) AS updated,
      sum(after IS NULL) AS deleted FROM step GROUP BY revision
  )
  SELECT s.id, s.created + s.updated + s.deleted AS said, coalesce(c.created + c.updated + c.deleted, 0) AS found
  FROM change_set s LEFT JOIN counted c USING (revision)
  WHERE (s.created, s.updated, s.deleted) IS NOT (c.created, c.updated, c.deleted) ORDER BY s.revision LIMIT ?`;

function countSentence({ id, said, found }: ResultRow): string {
  return `Change set ${id} says ${said} changes (created, updated, deleted), its history holds ${found} or other ones`;
}
