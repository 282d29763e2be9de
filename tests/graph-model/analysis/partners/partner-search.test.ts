import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { kilometresBetween } from '#graph-model/great-circle.ts';
import { partnerScores, partnerSearch, type PartnerOptions } from '#graph-model/analysis/partners/partner-search.ts';
import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import type { Firm } from '#graph-model/firm.ts';
import { PartnerCriteria } from '#graph-model/partner-criteria.ts';
import { aFirm, anOffer, aProduct, aRelation, type Plain } from '#tests/support/records.ts';

const BERLIN = { lat: 52.52, lon: 13.405 };
/** About 25.0 km north of it. */
const NORTH = { lat: BERLIN.lat + 25 / 111.195, lon: BERLIN.lon };
const PLACES = new Map([['11000000', BERLIN]]);

function dataset(part: Partial<Dataset>): Dataset {
  return { ...EMPTY_DATASET, ...part };
}
const search = (data: Dataset, criteria: Record<string, unknown>, options: PartnerOptions = {}) => partnerSearch(createAnalysisContext(data), PartnerCriteria.parse(criteria), { places: PLACES, ...options });
const firms = (...all: Plain<Firm>[]) => all.map((firm) => aFirm(firm));
const scores = (found: ReturnType<typeof search>) => found.candidates.map(({ firm, score }) => [firm, Number(score.toFixed(3))]);

describe('great circle', () => {
  it('knows Berlin to Paris, and a degree of a meridian', () => {
    expect(kilometresBetween(BERLIN, { lat: 48.8566, lon: 2.3522 })).toBeCloseTo(877.5, 0);
    expect(kilometresBetween({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })).toBeCloseTo(111.195, 2);
  });
});

describe('a search for partners by product', () => {
  const products = [
    aProduct({ id: 'spring', name: 'Schraubenfedern', nameEn: 'Coil springs', code: '732020', codeSystem: 'HS' }), aProduct({ id: 'fine', name: 'Uhrfedern', code: '73202081', codeSystem: 'CN' }),
    aProduct({ id: 'leaf', name: 'Blattfedern', code: '732010', codeSystem: 'HS' }), aProduct({ id: 'screw', name: 'Schrauben', code: '731815', codeSystem: 'HS' }),
    aProduct({ id: 'other', name: 'Guss', code: '7320', codeSystem: 'GP' }), aProduct({ id: 'bare', name: 'Ohne Code' }),
  ];
  const makers = dataset({ firms: firms(...products.map(({ id }) => ({ id: `makes-${id}` }))), products, offers: products.map(({ id }) => anOffer({ id: `O-${id}`, firm: `makes-${id}`, product: id })) });

  it('values the same product and code 1, the same class of 6, 4 and 2 digits less, and nothing of another system', () => {
    expect(scores(search(makers, { product: 'spring' }))).toEqual([['makes-fine', 1], ['makes-spring', 1], ['makes-leaf', 0.5], ['makes-screw', 0.2]]);
    expect(scores(search(makers, { code: '73202081' }))).toEqual([['makes-fine', 1], ['makes-spring', 0.8], ['makes-leaf', 0.5], ['makes-screw', 0.2]]);
    expect(scores(search(makers, { code: '7320', codeSystem: 'GP' }))).toEqual([['makes-other', 1]]);
  });

  it('finds words in German and English names whatever their case and umlauts, and in the official titles of codes', () => {
    expect(scores(search(makers, { words: 'SCHRAUBENFEDERN' }))).toEqual([['makes-spring', 1]]);
    expect(scores(search(makers, { words: 'coil springs' }))).toEqual([['makes-spring', 1]]);
    expect(scores(search(makers, { words: 'Tragfeder' }, { codes: ['732010'] }))).toEqual([['makes-leaf', 0.8]]);
    expect(scores(search(makers, { words: 'federn edelstahl' })).map(([firm]) => firm)).toEqual(['makes-fine', 'makes-leaf', 'makes-spring']);
  });

  it('takes relations in force for supply, and leaves out who supplies the searching firm with it today', () => {
    const data = dataset({ firms: firms({ id: 'A' }, { id: 'B' }, { id: 'C' }, { id: 'buyer' }), products, relations: [
      aRelation({ id: 'R1', supplier: 'A', buyer: 'buyer', product: 'spring' }), aRelation({ id: 'R2', supplier: 'B', buyer: 'C', product: 'spring' }),
    ] });
    expect(search(data, { product: 'spring' }).candidates.map(({ firm, parts }) => [firm, parts.product?.match?.how])).toEqual([['A', 'supplies'], ['B', 'supplies']]);
    expect(search(data, { product: 'spring', forFirm: 'buyer' }).candidates.map(({ firm }) => firm)).toEqual(['B']);
  });

  it('says what it does not know and what is not asked', () => {
    expect(() => search(makers, {})).toThrow(/Say what you look for/);
    expect(() => search(makers, { product: 'nothing' })).toThrow(/There is no product "nothing"/);
    expect(() => search(makers, { product: 'spring', forFirm: 'nobody' })).toThrow(/There is no firm nobody/);
    expect(() => search(makers, { product: 'spring', ags: '99999999' })).toThrow(/There is no municipality "99999999"/);
  });
});

describe('the parts of a score', () => {
  const offering = (...all: Plain<Firm>[]) => dataset({ firms: firms(...all), products: [aProduct({ id: 'P1' })], offers: all.map(({ id }) => anOffer({ id: `O-${id}`, firm: id })) });

  it('count capabilities by the share of what is asked, so that what else a firm can do does not matter', () => {
    const data = offering({ id: 'both', capabilities: ['Härten', 'Stanzen', 'Drehen', 'Bohren'] }, { id: 'half', capabilities: ['haerten'] }, { id: 'none', capabilities: ['Bohren'] }, { id: 'silent' });
    const { candidates } = search(data, { product: 'P1', capabilities: ['Härten', 'STANZEN'] });
    expect(candidates.map(({ firm, score, possible, coverage, parts }) => [firm, score.toFixed(3), possible.toFixed(3), coverage.toFixed(3), parts.capabilities])).toEqual([
      ['both', '1.000', '1.000', '1.000', { value: 1, has: ['Härten', 'STANZEN'], lacks: [] }],
      ['half', '0.786', '0.786', '1.000', { value: 0.5, has: ['Härten'], lacks: ['STANZEN'] }],
      ['silent', '0.571', '1.000', '0.571', { has: [], lacks: ['Härten', 'STANZEN'] }],
      ['none', '0.571', '0.571', '1.000', { value: 0, has: [], lacks: ['Härten', 'STANZEN'] }],
    ]);
  });

  it('halve nearness every 25 km or what is told, from the place asked for, else from the searching firm', () => {
    const data = offering({ id: 'here', ...BERLIN }, { id: 'north', ...NORTH }, { id: 'town', ags: '11000000' }, { id: 'unknown' }, { id: 'asks', ...NORTH });
    const nearness = (criteria: object, options?: PartnerOptions) => Object.fromEntries(search(data, { product: 'P1', ...criteria }, options).candidates.map(({ firm, parts }) => [firm, parts.distance?.value === undefined ? undefined : Number(parts.distance.value.toFixed(2))]));
    expect(nearness({ ags: '11000000' })).toEqual({ here: 1, north: 0.5, town: 1, unknown: undefined, asks: 0.5 });
    expect(nearness({ ags: '11000000' }, { halfKm: 50 })).toMatchObject({ north: 0.71 });
    expect(nearness({ forFirm: 'asks' })).toEqual({ here: 0.5, north: 1, town: 0.5, unknown: undefined });
  });

  it('keep out who is too far, of another kind or size or without a certificate, and count what would be gained by dropping just that', () => {
    const data = offering(
      { id: 'fits', ...BERLIN, kind: 'industry', sizeClass: 'small', certificates: ['ISO 9001'] }, { id: 'far', ...NORTH, kind: 'industry', sizeClass: 'small', certificates: ['iso 9001'] },
      { id: 'nowhere', kind: 'industry', sizeClass: 'small', certificates: ['ISO 9001'] }, { id: 'craft', ...BERLIN, kind: 'craft', sizeClass: 'small', certificates: ['ISO 9001'] },
      { id: 'sizeless', ...BERLIN, kind: 'industry', certificates: ['ISO 9001'] }, { id: 'bare', ...BERLIN, kind: 'industry', sizeClass: 'small' }, { id: 'far-and-bare', ...NORTH, kind: 'industry', sizeClass: 'small' },
    );
    const criteria = { product: 'P1', ags: '11000000', radiusKm: 10, kinds: ['industry'], sizeClasses: ['small'], certificates: ['ISO 9001'] };
    const { candidates, relax, total } = search(data, criteria);
    expect([candidates.map(({ firm }) => firm), total, relax]).toEqual([['fits'], 1, { certificates: 1, radius: 1, place: 1, kind: 1, size: 1 }]);
    const lenient = search(data, criteria, { showMissing: true, showUnplaced: true });
    expect(lenient.candidates.map(({ firm, parts }) => [firm, parts.certificates?.lacks])).toEqual([['fits', []], ['bare', ['ISO 9001']], ['nowhere', []]]);
  });

  it('count green attributes where they are asked for', () => {
    const data = offering({ id: 'green', greenAttributes: ['Ökostrom'] }, { id: 'grey', greenAttributes: ['Photovoltaik'] });
    expect(scores(search(data, { product: 'P1', greenAttributes: ['ökostrom'] }))).toEqual([['green', 1], ['grey', 0.8]]);
    expect(scores(search(data, { greenAttributes: ['Ökostrom'] }))).toEqual([['green', 1]]);
  });
});

describe('a firm’s own data', () => {
  const names = ['Härten', 'Stanzen', 'Drehen', 'ISO 9001', 'CQI-9'];
  const someNames = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 4 });
  const products = ['732020', '732010', '731815', undefined].map((code, at) => aProduct({ id: `P${at}`, name: `Feder ${at}`, ...(code !== undefined && { code, codeSystem: 'HS' as const }) }));
  const profile = fc.record({ capabilities: someNames, certificates: someNames, offers: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }), isPlaced: fc.boolean() });
  const asked = fc.record({ product: fc.constantFrom('P0', 'P3', undefined), capabilities: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }), certificates: someNames, ags: fc.constantFrom('11000000', undefined), insteadOf: fc.constantFrom('rival', undefined) });

  it('never worsens its score: another capability, certificate, offer or its place can only raise it, and keep it in the list', () => {
    fc.assert(fc.property(profile, profile, asked, (before, more, { product, capabilities, certificates, ags, insteadOf }) => {
      const scoreWith = ({ capabilities: can, certificates: has, offers, isPlaced }: typeof before): number | undefined => {
        const data = dataset({
          firms: firms({ id: 'me', capabilities: can, certificates: has, ...(isPlaced && NORTH) }, { id: 'rival', capabilities: names }), products,
          offers: offers.map((at) => anOffer({ id: `O${at}`, firm: 'me', product: `P${at}` })),
        });
        return search(data, { capabilities, certificates, ...(product && { product }), ...(ags && { ags }), ...(insteadOf && { insteadOf }) }).candidates.find(({ firm }) => firm === 'me')?.score;
      };
      const [poor, rich] = [scoreWith(before), scoreWith({
        capabilities: [...new Set([...before.capabilities, ...more.capabilities])], certificates: [...new Set([...before.certificates, ...more.certificates])],
        offers: [...new Set([...before.offers, ...more.offers])], isPlaced: before.isPlaced || more.isPlaced,
      })];
      expect(rich ?? -1).toBeGreaterThanOrEqual(poor ?? -1);
    }), { numRuns: 300 });
  });

  it('decides alone: the order of the records does not', () => {
    const all = dataset({ firms: firms({ id: 'b' }, { id: 'a' }, { id: 'c', ...NORTH }), products, offers: ['b', 'a', 'c'].map((firm) => anOffer({ id: `O-${firm}`, firm, product: 'P0' })) });
    const turned = { ...all, firms: all.firms.toReversed(), offers: all.offers.toReversed(), products: products.toReversed() };
    expect(search(turned, { product: 'P0', ags: '11000000' })).toEqual(search(all, { product: 'P0', ags: '11000000' }));
    expect(search(all, { product: 'P0' }).candidates.map(({ firm }) => firm)).toEqual(['a', 'b', 'c']);
  });
});

describe('what is new since a search was asked before', () => {
  const ASKED = PartnerCriteria.parse({ capabilities: ['Härten', 'Drehen'] });
  const then = dataset({ firms: firms({ id: 'better', capabilities: ['Härten'] }, { id: 'gone', capabilities: ['Drehen'] }, { id: 'same', capabilities: ['Drehen'] }, { id: 'worse', capabilities: ['Härten', 'Drehen'] }) });
  const now = dataset({ firms: firms({ id: 'better', capabilities: ['Härten', 'Drehen'] }, { id: 'new', capabilities: ['Härten'] }, { id: 'same', capabilities: ['Drehen'], name: 'Umbenannt' }, { id: 'worse', capabilities: ['Härten'] }) });
  const before = partnerScores(createAnalysisContext(then), ASKED);
  const told = (options: PartnerOptions) => {
    const { candidates, total, news } = search(now, ASKED, { before, ...options });
    return { total, news, candidates: candidates.map((candidate) => [candidate.firm, candidate.news]) };
  };

  it('are firms that did not fit, and those that fit better; who fits as well or worse is no news', () => {
    expect(told({})).toEqual({ total: 4, news: { new: 1, better: 1 }, candidates: [['better', 'better'], ['new', 'new'], ['same', undefined], ['worse', undefined]] });
  });

  it('is counted beyond what is listed, and can be listed alone', () => {
    expect(told({ limit: 1 })).toEqual({ total: 4, news: { new: 1, better: 1 }, candidates: [['better', 'better']] });
    expect(told({ onlyNew: true })).toEqual({ total: 2, news: { new: 1, better: 1 }, candidates: [['better', 'better'], ['new', 'new']] });
  });

  it('is nothing on the same data, and not told where nothing is compared', () => {
    expect(search(then, ASKED, { before, onlyNew: true })).toMatchObject({ total: 0, news: { new: 0, better: 0 }, candidates: [] });
    expect(search(now, ASKED, { onlyNew: true })).toMatchObject({ total: 4 });
    expect(search(now, ASKED)).not.toHaveProperty('news');
  });
});
