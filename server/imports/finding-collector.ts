import type { Finding } from '#graph-model/finding.ts';
import type { FindingCode } from '#graph-model/finding-words.ts';
import type { FileState } from './drafts.ts';
import { shownValue } from './values/cell.ts';
import type { FindingDetails } from './values/value-context.ts';

/** At most so many findings are kept; all are counted. */
export const MAX_KEPT = 1_000;

/** What a finding says of the table it is in. */
export type NotedTable = Pick<FileState, 'name' | 'sheet' | 'positions'>;

/** Where a finding is: position of the table among those imported, line, column as the file names it, the text found. */
export interface Place {
  readonly file: number;
  readonly row?: number;
  readonly field?: string;
  readonly value?: string;
}

export interface FindingCollector {
  note(place: Place, severity: Finding['severity'], code: FindingCode, details?: FindingDetails): void;
  /** To be called between reading and resolving: both go through the rows from the first on. */
  nextPass(): void;
  readonly errors: number;
  readonly warnings: number;
  /** How often each finding was noted, most frequent first. */
  counts(): { code: FindingCode; severity: Finding['severity']; count: number }[];
  /** The kept findings in order of table and row. Where there are more than `maxKept` (1,000 unless told), warnings give way to errors. */
  list(): Finding[];
}

interface Kept {
  readonly file: number;
  readonly row: number;
  readonly finding: Finding;
}

/** Collects findings with bounded memory: of each file and pass the first thousand of each severity. */
export function findingCollector(tableOf: (file: number) => NotedTable | undefined, maxKept = MAX_KEPT): FindingCollector {
  const kept: Kept[] = [];
  const counts = { error: 0, warning: 0 };
  const byCode = new Map<string, { code: FindingCode; severity: Finding['severity']; count: number }>();
  let inPass = new Map<string, number>();
  return {
    note: (place, severity, code, details) => {
      counts[severity]++;
      const counted = byCode.get(`${severity} ${code}`);
      if (counted) counted.count++;
      else byCode.set(`${severity} ${code}`, { code, severity, count: 1 });
      const drawer = `${severity} ${place.file}`;
      const before = inPass.get(drawer) ?? 0;
      // What is said of a file as a whole is said once, and never lost behind its rows.
      if (before >= maxKept && place.row !== undefined) return;
      inPass.set(drawer, before + 1);
      kept.push({ file: place.file, row: place.row ?? 0, finding: findingOf(place, tableOf(place.file), severity, code, details) });
    },
    nextPass: () => { inPass = new Map(); },
    get errors() { return counts.error; },
    get warnings() { return counts.warning; },
    counts: () => Array.from(byCode.values(), (entry) => ({ ...entry })).sort((a, b) => b.count - a.count),
    list: () => firstOf(kept, maxKept),
  };
}

function findingOf(place: Place, table: NotedTable | undefined, severity: Finding['severity'], code: FindingCode, details?: FindingDetails): Finding {
  const finding: Finding = { severity, code };
  if (table !== undefined) finding.file = shownValue(table.name);
  if (table?.sheet !== undefined) finding.sheet = shownValue(table.sheet);
  if (place.row !== undefined) finding.row = place.row;
  const column = place.field === undefined || place.row === undefined ? undefined : table?.positions.get(place.field);
  if (column !== undefined) finding.column = column;
  if (place.field !== undefined) finding.field = shownValue(place.field);
  if (place.value !== undefined) finding.value = shownValue(place.value);
  if (details) finding.details = Object.fromEntries(Object.entries(details).map(([name, fact]) => [name, typeof fact === 'string' ? shownValue(fact) : fact]));
  return finding;
}

function firstOf(kept: readonly Kept[], limit: number): Finding[] {
  const inOrder = kept.toSorted((a, b) => a.file - b.file || a.row - b.row);
  const errors = inOrder.filter(({ finding }) => finding.severity === 'error').slice(0, limit);
  const warnings = inOrder.filter(({ finding }) => finding.severity === 'warning').slice(0, limit - errors.length);
  const taken = new Set([...errors, ...warnings]);
  return inOrder.filter((entry) => taken.has(entry)).map(({ finding }) => finding);
}
