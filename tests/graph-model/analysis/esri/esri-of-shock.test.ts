import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { createDownstreamLosses } from '#graph-model/analysis/esri/downstream-losses.ts';
import { ESRI_DEFAULTS, esriOf } from '#graph-model/analysis/esri/esri.ts';
import { esriModelOf } from '#graph-model/analysis/esri/esri-model.ts';
import { esriOfShock } from '#graph-model/analysis/esri/esri-of-shock.ts';
import { flowsOfContext, type Production } from '#graph-model/analysis/esri/flows-of-context.ts';
import { shockOf } from '#graph-model/analysis/esri/shock.ts';
import { createUpstreamLosses } from '#graph-model/analysis/esri/upstream-losses.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aDataset, aFirm, aRelation, aRequirement } from '#tests/support/records.ts';
import { textbookEsri } from '#tests/support/textbook-esri.ts';

const EXACT = { epsilon: 1e-13 };
const region = heavyTailedDataset({ firms: 120, relations: 500, seed: 4 });
const context = createAnalysisContext(region);

/** Wire from two mills to a spring maker, who also buys packaging; all to the car maker. */
const wire = aDataset({
  firms: [
    aFirm({ id: 'mill1', ags: '05954008', wz: '24.34' }), aFirm({ id: 'mill2', country: 'IT', wz: '24.34' }), aFirm({ id: 'box', ags: '05962004', wz: '17.21' }),
    aFirm({ id: 'spring', ags: '05962004', wz: '25.93' }), aFirm({ id: 'car', ags: '05954008', wz: '29.10' }),
  ],
  relations: [
    aRelation({ id: 'R1', supplier: 'mill1', buyer: 'spring', product: 'wire', volumeEur: 300 }), aRelation({ id: 'R2', supplier: 'mill2', buyer: 'spring', product: 'wire', volumeEur: 100 }),
    aRelation({ id: 'R3', supplier: 'box', buyer: 'spring', product: 'carton', volumeEur: 100 }), aRelation({ id: 'R4', supplier: 'spring', buyer: 'car', product: 'spring', volumeEur: 1000 }),
  ],
  requirements: [
    aRequirement({ id: 'Q1', firm: 'spring', product: 'wire', essential: true }), aRequirement({ id: 'Q2', firm: 'spring', product: 'carton', essential: false }),
    aRequirement({ id: 'Q3', firm: 'car', product: 'spring', essential: true }),
  ],
});

describe('a shock', () => {
  it('stops a firm without an essential input, and lowers it by its share without another one', () => {
    const wireless = esriOfShock(createAnalysisContext(wire), new Map([['mill1', 0]]), { ...EXACT, substitution: false });
    expect(wireless.losses.find(({ firm }) => firm === 'spring')!.down).toBeCloseTo(0.75, 12);
    const boxless = esriOfShock(createAnalysisContext(wire), new Map([['box', 0]]), EXACT);
    expect(boxless.losses.map(({ firm, down }) => [firm, Math.round(down * 1e9) / 1e9])).toEqual([['spring', 0.2], ['box', 1], ['car', 0.2]]);
  });

  it('is lessened by suppliers of the same product, by their share in the market', () => {
    const { losses } = esriOfShock(createAnalysisContext(wire), new Map([['mill2', 0]]), EXACT);
    // mill2 supplies a quarter; mill1, three times as large, makes up for all but a third of that.
    expect(losses.find(({ firm }) => firm === 'spring')!.down).toBeCloseTo(0.25 / 3, 12);
  });

  it('hits firms, a municipality or district, a country, an industry or a product', () => {
    const wired = createAnalysisContext(wire);
    const hit = (target: Parameters<typeof shockOf>[1], capacity?: number) => [...shockOf(wired, target, capacity)];
    expect(hit({ firms: ['car'] }, 0.7)).toEqual([['car', 0.7]]);
    expect(hit({ municipality: '05962004' })).toEqual([['box', 0], ['spring', 0]]);
    expect(hit({ municipality: '05954' })).toEqual([['car', 0], ['mill1', 0]]);
    expect(hit({ country: 'IT' }, 0.5)).toEqual([['mill2', 0.5]]);
    expect(hit({ country: 'DE' }).length).toBe(4);
    expect(hit({ industry: '24' })).toEqual([['mill1', 0], ['mill2', 0]]);
    expect(hit({ product: 'carton' }, 0.25)).toEqual([['box', 0.25]]);
    expect(() => hit({ country: 'FR' })).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(() => hit({ firms: ['nobody'] })).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(() => hit({ firms: ['car'] }, 1.2)).toThrow(expect.objectContaining({ code: 'bad_input' }));
  });

  it('of one firm that fails is its value among all', () => {
    const all = esriOf(context, EXACT);
    const worst = Math.max(...context.network.firms.map((id, firm) => {
      const { esri, up, down } = esriOfShock(context, new Map([[id, 0]]), EXACT);
      return Math.max(Math.abs(esri - all.esri[firm]), Math.abs(up - all.up[firm]), Math.abs(down - all.down[firm]));
    }));
    expect(worst).toBeLessThan(1e-9);
  });

  it('to any firms, by any part, is what the literal formulas give', () => {
    const random = seededRandom(77);
    let compared = 0;
    let worst = 0;
    for (let round = 0; round < 1500; round++) {
      const data = createAnalysisContext(randomDataset(random));
      const production = (['linear', 'leontief', 'mixed'] as const)[round % 3];
      const psi = data.network.firms.map(() => (random() < 0.3 ? Math.round(4 * random()) / 4 : 1));
      const expected = textbookEsri(flowsOfContext(data, production), psi);
      if (!expected) continue;
      compared++;
      const { losses } = esriOfShock(data, new Map(data.network.firms.map((id, firm) => [id, psi[firm]])), { ...EXACT, production });
      const found = new Map(losses.map((loss) => [loss.firm, loss]));
      data.network.firms.forEach((id, firm) => {
        worst = Math.max(worst, Math.abs((found.get(id)?.down ?? 0) - 1 + expected.hd[firm]), Math.abs((found.get(id)?.up ?? 0) - 1 + expected.hu[firm]));
      });
    }
    expect(compared).toBeGreaterThan(1300);
    expect(worst).toBeLessThan(1e-9);
  });
});

describe('systemic relevance', () => {
  const scaled = (factor: number): Dataset => ({ ...region, relations: region.relations.map((relation) => (relation.volumeEur === undefined ? relation : { ...relation, volumeEur: relation.volumeEur * factor })) });
  const difference = (one: ArrayLike<number>, other: ArrayLike<number>) => Math.max(...Array.from(one, (value, firm) => Math.abs(value - other[firm])));

  it('does not change when all volumes are multiplied', () => {
    const before = esriOf(context, EXACT).esri;
    for (const factor of [1e-9, 3, 1e7]) expect(difference(esriOf(createAnalysisContext(scaled(factor)), EXACT).esri, before)).toBeLessThan(1e-9);
  });

  it('does not change when firms get other names', () => {
    const renamed = (id: string) => `X${999_999 - Number(id.slice(1))}`;
    const other = createAnalysisContext(aDataset({
      ...region, firms: region.firms.map((firm) => aFirm({ ...firm, id: renamed(firm.id) })),
      relations: region.relations.map((relation) => aRelation({ ...relation, supplier: renamed(relation.supplier), buyer: renamed(relation.buyer) })),
      requirements: region.requirements.map((requirement) => aRequirement({ ...requirement, firm: renamed(requirement.firm) })),
    }));
    const values = esriOf(other, EXACT).esri;
    expect(difference(context.network.firms.map((id) => values[other.network.indexOf.get(renamed(id))!]), esriOf(context, EXACT).esri)).toBeLessThan(1e-9);
  });

  it('does not change when a firm joins that trades with nobody; its own is 0', () => {
    const joined = esriOf(createAnalysisContext({ ...region, firms: [...region.firms, aFirm({ id: 'Z' })] }), EXACT).esri;
    expect(joined[120]).toBe(0);
    expect(difference(joined.subarray(0, 120), esriOf(context, EXACT).esri)).toBeLessThan(1e-12);
  });

  it('is nothing where all keep their capacity, and grows with the loss and with the firms hit', () => {
    const hit = (share: number, capacity: number) => esriOfShock(context, new Map(context.network.firms.slice(0, share).map((id) => [id, capacity])), EXACT);
    expect(hit(120, 1)).toMatchObject({ esri: 0, up: 0, down: 0, losses: [] });
    const rising = [hit(3, 0.9), hit(3, 0.5), hit(3, 0), hit(10, 0), hit(40, 0), hit(120, 0)].map(({ esri }) => esri);
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect(rising.at(-1)).toBeCloseTo(1, 12);
  });

  // Without circles every value is exact after one round; in circles that lose little on the way, nobody standing in makes it a long one.
  const straight = createAnalysisContext({ ...region, relations: region.relations.filter(({ supplier, buyer }) => supplier < buyer) });

  it('is largest where every input limits everything, smallest where none does', () => {
    const [linear, mixed, leontief] = (['linear', 'mixed', 'leontief'] as Production[]).map((production) => esriOf(straight, { ...EXACT, production, substitution: false }).down);
    expect(linear.every((value, firm) => value <= mixed[firm] + 1e-12 && mixed[firm] <= leontief[firm] + 1e-12)).toBe(true);
    expect(linear.some((value, firm) => value < leontief[firm] - 1e-3)).toBe(true);
  });

  it('never falls when nobody can stand in', () => {
    const [replaced, alone] = [true, false].map((substitution) => esriOf(straight, { ...EXACT, substitution }).esri);
    expect(replaced.every((value, firm) => value <= alone[firm] + 1e-12)).toBe(true);
    expect(replaced.some((value, firm) => value < alone[firm] - 1e-3)).toBe(true);
  });
});

describe('at the limits', () => {
  const esriOfDataset = (dataset: Dataset) => { const { esri, coverage } = esriOf(createAnalysisContext(dataset)); return { esri: [...esri], coverage }; };

  it('there is nothing to say of an empty network, of one firm, or of firms without relations', () => {
    expect(esriOfDataset(aDataset())).toEqual({ esri: [], coverage: 1 });
    expect(esriOfDataset(aDataset({ firms: [aFirm({ id: 'A' }), aFirm({ id: 'B' })], relations: [aRelation({ supplier: 'A', buyer: 'A', volumeEur: 5 })] }))).toEqual({ esri: [NaN, NaN], coverage: 1 });
  });

  it('relations count alike where no volume is known, and the coverage says so', () => {
    const unknown = { ...wire, relations: wire.relations.map((relation) => aRelation({ ...relation, volumeEur: undefined })) };
    const { esri, coverage } = esriOf(createAnalysisContext(unknown));
    expect(coverage).toBe(0);
    expect(Array.from(esri, (value) => Math.round(value * 1e6) / 1e6)).toEqual([0.333333, 1, 0.375, 0.375, 1]);
  });

  it('volumes of nothing and of a million million euro are computed with', () => {
    const none = { ...wire, relations: wire.relations.map((relation) => aRelation({ ...relation, volumeEur: 0 })) };
    expect(esriOfDataset(none)).toEqual({ esri: [NaN, NaN, NaN, NaN, NaN], coverage: 1 });
    const uneven = { ...wire, relations: wire.relations.map((relation) => aRelation({ ...relation, volumeEur: relation.id === 'R2' ? 1 : 1e12 })) };
    expect(esriOfDataset(uneven).esri.every((value) => value >= 0 && value <= 1)).toBe(true);
    const enormous = { ...wire, relations: wire.relations.map((relation) => aRelation({ ...relation, volumeEur: relation.volumeEur! * 1e140 })) };
    esriOfDataset(enormous).esri.forEach((value, firm) => expect(value).toBeCloseTo(esriOfDataset(wire).esri[firm], 12));
  });

  it('a loss runs down a chain of a million firms, and back up', () => {
    const count = 1_000_000;
    const firms = Int32Array.from({ length: count - 1 }, (_, at) => at);
    const model = esriModelOf({
      firms: count, kinds: count, supplier: firms, buyer: firms.map((at) => at + 1), kind: firms,
      volume: new Float64Array(count - 1).fill(1), essentiality: new Uint8Array(count - 1).fill(2),
    });
    const [down, up] = [createDownstreamLosses(model, ESRI_DEFAULTS), createUpstreamLosses(model, ESRI_DEFAULTS)];
    down.lose(model.rankOf[0], 0.5);
    up.lose(model.rankOf[count - 1], 0.5);
    for (const losses of [down, up]) losses.settle();
    expect([down.count, down.loss.at(-1), up.count, up.loss[0]]).toEqual([count, 0.5, count, 0.5]);
    down.clear();
    expect([down.count, down.loss.some((loss) => loss !== 0)]).toEqual([0, false]);
  });
});
