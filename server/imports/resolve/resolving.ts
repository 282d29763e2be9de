import type { ImportDefaults, ImportOptions } from '#graph-model/contract/import-options.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import type { FindingCode } from '#graph-model/finding-words.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { tableName, type Draft, type Drafts, type FileState } from '../drafts.ts';
import type { FindingCollector } from '../finding-collector.ts';
import type { KnownRecords } from '../known-records.ts';
import type { FirmIdentities, MatchingOptions } from './firm-identities.ts';
import type { FindingDetails } from '../values/value-context.ts';

/** What turning drafts into records works with. */
export interface Resolving {
  readonly files: readonly FileState[];
  readonly drafts: Drafts;
  readonly collector: FindingCollector;
  readonly known: KnownRecords;
  readonly onError: 'stop' | 'skip';
  /** How firms that are called alike are told apart; without it only equal names are the same. */
  readonly matching?: MatchingOptions;
  /** Who the firms of the import are, once that is known. */
  readonly identities?: FirmIdentities;
  /** True where names are the same only letter by letter: analyses of plain files. */
  readonly exact: boolean;
  /** Id of a new record that has a name or none. `isTaken` knows all ids of the kind. */
  readonly newId: (kind: RecordKind, name: string | undefined, isTaken: (id: string) => boolean) => string;
  /** Where a record comes from whose row does not say. */
  readonly sourceOf: (file: number) => string;
  /** What holds for new records whose rows do not say. */
  readonly defaults?: ImportDefaults;
  /** The lives of stored records, which tell who said what; without them the source of the whole record counts. */
  readonly histories?: GraphStore['histories'];
  /** What becomes of a stored value that another source states otherwise. */
  readonly contradictions: ImportOptions['contradictions'];
  /** Lets other work have a turn now and then; throws when the import was called off. */
  readonly pause: () => Promise<void>;
}

/** Notes a finding about a cell of a draft; an error rejects the row. */
export function noteDraft(
  { files, collector }: Pick<Resolving, 'files' | 'collector'>, draft: Draft<unknown>, severity: 'error' | 'warning', code: FindingCode,
  at: { readonly column?: string; readonly value?: string }, details?: FindingDetails,
): void {
  const file = files[draft.file];
  collector.note({ file: draft.file, row: draft.row, field: at.column && (file.header.get(at.column) ?? at.column), value: at.value }, severity, code, details);
  if (severity !== 'error') return;
  if (!draft.rejected) file.rejectedLater.add(draft.row);
  draft.rejected = true;
}

/** `firms.csv:12`, how findings name another row. */
export function rowName(files: readonly FileState[], { file, row }: { readonly file: number; readonly row: number }): string {
  return `${tableName(files[file])}:${row}`;
}

const PAUSE_EVERY = 4096;

/** Goes through drafts in order and pauses now and then. */
export async function forEachDraft<D>(drafts: readonly D[], { pause }: Pick<Resolving, 'pause'>, visit: (draft: D) => void): Promise<void> {
  for (let index = 0; index < drafts.length; index++) {
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) await pause();
    visit(drafts[index]);
  }
}
