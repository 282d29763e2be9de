import type { ExpectedInputTable } from '#graph-model/analysis/specialisation/input-table.ts';
import type { EmploymentRow } from '#graph-model/analysis/specialisation/composition.ts';
import type { WzEdition } from '#graph-model/firm.ts';
import { DEMONSTRATION_INPUTS } from '#seed-data/reference/demonstration-inputs.ts';
import type { ReferenceKind } from './reference-kinds.ts';
import type { StoredTable } from './stored-reference.ts';

/** Employees of a loaded table with where it comes from. */
export interface EmploymentTable {
  readonly rows: readonly EmploymentRow[];
  readonly source: string;
}

/** What industries buy, and whether it is only for demonstration. */
export interface LoadedInputs extends ExpectedInputTable {
  readonly isDemonstration: boolean;
}

function filled(tables: readonly StoredTable[], kind: ReferenceKind): StoredTable | undefined {
  return tables.find((table) => table.kind === kind && table.rows.length > 0);
}

/** The loaded table of employees, undefined where there is none. */
export function employmentOf(tables: readonly StoredTable[]): EmploymentTable | undefined {
  const table = filled(tables, 'employment');
  return table && {
    source: table.head?.source ?? '',
    rows: table.rows.map(({ area, wz, employees, year, wz_edition: edition }) => ({
      area: String(area), wz: String(wz), employees: Number(employees), year: Number(year), wzEdition: (edition ?? 2008) as WzEdition,
    })),
  };
}

/** The loaded input–output coefficients, else the values of the demonstration. Industries without a table of their own are WZ codes. */
export function inputTableOf(tables: readonly StoredTable[]): LoadedInputs {
  const table = filled(tables, 'input-coefficients');
  if (table === undefined) return { ...DEMONSTRATION_INPUTS, isDemonstration: true };
  return {
    source: table.head?.source ?? '', isDemonstration: false,
    coefficients: table.rows.map(({ from, to, coefficient, source, year }) => ({
      from: String(from), to: String(to), coefficient: Number(coefficient), ...(source !== undefined && { source: String(source) }), ...(year !== undefined && { year: Number(year) }),
    })),
    industries: (filled(tables, 'input-industries')?.rows ?? []).map(({ code, name, wz }) => ({ code: String(code), wz: wz as readonly string[], ...(name !== undefined && { name: String(name) }) })),
  };
}
