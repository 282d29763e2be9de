import type { FindingCode } from '#graph-model/finding-words.ts';
import type { ReferenceLookup } from '../reference-lookup.ts';

/** Facts for the sentence of a finding. */
export type FindingDetails = Readonly<Record<string, string | number>>;

/** Texts that were checked already, each kept once and apart from the file it was cut out of. */
export interface TextMemory {
  get(text: string): string | undefined;
  add(text: string): string;
}

const REMEMBERED = 100_000;

/** A memory of one import; forgets all when it holds 100,000 texts. */
export function textMemory(): TextMemory {
  const known = new Map<string, string>();
  return {
    get: (text) => known.get(text),
    add: (text) => {
      const copy = detached(text);
      if (known.size >= REMEMBERED) known.clear();
      known.set(copy, copy);
      return copy;
    },
  };
}

/** A copy of a text cut out of a larger one, which would otherwise stay in memory as long as the cut. */
export function detached(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** What the reader of a cell needs to know, and where it puts what it finds. */
export interface ValueContext {
  /** Decimal sign of the file's own style: comma beside semicolons and tabs, point beside commas. */
  readonly decimal: ',' | '.';
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly reference: ReferenceLookup;
  /** Texts found clean before: they repeat from row to row. */
  readonly texts: TextMemory;
  /** Notes a fault of the present cell. An error means that the row cannot be taken. */
  readonly note: (severity: 'error' | 'warning', code: FindingCode, details?: FindingDetails) => void;
}

/** Reads the text of a cell, trimmed and not empty. Undefined where it says nothing usable: then a fault has been noted. */
export type ValueReader<T> = (text: string, context: ValueContext) => T | undefined;
