import type { TableMapping } from '#graph-model/contract/import-options.ts';
import type { TableProposal } from '#graph-model/contract/inspections.ts';

/** A mapping that was kept under a name; it is used again where a table has the same headers. */
export interface SavedMapping {
  readonly name: string;
  readonly headers: readonly string[];
  /** Without file and sheet, so that it fits the next file. */
  readonly mapping: TableMapping;
}

const KEY = 'lieferkettenatlas.mappings';
const MOST = 100;

/** What this browser keeps; nothing where it keeps nothing or something else. */
export function savedMappings(storage: Pick<Storage, 'getItem'> | undefined): readonly SavedMapping[] {
  try {
    const list: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter(isSaved) : [];
  } catch {
    return [];
  }
}

/** Keeps a mapping; one of the same name or for the same headers gives way. False where the browser keeps nothing. */
export function keepMapping(storage: Storage | undefined, saved: SavedMapping): boolean {
  const others = savedMappings(storage).filter(({ name, headers }) => name !== saved.name && signature(headers) !== signature(saved.headers));
  return write(storage, [saved, ...others].slice(0, MOST));
}

export function forgetMapping(storage: Storage | undefined, name: string): void {
  write(storage, savedMappings(storage).filter((saved) => saved.name !== name));
}

function write(storage: Storage | undefined, list: readonly SavedMapping[]): boolean {
  try {
    storage?.setItem(KEY, JSON.stringify(list));
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** The saved mapping for a table: its headers are the same, or a row of its beginning has them. Says in which row they are where that is another one than was found. */
export function mappingFor(saved: readonly SavedMapping[], { proposals, preview, headerRow }: Pick<TableProposal, 'proposals' | 'preview' | 'headerRow'>): { readonly saved: SavedMapping; readonly headerRow?: number } | undefined {
  const found = signature(proposals.map(({ header }) => header));
  const same = saved.find(({ headers }) => signature(headers) === found);
  if (same) return { saved: same, ...(same.mapping.headerRow !== undefined && headerRow !== undefined && { headerRow }) };
  for (const { row, cells } of preview) {
    const inRow = signature(cells);
    const fitting = inRow === '' ? undefined : saved.find(({ headers }) => signature(headers) === inRow);
    if (fitting) return { saved: fitting, headerRow: row };
  }
  return undefined;
}

/** Headers as they are compared: without regard to case, blanks and what stands empty at the end. */
function signature(headers: readonly string[]): string {
  return headers.map((header) => header.trim().toLowerCase().replace(/\s+/g, ' ')).join('\n').replace(/\n+$/, '');
}

/** A mapping as a file that the command line takes with `--mapping`. */
export function mappingFile({ mapping }: Pick<SavedMapping, 'mapping'>): string {
  return `${JSON.stringify({ mapping: [mapping] }, undefined, 2)}\n`;
}

/** The mapping in a file, whole or as a list; undefined where it holds none. The server checks it once more. */
export function mappingInFile(text: string): TableMapping | undefined {
  try {
    const json: unknown = JSON.parse(text);
    const list: unknown = Array.isArray(json) ? json : isObject(json) ? json.mapping : undefined;
    const first: unknown = Array.isArray(list) ? list[0] : undefined;
    if (!isMapping(first)) return undefined;
    const { file: _file, sheet: _sheet, ...mapping } = first;
    return mapping;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isMapping(value: unknown): value is TableMapping {
  if (!isObject(value)) return false;
  const { columns } = value;
  return columns === undefined || (Array.isArray(columns) && columns.every((column) => isObject(column) && typeof column.index === 'number' && (column.field === null || typeof column.field === 'string')));
}

function isSaved(value: unknown): value is SavedMapping {
  return isObject(value) && typeof value.name === 'string' && Array.isArray(value.headers) && value.headers.every((header) => typeof header === 'string') && isMapping(value.mapping);
}
