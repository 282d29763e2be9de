import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { entryOf, summing, type ChangeLog, type LogEntry } from '#server/store/change-log.ts';
import { FORMAT, FORMAT_VERSION, lineSum, SECTION, sectionLine, type BackupEnd, type BackupHead } from './backup-format.ts';
import { faultsOf, type BackupFaults } from './backup-faults.ts';
import { unpackedLines } from './unpacked-lines.ts';

/** A backup that is being read: its head is known, its log can be gone through once. */
export interface Backup {
  readonly head: BackupHead;
  readonly log: ChangeLog;
}

/**
 * Opens a backup. Its log comes section by section, each once its checksum was found right; the last entries come only after the end of
 * the file was. Throws `bad_input` (findings `backup_foreign`, `backup_cut`, `backup_damaged` with the line), or `unsupported` for a
 * backup of a newer version. `name` is how messages call the file.
 */
export async function readBackup(bytes: AsyncIterable<Uint8Array>, name: string): Promise<Backup> {
  const faults = faultsOf(name);
  const lines = unpackedLines(bytes, faults);
  const first = await lines.next();
  if (first.done) throw faults.foreign();
  const head = headOf(first.value, faults);
  return { head, log: { revision: head.revision, changes: head.changes, parts: () => sections(first.value, lines, head, faults) } };
}

function headOf(line: string, faults: BackupFaults): BackupHead {
  const value = objectOf(line);
  if (value?.format !== FORMAT) throw faults.foreign();
  const { version, program, at, revision, changes } = value;
  if (typeof version !== 'number' || !Number.isInteger(version)) throw faults.damaged(1);
  if (version > FORMAT_VERSION) throw faults.newer(version, FORMAT_VERSION);
  if (typeof program !== 'string' || typeof at !== 'string' || !isCount(revision) || !isCount(changes)) throw faults.damaged(1);
  return { format: FORMAT, version, program, at, revision, changes };
}

async function* sections(headLine: string, lines: AsyncIterator<string>, head: BackupHead, faults: BackupFaults): AsyncGenerator<readonly LogEntry[]> {
  const file = lineSum();
  const sum = summing();
  file.add(headLine);
  let section: LogEntry[] = [];
  for (;;) {
    const next = await lines.next();
    if (next.done) throw faults.cut(file.lines);
    const line = next.value;
    const from = file.lines - section.length + 1;
    const entry = section.length < SECTION ? entryOf(line) : undefined;
    if (entry !== undefined) {
      section.push(entry);
      sum.take(entry, line);
      file.add(line);
      continue;
    }
    if (section.length === SECTION) {
      if (line !== sectionLine(file.lines, file.sha256)) throw faults.damaged(from, file.lines + 1);
      file.add(line);
    } else {
      const end: BackupEnd = { ...sum.sum(), file: file.sha256 };
      if (line !== endLine(end, head.version)) throw faults.damaged(from, file.lines + 1);
      if (!agrees(end, head)) throw faults.damaged(1, file.lines + 1);
      if (!(await lines.next()).done) throw faults.damaged(file.lines + 2);
    }
    yield section;
    if (section.length < SECTION) return;
    section = [];
  }
}

/** Since which version of the file there are kinds that were not always there. */
const SINCE: Readonly<Partial<Record<RecordKind, number>>> = { scenario: 2, region: 3, search: 3, story: 4 };

/** The last line as the version of the file has it: with the kinds that there were. */
function endLine(end: BackupEnd, version: number): string {
  const changes = RECORD_KINDS.filter((kind) => version >= (SINCE[kind] ?? 1)).map((kind) => [kind, end.changes[kind]]);
  return JSON.stringify({ end: { ...end, changes: Object.fromEntries(changes) } });
}

/** The counts of the head are those of the log. */
function agrees({ changeSets, changes }: BackupEnd, head: BackupHead): boolean {
  return changeSets === head.revision && RECORD_KINDS.reduce((total, kind) => total + changes[kind], 0) === head.changes;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function objectOf(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
