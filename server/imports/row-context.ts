import type { FileState } from './drafts.ts';
import type { FindingCollector } from './finding-collector.ts';
import type { FindingCode } from '#graph-model/finding-words.ts';
import type { FindingDetails, ValueContext } from './values/value-context.ts';

/** What the reader of a row needs: the context of its cells, and where they are. */
export interface RowContext extends ValueContext {
  /** Begins a row. */
  begin(row: number): void;
  /** Says which cell the next notes are about. */
  at(field: string | undefined, value?: string): void;
  /** True where the present row has an error. */
  failed(): boolean;
}

/** Makes notes of cells into findings with file, row, column and value, and remembers which rows failed. */
export function rowContext(file: FileState, collector: FindingCollector, shared: Pick<ValueContext, 'today' | 'reference' | 'texts'>): RowContext {
  let row = 0;
  let field: string | undefined;
  let value: string | undefined;
  let failed = false;
  const note = (severity: 'error' | 'warning', code: FindingCode, details?: FindingDetails) => {
    collector.note({ file: file.index, row, field, value }, severity, code, details);
    if (severity !== 'error') return;
    if (!failed) file.rejected++;
    failed = true;
  };
  return {
    ...shared,
    decimal: file.delimiter === ',' ? '.' : ',',
    note,
    begin: (line) => { row = line; field = undefined; value = undefined; failed = false; },
    at: (name, text) => { field = name; value = text; },
    failed: () => failed,
  };
}
