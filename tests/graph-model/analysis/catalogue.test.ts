import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { MEASURES, measureById } from '#graph-model/analysis/catalogue.ts';
import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import { failureOf } from '#graph-model/analysis/failure-cascade.ts';
import { MEASURE_IDS } from '#graph-model/analysis/measure.ts';
import { summarise } from '#graph-model/analysis/network-summary.ts';
import { surroundings } from '#graph-model/analysis/surroundings.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { MeasureInfo } from '#graph-model/contract/network.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { aDataset, aFirm, aRelation, aRequirement } from '#tests/support/records.ts';

/** Every measure of a dataset: values by firm, unknown as null. */
function measured(dataset: Dataset) {
  const context = createAnalysisContext(dataset);
  return Object.fromEntries(MEASURES.map((measure) => [measure.id, Array.from(measure.compute(context).values, (value) => (Number.isNaN(value) ? null : value))]));
}

describe('the catalogue', () => {
  it('holds every measure by its fixed name, in the order of the names', () => {
    expect(MEASURES.map(({ id }) => id)).toEqual([...MEASURE_IDS]);
    expect(MEASURE_IDS.map((id) => measureById(id)?.id)).toEqual([...MEASURE_IDS]);
    expect(measureById('__proto__')).toBeUndefined();
  });

  it('explains every measure in German and English', () => {
    const incomplete = MEASURES.filter((measure) => !MeasureInfo.safeParse(measure).success
      || [measure.label, measure.term, measure.question, measure.formula].some(({ de, en }) => de.trim() === '' || en.trim() === '' || de === en));
    // Betweenness, PageRank and the like are called the same in both languages; sentences never are.
    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });

  it('asks a question that ends with a question mark and gives a formula in full sentences', () => {
    const words = MEASURES.flatMap(({ question, formula }) => [[question.de, question.en], [formula.de, formula.en]]);
    expect(words.flatMap((pair, index) => pair.filter((text) => !text.endsWith(index % 2 === 0 ? '?' : '.')))).toEqual([]);
  });
});

describe('every measure', () => {
  const dataset = heavyTailedDataset({ firms: 300, relations: 1200, seed: 3 });

  it('has one value per firm and a coverage between 0 and 1', () => {
    const context = createAnalysisContext(dataset);
    const odd = MEASURES.map((measure) => ({ id: measure.id, ...measure.compute(context) }))
      .filter(({ values, coverage }) => values.length !== 300 || !(coverage >= 0 && coverage <= 1));
    expect(odd).toEqual([]);
  });

  it('gives the same numbers for the same data', () => {
    expect(measured(dataset)).toEqual(measured({ ...dataset }));
  });

  it('does not depend on the order of the records', () => {
    const reversed = { ...dataset, firms: dataset.firms.toReversed(), relations: dataset.relations.toReversed(), requirements: dataset.requirements.toReversed() };
    const [one, other] = [measured(dataset), measured(reversed)];
    const apart = Object.keys(one).filter((id) => one[id].some((value, firm) => {
      const twin = other[id][firm];
      return value === null || twin === null ? value !== twin : Math.abs(value - twin) > 1e-9 * Math.max(1, Math.abs(value));
    }));
    expect(apart).toEqual([]);
  });

  it('leaves the records as they are', () => {
    const before = structuredClone(dataset);
    measured(dataset);
    expect(dataset).toEqual(before);
  });

  it('of an empty network has no values', () => {
    expect(measured(aDataset())).toEqual(Object.fromEntries(MEASURE_IDS.map((id) => [id, []])));
  });

  it('of a firm alone is what can be said of it', () => {
    expect(measured(aDataset({ firms: [aFirm({ id: 'A', employees: 12 })], relations: [aRelation({ supplier: 'A', buyer: 'A', product: 'Draht', volumeEur: 5 })] }))).toEqual({
      critical_count: [0], critical_employee_share: [0], critical_volume_share: [null], days_short: [0],
      esri: [null], esri_up: [null], esri_down: [null],
      in_degree: [0], out_degree: [0], in_strength: [0], out_strength: [0],
      betweenness: [0], closeness: [0], harmonic: [0], pagerank: [1], hub: [null], authority: [null], eigenvector: [null], katz: [1],
      hhi_suppliers: [null], hhi_buyers: [null], tier: [0], core_number: [0], community: [1], component: [1], strong_component: [1], articulation_point: [0],
    });
  });

  it('of a network whose volumes nobody knows is unknown where it needs them, and there alone', () => {
    const volumeless = aDataset({
      firms: ['A', 'B', 'C'].map((id) => aFirm({ id })),
      relations: [['A', 'C'], ['B', 'C']].map(([supplier, buyer]) => aRelation({ id: `R${supplier}`, supplier, buyer, product: 'Draht' })),
    });
    const values = measured(volumeless);
    expect(Object.keys(values).filter((id) => values[id].includes(null))).toEqual([
      'critical_employee_share', 'critical_volume_share', 'in_strength', 'out_strength',
      // Not for want of volumes: there is no supply loop.
      'eigenvector', 'hhi_suppliers', 'hhi_buyers',
    ]);
    expect({ in: values.in_strength, out: values.out_strength, hhi: values.hhi_suppliers, buyers: values.hhi_buyers, critical: values.critical_count })
      .toEqual({ in: [0, 0, null], out: [null, null, 0], hhi: [null, null, null], buyers: [1, 1, null], critical: [0, 0, 0] });
  });

  it('is refused where a relation or a requirement names a firm that is not there', () => {
    const relation = aDataset({ firms: [aFirm({ id: 'A' })], relations: [aRelation({ supplier: 'A', buyer: 'X' })] });
    const requirement = aDataset({ firms: [aFirm({ id: 'A' })], requirements: [aRequirement({ firm: 'X' }), aRequirement({ id: 'Q2', firm: 'Y' })] });
    expect(() => measured(relation)).toThrow(expect.objectContaining({ code: 'bad_input' }));
    expect(() => measured(requirement)).toThrow(expect.objectContaining({
      code: 'bad_input', message: 'Requirements name firms that are not in the data: X and 1 more',
      findings: [
        { severity: 'error', code: 'unknown_firm', file: 'requirement', field: 'firm', value: 'X', details: { requirement: 'Q1' } },
        { severity: 'error', code: 'unknown_firm', file: 'requirement', field: 'firm', value: 'Y', details: { requirement: 'Q2' } },
      ],
    }));
  });
});

describe('a context', () => {
  it('computes what analyses share once', () => {
    const context = createAnalysisContext(aDataset({ firms: [aFirm()] }));
    let runs = 0;
    const part = () => ({ run: ++runs });
    expect(context.share(part)).toBe(context.share(part));
    expect(runs).toBe(1);
    expect(context.network).toBe(context.network);
  });

  it('takes firms with hostile names like any other', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', '1', '0'];
    const context = createAnalysisContext(aDataset({
      firms: names.map((id) => aFirm({ id })),
      relations: names.slice(1).map((buyer, index) => aRelation({ id: `R${index}`, supplier: names[index], buyer, product: 'valueOf' })),
    }));
    expect(failureOf(context, ['constructor']).stopped.map(({ firm }) => firm)).toEqual(names);
    expect(criticalFirms(context, '0').critical.map(({ firm }) => firm)).toEqual(names.slice(0, -1));
    expect(surroundings(context, '0', { tiers: 9, direction: 'upstream' }).map(({ firm }) => firm)).toEqual(names);
    expect(summarise(context).criticalFirms).toBe(4);
  });
});
