import { employeesForSums, type Firm, type WzEdition } from '../../firm.ts';

/** Depth of WZ at which branches are told apart: 2 digits (`25`) or 3 (`25.9`). */
export const BRANCH_LEVELS = ['division', 'group'] as const;
export type BranchLevel = (typeof BRANCH_LEVELS)[number];

/** Characters of a code at a level. */
export const LEVEL_LENGTH: Readonly<Record<BranchLevel, number>> = { division: 2, group: 4 };

/** The WZ 2008 codes at the depth asked for that a code of either edition means; several where the editions do not agree, none where the code is not that deep or not known. */
export type BranchesOf = (wz: string, edition: WzEdition | undefined) => readonly string[];

/** A firm as it counts for its branch or, by equal parts, branches. */
export interface BranchedFirm {
  readonly firm: Firm;
  readonly branches: readonly string[];
  /** Undefined where neither head count nor size class is known. */
  readonly employees: number | undefined;
}

/** Employees by branch of a part of the economy. */
export interface Composition {
  readonly employees: ReadonlyMap<string, number>;
  /** Firms behind each figure; empty where an official table gives it. */
  readonly firms: ReadonlyMap<string, number>;
  /** Employees of the largest firm behind each figure; empty where an official table gives it. */
  readonly largest: ReadonlyMap<string, number>;
  readonly total: number;
  /** Firms whose branch and size are known, and all that were to be counted. */
  readonly counted: number;
  readonly asked: number;
}

/** Every firm with its branches. O(firms). */
export function branchedFirms(firms: readonly Firm[], branchesOf: BranchesOf): BranchedFirm[] {
  return firms.map((firm) => ({ firm, branches: firm.wz === undefined ? [] : branchesOf(firm.wz, firm.wzEdition), employees: employeesForSums(firm) }));
}

/** What firms add up to. A firm of unknown branch or size counts nowhere: unknown is not 0. O(firms). */
export function compositionOf(firms: readonly BranchedFirm[]): Composition {
  const employees = new Map<string, number>();
  const count = new Map<string, number>();
  const largest = new Map<string, number>();
  let counted = 0;
  let total = 0;
  for (const { branches, employees: own } of firms) {
    if (own === undefined || branches.length === 0) continue;
    counted++;
    total += own;
    const part = own / branches.length;
    for (const branch of branches) {
      employees.set(branch, (employees.get(branch) ?? 0) + part);
      count.set(branch, (count.get(branch) ?? 0) + 1);
      largest.set(branch, Math.max(largest.get(branch) ?? 0, part));
    }
  }
  return { employees, firms: count, largest, total, counted, asked: firms.length };
}

/** A row of an official table of employees. */
export interface EmploymentRow {
  /** Key of a municipality, a district or a Land, a NUTS code, or `DE`. */
  readonly area: string;
  readonly wz: string;
  readonly wzEdition: WzEdition;
  readonly employees: number;
  readonly year: number;
}

/**
 * An area of an official table in its latest year, at a level: rows just as deep as the level, or where there are none the sum of deeper ones. Undefined where
 * the table has nothing of the area at this depth. O(rows).
 */
export function compositionOfTable(rows: readonly EmploymentRow[], area: string, level: BranchLevel, branchesOf: BranchesOf): (Composition & { readonly year: number }) | undefined {
  const ofArea = rows.filter((row) => row.area === area && row.wz.length >= LEVEL_LENGTH[level]);
  const year = Math.max(...ofArea.map((row) => row.year));
  const latest = ofArea.filter((row) => row.year === year);
  const depth = Math.min(...latest.map(({ wz }) => wz.length));
  const employees = new Map<string, number>();
  let total = 0;
  for (const { wz, wzEdition, employees: own } of latest.filter((row) => row.wz.length === depth)) {
    const branches = branchesOf(wz, wzEdition);
    if (branches.length === 0) continue;
    total += own;
    for (const branch of branches) employees.set(branch, (employees.get(branch) ?? 0) + own / branches.length);
  }
  return total === 0 ? undefined : { employees, firms: new Map(), largest: new Map(), total, counted: 0, asked: 0, year };
}
