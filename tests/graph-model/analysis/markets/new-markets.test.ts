import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { capabilityMap } from '#graph-model/analysis/markets/capability-map.ts';
import { newMarkets, newMarketsOfGroup } from '#graph-model/analysis/markets/new-markets.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';

/**
 * `Spring` makes springs for cars and can coil, grind and harden. Three others make springs for medical devices: all coil and grind, two are certified for it.
 * Three firms cast for the same buyers.
 */
const SPRINGS = aDataset({
  firms: [
    aFirm({ id: 'Spring', wz: '25.93', capabilities: ['Winden', 'Schleifen', 'Härten'], certificates: ['IATF 16949'], dependentIndustries: ['Automobil'], lat: 51, lon: 7 }),
    ...['A', 'B', 'C'].map((id) => aFirm({ id, wz: '25.93', capabilities: ['Winden', 'Schleifen', ...(id === 'A' ? ['Reinraum'] : [])], certificates: id === 'C' ? [] : ['ISO 13485'] })),
    ...['G', 'H', 'I'].map((id) => aFirm({ id, wz: '24.53', capabilities: ['Gießen'] })),
    aFirm({ id: 'Car', wz: '29.32' }), aFirm({ id: 'Medical', wz: '32.50' }),
    aFirm({ id: 'Institute', kind: 'research', capabilities: ['Medizintechnik'], lat: 51.1, lon: 7 }),
    aFirm({ id: 'Far', kind: 'research', capabilities: ['Medizintechnik'] }),
  ],
  products: [aProduct({ id: 'Coil', code: '732020', codeSystem: 'HS' }), aProduct({ id: 'Disc', code: '732090', codeSystem: 'HS' }), aProduct({ id: 'Cast', code: '761699', codeSystem: 'HS' })],
  relations: [
    aRelation({ id: 'R0', supplier: 'Spring', buyer: 'Car', product: 'Coil' }),
    ...['A', 'B', 'C'].map((supplier, at) => aRelation({ id: `R1${at}`, supplier, buyer: 'Medical', product: at === 0 ? 'Disc' : 'Coil' })),
    ...['G', 'H', 'I'].map((supplier, at) => aRelation({ id: `R2${at}`, supplier, buyer: 'Medical', product: 'Cast' })),
  ],
});

const firmsOf = (dataset: Dataset) => createAnalysisContext(dataset).network.firms;

describe('new markets of a firm', () => {
  it('are the fields that need what it can do, with what is missing and who helps', () => {
    const { markets, comparable, fields } = newMarkets(createAnalysisContext(SPRINGS), 'Spring');
    expect([comparable, fields]).toEqual([2, 3]);
    const firms = firmsOf(SPRINGS);
    // Of the nine that tell what they can do four wind and grind, one knows clean rooms: weights 1 − 4/9, 1 − 4/9, 1/3 − 1/9.
    const relatedness = (2 * 5 / 9) / (2 * 5 / 9 + 1 / 3 - 1 / 9);
    expect(markets?.map(({ field, missing, score, ...rest }) => ({ field: field.id, ...rest, missing: missing.map(({ helpers, ...step }) => ({ ...step, helpers: helpers.map((at) => firms[at]) })), score: score.toFixed(9) }))).toEqual([{
      field: 'HS 7320 > 32', relatedness: expect.closeTo(relatedness, 12) as number, demand: 1, independence: 1, has: ['Schleifen', 'Winden'],
      missing: [
        { kind: 'certificate', name: 'ISO 13485', share: 2 / 3, helpers: ['Institute', 'Far'] },
        { kind: 'capability', name: 'Reinraum', share: 1 / 3, helpers: [] },
      ],
      score: (0.5 * relatedness + 0.25 + 0.25).toFixed(9),
    }]);
  });

  it('are unknown, not none, where the firm has not told what it can do', () => {
    expect(newMarkets(createAnalysisContext(SPRINGS), 'Car').markets).toBeUndefined();
  });

  it('name the firm that is not there and the industry that is none', () => {
    const context = createAnalysisContext(SPRINGS);
    expect(() => newMarkets(context, 'Nobody')).toThrow('There is no firm Nobody.');
    expect(() => newMarkets(context, 'Spring', { leaving: 'cars' })).toThrow('An industry is told by a division of WZ, two digits such as 29, not "cars".');
  });

  it('keep their order whatever all volumes are multiplied by', () => {
    const withVolumes = (factor: number) => ({ ...aRegion(), relations: aRegion().relations.map((relation, at) => ({ ...relation, volumeEur: (1 + at % 7) * factor })) });
    const order = (dataset: Dataset) => dataset.firms.map(({ id }) => newMarkets(createAnalysisContext(dataset), id).markets?.map(({ field }) => field.id));
    expect(order(withVolumes(1000))).toEqual(order(withVolumes(1)));
  });

  it('never move away from a firm that can do more', () => {
    const dataset = aRegion();
    const before = createAnalysisContext(dataset);
    for (const firm of dataset.firms.slice(0, 12)) {
      const more = { ...dataset, firms: dataset.firms.map((other) => (other.id === firm.id ? { ...other, capabilities: [...(other.capabilities ?? []), 'K9'] } : other)) };
      const after = new Map(newMarkets(createAnalysisContext(more), firm.id, ALL).markets?.map(({ field, relatedness }) => [field.id, relatedness]));
      for (const { field, relatedness } of newMarkets(before, firm.id, ALL).markets ?? []) expect(after.get(field.id)).toBeGreaterThanOrEqual(relatedness - 1e-12);
    }
  });
});

const ALL = { leastRelatedness: 0, limit: 10_000 };

describe('new markets of all that depend on an industry', () => {
  it('are those of its firms together, the nearest firms first', () => {
    const dataset = aRegion();
    const context = createAnalysisContext(dataset);
    const group = newMarketsOfGroup(context, { ...ALL, leastRelatedness: 0.1 });
    const firms = firmsOf(dataset);
    const expected = new Map<string, [string, number][]>();
    for (const position of group.group) {
      for (const { field, relatedness } of newMarkets(context, firms[position], { ...ALL, leastRelatedness: 0.1 }).markets ?? []) expected.set(field.id, [...(expected.get(field.id) ?? []), [firms[position], relatedness]]);
    }
    expect(group.group.length).toBeGreaterThan(3);
    expect(new Map(group.markets.map(({ field, firms: near }) => [field.id, near.map(({ firm, relatedness }): [string, number] => [firms[firm], relatedness])])))
      .toEqual(new Map(Array.from(expected, ([id, near]) => [id, near.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))])));
  });
});

describe('the map of capabilities', () => {
  it('shows which industries need what the group can do', () => {
    const map = capabilityMap(createAnalysisContext(SPRINGS), '29');
    const firms = firmsOf(SPRINGS);
    expect({ ...map, group: map.group.map((at) => firms[at]), capabilities: map.capabilities.map(({ name, firms: who }) => ({ name, firms: who.map((at) => firms[at]) })) }).toEqual({
      group: ['Spring'], capabilities: [{ name: 'Schleifen', firms: ['Spring'] }, { name: 'Winden', firms: ['Spring'] }], divisions: ['32'], fields: [[['HS 7320 > 32']], [['HS 7320 > 32']]],
    });
  });
});

/** Firms of eight divisions with some of ten capabilities, supplying each other at random. */
function aRegion(): Dataset {
  const random = seededRandom(5);
  const any = (most: number) => Math.floor(random() * most);
  const firms = Array.from({ length: 40 }, (_, at) => aFirm({
    id: `F${String(at).padStart(2, '0')}`, wz: `${24 + any(8)}`, ...(random() < 0.85 && { capabilities: [...new Set(Array.from({ length: 1 + any(4) }, () => `K${any(10)}`))] }),
  }));
  const products = Array.from({ length: 6 }, (_, at) => aProduct({ id: `P${at}`, code: `73${20 + (at >> 1)}${10 + at}`, codeSystem: 'HS' }));
  const relations = Array.from({ length: 300 }, (_, at) => aRelation({ id: `R${at}`, supplier: `F${String(any(40)).padStart(2, '0')}`, buyer: `F${String(any(40)).padStart(2, '0')}`, product: `P${any(6)}` }));
  return aDataset({ firms, products, relations });
}
