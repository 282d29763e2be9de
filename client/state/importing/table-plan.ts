import type { ColumnMapping, TableMapping } from '#graph-model/contract/import-options.ts';
import type { ColumnProposal, ImportField, Inspection, TableProposal } from '#graph-model/contract/inspections.ts';
import type { Edits, TableName } from './edits.ts';
import { tableKey } from './edits.ts';

/** A table with what was found in it and what a person says about it. */
export interface TablePlan extends TableName {
  readonly key: string;
  readonly table: TableProposal;
  readonly said: TableMapping | undefined;
  /** Whether it is left out. */
  readonly skip: boolean;
  readonly columns: readonly ColumnPlan[];
  /** Fields that no column has, in groups of which one is enough. */
  readonly missing: readonly (readonly string[])[];
}

/** A column with the field it will be read as. */
export interface ColumnPlan {
  readonly proposal: ColumnProposal;
  readonly field: string | undefined;
  /** `person`: somebody chose it here; otherwise why it is proposed. */
  readonly reason: 'person' | ColumnProposal['reason'];
}

/** The tables of an inspection as they will be read. */
export function tablePlans(inspection: Inspection, edits: Edits): TablePlan[] {
  return inspection.files.flatMap(({ name, tables }) => tables.map((table) => planOf({ file: name, sheet: table.sheet }, table, edits)));
}

function planOf(name: TableName, table: TableProposal, edits: Edits): TablePlan {
  const key = tableKey(name);
  const said = edits.tables[key];
  const columns = withoutTwins(table.proposals.map((proposal) => columnOf(proposal, said)));
  const chosen = new Set(columns.map(({ field }) => field));
  return { ...name, key, table, said, skip: said?.skip ?? table.skip, columns, missing: table.missing.filter((group) => !group.some((field) => chosen.has(field))) };
}

function columnOf(proposal: ColumnProposal, said: TableMapping | undefined): ColumnPlan {
  const chosen = said?.columns?.find(({ index }) => index === proposal.index);
  return chosen ? { proposal, field: chosen.field ?? undefined, reason: 'person' } : { proposal, field: proposal.field, reason: proposal.reason };
}

/** A field that a person gave to one column is no longer proposed for another. */
function withoutTwins(columns: readonly ColumnPlan[]): ColumnPlan[] {
  const taken = new Set(columns.filter(({ reason }) => reason === 'person').map(({ field }) => field));
  return columns.map((column) => (column.reason !== 'person' && column.field !== undefined && taken.has(column.field) ? { proposal: column.proposal, field: undefined, reason: undefined } : column));
}

/** What an import must be told about a table; nothing where it would find the same by itself. */
export function mappingOf({ file, sheet, table, said, columns }: TablePlan): TableMapping | undefined {
  const proposed = table.proposals.filter(({ field, reason }) => field !== undefined && reason !== 'header').length > 0;
  const differing = columns.filter(({ proposal, field, reason }) => reason === 'person' || (field !== undefined && reason !== 'header') || field !== proposal.field);
  if (said === undefined && !proposed) return undefined;
  return {
    ...said, file, ...(sheet !== undefined && { sheet }),
    ...(table.kind !== undefined && differing.length > 0 && { kind: said?.kind ?? table.kind }),
    ...(differing.length > 0 ? { columns: differing.map(mappedColumn) } : {}),
  };
}

function mappedColumn({ proposal: { index, header }, field }: ColumnPlan): ColumnMapping {
  return { index, ...(header !== '' && { header: header.slice(0, 1_000) }), field: field ?? null };
}

/** All that is decided about the columns of a table, to be used again for the next file of this kind. */
export function wholeMapping({ table, said, columns }: TablePlan): TableMapping {
  return {
    ...(table.kind !== undefined && { kind: table.kind }),
    ...(said?.headerRow !== undefined && { headerRow: said.headerRow }),
    ...(said?.headerRows !== undefined && { headerRows: said.headerRows }),
    columns: columns.filter(({ proposal, field }) => field !== undefined || proposal.header !== '').map(mappedColumn),
  };
}

/** Whether a person should look at a table before it is checked: nobody can tell what it holds, something needed is missing, or columns are guessed. */
export function needsLook({ skip, table, columns, missing }: TablePlan): boolean {
  if (skip || table.rows === 0) return false;
  return (table.kind !== undefined && missing.length > 0) || columns.some(({ field, reason }) => field !== undefined && (reason === 'similar_header' || reason === 'content'));
}

/** Words for a field in the language of the page; the fixed name where it has none. */
export function fieldLabel(fields: readonly ImportField[] | undefined, field: string, language: 'de' | 'en'): string {
  return fields?.find((entry) => entry.field === field)?.label[language] ?? field;
}

/** The official table whose entries fit cells of a field. */
export function suggestedFor(field: string | undefined): 'place' | 'industry' | 'product_code' | undefined {
  switch (field) {
    case 'municipality': return 'place';
    case 'wz': return 'industry';
    case 'code': return 'product_code';
    default: return undefined;
  }
}

/** `A`, `B`, … `AA`: how spreadsheets call a column. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
