import type { TableRows } from '#graph-model/contract/inspections.ts';
import { newFileState } from '../drafts.ts';
import type { ImportFile } from '../import-files.ts';
import { readTables } from '../read-file.ts';
import type { TableTaker } from '../read-table.ts';

/** So much of a row is sent back; more would be no table that a person corrects. */
const MAX_CELLS = 500;
const MAX_CHARACTERS = 10_000;

/** The rows of these numbers of a sheet, or of a file without sheets, as they stand there; reads no further than the last of them. */
export async function rowsOfFile(files: AsyncIterable<ImportFile>, sheet: string | undefined, wanted: readonly number[], signal?: AbortSignal): Promise<TableRows['rows']> {
  const found: TableRows['rows'] = [];
  for await (const { name, bytes } of files) {
    const chunks = bytes[Symbol.asyncIterator]();
    // Without a `return` who stops early cannot close it: an upload brings its next file only when this one is at its end.
    await readTables({ [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) }, {
      signal, onPiece: () => undefined,
      newTable: (format, of) => newFileState(0, name, format, of?.name),
      taker: (file) => (file.sheet === sheet ? rowTaker(new Set(wanted), found) : undefined),
    });
    while (!(await chunks.next()).done);
  }
  return found;
}

function rowTaker(wanted: ReadonlySet<number>, found: TableRows['rows']): TableTaker {
  const last = Math.max(...wanted);
  return {
    push: (rows) => {
      for (const { line, cells } of rows) {
        if (wanted.has(line)) found.push({ row: line, cells: cells.slice(0, MAX_CELLS).map((cell) => cell.slice(0, MAX_CHARACTERS)) });
      }
      return (rows.at(-1)?.line ?? 0) < last;
    },
    end: () => ({ is: 'read' }),
  };
}
