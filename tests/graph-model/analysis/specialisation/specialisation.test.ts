import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { BranchesOf, EmploymentRow } from '#graph-model/analysis/specialisation/composition.ts';
import { specialisation, type SpecialisationOptions } from '#graph-model/analysis/specialisation/specialisation.ts';
import { employeesForSums, type Firm } from '#graph-model/firm.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { branchesAt } from '#server/reference/branches-at.ts';
import { aDataset, aFirm, type Plain } from '#tests/support/records.ts';

const HERE = '05962024';
const THERE = '05111000';
const region = { id: 'r', name: 'Region', keys: ['05962'] };
const groups: BranchesOf = (wz) => (wz.length >= 4 ? [wz.slice(0, 4)] : []);
let next = 0;
const firm = (fields: Plain<Firm>) => aFirm({ id: `F${next++}`, ags: HERE, wz: '25.93.0', wzEdition: 2008, employees: 10, sizeClass: undefined, ...fields });
const found = (firms: readonly Firm[], options: Partial<SpecialisationOptions> = {}) => specialisation(createAnalysisContext(aDataset({ firms: [...firms] })), { region, level: 'group', against: 'all', branchesOf: groups, ...options });
const brief = ({ branches }: ReturnType<typeof found>) => branches.map(({ branch, firms, employees, quotient }) => [branch, firms, employees, quotient]);

const some = [firm({ employees: 60 }), firm({ employees: 20, wz: '24.34' }), firm({ ags: THERE, employees: 20 }), firm({ ags: THERE, employees: 100, wz: '24.10' })];

describe('the strengths of a region', () => {
  it('are shares of its employees by shares in all firms of the data', () => {
    // 60 of 80 here, 80 of 200 in all; 20 of 80, 20 of 200.
    expect(brief(found(some))).toEqual([['25.9', 1, 60, (60 / 80) / (80 / 200)], ['24.3', 1, 20, (20 / 80) / (20 / 200)]]);
    expect(found(some)).toMatchObject({ here: { total: 80, counted: 2, asked: 2 }, there: { total: 200, counted: 4, asked: 4 }, coverage: 1 });
  });

  it('against those outside have no quotient where nobody outside is of the branch', () => {
    expect(brief(found(some, { against: 'outside' }))).toEqual([['25.9', 1, 60, (60 / 80) / (20 / 120)], ['24.3', 1, 20, Number.NaN]]);
  });

  it('count the middle of a size class, and leave out firms without branch or size: unknown is not 0', () => {
    const { branches, coverage, here } = found([...some, firm({ employees: undefined, sizeClass: 'small' }), firm({ employees: undefined }), firm({ wz: undefined, wzEdition: undefined }), firm({ wz: '25' })]);
    expect([branches[0].employees, branches[0].firms, coverage, here]).toEqual([85, 2, 3 / 6, { total: 105, counted: 3, asked: 6 }]);
  });

  it('say how much of a branch its largest firm is', () => {
    expect(found([...some, firm({ employees: 20 })]).branches[0]).toMatchObject({ firms: 2, largestShare: 60 / 80 });
  });

  it('divide a firm whose code means two branches, and count it in both', () => {
    const both: BranchesOf = (wz) => (wz === '25.93.0' ? ['25.7', '25.9'] : [wz.slice(0, 4)]);
    expect(brief(found([firm({ employees: 10 })], { branchesOf: both }))).toEqual([['25.7', 1, 5, 1], ['25.9', 1, 5, 1]]);
  });

  it('of one place are compared with the region around it, and places with nothing of their own have none', () => {
    const firms = [firm({}), firm({ ags: '05962004', wz: '24.34' })];
    expect(brief(found(firms, { place: HERE, against: 'region' }))).toEqual([['25.9', 1, 10, 2]]);
    expect(found(firms).places).toEqual([
      { ags: '05962004', firms: 1, counted: 1, employees: 10, strongest: [{ branch: '24.3', firms: 1, employees: 10, largestShare: 1, quotient: 2 }] },
      { ags: HERE, firms: 1, counted: 1, employees: 10, strongest: [{ branch: '25.9', firms: 1, employees: 10, largestShare: 1, quotient: 2 }] },
    ]);
  });

  it('are none of an empty region', () => {
    expect(found([])).toEqual({ here: { total: 0, counted: 0, asked: 0 }, there: { total: 0, counted: 0, asked: 0 }, branches: [], places: [], placesCompared: 0, coverage: 0 });
  });

  it('do not change when all employees are so many times as many', () => {
    const demo = generateDemoRegion();
    const times = (by: number) => specialisation(
      createAnalysisContext({ ...demo, firms: demo.firms.map((one) => ({ ...one, employees: employeesForSums(one) === undefined ? undefined : employeesForSums(one)! * by })) }),
      { region: MAERKISCHE_REGION, level: 'group', against: 'all', branchesOf: branchesAt('group', loadReferenceData()) },
    );
    const [once, thrice] = [times(1), times(3)].map(({ branches }) => branches.toSorted((a, b) => (a.branch < b.branch ? -1 : 1)));
    expect(thrice.map(({ branch }) => branch)).toEqual(once.map(({ branch }) => branch));
    thrice.forEach(({ quotient, density, employees }, place) => {
      expect(quotient).toBeCloseTo(once[place].quotient, 9);
      expect(density).toBeCloseTo(once[place].density, 9);
      expect(employees).toBeCloseTo(3 * once[place].employees, 6);
    });
  });
});

describe('strengths against an official table', () => {
  const row = (wz: string, employees: number, fields: Partial<EmploymentRow> = {}): EmploymentRow => ({ area: 'DE', wz, wzEdition: 2008, employees, year: 2024, ...fields });
  const against = (rows: EmploymentRow[]) => found(some, { against: 'reference', table: { rows, area: 'DE' } });

  it('take the latest year and the rows of just the depth', () => {
    const view = against([row('25.9', 10), row('24.3', 90), row('25.9', 99, { year: 2020 }), row('25', 500), row('25.9', 77, { area: '05' })]);
    expect([brief(view), view.there]).toEqual([[['25.9', 1, 60, 7.5], ['24.3', 1, 20, (20 / 80) / (90 / 100)]], { total: 100, counted: 0, asked: 0, year: 2024 }]);
  });

  it('add up deeper rows where there are none of just the depth', () => {
    expect(brief(against([row('25.93', 10), row('25.94', 10), row('24.34', 80)]))[0]).toEqual(['25.9', 1, 60, (60 / 80) / (20 / 100)]);
  });

  it('compare the branches only of which both have figures', () => {
    expect(brief(against([row('25.9', 50)]))).toEqual([['25.9', 1, 60, 1], ['24.3', 1, 20, Number.NaN]]);
  });

  it('have no quotients where the table says nothing of the area at this depth', () => {
    expect(brief(against([row('25', 50)])).map(([, , , quotient]) => quotient)).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('related branches', () => {
  it('are those that are strong at the same places', () => {
    const at = (ags: string, ...codes: string[]) => codes.map((wz) => firm({ ags, wz }));
    // Springs and wire are strong at two places, forging at a third; a place of two firms says nothing.
    const { branches, placesCompared } = found([
      ...at(HERE, '25.93', '25.93', '25.93', '24.34', '24.34', '24.34'), ...at(THERE, '25.93', '25.93', '24.34'), ...at('05113000', '25.50', '25.50', '25.50'), ...at('05114000', '25.93', '25.50'),
    ]);
    expect(placesCompared).toBe(3);
    const of = (code: string) => branches.find(({ branch }) => branch === code)!;
    expect(of('24.3')).toMatchObject({ density: 1, near: [{ branch: '25.9', proximity: 1, together: 2, most: 2 }] });
    expect(of('25.5')).toMatchObject({ employees: 0, quotient: 0, density: Number.NaN, near: [] });
  });
});
