import { fold } from '#graph-model/text.ts';
import { KIND_DESCRIPTIONS, REFERENCE_KINDS, type ReferenceKind } from './reference-kinds.ts';

/** A kind, and which column of the file each of its columns is. */
export interface RecognisedTable {
  readonly kind: ReferenceKind;
  readonly positions: ReadonlyMap<string, number>;
}

/** The kind whose required columns a header has and of whose columns it has the most; `wanted` leaves only that one. */
export function recogniseKind(header: readonly string[], wanted?: ReferenceKind): RecognisedTable | undefined {
  const names = header.map(bareName);
  const known = (wanted === undefined ? REFERENCE_KINDS : [wanted]).flatMap((kind) => {
    const positions = positionsOf(kind, names);
    return isWhole(kind, positions) ? [{ kind, positions, marked: isMarked(kind, positions, names) }] : [];
  });
  const suitable = known.filter(({ kind, marked }) => wanted !== undefined || marked || !kind.startsWith('wz'));
  return suitable.toSorted((a, b) => Number(b.marked) - Number(a.marked) || b.positions.size - a.positions.size)[0];
}

function isWhole(kind: ReferenceKind, positions: ReadonlyMap<string, number>): boolean {
  const { columns } = KIND_DESCRIPTIONS[kind];
  const choice = columns.filter(({ oneOf }) => oneOf);
  return columns.every(({ name, required }) => required === undefined || positions.has(name)) && (choice.length === 0 || choice.some(({ name }) => positions.has(name)));
}

function bareName(name: string): string {
  return fold(name.replace(/^\uFEFF/, '').replaceAll(/[_\-.]+/g, ' '));
}

function positionsOf(kind: ReferenceKind, names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(KIND_DESCRIPTIONS[kind].columns.flatMap(({ name, also = [] }) => {
    // Our own names go first: an official file may carry a title beside a title_de.
    const position = [name, ...also].map((word) => names.indexOf(bareName(word))).find((found) => found >= 0);
    return position === undefined ? [] : [[name, position] as const];
  }));
}

/** A table of industries is told from one of products, and by its edition, through the NACE column or the edition in the name of the code. */
function isMarked(kind: ReferenceKind, positions: ReadonlyMap<string, number>, names: readonly string[]): boolean {
  return kind.startsWith('wz') && (positions.has('nace') || positions.has('nace21') || names[positions.get('code') ?? -1] !== 'code');
}
