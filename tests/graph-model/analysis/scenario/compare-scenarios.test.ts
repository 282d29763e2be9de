import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { compareScenarios, type ScenarioComparison, type ScenarioFigure } from '#graph-model/analysis/scenario/compare-scenarios.ts';
import { evaluateScenario } from '#graph-model/analysis/scenario/evaluate-scenario.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { aPlan } from '#tests/support/scenarios.ts';
import { springChain } from '#tests/support/spring-chain.ts';

function compared(dataset: Dataset, ...plans: Parameters<typeof aPlan>[0][]): ScenarioComparison {
  const today = createAnalysisContext(dataset, { day: '2026-11-21' });
  return compareScenarios([{}, ...plans].map((plan) => evaluateScenario(today, aPlan(plan))));
}
const rowOf = ({ figures }: ScenarioComparison, wanted: ScenarioFigure) => figures.find(({ figure }) => figure === wanted)!;
const STEEL = { failures: [{ firms: ['stahl'], days: 30 }] };
const SPRING = { failures: [{ firms: ['federA'] }] };

describe('scenarios side by side', () => {
  it('tell differences to today, the best and the worst', () => {
    const comparison = compared(springChain(), STEEL, SPRING);
    expect(rowOf(comparison, 'stopped')).toEqual({ figure: 'stopped', values: [0, 5, 0], differences: [0, 5, 0], best: [2], worst: [1] });
    expect(rowOf(comparison, 'firstStop')).toEqual({ figure: 'firstStop', values: [null, 0, null], differences: [null, null, null], best: [2], worst: [1] });
    expect(rowOf(comparison, 'lostChains')).toMatchObject({ values: [0, 1, 0], best: [2], worst: [1] });
  });

  it('hold what has no end for worse than what ends', () => {
    expect(rowOf(compared(springChain(), STEEL, SPRING), 'over')).toEqual({ figure: 'over', values: [0, 30, null], differences: [0, 30, null], best: [1], worst: [2] });
  });

  it('mark nothing where there is one, or where they do not differ', () => {
    expect(compared(springChain(), STEEL).figures.every(({ best, worst }) => best.length + worst.length === 0)).toBe(true);
    expect(rowOf(compared(springChain(), STEEL, STEEL), 'stopped')).toMatchObject({ best: [], worst: [] });
  });

  it('never hold what is unknown for best or worst', () => {
    const dataset = aDataset({ firms: ['A', 'B'].map((id) => aFirm({ id })), relations: [aRelation({ supplier: 'A', buyer: 'B', product: 'P' })] });
    expect(rowOf(compared(dataset, { failures: [{ firms: ['A'] }] }, {}), 'employees')).toEqual({ figure: 'employees', values: [null, null, null], differences: [null, null, null], best: [], worst: [] });
  });

  it('count the firms that stand by place and industry, those hit hardest first, with those of unknown place', () => {
    const { places, industries } = compared(springChain(), STEEL, SPRING);
    expect(places).toEqual([
      { ags: '05914000', of: 2, firms: [0, 2, 0] }, { ags: '05962004', of: 1, firms: [0, 1, 0] }, { ags: '05962032', of: 2, firms: [0, 1, 1] },
      { ags: '05962052', of: 1, firms: [0, 1, 0] }, { country: 'DE', of: 1, firms: [0, 1, 0] },
    ]);
    expect(industries).toEqual([
      { of: 2, firms: [0, 1, 0] }, { wz: '24', wzEdition: 2008, of: 2, firms: [0, 2, 0] }, { wz: '25', wzEdition: 2008, of: 3, firms: [0, 2, 1] }, { wz: '29', wzEdition: 2008, of: 1, firms: [0, 1, 0] },
    ].toSorted((a, b) => b.firms[1] - a.firms[1] || (a.wz ?? '').localeCompare(b.wz ?? '')));
  });

  it('name the products that are lost in any of them, end products first', () => {
    expect(compared(springChain(), STEEL, SPRING).products).toEqual([
      { product: 'modul-p', isEnd: true, from: [null, 5, null] }, { product: 'feder', isEnd: false, from: [null, 5, null] },
      { product: 'federdraht', isEnd: false, from: [null, 0, null] }, { product: 'walzdraht', isEnd: false, from: [null, 0, null] },
    ]);
  });
});
