import type { Language } from '#graph-model/language.ts';

/** How the values of a column read: text stays text (leading zeros, `=1+1`), the others are numbers with a format of the language. */
export type ColumnType = 'text' | 'number' | 'integer' | 'euro' | 'percent' | 'date';

/** Fill of a cell: at fault, to be looked at, hint. */
export type CellMark = 'error' | 'warning' | 'hint';

/** A value of a cell; undefined is an empty one. A date is `YYYY-MM-DD`, a share 0–1. */
export type CellContent = string | number | boolean | undefined;

/** A cell that is more than its value. */
export interface MarkedCell {
  readonly value: CellContent;
  readonly mark?: CellMark;
  /** Shown when the pointer rests on the cell. */
  readonly note?: string;
  /** Another type than the column's. */
  readonly type?: ColumnType;
  readonly bold?: boolean;
}

export type WorkbookCell = CellContent | MarkedCell;

export interface WorkbookColumn {
  readonly header: string;
  readonly type?: ColumnType;
  /** In characters; from the header unless told. */
  readonly width?: number;
  /** On the header cell. */
  readonly note?: string;
  /** Drop-down of the cells below the header. */
  readonly choices?: readonly string[];
  /** Header in another colour: the column must be filled. */
  readonly required?: boolean;
}

export interface WorkbookSheet {
  /** At most 31 characters, none of `[]:*?/\`; whatever else is made fitting. */
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: Iterable<readonly WorkbookCell[]>;
  /** Filter arrows in the header; yes unless told. */
  readonly filter?: boolean;
  /** Long texts are broken into lines. */
  readonly wrap?: boolean;
  /** Without a header row: a page of text. */
  readonly plain?: boolean;
  /** Rows that drop-downs reach; a thousand more than are written unless told. */
  readonly choiceRows?: number;
}

/** What an XLSX file is made of. */
export interface Workbook {
  readonly title: string;
  /** `YYYY-MM-DD`: same content, same bytes. */
  readonly day: string;
  readonly language: Language;
  readonly sheets: readonly WorkbookSheet[];
}

/** Limits of the format. */
export const MOST_CHARACTERS = 32_767;
export const MOST_ROWS = 1_048_576;
export const MOST_NAME = 31;
