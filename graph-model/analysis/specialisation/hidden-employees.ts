import { isInRegion, type Region } from '../../region.ts';
import { districtOf } from '../../place.ts';
import { suppressedFigures, type Suppression, type TableFigure, type TableSum } from '../../disclosure/suppress-tables.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { branchedFirms, type BranchesOf } from './composition.ts';

/** Name of the employees of a branch in an area; without a branch of all branches. Areas: `all`, `outside`, `region`, a municipality or a district. */
export function employeesName(area: string, branch = ''): string {
  return `${area} ${branch}`;
}

/** Figures of employees with the firms behind them, and the sums that a reader of all answers at one level knows. */
export interface EmployeeTables {
  readonly figures: readonly TableFigure[];
  readonly sums: readonly TableSum[];
}

/**
 * The tables of employees by branch of a region, its districts and municipalities, of what is outside it and of all firms: whichever of them is asked for and compared with, they are
 * looked at together. `compared`: the branches of an official table; the sum over them is a figure of its own. O(firms + figures).
 */
export function employeeTables({ dataset }: AnalysisContext, region: Region, branchesOf: BranchesOf, compared?: ReadonlySet<string>): EmployeeTables {
  const cells = new Map<string, Map<string, number>>();
  const partsOf = new Map<string, Set<string>>();
  const add = (id: string, firm: string, amount: number) => {
    const cell = cells.get(id) ?? new Map<string, number>();
    cells.set(id, cell.set(firm, (cell.get(firm) ?? 0) + amount));
  };
  const link = (kind: string, total: string, part: string) => {
    const key = `${kind}\t${total}`;
    partsOf.set(key, (partsOf.get(key) ?? new Set()).add(part));
  };
  for (const { firm, branches, employees } of branchedFirms(dataset.firms, branchesOf)) {
    if (employees === undefined || employees === 0) continue;
    const areas = areasOf(region, firm);
    for (const branch of branches) {
      for (const [at, area] of areas.entries()) {
        const [id, total] = [employeesName(area, branch), employeesName(area)];
        add(id, firm.id, employees / branches.length);
        add(total, firm.id, employees / branches.length);
        link('branches', total, id);
        if (at > 0) for (const by of ['', branch]) link('areas', employeesName(areas[at - 1], by), employeesName(area, by));
        if (compared?.has(branch) !== true) continue;
        add(employeesName(area, 'compared'), firm.id, employees / branches.length);
        link('compared', employeesName(area, 'compared'), id);
      }
    }
  }
  return {
    figures: Array.from(cells, ([id, firms]) => ({ id, sides: [firms] })),
    sums: Array.from(partsOf, ([key, parts]) => ({ total: key.slice(key.indexOf('\t') + 1), parts: [...parts] })),
  };
}

/** Which of them may not be shown. */
export function hiddenEmployees(context: AnalysisContext, region: Region, branchesOf: BranchesOf, compared?: ReadonlySet<string>): ReadonlyMap<string, Suppression> {
  const { figures, sums } = employeeTables(context, region, branchesOf, compared);
  return suppressedFigures(figures, sums);
}

/** The areas that a firm counts in, each a part of the one before. A firm of unknown place counts in all only. */
function areasOf(region: Region, firm: { readonly ags?: string; readonly country?: string }): string[] {
  const here = isInRegion(region, firm);
  if (here === undefined) return ['all', 'nowhere'];
  return here && firm.ags !== undefined ? ['all', 'region', districtOf(firm.ags), firm.ags] : ['all', 'outside'];
}
