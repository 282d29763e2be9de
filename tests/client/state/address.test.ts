import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURE_IDS } from '#graph-model/analysis/measure.ts';
import { anyFails, GROUP_KINDS, NO_FAILURE, type Against, type Answers, type FailureAsked, type FailureGroup, type WhoFails } from '../../../client/state/failure-address.ts';
import type { Address } from '../../../client/state/address.ts';
import { COLOURS, DEFAULT_ADDRESS, FIRM_TABS, MISSING_FROM, MISSING_KINDS, PANELS, PARTNER_SECTIONS, REGION_SECTIONS, STRENGTH_COMPARISONS, STRENGTH_LEVELS, VIEWS, formatAddress, parseAddress } from '../../../client/state/address.ts';
import { FIRM_KINDS, NO_FILTERS, SIZE_CLASSES } from '#graph-model/firm-filters.ts';
import { DIRECTIONS, GROUPINGS, LAYOUTS } from '#graph-model/picture/scene-state.ts';
import { GAP_KINDS, PURCHASE_GROUPS, type PurchaseFilters } from '../../../client/state/purchase-filters.ts';
import { RANKING_ORDERS } from '../../../client/state/ranking.ts';
import { BESIDES, FLOW_AMOUNTS, FLOW_GROUPS, type Beside } from '../../../client/state/table-address.ts';

function parseLink(link: string): Address {
  const [path = '', search = ''] = link.split(/\?(.*)/s);
  return parseAddress(path, search);
}

const anId = fc.tuple(fc.constantFrom('F', 'ß', 'Ä', '1'), fc.string({ unit: 'grapheme', maxLength: 30 }))
  .map(([first, rest]) => (first + rest).replace(/[\p{Cc}<>]/gu, '')).filter((id) => id.isWellFormed());
const someIds = fc.uniqueArray(anId, { maxLength: 5 });
const somePurchases: fc.Arbitrary<PurchaseFilters> = fc.record({
  chain: anId, branch: fc.constantFrom('25', '25.93'), place: fc.constantFrom('05914', '05962004'), kind: fc.constantFrom(...GAP_KINDS), beside: fc.constantFrom('05978', '05978,05962004'),
  since: fc.constantFrom('2020-02-29', '2026-11-22'), group: fc.constantFrom(...PURCHASE_GROUPS),
}, { requiredKeys: ['group'] });
const someNames = fc.uniqueArray(fc.constantFrom('Härten', 'ISO 9001', 'Stanzen & Biegen', '3D-Druck?'), { minLength: 1, maxLength: 3 });
const aPartner = fc.record({
  product: fc.constantFrom('P1', 'Ä 2'), words: fc.constantFrom('Federn aus Edelstahl', '5 % Zink'), code: fc.constantFrom('73', '732020'), capabilities: someNames, certificates: someNames, greenAttributes: someNames,
  ags: fc.constantFrom('05962032'), radiusKm: fc.constantFrom(1, 25, 12.5, 2000), kinds: fc.uniqueArray(fc.constantFrom(...FIRM_KINDS), { minLength: 1 }), sizeClasses: fc.uniqueArray(fc.constantFrom(...SIZE_CLASSES), { minLength: 1 }),
  forFirm: fc.constantFrom('F1'), insteadOf: fc.constantFrom('F2'), showMissing: fc.constant(true as const), showUnplaced: fc.constant(true as const),
}, { requiredKeys: [] }).filter((asked) => Object.keys(asked).some((name) => !name.startsWith('show')));
const aBeside: fc.Arbitrary<Beside> = fc.record({
  show: fc.constantFrom(...BESIDES), full: fc.constant(true as const), columns: fc.uniqueArray(fc.constantFrom(...MEASURE_IDS), { maxLength: 12 }), order: fc.record({ by: fc.constantFrom('name', 'supplier_place', ...MEASURE_IDS), descending: fc.boolean() }),
  find: fc.constantFrom('Draht & Federn', '5 %'), own: fc.constant(true as const), way: fc.array(anId, { minLength: 1, maxLength: 5 }), flowsBy: fc.constantFrom(...FLOW_GROUPS), flowsOf: fc.constantFrom(...FLOW_AMOUNTS), flow: fc.constantFrom('in.steel.other_industry', 'out.rest.eu'),
}, { requiredKeys: ['show'] });
const aWho: fc.Arbitrary<WhoFails> = fc.record({
  firms: someIds, groups: fc.uniqueArray(fc.constantFrom<FailureGroup>({ kind: 'municipality', key: '05914000' }, { kind: 'municipality', key: '05962' }, { kind: 'industry', key: '25.6' }, { kind: 'country', key: 'CN' }), { minLength: 1 })
    .map((groups) => groups.toSorted((a, b) => GROUP_KINDS.indexOf(a.kind) - GROUP_KINDS.indexOf(b.kind))),
}, { requiredKeys: ['firms'] });
const anAnswer = fc.record({ relations: fc.array(fc.record({ supplier: anId, buyer: anId, product: anId }), { maxLength: 2 }), stocks: fc.array(fc.record({ firm: anId, product: anId, days: fc.constantFrom(0, 7, 12.5) }), { maxLength: 2 }) })
  .filter(({ relations, stocks }) => relations.length + stocks.length > 0) as unknown as fc.Arbitrary<Answers>;
const anAgainst: fc.Arbitrary<Against> = fc.oneof(
  fc.constantFrom<Against>({ kind: 'today' }, { kind: 'answers' }, { kind: 'scenario' }), anId.map((id): Against => ({ kind: 'scenario', id })), aWho.map((who): Against => ({ kind: 'second', who })),
);
const aFailure: fc.Arbitrary<FailureAsked> = fc.tuple(aWho, fc.record({ stage: fc.integer({ min: 0, max: 40 }), answers: anAnswer, against: anAgainst }, { requiredKeys: ['stage'] }))
  .map(([who, rest]) => (anyFails(who) ? { ...who, ...rest } : NO_FAILURE));
const anAddress: fc.Arbitrary<Address> = fc.record({
  view: fc.constantFrom(...VIEWS), language: fc.constantFrom('de' as const, 'en' as const), layout: fc.constantFrom(...LAYOUTS), network: fc.record({ groupBy: fc.constantFrom(...GROUPINGS), open: anId }, { requiredKeys: ['groupBy'] }),
  colourBy: fc.constantFrom(...COLOURS), sizeBy: fc.constantFrom(...MEASURE_IDS, 'uniform' as const),
  filters: fc.record({
    kinds: fc.uniqueArray(fc.constantFrom(...FIRM_KINDS)), sizes: fc.uniqueArray(fc.constantFrom(...SIZE_CLASSES)),
    branches: fc.uniqueArray(fc.constantFrom('24', '25', '25.93', '25.93.0')), places: fc.uniqueArray(fc.constantFrom('05914', '05962004', '05962')), products: someIds,
  }),
  ranking: fc.record({ measure: fc.constantFrom(...MEASURE_IDS), order: fc.constantFrom(...RANKING_ORDERS), descending: fc.boolean() }),
  panel: fc.constantFrom(...PANELS), firm: anId, tab: fc.constantFrom(...FIRM_TABS),
  surroundings: fc.record({ tiers: fc.integer({ min: 1, max: 5 }), direction: fc.constantFrom(...DIRECTIONS) }),
  failure: aFailure,
  chain: anId, compared: someIds, leaving: fc.constantFrom('29', '25', '01'), regionSection: fc.constantFrom(...REGION_SECTIONS), partnerSection: fc.constantFrom(...PARTNER_SECTIONS), purchases: somePurchases,
  strengths: fc.record({ level: fc.constantFrom(...STRENGTH_LEVELS), place: fc.constantFrom('05962024', '05914000'), against: fc.constantFrom(...STRENGTH_COMPARISONS) }, { requiredKeys: ['level'] }),
  missing: fc.record({ from: fc.constantFrom(...MISSING_FROM), inputs: fc.constantFrom(...MISSING_KINDS) }), partner: aPartner, beside: aBeside,
  reading: fc.record({
    selected: someIds, compared: someIds, hidden: someIds, pinned: someIds, only: someIds,
    way: fc.oneof(fc.record({ from: anId, to: anId }), fc.record({ to: anId })), product: fc.record({ id: anId, direction: fc.constantFrom(...DIRECTIONS) }),
  }, { requiredKeys: ['selected', 'compared', 'hidden', 'pinned', 'only'] }),
  camera: fc.record({ x: fc.constantFrom(0, 0.5, 1.25, -0.1), y: fc.constantFrom(0, 0.3333), zoom: fc.constantFrom(0.5, 1, 12.25) }),
  story: fc.record({ id: anId, step: fc.integer({ min: 1, max: 9999 }), presenting: fc.constant(true as const), hidesNames: fc.constant(true as const) }, { requiredKeys: ['id'] }),
}, { requiredKeys: ['view', 'layout', 'network', 'colourBy', 'sizeBy', 'filters', 'ranking', 'tab', 'failure', 'leaving', 'regionSection', 'partnerSection', 'purchases', 'strengths', 'missing', 'reading'] });

describe('the address of the page', () => {
  it('brings back every state it was made from', () => {
    fc.assert(fc.property(anAddress, (address) => {
      expect(parseLink(formatAddress(address))).toEqual(address);
    }));
  });

  it('is the same link again when it is read and written', () => {
    fc.assert(fc.property(anAddress, (address) => {
      const link = formatAddress(address);
      expect(formatAddress(parseLink(link))).toBe(link);
    }));
  });

  it('keeps way and firm of the start page there alone, and the step of the tour everywhere', () => {
    const start = { ...DEFAULT_ADDRESS, view: 'start' as const, start: { way: 'firm' as const, firm: 'F3K7M9Q2XA5' }, tour: 3 };
    expect(formatAddress(start)).toBe('/start?way=firm&my-firm=F3K7M9Q2XA5&tour=3');
    expect(parseLink(formatAddress(start))).toEqual(start);
    expect(formatAddress({ ...start, view: 'network' })).toBe('/?tour=3');
    expect(parseLink('/start?way=alien&my-firm=%3Cb%3E&tour=0')).toEqual({ ...DEFAULT_ADDRESS, view: 'start' });
    expect(parseLink('/?tour=99').tour).toBe(20);
  });

  it('leaves out what no search for partners could mean', () => {
    const link = '/partners?p-km=0&p-near=1&p-code=7&p-kind=alien&p-size=huge&p-can=%3Cb%3E&p-cert=%00&p-words=%20&p-product=' + 'x'.repeat(300);
    expect(parseLink(link)).toEqual({ ...DEFAULT_ADDRESS, view: 'partners' });
    expect(parseLink('/partners?p-missing=1')).toEqual({ ...DEFAULT_ADDRESS, view: 'partners' });
    expect(parseLink('/partners?p-words=Federn&p-km=NaN&p-kind=industry&p-kind=alien').partner).toEqual({ words: 'Federn', kinds: ['industry'] });
  });

  it('is a bare path while nothing was changed', () => {
    expect(formatAddress(DEFAULT_ADDRESS)).toBe('/');
    expect(parseAddress('/', '')).toEqual(DEFAULT_ADDRESS);
    expect(parseAddress('/data/', '').view).toBe('data');
    expect(parseAddress('/unknown', '').view).toBe('network');
  });

  it('reads in words what a person would expect to see', () => {
    expect(formatAddress({
      ...DEFAULT_ADDRESS, layout: 'map', filters: { ...NO_FILTERS, branches: ['25.93'], places: ['05914'] }, panel: 'firm', firm: 'F3K7M9Q2XA5', tab: 'critical',
      surroundings: { tiers: 2, direction: 'upstream' }, language: 'en',
    })).toBe('/?layout=map&wz=25.93&place=05914&panel=firm&firm=F3K7M9Q2XA5&tab=critical&tiers=2&direction=upstream&lang=en');
  });

  it('takes any query without a throw, and what it makes of it can be written and read again', () => {
    const names = fc.constantFrom('layout', 'colour', 'size', 'wz', 'place', 'product', 'kind', 'staff', 'rank', 'order', 'sort', 'panel', 'firm', 'tab', 'tiers', 'direction', 'failed', 'failed-place', 'failed-branch', 'failed-country', 'more-relation', 'more-stock', 'against', 'second', 'stage', 'chain', 'lang', 'buys-for', 'buyer-wz', 'buyer-place', 'gap', 'beside', 'since', 'since-revision', 'by', '__proto__', 'constructor');
    const query = fc.array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 20 }).map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
    fc.assert(fc.property(fc.oneof(query, fc.string({ unit: 'binary' })), (search) => {
      const address = parseAddress('/', search);
      expect(parseLink(formatAddress(address))).toEqual(address);
    }));
  });

  it('leaves hostile and senseless values out', () => {
    const search = 'layout=constructor&colour=__proto__&size=toString&wz=25%27;drop&place=5914&kind=boss&firm=%3Cscript%3Ealert(1)%3C/script%3E&chain=%00x&tiers=-3&stage=1e9&rank=hasOwnProperty&lang=xx&panel=javascript:';
    expect(parseAddress('/', search)).toEqual(DEFAULT_ADDRESS);
  });

  it('keeps tiers and stage within reach and long lists short', () => {
    expect(parseAddress('/', 'firm=F1&tiers=99').surroundings).toEqual({ tiers: 5, direction: 'both' });
    expect(parseAddress('/', 'firm=F1&tiers=0').surroundings).toEqual({ tiers: 1, direction: 'both' });
    expect(parseAddress('/', 'failed=F1&stage=999999').failure).toEqual({ firms: ['F1'], stage: 10_000 });
    expect(parseAddress('/', Array.from({ length: 5_000 }, (_, n) => `failed=F${n}`).join('&')).failure.firms).toHaveLength(50);
    expect(parseAddress('/', `firm=${'F'.repeat(201)}`).firm).toBeUndefined();
  });

  it('counts a firm once that a link names twice', () => {
    expect(parseAddress('/', 'failed=F1&failed=F1&failed=F2').failure.firms).toEqual(['F1', 'F2']);
  });
});
