import type { z } from 'zod';
import type { Dataset } from '#graph-model/dataset.ts';
import type { ScenarioRow } from '#graph-model/scenario-rows.ts';
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

/** What a row of a table tells: a record, or one change of a scenario. */
export type RowOf<K extends TableKind> = K extends 'scenarios' ? ScenarioRow : Dataset[K][number];

/** What was read out of all files, before names are resolved. */
export type Drafts = { readonly [K in TableKind]: Draft<RowOf<K>>[] };

/** A file while it is read, and what the report says of it. */
export interface FileState {
  readonly index: number;
  readonly name: string;
  kind?: TableKind;
  encoding: Encoding;
  delimiter: string;
  rows: number;
  /** How many rows could not be taken when they were read. */
  rejected: number;
  /** Lines of rows that were good by themselves and could not be taken for what they refer to. */
  readonly rejectedLater: Set<number>;
  /** Fixed column name → name in this file's header. */
  header: ReadonlyMap<string, string>;
}

export function emptyDrafts(): Drafts {
  return { firms: [], products: [], relations: [], requirements: [], offers: [], scenarios: [] };
}

export function newFileState(index: number, name: string): FileState {
  return { index, name, encoding: 'utf-8', delimiter: '', rows: 0, rejected: 0, rejectedLater: new Set(), header: new Map() };
}
