import type { ColumnProposal } from '#graph-model/contract/inspections.ts';
import type { ReferenceLookup } from '../reference-lookup.ts';
import { TABLE_COLUMNS, type TableKind } from '../tables/column-names.ts';
import { columnOf, missingAmong, nearestColumn, recogniseColumns, type ChosenColumns, type TableNames } from '../tables/columns.ts';
import type { Header } from '../tables/find-header.ts';
import type { ScannedRow } from '../tables/scan-rows.ts';
import { cellText, shownValue } from '../values/cell.ts';
import { contentTypes, FIELD_OF_CONTENT, type ContentType } from './column-content.ts';

/** What a table may be read as. */
export interface TableSuggestion {
  readonly kind?: TableKind;
  readonly proposals: ColumnProposal[];
  readonly missing: (readonly string[])[];
}

interface Seen {
  readonly index: number;
  readonly header: string;
  readonly sought: string;
  readonly values: readonly string[];
  readonly filled: number;
}

type Reason = NonNullable<ColumnProposal['reason']>;

const MAX_PROPOSALS = 500;
const SAMPLES = 5;
const SIMILAR = 0.7;
/** Below this a guess by content is none. */
const LEAST = 0.35;

/**
 * Proposes what a table holds and what each of its columns is: by what a person chose, by the names of columns, by names that are nearly known, and by content.
 * A proposal is no decision: an import reads only what names say for certain, or a mapping.
 */
export function proposeColumns(table: TableNames, header: Header, rows: readonly ScannedRow[], chosen: ChosenColumns, reference: ReferenceLookup): TableSuggestion {
  const columns = seenColumns(header, rows);
  const contents = columns.map(({ values }) => contentTypes(values, reference));
  const recognised = recogniseColumns(table, header.sought, chosen, header.names);
  const kind = recognised?.kind ?? kindByContent(contents);
  const fields = new Map<number, { field: string; reason: Reason; confidence: number }>();
  const isFree = (field: string) => ![...fields.values()].some((taken) => taken.field === field);
  const offer = (index: number, field: string | undefined, reason: Reason, confidence: number) => {
    if (field !== undefined && !fields.has(index) && !chosen.fields.has(index) && isFree(field)) fields.set(index, { field, reason, confidence });
  };
  if (kind) {
    for (const [index, field] of chosen.fields) if (field !== null && isFree(field) && Object.hasOwn(TABLE_COLUMNS[kind], field)) fields.set(index, { field, reason: 'mapping', confidence: 1 });
    recognised?.columns.forEach((field, index) => offer(index, field, 'header', isExact(kind, field, columns[index]?.sought ?? '') ? 1 : 0.95));
    for (const { index, sought } of columns) offer(index, nearestColumn(kind, sought), 'similar_header', SIMILAR);
    for (const { index } of columns) offerByContent(kind, index, contents[index], isFree, offer);
  }
  return {
    ...(kind && { kind }),
    missing: kind ? missingAmong(kind, Array.from(fields.values(), ({ field }) => field)) : [],
    proposals: columns.slice(0, MAX_PROPOSALS).map(({ index, header: name, values, filled }): ColumnProposal => ({
      index, header: shownValue(name), ...(fields.get(index) ?? (chosen.fields.has(index) && { reason: 'mapping' })),
      samples: [...new Set(values)].slice(0, SAMPLES).map(shownValue), filled,
    })),
  };
}

function offerByContent(
  kind: TableKind, index: number, types: ReturnType<typeof contentTypes>, isFree: (field: string) => boolean,
  offer: (index: number, field: string | undefined, reason: Reason, confidence: number) => void,
): void {
  for (const { type, confidence } of types) {
    const fields = FIELD_OF_CONTENT[kind][type];
    // The second of two alike columns is more of a guess, and which is which of them, too.
    const doubt = fields !== undefined && fields.length > 1 ? 0.6 : 1;
    if (confidence * doubt >= LEAST) offer(index, fields?.find(isFree), 'content', Math.round(confidence * doubt * 100) / 100);
  }
}

/** Two columns of firms are relations, one is a list of firms, codes are products. */
function kindByContent(contents: readonly (readonly { readonly type: ContentType }[])[]): TableKind | undefined {
  const columnsOf = (type: ContentType) => contents.filter((types) => types.at(0)?.type === type).length;
  if (columnsOf('firm_name') > 1) return 'relations';
  if (columnsOf('firm_name') === 1) return 'firms';
  return columnsOf('product_code') > 0 && columnsOf('municipality') === 0 ? 'products' : undefined;
}

function isExact(kind: TableKind, field: string | undefined, name: string): boolean {
  return field !== undefined && (name.trim().toLowerCase() === field || columnOf(kind, name) === field);
}

function seenColumns(header: Header, rows: readonly ScannedRow[]): Seen[] {
  const width = Math.max(header.names.length, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: Math.min(width, MAX_PROPOSALS) }, (_, index) => {
    const values = rows.flatMap(({ cells }) => cellText(cells[index] ?? '') ?? []);
    return {
      index, values, header: (header.names[index] ?? '').trim(), sought: header.sought[index] ?? '',
      filled: rows.length === 0 ? 0 : Math.round((values.length / rows.length) * 100) / 100,
    };
  });
}
