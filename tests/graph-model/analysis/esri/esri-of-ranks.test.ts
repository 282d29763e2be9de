import { describe, expect, it } from 'vitest';
import { emptyEsri } from '#graph-model/analysis/esri/esri.ts';
import { esriModelOf, type EsriModel, type Flows } from '#graph-model/analysis/esri/esri-model.ts';
import { esriOfRanks } from '#graph-model/analysis/esri/esri-of-ranks.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { fixture } from '#tests/support/fixtures.ts';
import { textbookValues } from '#tests/support/textbook-esri.ts';

interface DiemFixture {
  readonly edges_supplier_buyer_weight: readonly (readonly [number, number, number])[];
  readonly sector: readonly number[];
  readonly cases: readonly { readonly production: string; readonly substitution: boolean; readonly esri: number[]; readonly esri_down: number[]; readonly esri_up: number[] }[];
}

const { edges_supplier_buyer_weight: edges, sector, cases } = fixture<DiemFixture>('esri_diem2022_fig1');

/** The network of the paper's figure 1: what is supplied is the supplier's sector. */
function paperFlows(production: string): Flows {
  const kind = Int32Array.from(edges, ([supplier]) => sector[supplier - 1]);
  const essentialityOf = (k: number) => (production === 'linear' ? 1 : production === 'leontief' ? 2 : k === 2 || k === 3 ? 2 : 1);
  return {
    firms: 11, kinds: 6, kind, supplier: Int32Array.from(edges, ([supplier]) => supplier - 1), buyer: Int32Array.from(edges, ([, buyer]) => buyer - 1),
    volume: Float64Array.from(edges, ([, , weight]) => weight), essentiality: Uint8Array.from(kind, essentialityOf),
  };
}

function valuesOf(flows: Flows, substitution: boolean, epsilon: number) {
  const model = esriModelOf(flows);
  const total = model.sales.reduce((sum, value) => sum + value, 0);
  const values = emptyEsri(flows.firms);
  esriOfRanks(model, { substitution, epsilon }, model.sales.map((sales) => sales / total), values)(0, flows.firms);
  return { esri: Array.from(values.esri), up: Array.from(values.up), down: Array.from(values.down) };
}

/** Up to seven firms with circles, parallel flows, several kinds a firm, zero volumes and every essentiality. */
function randomFlows(random: () => number): Flows {
  const pick = (count: number) => Math.floor(random() * count);
  const [firms, kinds] = [2 + pick(6), 1 + pick(4)];
  const count = pick(4 * firms);
  const sectors = random() < 0.5 ? Array.from({ length: firms }, () => pick(kinds)) : undefined;
  const supplier = Int32Array.from({ length: count }, () => pick(firms));
  const buyer = supplier.map((from) => (from + 1 + pick(firms - 1)) % firms);
  const kind = supplier.map((from) => sectors?.[from] ?? pick(kinds));
  const marks = Array.from({ length: firms * kinds }, () => pick(3));
  return {
    firms, kinds, supplier, buyer, kind,
    volume: Float64Array.from({ length: count }, () => (random() < 0.1 ? 0 : Math.exp(4 * random()))),
    essentiality: Uint8Array.from({ length: count }, (_, flow) => marks[buyer[flow] * kinds + kind[flow]]),
  };
}

/** By firm; undefined as soon as the literal formulas come to no end for one: the others would be computed in vain. */
function allTextbookValues(flows: Flows, model: EsriModel, substitution: boolean) {
  const all: NonNullable<ReturnType<typeof textbookValues>>[] = [];
  for (let firm = 0; firm < model.sales.length; firm++) {
    const values = textbookValues(flows, model, firm, { substitution });
    if (values === undefined) return undefined;
    all.push(values);
  }
  return all;
}

function largestDifference(a: readonly number[], b: readonly number[]): number {
  return Math.max(0, ...a.map((value, index) => Math.abs(value - b[index])));
}

describe('systemic relevance of every firm', () => {
  it.each(cases)('is what the authors’ code finds in the paper’s network: $production, substitution $substitution', ({ production, substitution, esri, esri_up, esri_down }) => {
    const found = valuesOf(paperFlows(production), substitution, 1e-12);
    expect([largestDifference(found.esri, esri), largestDifference(found.up, esri_up), largestDifference(found.down, esri_down)].every((difference) => difference < 1e-9)).toBe(true);
  });

  it('is what the formulas give, written down literally, on random networks', () => {
    const random = seededRandom(2022);
    let worst = 0;
    let compared = 0;
    for (let round = 0; round < 2000; round++) {
      const flows = randomFlows(random);
      const substitution = round % 2 === 0;
      const model = esriModelOf(flows);
      if (model.sales.every((sales) => sales === 0)) continue;
      const expected = allTextbookValues(flows, model, substitution);
      // Circles that lose next to nothing on the way take the literal formulas for ever.
      if (expected === undefined) continue;
      const found = valuesOf(flows, substitution, 1e-13);
      compared++;
      worst = Math.max(worst, ...(['esri', 'up', 'down'] as const).map((part) => largestDifference(found[part], expected.map((values) => values[part]))));
    }
    expect(compared).toBeGreaterThan(1000);
    expect(worst).toBeLessThan(1e-9);
  }, 120_000);

  // A and B supply each other all but a thousandth of what they need; the rest comes from X and from C.
  it('is exact where firms supply each other in a circle that loses next to nothing, where rounds alone take ten thousand of them', () => {
    const [X, A, B, C] = [0, 1, 2, 3];
    const model = valuesOf({
      firms: 4, kinds: 4, supplier: Int32Array.of(X, B, A, C), buyer: Int32Array.of(A, A, B, B), kind: Int32Array.of(X, B, A, C),
      volume: Float64Array.of(1, 999, 999, 1), essentiality: Uint8Array.of(1, 1, 1, 1),
    }, true, 1e-6);
    // a = 0.001 + 0.999 b, b = 0.999 a; upstream A and B sell only to each other.
    const a = 0.001 / (1 - 0.999 ** 2);
    expect(Math.abs(model.down[X] - (1 + 999 * a + 999 * 0.999 * a) / 2000)).toBeLessThan(1e-9);
    expect(Math.abs(model.up[B] - 1)).toBeLessThan(1e-9);
  });

  it('comes to an end for 500 firms that all supply each other, where a round passes on next to nothing', () => {
    const count = 500;
    const at = (flow: number) => Math.floor(flow / (count - 1));
    const supplier = Int32Array.from({ length: count * (count - 1) }, (_, flow) => at(flow));
    const model = esriModelOf({
      firms: count, kinds: count, supplier, buyer: supplier.map((own, flow) => (flow % (count - 1) < own ? flow % (count - 1) : flow % (count - 1) + 1)), kind: supplier,
      volume: new Float64Array(supplier.length).fill(1e300), essentiality: new Uint8Array(supplier.length).fill(1),
    });
    const values = emptyEsri(count);
    esriOfRanks(model, { substitution: true, epsilon: 1e-6 }, new Float64Array(count).fill(1 / count), values)(0, 8);
    const computed = Array.from(model.firmOf.subarray(0, 8), (firm) => values.esri[firm]);
    expect(computed.every((value) => Math.abs(value - 1) < 1e-8)).toBe(true);
  });
});
