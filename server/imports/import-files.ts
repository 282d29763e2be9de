import { setImmediate } from 'node:timers/promises';
import type { Change } from '#graph-model/change-set.ts';
import { NO_OPTIONS, type ImportOptions } from '#graph-model/contract/import-options.ts';
import type { ImportReport } from '#graph-model/contract/imports.ts';
import type { FileFormat } from '#graph-model/contract/inspections.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { mintId } from '#graph-model/identifier.ts';
import { DEFAULT_THRESHOLDS } from '#graph-model/matching/thresholds.ts';
import { Label } from '#graph-model/text.ts';
import { emptyDrafts, newFileState, type Drafts, type FileState } from './drafts.ts';
import { findingCollector, type FindingCollector } from './finding-collector.ts';
import type { KnownRecords } from './known-records.ts';
import { readFile } from './read-file.ts';
import type { ReadingContext } from './read-table.ts';
import type { ReferenceLookup } from './reference-lookup.ts';
import { resolveDrafts } from './resolve/resolve-drafts.ts';
import type { MatchingOptions } from './resolve/firm-identities.ts';
import type { Resolving } from './resolve/resolving.ts';
import { textMemory } from './values/value-context.ts';

/** A file to import; `bytes` is read once, from beginning to end. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly size?: number;
}

export interface ImportProgress {
  readonly file: string;
  /** Bytes and rows of this file read so far. */
  readonly bytes: number;
  readonly rows: number;
}

export interface PrepareOptions {
  /** `stop`: any bad row and there are no changes; `skip`: the good rows make changes. Findings are complete in both. */
  readonly onError: 'stop' | 'skip';
  readonly reference: ReferenceLookup;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Numbers in [0, 1) for new ids. */
  readonly random: () => number;
  /** Where rows come from that do not say; the file's name otherwise. */
  readonly source?: string;
  /** What a person decided about the files: mapping, corrections, rows left out. */
  readonly decided?: ImportOptions;
  /** Firms that nobody decided about are listed and count as new ones, instead of being faults. */
  readonly dryRun?: boolean;
  /** At most so many findings are listed, 1,000 unless told; all are counted. */
  readonly maxFindings?: number;
  /** Called with each row as its table has it. */
  readonly onRow?: ReadingContext['onRow'];
  /** Rows of all files together, 2,000,000 unless told; more may not fit into memory. */
  readonly maxRows?: number;
  /** The lives of stored records, which tell who said what. */
  readonly histories?: Resolving['histories'];
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

export interface PreparedImport {
  readonly changes: Change[];
  readonly report: Omit<ImportReport, 'applied' | 'dryRun' | 'revision' | 'changeSet'>;
}

const MAX_ROWS = 2_000_000;

type Files = AsyncIterable<ImportFile> | Iterable<ImportFile>;

/** What was read out of files before names are resolved. */
export interface ReadFiles {
  readonly files: readonly FileState[];
  readonly drafts: Drafts;
  readonly collector: FindingCollector;
}

/**
 * Checks files against what is known and gives the changes that importing them would make, with a report of every fault. Files come in any
 * order and may refer to each other. Rows without an id mean what is stored under the same name or connects the same firms and product, so that a second import
 * of a file changes nothing; a cell left empty, or a column left out, keeps what is stored. Memory grows with the records, not with the text.
 * @throws AtlasError `bad_input` for a source that cannot be stored; what `signal` says when it is aborted.
 */
export async function prepareImport(files: Files, known: KnownRecords, options: PrepareOptions): Promise<PreparedImport> {
  const read = await readFiles(files, options);
  const resolved = await resolveDrafts({
    ...read, ...resolvingOptions(read, options), known, onError: options.onError, exact: false, matching: matchingOptions(options),
    defaults: options.decided?.defaults,
    contradictions: options.decided?.contradictions ?? 'show', histories: options.histories,
    newId: (kind, _name, isTaken) => {
      let id = mintId(kind, options.random);
      while (isTaken(id)) id = mintId(kind, options.random);
      return id;
    },
  });
  const stopped = options.onError === 'stop' && read.collector.errors > 0;
  return {
    changes: stopped ? [] : resolved.changes,
    report: {
      ...reportOf(read, stopped ? { created: 0, updated: 0, unchanged: 0 } : { ...resolved.counts }),
      ...(resolved.identities && resolved.identities.counts.same + resolved.identities.counts.asked > 0 && { matching: { ...resolved.identities.counts }, cases: [...resolved.identities.cases] }),
    },
  };
}

function matchingOptions({ decided = NO_OPTIONS, dryRun = false }: PrepareOptions): MatchingOptions {
  const { thresholds = DEFAULT_THRESHOLDS, decisions, undecided } = decided;
  return { thresholds, decisions, undecided: dryRun && undecided === 'ask' ? 'list' : undecided };
}

/** Reads all files into drafts and findings. */
export async function readFiles(files: Files, options: Omit<PrepareOptions, 'random' | 'onError'>): Promise<ReadFiles> {
  checkSource(options.source);
  const states: FileState[] = [];
  const drafts = emptyDrafts();
  const collector = findingCollector((file) => states[file], options.maxFindings);
  const texts = textMemory();
  const limit = options.maxRows ?? MAX_ROWS;
  const room = { rows: limit, limit };
  for await (const { name, bytes } of files) {
    const newTable = (format: FileFormat, sheet?: string) => {
      const state = newFileState(states.length, name, format, sheet);
      states.push(state);
      return state;
    };
    const progress = { bytes: 0 };
    const onPiece = ({ rows }: FileState) => options.onProgress?.({ file: name, bytes: progress.bytes, rows });
    const context = {
      drafts, collector, texts, room, today: options.today, reference: options.reference, options: options.decided, onRow: options.onRow, onPiece, signal: options.signal,
    };
    await readToEnd(counted(bytes, progress), (rest) => readFile(rest, newTable, context));
  }
  if (states.length === 0) collector.note({ file: -1 }, 'error', 'no_files');
  collector.nextPass();
  return { files: states, drafts, collector };
}

/** What resolving needs besides the drafts, the same for imports and analyses. */
export function resolvingOptions({ files }: ReadFiles, { source, signal }: Pick<PrepareOptions, 'source' | 'signal'>): Pick<Resolving, 'sourceOf' | 'pause'> {
  const sources = files.map(({ name }) => source ?? (Label.safeParse(name).success ? name.trim() : 'Import'));
  return {
    sourceOf: (file) => sources[file],
    pause: async () => {
      await setImmediate();
      signal?.throwIfAborted();
    },
  };
}

/** The report of what was read; counts of rows are those of the file, counts of records those of the changes. */
export function reportOf({ files, collector }: ReadFiles, counts: { created: number; updated: number; unchanged: number }): PreparedImport['report'] {
  return {
    files: files.filter(({ isRead }) => isRead).map(({ name, sheet, format, kind, encoding, delimiter, rows, rejected, rejectedLater }) => ({
      name, ...(sheet !== undefined && { sheet }), format, ...(kind && { kind }), encoding, delimiter, rows, accepted: rows - rejected - rejectedLater.size, rejected: rejected + rejectedLater.size,
    })),
    counts,
    errors: collector.errors,
    warnings: collector.warnings,
    findings: collector.list(),
    findingCounts: collector.counts(),
  };
}

function checkSource(source: string | undefined): void {
  if (source === undefined || Label.safeParse(source).success) return;
  throw new AtlasError('bad_input', `"${source.slice(0, 60)}" cannot be stored as a source: write plain text of at most 200 characters.`);
}

/** Lets `read` stop early and then reads what is left: an upload brings its next file only when this one is at its end. */
async function readToEnd(bytes: AsyncGenerator<Uint8Array>, read: (bytes: AsyncIterable<Uint8Array>) => Promise<void>): Promise<void> {
  try {
    // Without a `return` nobody who stops early can close it.
    await read({ [Symbol.asyncIterator]: () => ({ next: () => bytes.next() }) });
    while (!(await bytes.next()).done);
  } finally {
    await bytes.return(undefined);
  }
}

async function* counted(bytes: AsyncIterable<Uint8Array>, progress: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    progress.bytes += chunk.byteLength;
    yield chunk;
  }
}
