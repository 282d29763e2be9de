import type { z } from 'zod';
import type { FileFormat } from '#graph-model/contract/inspections.ts';
import { LIST_OF, RECORD_KINDS, type Dataset } from '#graph-model/dataset.ts';
import type { RegionRow } from '#graph-model/region-rows.ts';
import type { ScenarioRow } from '#graph-model/scenario-rows.ts';
import type { StoryRow } from '#graph-model/story-rows.ts';
import type { TableKind } from './tables/column-names.ts';
import type { Encoding } from './tables/decode.ts';

type Unbranded<T> = T extends z.core.$brand ? string : T;

/** Fields of a record as a row gives them: any may be missing, references are still ids or names as written. */
export type Fields<T> = { -readonly [K in keyof T]?: Unbranded<T[K]> };

/** A record to be, with its place. */
export interface Draft<T> {
  readonly file: number;
  readonly row: number;
  readonly fields: Fields<T>;
  /** True where the row has errors and cannot be taken. */
  rejected: boolean;
}

/** What a row of a table tells: a record, one change of a scenario, one place of a region, or one step of a story. */
export type RowOf<K extends TableKind> = K extends 'scenarios' ? ScenarioRow : K extends 'regions' ? RegionRow : K extends 'stories' ? StoryRow : Dataset[K][number];

/** What was read out of all files, before names are resolved. */
export type Drafts = { readonly [K in TableKind]: Draft<RowOf<K>>[] };

/** A table while it is read, and what the report says of it: a CSV file, or one sheet of a workbook. */
export interface FileState {
  readonly index: number;
  /** Name of the file. */
  readonly name: string;
  readonly sheet?: string;
  readonly format: FileFormat;
  kind?: TableKind;
  encoding: Encoding;
  delimiter: string;
  rows: number;
  /** How many rows could not be taken when they were read. */
  rejected: number;
  /** Lines of rows that were good by themselves and could not be taken for what they refer to. */
  readonly rejectedLater: Set<number>;
  /** False where the table was left out; the report does not count it then. */
  isRead: boolean;
  /** Fixed column name → name in this file's header. */
  header: ReadonlyMap<string, string>;
  /** Position of each column by its name in the header. */
  positions: ReadonlyMap<string, number>;
}

export function emptyDrafts(): Drafts {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [LIST_OF[kind], []])) as unknown as Drafts;
}

/** A table nothing has been read of. */
export function newFileState(index: number, name: string, format: FileFormat = 'csv', sheet?: string): FileState {
  return {
    index, name, format, ...(sheet !== undefined && { sheet }), encoding: 'utf-8', delimiter: '', rows: 0, rejected: 0, rejectedLater: new Set(), isRead: true, header: new Map(), positions: new Map(),
  };
}

/** How sentences call a table: `relations.csv`, `atlas.xlsx › Unternehmen`. */
export function tableName({ name, sheet }: Pick<FileState, 'name' | 'sheet'>): string {
  return sheet === undefined ? name : `${name} › ${sheet}`;
}
