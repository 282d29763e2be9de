import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { LinearSum } from '#graph-model/analysis/linear-programme.ts';
import { figureName, hiddenPurchases, purchaseTables } from '#graph-model/analysis/region/hidden-purchases.ts';
import type { PurchaseBasis } from '#graph-model/analysis/region/purchase-bases.ts';
import type { Purchase } from '#graph-model/analysis/region/purchases.ts';
import { regionSupply } from '#graph-model/analysis/region/region-supply.ts';
import { employeesName, employeeTables, hiddenEmployees } from '#graph-model/analysis/specialisation/hidden-employees.ts';
import { regionGaps, regionOrigin, type RegionalFigureView } from '#graph-model/contract/region-purchases.ts';
import { regionSpecialisation } from '#graph-model/contract/specialisation.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { determinedCells } from '#graph-model/disclosure/determined-cells.ts';
import { amountOf, DISCLOSURE_RULE, tellsTooMuch, type Contributions } from '#graph-model/disclosure/disclosure-rule.ts';
import type { TableFigure, TableSum } from '#graph-model/disclosure/suppress-tables.ts';
import { linearSolver } from '#server/engines/linear-solver.ts';
import { branchesAt } from '#server/reference/branches-at.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { amountsByFirm } from '#tests/support/contributions.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const demo = generateDemoRegion();
const reference = loadReferenceData();
const context = createAnalysisContext(demo);
const scopeOf = (basis: PurchaseBasis) => ({ keys: MAERKISCHE_REGION.keys, neighbours: reference.districtNeighbours, basis });
let server: TestServer;
beforeAll(async () => { server = await startTestServer(demo); });
afterAll(() => server.close());
const get = async (path: string): Promise<unknown> => (await server.api(path)).json();

describe.each(['relations', 'volume'] as const)('figures about purchases in %s', (basis) => {
  it('stay unknown to a reader who solves all published tables for what is not shown', async () => {
    const supply = regionSupply(context, scopeOf(basis));
    const { ids, rowsOf: boughtIn, sums } = purchaseTables(scopeOf(basis), supply);
    const side = (rows: readonly number[], firmOf: (purchase: Purchase) => string): Contributions => ({ forEach: (visit) => { for (const row of rows) if (supply.list[row].amount > 0) visit(supply.list[row].amount, firmOf(supply.list[row])); } });
    const figures = ids.map((id, figure): TableFigure => ({ id, sides: [side(boughtIn[figure], ({ buyer }) => buyer.id), side(boughtIn[figure], ({ supplier }) => supplier.id)] }));
    const named = sums.map(({ total, parts }): TableSum => ({ total: ids[total], parts: parts.map((part) => ids[part]) }));
    const found = await narrowed(figures, named, hiddenPurchases(context, scopeOf(basis)).amounts, 12);
    expect(found).toEqual([]);
  });

  it('leave the server only where they may be shown, whatever part of the list is asked for', async () => {
    const { amounts } = hiddenPurchases(context, scopeOf(basis));
    const origin = regionOrigin.result.parse(await get(`/region/origin?basis=${basis}`));
    const gaps = regionGaps.result.parse(await get(`/region/gaps?basis=${basis}&limit=50`));
    const rows = [...(['product', 'branch', 'place'] as const).flatMap((table) => origin.groups[table].map((row) => ({ table, row }))), { table: 'total' as const, row: origin.total }];
    const shown = [
      ...rows.flatMap(({ table, row: { key, all, rings } }): [string, RegionalFigureView][] => [[figureName(table, key, 'all'), all], ...rings.map((ring): [string, RegionalFigureView] => [figureName(table, key, table === 'place' ? `district ${ring.ring}` : ring.ring), ring])]),
      ...gaps.gaps.flatMap(({ key, demand, covered, gap, hidden, real }): [string, RegionalFigureView][] => [[figureName('class', key, 'all'), demand], [figureName('class', key, 'own'), covered], [figureName('class', key, 'elsewhere'), gap], [figureName('class', key, 'hidden'), hidden], [figureName('class', key, 'real'), real]]),
    ];
    expect(shown.filter(([name, { value, suppressed = false, firms, largestShare }]) => suppressed !== amounts.has(name) || (suppressed && (value !== null || firms !== null)) || largestShare !== null)).toEqual([]);
    expect(shown.filter(([, { suppressed }]) => suppressed).length).toBeGreaterThan(100);
    expect(rows.filter(({ table, row }) => row.localShare !== null && (['own', 'elsewhere'] as const).some((part) => amounts.has(figureName(table, row.key, part))))).toEqual([]);
    expect(gaps.gaps.filter(({ gap, score }) => gap.suppressed && score !== null)).toEqual([]);
    expect(JSON.stringify(await get(`/region/gaps?basis=${basis}&limit=50&figures=all`))).not.toContain('suppressed');
    // Between two figures that are shown a place in the order would tell about what the third is.
    for (const isSuppressed of [gaps.gaps.map(({ gap }) => gap.suppressed === true), ...(['product', 'branch', 'place'] as const).map((table) => origin.groups[table].map(({ all }) => all.suppressed === true))]) {
      expect(isSuppressed).toEqual(isSuppressed.toSorted((x, y) => Number(x) - Number(y)));
    }
    for (const keys of [gaps.gaps.filter(({ gap }) => gap.suppressed).map(({ key }) => key), origin.groups.place.filter(({ all }) => all.suppressed).map(({ key }) => key)]) expect(keys).toEqual(keys.toSorted());
  });
});

describe('employees by branch and place', () => {
  const branchesOf = branchesAt('group', reference);

  it('stay unknown to a reader who solves all published tables for what is not shown', async () => {
    const { figures, sums } = employeeTables(context, MAERKISCHE_REGION, branchesOf);
    expect(await narrowed(figures, sums, hiddenEmployees(context, MAERKISCHE_REGION, branchesOf), 8)).toEqual([]);
  });

  it('of one firm are not shown, in the region, at a place or beside the rest', async () => {
    const hidden = hiddenEmployees(context, MAERKISCHE_REGION, branchesOf);
    for (const place of [undefined, '05962032', '05914000']) {
      const view = regionSpecialisation.result.parse(await get(`/specialisation${place === undefined ? '' : `?place=${place}`}`));
      expect(view.branches.filter(({ branch, employees, share, quotient }) => hidden.has(employeesName(place ?? 'region', branch.code)) && (employees !== null || share !== null || quotient !== null))).toEqual([]);
      expect(view.branches.some(({ suppressed }) => suppressed)).toBe(true);
    }
  });
});

it('A small selection has suppressed totals, and so has a town where one buyer has nearly everything', async () => {
  const own = await startTestServer(oneLargeBuyer());
  try {
    const { totals, gaps } = regionGaps.result.parse(await (await own.api('/region/gaps?keys=05914&basis=volume')).json());
    expect([totals.demand, totals.gap, totals.localShare]).toEqual([
      { value: null, relations: 4, firms: null, largestShare: null, suppressed: true }, { value: null, relations: 4, firms: null, largestShare: null, suppressed: true }, null,
    ]);
    expect(gaps.map(({ gap: { value }, score }) => [value, score])).toEqual([[null, null]]);
  } finally {
    await own.close();
  }
});

/** Four firms of Hagen buy one thing abroad, of four suppliers; one of them nearly all of it. */
function oneLargeBuyer(): Dataset {
  return aDataset({
    firms: [0, 1, 2, 3].flatMap((at) => [aFirm({ id: `B${at}`, ags: '05914000' }), aFirm({ id: `S${at}`, country: 'FR' })]), products: [aProduct({ id: 'P', code: '731815', codeSystem: 'HS' })],
    relations: [0, 1, 2, 3].map((at) => aRelation({ id: `R${at}`, supplier: `S${at}`, buyer: `B${at}`, product: 'P', volumeEur: at === 0 ? 1_000_000 : 10_000 })),
  });
}

/** Of the figures that tell too much, and that could be computed if nothing but such figures were hidden, those that the tables still tie down to within a quarter of their largest firm; some are tried. */
async function narrowed(named: readonly TableFigure[], namedSums: readonly TableSum[], hiddenNames: ReadonlyMap<string, unknown>, sample: number): Promise<unknown[]> {
  // Variables of a programme have names of letters and digits.
  const numbers = new Map(named.map(({ id }, at) => [id, `x${at}`]));
  const figures = named.map(({ id, sides }): TableFigure => ({ id: numbers.get(id)!, sides }));
  const sums = namedSums.map(({ total, parts }): TableSum => ({ total: numbers.get(total)!, parts: parts.map((part) => numbers.get(part)!) }));
  const hidden = new Set([...hiddenNames.keys()].map((name) => numbers.get(name)));
  const solve = await linearSolver();
  const known = new Map(figures.filter(({ id }) => !hidden.has(id)).map(({ id, sides: [side] }) => [id, amountOf(side)]));
  const rows = sums.flatMap((sum) => rowsOf(sum, known));
  const own = figures.filter(({ sides }) => tellsTooMuch(sides));
  expect(own.filter(({ id }) => known.has(id))).toEqual([]);
  const names = new Set(own.map(({ id }) => id));
  const givenAway = determinedCells(sums.map(({ total, parts }) => new Map([...parts, total].filter((id) => names.has(id)).map((id): [string, number] => [id, id === total ? -1 : 1]))).filter((part) => part.size > 0));
  const tried = own.filter(({ id }) => givenAway.has(id));
  expect(tried.length).toBeGreaterThan(0);
  const step = Math.max(1, Math.floor(tried.length / sample));
  return tried.filter((_, at) => at % step === 0).flatMap(({ id, sides: [side] }): unknown[] => {
    const [least, most] = (['minimise', 'maximise'] as const).map((sense) => solve({ sense, objective: [[1, id]], rows }));
    if (least.status !== 'optimal') return [{ id, status: least.status }];
    const width = most.status === 'optimal' ? most.value - least.value : Infinity;
    const largest = Math.max(...amountsByFirm(side).values());
    return width > (1 / DISCLOSURE_RULE.mostShare - 1) * largest - 1e-6 ? [] : [{ id, width, largest }];
  });
}

/** An equation as two inequalities over what is not shown; rounding must not make them contradict each other. */
function rowsOf({ total, parts }: TableSum, known: ReadonlyMap<string, number>): { sum: LinearSum; relation: '<=' | '>='; bound: number }[] {
  const terms: [number, string][] = [...parts.map((id): [number, string] => [1, id]), [-1, total]];
  const sum = terms.filter(([, id]) => !known.has(id));
  const bound = -terms.reduce((rest, [factor, id]) => rest + factor * (known.get(id) ?? 0), 0);
  const slack = 1e-9 * Math.abs(bound);
  return sum.length === 0 ? [] : [{ sum, relation: '<=', bound: bound + slack }, { sum, relation: '>=', bound: bound - slack }];
}
