import { z } from 'zod';
import { RECORD_KINDS } from '../dataset.ts';
import { Finding, Severity } from '../finding.ts';
import { IdParams, pageQuery } from './common.ts';
import { route } from './define.ts';
import { TableKind } from './import-options.ts';
import { FileFormat } from './inspections.ts';
import { MatchCase, MatchSummary } from './matching.ts';

/** What an import found and did. `applied` is false for a dry run and where faults left nothing to store; without `changeSet` all was stored already. */
export const ImportReport = z.object({
  applied: z.boolean(),
  dryRun: z.boolean(),
  revision: z.int(),
  changeSet: z.string().optional(),
  /** One entry a table: a workbook has one for each sheet that was read. */
  files: z.array(z.object({
    name: z.string(),
    /** Absent for CSV. */
    sheet: z.string().optional(),
    format: FileFormat,
    kind: TableKind.optional(),
    encoding: z.enum(['utf-8', 'utf-16', 'windows-1252']),
    /** "" for a workbook. */
    delimiter: z.string(),
    rows: z.int(),
    accepted: z.int(),
    rejected: z.int(),
  })),
  counts: z.object({ created: z.int(), updated: z.int(), unchanged: z.int() }),
  errors: z.int(),
  warnings: z.int(),
  /** The first 1,000 findings in order of file and row; `errors` and `warnings` count all of them. */
  findings: z.array(Finding),
  /** How often each finding occurs, most frequent first: of all, not only of those listed. */
  findingCounts: z.array(z.object({ code: z.string(), severity: Severity, count: z.int() })),
  /** Who is who among the firms without an id, where any was like another one. */
  matching: MatchSummary.optional(),
  /** Firms of which somebody must say, or has said, who they are; the first 5,000, in order of file and row. */
  cases: z.array(MatchCase).optional(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** Where the data comes from, for rows that do not say; the file name otherwise. */
const source = z.string().trim().max(200).optional();

export const importFiles = route({
  method: 'post', path: '/imports', tag: 'imports',
  summary: 'Import CSV, XLSX, XLS or ODS files in one change set (multipart/form-data, any field names; a part "options" with ImportOptions as JSON may go before the files)',
  query: z.object({
    dry_run: z.enum(['true', 'false']).default('false'),
    /** `stop`: one bad row and nothing is imported. `skip`: good rows are imported, bad ones reported. */
    on_error: z.enum(['stop', 'skip']).default('stop'),
    source,
  }),
  body: z.unknown(), bodyType: 'multipart/form-data',
  result: ImportReport,
  problems: [400, 409, 413, 415, 422],
});

/** Media type of XLSX. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const language = z.enum(['de', 'en']).default('de');

export const importReport = route({
  method: 'post', path: '/imports/report.xlsx', tag: 'imports',
  summary: 'The report of a dry run as a workbook: all findings, and the tables with the cells at fault marked and a note in each; sent as the import itself',
  query: z.object({ language, source }),
  body: z.unknown(), bodyType: 'multipart/form-data',
  result: z.string(), resultType: XLSX,
  problems: [400, 413, 415],
});

export const importTemplate = route({
  method: 'get', path: '/imports/template.xlsx', tag: 'imports', summary: 'An empty workbook to fill in: one sheet a kind, drop-downs and notes',
  query: z.object({ language }),
  result: z.string(), resultType: XLSX,
});

export const ChangeSetView = z.object({
  id: z.string(), revision: z.int(), title: z.string(), reason: z.enum(['import', 'edit', 'demo', 'undo']),
  author: z.string(), at: z.string(),
  counts: z.object({ created: z.int(), updated: z.int(), deleted: z.int() }),
  undoes: z.string().optional(), undoneBy: z.string().optional(),
});
export type ChangeSetView = z.infer<typeof ChangeSetView>;

export const listChangeSets = route({
  method: 'get', path: '/change-sets', tag: 'imports', summary: 'What was changed, newest first',
  query: z.object({ limit: pageQuery.limit, before: z.coerce.number().int().min(1).optional() }),
  result: z.object({ revision: z.int(), items: z.array(ChangeSetView) }),
});

/** A record by what it is called. */
const NamedRecord = z.object({ kind: z.enum(RECORD_KINDS), id: z.string(), name: z.string() });

export const previewUndo = route({
  method: 'get', path: '/change-sets/{id}/undo', tag: 'imports', summary: 'What taking a change set back would do now, with all that was changed since',
  params: IdParams,
  result: z.object({
    revision: z.int(),
    changeSet: ChangeSetView,
    /** Records that the undo creates again, changes back and takes away, by kind; kinds without any are absent. */
    kinds: z.array(z.object({ kind: z.enum(RECORD_KINDS), created: z.int(), updated: z.int(), deleted: z.int() })),
    /** How many records stay, whole or in some fields, because of what others did since; the first 200 of them are in `kept`. */
    keptCount: z.int(),
    kept: z.array(NamedRecord.extend({
      because: z.enum(['changed_since', 'deleted_since', 'referred_to_since', 'reference_gone']),
      /** Fields that stay; all of the record where absent. */
      fields: z.array(z.string()).optional(),
      /** The record that refers to this one, or the one it would refer to. */
      by: NamedRecord.optional(),
    })),
  }),
  problems: [404, 409],
});
export type UndoPreview = z.output<typeof previewUndo.result>;

export const undoChangeSet = route({
  method: 'post', path: '/change-sets/{id}/undo', tag: 'imports', summary: 'Take a change set back as a whole',
  params: IdParams,
  query: z.object({
    /** What becomes of what others changed since: `refuse` takes back all or nothing, `keep` leaves that as it is and takes back the rest. */
    later: z.enum(['refuse', 'keep']).default('refuse'),
  }),
  result: ChangeSetView,
  problems: [404, 409],
});
