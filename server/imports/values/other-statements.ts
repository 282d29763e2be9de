import { provenance, type OtherStatement } from '#graph-model/provenance.ts';
import type { ValueReader } from './value-context.ts';

/** As many characters as import reads of one cell. */
const MOST_CHARACTERS = 10_000;

/** The statements of other sources in one cell, as `statementsText` writes them; checked by the schema of records. */
export const readOtherStatements: ValueReader<OtherStatement[]> = (text, context) => {
  const read = provenance.otherStatements.safeParse(parsed(text));
  if (!read.success) return void context.note('error', 'bad_other_statements');
  return read.data !== undefined && read.data.length > 0 ? read.data : undefined;
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The cell of statements of other sources: JSON in one line. Those that no longer fit into a cell are left out, the last ones first; undefined where there is none. */
export function statementsText(statements: readonly OtherStatement[] | undefined): string | undefined {
  const parts = fittingParts(statements);
  return parts.length === 0 ? undefined : `[${parts.join(',')}]`;
}

/** How many statements do not fit into the cell of their record. */
export function leftOutStatements(statements: readonly OtherStatement[] | undefined): number {
  return statements === undefined ? 0 : statements.length - fittingParts(statements).length;
}

function fittingParts(statements: readonly OtherStatement[] | undefined): string[] {
  const parts: string[] = [];
  let length = 1;
  for (const statement of statements ?? []) {
    const part = JSON.stringify(statement).replaceAll(NOT_AS_IT_IS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
    length += part.length + 1;
    if (length > MOST_CHARACTERS) break;
    parts.push(part);
  }
  return parts;
}

/** Line breaks and invisible signs, which a cell does not keep as they are. */
const NOT_AS_IT_IS = /[\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff]/g;
