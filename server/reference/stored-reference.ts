import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AtlasError } from '#graph-model/errors.ts';
import { REFERENCE_KINDS, type ReferenceKind, type ReferenceRow } from './reference-kinds.ts';

const FORMAT = 1;

/** What is known of a loaded table beside its rows. */
const Head = z.object({
  format: z.literal(FORMAT),
  kind: z.enum(REFERENCE_KINDS),
  /** Name of the file it came from. */
  file: z.string(),
  source: z.string(),
  /** State of the table, `YYYY-MM-DD`, where it was told. */
  date: z.string().optional(),
  edition: z.string().optional(),
  loadedAt: z.string(),
  rows: z.int(),
  /** Of everything after the first line. */
  sha256: z.string(),
});
export type LoadedHead = Omit<z.infer<typeof Head>, 'format' | 'sha256'>;

/** A table as it is kept; without rows where its file is damaged. */
export interface StoredTable {
  readonly kind: ReferenceKind;
  readonly head?: LoadedHead;
  readonly rows: readonly ReferenceRow[];
}

function folderOf(dataDir: string): string {
  return path.join(dataDir, 'reference');
}

function fileOf(dataDir: string, kind: ReferenceKind): string {
  return path.join(folderOf(dataDir), `${kind}.jsonl`);
}

/**
 * Keeps a table in the data folder, in place of one of the same kind: a first line that says what it is, then a line a row. It gets its name
 * when it is whole and on the disk; until then the one before stays. Servers read it when they start.
 */
export async function saveTable(dataDir: string, head: Omit<LoadedHead, 'rows'>, rows: readonly ReferenceRow[]): Promise<LoadedHead> {
  const body = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const kept: LoadedHead = { ...head, rows: rows.length };
  const file = fileOf(dataDir, head.kind);
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 });
    await dropUnfinished(dataDir, head.kind);
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify({ format: FORMAT, ...kept, sha256: sumOf(body) })}\n${body}`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new AtlasError('bad_input', `${file} cannot be written (${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}); the table before is unchanged.`, {
      cause, german: 'Das Verzeichnis lässt sich nicht speichern; ein früher geladenes ist unverändert. Prüfen Sie Speicherplatz und Rechte des Datenordners.',
    });
  }
  return kept;
}

/** What a killed process left behind. */
async function dropUnfinished(dataDir: string, kind: ReferenceKind): Promise<void> {
  const left = (await readdir(folderOf(dataDir))).filter((name) => name.startsWith(`${kind}.jsonl.`) && name.endsWith('.unfinished'));
  await Promise.all(left.map((name) => rm(path.join(folderOf(dataDir), name), { force: true })));
}

/** Takes a loaded table away; false where there was none. */
export async function removeTable(dataDir: string, kind: ReferenceKind): Promise<boolean> {
  try {
    await rm(fileOf(dataDir, kind));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** All loaded tables in order of their kinds. A damaged one comes without rows: the product says so and works without it. */
export async function loadTables(dataDir: string): Promise<StoredTable[]> {
  const tables = await Promise.all(REFERENCE_KINDS.map(async (kind): Promise<StoredTable | undefined> => {
    const text = await readFile(fileOf(dataDir, kind), 'utf8').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' || error.code === 'ENOTDIR' ? undefined : ''));
    return text === undefined ? undefined : readTable(kind, text);
  }));
  return tables.filter((table) => table !== undefined);
}

function readTable(kind: ReferenceKind, text: string): StoredTable {
  const end = text.indexOf('\n');
  const head = Head.safeParse(jsonOf(text.slice(0, Math.max(0, end))));
  const body = text.slice(end + 1);
  if (!head.success || head.data.kind !== kind || sumOf(body) !== head.data.sha256) return { kind, rows: [] };
  const { format: _, sha256: _sum, ...kept } = head.data;
  return { kind, head: kept, rows: body.split('\n').filter(Boolean).map((line) => JSON.parse(line) as ReferenceRow) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
