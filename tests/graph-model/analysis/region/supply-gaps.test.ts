import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { gapsSince, supplyGaps, type SupplyGaps } from '#graph-model/analysis/region/supply-gaps.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { aDataset, aFirm, anOffer, aProduct, aRelation, aRequirement } from '#tests/support/records.ts';

const KEYS = ['05914'];
const SCOPE = { keys: KEYS, neighbours: new Map([['05914', new Set(['05913'])]]) };
const gapsOf = (dataset: Dataset, more: Partial<Parameters<typeof supplyGaps>[1]> = {}, day?: string) => supplyGaps(createAnalysisContext(dataset, day === undefined ? {} : { day }), { ...SCOPE, ...more }, { gaps: 500, firms: 8 });
/** Status, demand, covered, hidden and real relations of every gap by its key. */
const brief = ({ gaps }: SupplyGaps) => Object.fromEntries(gaps.map(({ key, status, demand, covered, hidden, real }) => [key, [status, demand.value, covered.value, hidden.value, real.value]]));

/** H1, H2 and H3 are in Hagen, D in Dortmund, F in France, X nobody knows where. */
const FIRMS = [
  aFirm({ id: 'H1', ags: '05914000', wz: '25.93', wzEdition: 2008 }), aFirm({ id: 'H2', ags: '05914000', wz: '24.10', wzEdition: 2008 }), aFirm({ id: 'H3', ags: '05914000' }),
  aFirm({ id: 'D', ags: '05913000', capabilities: ['Ziehen', 'Beizen'] }), aFirm({ id: 'F', country: 'FR' }), aFirm({ id: 'X' }),
];
const WIRE = aProduct({ id: 'wire', code: '721710', codeSystem: 'HS' });
const FINE_WIRE = aProduct({ id: 'fine', code: '72171010', codeSystem: 'CN' });
const GRIT = aProduct({ id: 'grit' });
const network = (lists: Partial<Dataset>) => aDataset({ firms: FIRMS, products: [WIRE, FINE_WIRE, GRIT], ...lists });
const buys = (id: string, buyer: string, supplier: string, product: string, more: Parameters<typeof aRelation>[0] = {}) => aRelation({ id, buyer, supplier, product, ...more });

describe('the gap of a class of goods', () => {
  const [outside] = [buys('R1', 'H1', 'D', 'wire')];
  it.each([
    ['is real where nobody here has it', { relations: [outside] }, { 'HS 721710': ['real', 1, 0, 0, 1] }],
    ['is hidden where a firm here offers it', { relations: [outside], offers: [anOffer({ firm: 'H2', product: 'wire' })] }, { 'HS 721710': ['hidden', 1, 0, 1, 0] }],
    ['is hidden where a firm here offers its class', { relations: [outside], offers: [anOffer({ firm: 'H2', product: 'fine' })] }, { 'HS 721710': ['hidden', 1, 0, 1, 0] }],
    ['is hidden where a firm here supplies it to others', { relations: [outside, buys('R2', 'F', 'H2', 'wire')] }, { 'HS 721710': ['hidden', 1, 0, 1, 0] }],
    ['stays real where only the buyer itself offers it', { relations: [outside], offers: [anOffer({ firm: 'H1', product: 'wire' })] }, { 'HS 721710': ['real', 1, 0, 0, 1] }],
    ['stays real where a firm seeks it, or one elsewhere offers it', { relations: [outside], offers: [anOffer({ firm: 'H2', direction: 'seeks', product: 'wire' }), anOffer({ id: 'O2', firm: 'D', product: 'wire' })] }, { 'HS 721710': ['real', 1, 0, 0, 1] }],
    ['stays real where the buyer uses the only one who has it already', { relations: [outside, buys('R2', 'H1', 'H2', 'wire')] }, { 'HS 721710': ['real', 2, 1, 0, 1] }],
    ['is split where one buyer uses the one who has it and another does not', { relations: [outside, buys('R2', 'H1', 'H2', 'wire'), buys('R3', 'H3', 'F', 'wire')] }, { 'HS 721710': ['hidden', 3, 1, 1, 1] }],
    ['of a product without a code is its own', { relations: [buys('R1', 'H1', 'F', 'grit')], offers: [anOffer({ firm: 'H2', product: 'wire' })] }, { grit: ['real', 1, 0, 0, 1] }],
    ['is none where all comes from here, or from a place that nobody knows', { relations: [buys('R1', 'H1', 'H2', 'wire'), buys('R2', 'H1', 'X', 'wire')] }, {}],
    ['does not count what firms elsewhere buy', { relations: [buys('R1', 'D', 'F', 'wire')] }, {}],
  ] as const)('%s', (_, lists, expected) => {
    expect(brief(gapsOf(network(lists)))).toEqual(expected);
  });

  it('says where it is bought, leaves unknown places and unnamed goods apart, and gives the share from here', () => {
    const { gaps: [gap], totals, withoutProduct, coverage } = gapsOf(network({ relations: [outside, buys('R2', 'H2', 'F', 'wire'), buys('R3', 'H1', 'H3', 'wire'), buys('R4', 'H2', 'X', 'wire'), aRelation({ id: 'R5', buyer: 'H1', supplier: 'F' })] }));
    expect(gap.rings.map(({ ring, relations }) => [ring, relations])).toEqual([['own', 1], ['neighbours', 1], ['eu', 1], ['unknown', 1]]);
    expect([gap.localShare, gap.unplaced.relations, gap.demand.firms, gap.gap.largestShare, totals.gap.relations, withoutProduct, coverage]).toEqual([1 / 3, 1, 2, 0.5, 2, 1, 4 / 5]);
  });

  it('is unknown, not nothing, where no amount of it is known', () => {
    const known = [1, 2, 3, 4].map((number) => buys(`K${number}`, 'H1', 'F', 'grit', { volumeEur: number * 100 }));
    const { basis, gaps } = gapsOf(network({ relations: [...known, buys('R1', 'H1', 'D', 'wire')] }));
    expect([basis, gaps.map(({ key, gap, score }) => [key, gap.value, gap.relations, score])]).toEqual(['volume', [['grit', 1000, 4, 1000], ['HS 721710', Number.NaN, 1, Number.NaN]]]);
  });

  it('names who could supply, surest first, and for how many that is new', () => {
    const { gaps: [gap] } = gapsOf(network({ relations: [outside, buys('R2', 'H2', 'F', 'wire'), buys('R3', 'F', 'H3', 'wire')], offers: [anOffer({ firm: 'H2', product: 'wire' }), anOffer({ id: 'O2', firm: 'H1', product: 'fine' })] }));
    expect([gap.sourceCount, gap.sources]).toEqual([3, [{ firm: 'H3', basis: 'supplies', newFor: 2 }, { firm: 'H2', basis: 'offers', newFor: 1 }, { firm: 'H1', basis: 'class', newFor: 1 }]]);
  });
});

describe('who comes closest to a real gap', () => {
  it('is the firm here that shares most with one of the suppliers', () => {
    const firms = [...FIRMS.slice(0, 1), aFirm({ id: 'H2', ags: '05914000', capabilities: ['Ziehen'] }), aFirm({ id: 'H3', ags: '05914000', capabilities: ['Ziehen', 'Härten', 'Drehen'] }), ...FIRMS.slice(3)];
    const { gaps: [gap] } = gapsOf({ ...network({ relations: [buys('R1', 'H1', 'D', 'wire'), buys('R2', 'H1', 'F', 'wire')] }), firms });
    expect(gap.closest).toEqual([
      { firm: 'H2', basis: 'capability', overlap: 1 / 2, shared: ['Ziehen'], missing: ['Beizen'], products: [] },
      { firm: 'H3', basis: 'capability', overlap: 1 / 4, shared: ['Ziehen'], missing: ['Beizen'], products: [] },
    ]);
    expect(gap.suppliers).toEqual({ count: 2, describe: 1 });
  });

  it('is, where nobody says what it can do, who supplies goods of the same heading; never one who buys it elsewhere itself', () => {
    const bar = aProduct({ id: 'bar', code: '721790', codeSystem: 'HS' });
    const dataset = network({ products: [WIRE, bar], relations: [buys('R1', 'H1', 'F', 'wire'), buys('R2', 'F', 'H2', 'bar'), buys('R3', 'F', 'H1', 'bar')] });
    expect(gapsOf(dataset).gaps.map(({ key, closest }) => [key, closest])).toEqual([['HS 721710', [{ firm: 'H2', basis: 'heading', shared: [], missing: [], products: ['bar'] }]]]);
  });
});

describe('the weight of a gap', () => {
  // H1 needs wire from elsewhere and is the only source of H2; H3 buys wire here as well.
  const chain = network({
    relations: [buys('R1', 'H1', 'D', 'wire'), buys('R2', 'H2', 'H1', 'grit'), buys('R3', 'H3', 'F', 'wire'), buys('R4', 'H3', 'H2', 'wire')],
    requirements: [aRequirement({ id: 'Q1', firm: 'H1', product: 'wire', essential: true }), aRequirement({ id: 'Q2', firm: 'H3', product: 'wire', essential: false })],
  });

  it('is gap × essential share × firms hit: buyers, and who stops without what is bought elsewhere', () => {
    const { gaps: [{ gap, weights, score }] } = gapsOf(chain);
    expect([gap.value, weights, score]).toEqual([2, { marks: { essential: 1, notEssential: 1, unmarked: 0 }, essential: 0.5, stops: 2, firmsHit: 3 }, 3]);
  });

  it('counts inputs without a mark by the assumption of the analysis', () => {
    const unmarked = { ...chain, requirements: [] };
    expect(gapsOf(unmarked).gaps[0].weights).toMatchObject({ marks: { essential: 0, notEssential: 0, unmarked: 2 }, essential: 1 });
    expect(supplyGaps(createAnalysisContext(unmarked, { unmarkedRequired: false }), SCOPE).gaps[0].weights.essential).toBe(0);
  });
});

describe('a selection', () => {
  const dataset = network({ relations: [buys('R1', 'H1', 'D', 'wire'), buys('R2', 'H2', 'F', 'grit'), buys('R3', 'F', 'H1', 'fine')], requirements: [aRequirement({ firm: 'H1', product: 'wire', forProduct: 'fine' })] });
  it.each([
    ['of a branch', { branch: '25' }, ['HS 721710']], ['of a place', { place: '05914000' }, ['HS 721710', 'grit']], ['of a place without firms', { place: '05962' }, []],
    ['of a chain', { chain: 'fine' }, ['HS 721710']],
  ] as const)('%s keeps the purchases of these buyers', (_, more, keys) => {
    expect(gapsOf(dataset, more).gaps.map(({ key }) => key).sort()).toEqual([...keys].sort());
  });

  it('of a chain that nobody makes is refused', () => {
    expect(() => gapsOf(dataset, { chain: 'nix' })).toThrow('Nobody supplies or offers a product nix.');
  });

  it('beside an earlier day shows what was bought then, counted alike', () => {
    const dated = network({ relations: [buys('R1', 'H1', 'D', 'wire', { validFrom: '2024-01-01' }), buys('R2', 'H1', 'H2', 'wire', { validTo: '2024-12-31' }), buys('R3', 'H2', 'F', 'grit', { validFrom: '2025-06-01' })] });
    const on = (day: string) => createAnalysisContext(dated, { day });
    const { gaps, totals } = gapsSince(on('2026-01-01'), on('2024-06-01'), SCOPE);
    expect(gaps.map(({ key, covered, gap, before }) => [key, covered.value, gap.value, before!.covered.value, before!.gap.value])).toEqual([['HS 721710', 0, 1, 1, 1], ['grit', 0, 1, 0, 0]]);
    expect([totals.gap.value, totals.before!.gap.value, totals.before!.localShare]).toEqual([2, 1, 0.5]);
  });
});

describe('in the demonstration region', () => {
  const demo = generateDemoRegion();
  const scope = { keys: ['05914', '05954', '05962'], neighbours: new Map() };
  const all = (dataset: Dataset) => supplyGaps(createAnalysisContext(dataset), scope, { gaps: 500, firms: 8 });
  const before = all(demo);
  const statusOf = ({ gaps }: SupplyGaps) => new Map(gaps.map(({ key, status }) => [key, status]));
  const here = demo.firms.filter(({ ags }) => ags?.startsWith('05962') === true).map(({ id }) => id as string);

  it('an offer more can only turn a real gap into a hidden one', () => {
    const real = before.gaps.filter(({ status }) => status === 'real');
    expect(real.length).toBeGreaterThan(5);
    for (const { key, products } of [...real.slice(0, 4), ...before.gaps.filter(({ status }) => status === 'hidden').slice(0, 2)]) {
      const after = all({ ...demo, offers: [...demo.offers, anOffer({ id: 'O-new', firm: here[0], product: products[0] })] });
      expect(statusOf(after)).toEqual(new Map([...statusOf(before), [key, 'hidden']]));
      expect(after.gaps.map(({ key: of, score }) => [of, score])).toEqual(before.gaps.map(({ key: of, score }) => [of, score]));
    }
  });

  it('volumes times a number change no rank', () => {
    const scaled = (factor: number) => all({ ...demo, relations: demo.relations.map((relation, place) => ({ ...relation, volumeEur: (relation.volumeEur ?? 1_000 + place) * factor })) });
    const [one, many] = [scaled(1), scaled(8)];
    expect([one.basis, many.gaps.map(({ key }) => key)]).toEqual(['volume', one.gaps.map(({ key }) => key)]);
    expect(many.gaps[0].score).toBe(8 * one.gaps[0].score);
  });

  it('other ids change nothing but the ids', () => {
    const other = (id: string) => `Z${[...id].reverse().join('')}`;
    const renamed = {
      ...demo, firms: demo.firms.map((firm) => ({ ...firm, id: other(firm.id) })), products: demo.products.map((product) => ({ ...product, id: other(product.id) })),
      relations: demo.relations.map((relation) => ({ ...relation, id: other(relation.id), supplier: other(relation.supplier), buyer: other(relation.buyer), ...(relation.product && { product: other(relation.product) }) })),
      requirements: demo.requirements.map((of) => ({ ...of, firm: other(of.firm), product: other(of.product), ...(of.forProduct && { forProduct: other(of.forProduct) }) })),
      offers: demo.offers.map((offer) => ({ ...offer, firm: other(offer.firm), ...(offer.product && { product: other(offer.product) }) })),
    } as unknown as Dataset;
    const figures = ({ gaps }: SupplyGaps, nameOf: (key: string) => string) => new Map(gaps.map(({ key, status, gap, score, sourceCount }) => [nameOf(key), [status, gap.value, score, sourceCount]]));
    expect(figures(all(renamed), (key) => key)).toEqual(figures(before, (key) => (key.startsWith('HS ') ? key : other(key))));
  });
});
