import type { ReferenceTable } from '#graph-model/contract/reference.ts';
import { DEMONSTRATION_INPUTS } from '#seed-data/reference/demonstration-inputs.ts';
import type { AtlasReference } from './atlas-reference.ts';
import { KIND_DESCRIPTIONS, REFERENCE_KINDS, type ReferenceKind } from './reference-kinds.ts';

const DESTATIS = 'Destatis, Klassifikation der Wirtschaftszweige; wz-code, nace-codes (MIT)';

/** What ships of a kind. */
const SHIPPED: Readonly<Partial<Record<ReferenceKind, { readonly rows: number; readonly source: string; readonly date?: string }>>> = {
  municipalities: { rows: 396, source: '© GeoBasis-DE / BKG 2016 (Daten verändert), dl-de/by-2-0', date: '2016-01-01' },
  wz2008: { rows: 1814, source: DESTATIS },
  wz2025: { rows: 2008, source: DESTATIS },
  'input-coefficients': { rows: DEMONSTRATION_INPUTS.coefficients.length, source: DEMONSTRATION_INPUTS.source },
};

/** Every kind of table with where it comes from. What was loaded hides what ships. */
export function listTables({ loaded }: Pick<AtlasReference, 'loaded'>): ReferenceTable[] {
  return REFERENCE_KINDS.map((kind): ReferenceTable => {
    const { title } = KIND_DESCRIPTIONS[kind];
    const table = loaded.find((one) => one.kind === kind);
    const shipped = SHIPPED[kind];
    if (table?.head) {
      const { rows, source, date, edition, file, loadedAt } = table.head;
      return { kind, title, origin: 'loaded', rows, source, ...(date !== undefined && { date }), ...(edition !== undefined && { edition }), file, loadedAt };
    }
    if (table) return { kind, title, origin: 'damaged' };
    return shipped ? { kind, title, origin: 'shipped', ...shipped } : { kind, title, origin: 'missing' };
  });
}
