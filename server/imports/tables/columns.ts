import type { FindingCode } from '#graph-model/finding-words.ts';
import { fold } from '#graph-model/text.ts';
import { nearest } from '../values/nearest.ts';
import { FILE_WORDS, REQUIRED_COLUMNS, TABLE_COLUMNS, TABLE_KINDS, TELLING_COLUMN, type TableKind } from './column-names.ts';

/** A fault of a header; `column` is the name as the file has it. */
export interface HeaderFault {
  readonly severity: 'error' | 'warning';
  readonly code: FindingCode;
  readonly column?: string;
  readonly value?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** What a header says: the kind of table and, for each cell of a row, the fixed name of its column; undefined where it is not taken. */
export interface Recognised {
  readonly kind: TableKind;
  readonly columns: readonly (string | undefined)[];
  readonly faults: readonly HeaderFault[];
}

/** Units that people write into column names; they say nothing about which column it is. */
const UNITS = new Set(['eur', 'euro', 'prozent', 'percent', 'tage', 'tagen', 'days', 'in', 'pro', 'per', 'jahr', 'year', 'pa']);

const KEYS = Object.fromEntries(TABLE_KINDS.map((kind) => [kind, keysOf(kind)])) as unknown as Readonly<Record<TableKind, ReadonlyMap<string, string>>>;

/** Every spelling of the columns of a table; fixed names go before labels, labels before other names. */
function keysOf(kind: TableKind): Map<string, string> {
  const columns = Object.entries(TABLE_COLUMNS[kind] as Record<string, { label: string; also?: readonly string[] }>);
  const keys = new Map<string, string>();
  const add = (name: string, column: string) => { if (!keys.has(name)) keys.set(name, column); };
  for (const [column] of columns) add(keyOf(column), column);
  for (const [column, { label }] of columns) add(keyOf(label), column);
  for (const [column, { also = [] }] of columns) for (const name of also) add(keyOf(name), column);
  for (const [key, column] of Array.from(keys)) add(withoutUnits(key), column);
  for (const [key, column] of Array.from(keys)) add(key.replaceAll(' ', ''), column);
  keys.delete('');
  return keys;
}

/** "Liefervolumen (EUR)" → "liefervolumen eur" */
function keyOf(name: string): string {
  return fold(name.replace(/([a-z])([A-Z])/g, '$1 $2')).replaceAll('€', ' eur ').replaceAll('%', ' prozent ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function withoutUnits(key: string): string {
  return key.split(' ').filter((word) => !UNITS.has(word)).join(' ');
}

/** Fixed name of a column in a table, by any of its names. */
export function columnOf(kind: TableKind, name: string): string | undefined {
  const keys = KEYS[kind];
  for (const spelling of spellingsOf(name)) {
    const column = keys.get(spelling);
    if (column !== undefined) return column;
  }
  return undefined;
}

const REMEMBERED = 2_000;
const LONGEST_REMEMBERED = 100;
const spellings = new Map<string, readonly string[]>();

/** What a name is looked up by, the likeliest first. Every kind of table asks for the same names: they are made once. */
function spellingsOf(name: string): readonly string[] {
  const known = spellings.get(name);
  if (known) return known;
  const key = keyOf(name);
  const made = [key, withoutUnits(key), key.replaceAll(' ', '')];
  if (spellings.size >= REMEMBERED) spellings.clear();
  if (name.length <= LONGEST_REMEMBERED) spellings.set(name, made);
  return made;
}

/** How many of the names are columns of the table that fits best; tells delimiters apart. */
export function recognisedColumns(header: readonly string[]): number {
  return Math.max(...possibleKinds(header).map((kind) => countKnown(kind, header)));
}

function countKnown(kind: TableKind, header: readonly string[]): number {
  return new Set(header.map((name) => columnOf(kind, name)).filter((column) => column !== undefined)).size;
}

/** What a person says about a table: its kind, and fields of columns by their position; null leaves a column out. */
export interface ChosenColumns {
  readonly kind?: TableKind;
  readonly fields: ReadonlyMap<number, string | null>;
}

const NOTHING_CHOSEN: ChosenColumns = { fields: new Map() };

/** Where a table comes from, as far as names tell what it holds. */
export interface TableNames {
  readonly file: string;
  readonly sheet?: string;
}

/**
 * Recognises a table by the names of its file, its sheet and its columns, and by what a person chose; undefined where nothing tells what it holds.
 * `header` are the names as findings show them, where others are sought.
 */
export function recogniseColumns(table: TableNames, sought: readonly string[], chosen: ChosenColumns = NOTHING_CHOSEN, header = sought): Recognised | undefined {
  const names = asRelations(sought);
  const kind = chosen.kind ?? kindOf(table, names);
  return kind && assignColumns(kind, names, header, chosen.fields);
}

/** In lists of edges ("source, target") the source is the supplier; elsewhere it is where a statement comes from. */
function asRelations(header: readonly string[]): readonly string[] {
  const keys = header.map(keyOf);
  if (!keys.includes('target') || !keys.includes('source') || keys.some((key) => columnOf('relations', key) === 'supplier')) return header;
  return header.map((name, index) => (keys[index] === 'source' ? 'supplier' : name));
}

/** The kinds that a table with these columns may be of; saved records are told by one column alone. */
export function possibleKinds(names: readonly string[]): readonly TableKind[] {
  return TABLE_KINDS.filter((kind) => {
    const telling = TELLING_COLUMN[kind];
    return telling === undefined || names.some((name) => columnOf(kind, name) === telling);
  });
}

/** The kind that fits best; undefined where two fit alike. */
function kindOf({ file, sheet }: TableNames, header: readonly string[]): TableKind | undefined {
  const ofSheet = sheet === undefined ? [] : kindsOfName(sheet);
  const named = ofSheet.length > 0 ? ofSheet : kindsOfName(file.replace(/\.\w{1,5}$/, ''));
  const scores = new Map(possibleKinds(header).map((kind) => [kind, countKnown(kind, header) === 0 ? 0 : fitOf(kind, header, named.includes(kind))]));
  const most = Math.max(...scores.values());
  const best = TABLE_KINDS.filter((kind) => most > 0 && scores.get(kind) === most);
  // A list of names may be firms or products: firms are what people list. One firm and one product may be a need or an offer: nobody can tell.
  return best.length < 2 || best.every((kind) => kind === 'firms' || kind === 'products') ? best[0] : undefined;
}

/** How well a kind fits: its columns count one each and a little more under their fixed names, a file name that says so 1.5, nothing missing 1. */
function fitOf(kind: TableKind, header: readonly string[], isNamed: boolean): number {
  const fixed = header.filter((name) => Object.hasOwn(TABLE_COLUMNS[kind], name.trim().toLowerCase())).length;
  return countKnown(kind, header) + fixed / 8 + (isNamed ? 1.5 : 0) + (missingColumns(kind, header).length === 0 ? 1 : 0);
}

function kindsOfName(name: string): TableKind[] {
  const words = keyOf(name).split(' ');
  return TABLE_KINDS.filter((kind) => FILE_WORDS[kind].some((start) => words.some((word) => word.startsWith(keyOf(start)))));
}

function missingColumns(kind: TableKind, header: readonly string[]): (readonly string[])[] {
  return missingAmong(kind, header.map((name) => columnOf(kind, name)));
}

/** Groups of columns a kind cannot do without, of which none is there. */
export function missingAmong(kind: TableKind, columns: readonly (string | undefined)[]): (readonly string[])[] {
  return REQUIRED_COLUMNS[kind].filter((group) => !group.some((column) => columns.includes(column)));
}

function assignColumns(kind: TableKind, names: readonly string[], header: readonly string[], chosen: ChosenColumns['fields']): Recognised {
  const columns: (string | undefined)[] = [];
  const faults: HeaderFault[] = [];
  const taken = chosenFields(kind, header, chosen, faults);
  names.forEach((name, index) => {
    if (chosen.has(index)) return void columns.push(taken.get(index));
    const found = columnOf(kind, name);
    // What a person chose goes before what a name says.
    const column = found !== undefined && [...taken.values()].includes(found) ? undefined : found;
    const first = column === undefined ? -1 : columns.indexOf(column);
    if (found === undefined && name.trim() !== '') faults.push(unknownColumn(kind, header[index]));
    if (first >= 0) faults.push({ severity: 'error', code: 'duplicate_column', column: header[index], details: { first: header[first], column: labelOf(kind, column!) } });
    columns.push(first >= 0 ? undefined : column);
  });
  for (const [index, field] of taken) if (index >= names.length) columns[index] = field;
  for (const [column] of missingAmong(kind, columns)) {
    faults.push({ severity: 'error', code: 'missing_column', details: { column, label: labelOf(kind, column) } });
  }
  return { kind, columns: Array.from(columns), faults };
}

/** Fields that a person gave to columns, by position; those that the table does not have, or has twice, are faults. */
function chosenFields(kind: TableKind, header: readonly string[], chosen: ChosenColumns['fields'], faults: HeaderFault[]): Map<number, string> {
  const taken = new Map<number, string>();
  for (const [index, field] of chosen) {
    if (field === null) continue;
    const isField = Object.hasOwn(TABLE_COLUMNS[kind], field);
    if (!isField || [...taken.values()].includes(field)) {
      faults.push({ severity: 'error', code: isField ? 'field_chosen_twice' : 'unknown_mapping_field', column: header[index], details: { wanted: field } });
    } else taken.set(index, field);
  }
  return taken;
}

function labelOf(kind: TableKind, column: string): string {
  return (TABLE_COLUMNS[kind] as Record<string, { label: string }>)[column].label;
}

function unknownColumn(kind: TableKind, name: string): HeaderFault {
  const found = nearestColumn(kind, name);
  return { severity: 'warning', code: 'unknown_column', column: name.trim(), ...(found !== undefined && { details: { nearest: found } }) };
}

/** Fixed name of the column whose name is nearest to one that is mistyped. */
export function nearestColumn(kind: TableKind, name: string): string | undefined {
  return KEYS[kind].get(nearest(keyOf(name), KEYS[kind].keys()) ?? '');
}
