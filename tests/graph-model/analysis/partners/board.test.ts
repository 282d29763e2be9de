import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { EMPTY_DATASET } from '#graph-model/dataset.ts';
import { boardMatches, boardPairs } from '#graph-model/analysis/partners/board.ts';
import { partnerTerms } from '#graph-model/analysis/partners/partner-terms.ts';
import { aFirm, anOffer, aProduct, aRelation } from '#tests/support/records.ts';

const seeks = (id: string, more: object) => anOffer({ id, firm: 'seeker', direction: 'seeks', product: undefined, ...more });
const context = createAnalysisContext({
  ...EMPTY_DATASET,
  firms: [
    aFirm({ id: 'seeker', lat: 51, lon: 7 }), aFirm({ id: 'offers', lat: 51.5, lon: 7 }), aFirm({ id: 'near', lat: 51.1, lon: 7, capabilities: ['härten'] }), aFirm({ id: 'far', lat: 52, lon: 7, capabilities: ['Härten'] }),
    aFirm({ id: 'class', capabilities: ['Härten', 'Drehen'], certificates: ['ISO 9001'] }),
  ],
  products: [aProduct({ id: 'spring', code: '732020', codeSystem: 'HS' }), aProduct({ id: 'fine', code: '73202081', codeSystem: 'CN' }), aProduct({ id: 'other', code: '732010', codeSystem: 'HS' })],
  relations: [
    aRelation({ id: 'R1', supplier: 'near', buyer: 'far', product: 'spring' }), aRelation({ id: 'R2', supplier: 'far', buyer: 'near', product: 'spring' }), aRelation({ id: 'R3', supplier: 'class', buyer: 'near', product: 'other' }),
  ],
  requirements: [], scenarios: [],
  offers: [anOffer({ id: 'O1', firm: 'offers', product: 'spring' }), anOffer({ id: 'O2', firm: 'class', product: undefined, capability: 'HÄRTEN' }), seeks('S1', { product: 'spring' }), seeks('S2', { capability: 'Haerten' }), seeks('S3', { capability: 'Nieten' })],
});

describe('the board', () => {
  it('answers what firms seek: offers of the same before supplies, the nearer first, another class never', () => {
    expect(boardMatches(context).map(({ seeks: { id }, total, answers }) => [id, total, answers.map(({ firm, basis, km }) => [firm, basis, km === undefined ? undefined : Math.round(km)])])).toEqual([
      ['S1', 3, [['offers', 'offers', 56], ['near', 'supplies', 11], ['far', 'supplies', 111]]],
      ['S2', 3, [['class', 'offers', undefined], ['near', 'capability', 11], ['far', 'capability', 111]]],
      ['S3', 0, []],
    ]);
  });

  it('shows a firm what it seeks, and another one what it could answer', () => {
    expect(boardMatches(context, { firm: 'seeker', answers: 1 }).map(({ seeks: { id }, total, answers }) => [id, total, answers.length])).toEqual([['S1', 3, 1], ['S2', 3, 1], ['S3', 0, 0]]);
    expect(boardMatches(context, { firm: 'near' }).map(({ seeks: { id }, answers }) => [id, answers.map(({ firm }) => firm)])).toEqual([['S1', ['near']], ['S2', ['near']]]);
  });

  it('tells who could not answer before, counts them beyond those listed, and has them first', () => {
    const before = new Set([...boardPairs(context)].filter((pair) => !/ (far|class)$/.test(pair)));
    expect(boardMatches(context, { before, answers: 2 }).map(({ seeks: { id }, total, news, answers }) => [id, total, news, answers.map(({ firm, isNew }) => [firm, isNew])])).toEqual([
      ['S2', 3, 2, [['class', true], ['far', true]]],
      ['S1', 3, 1, [['far', true], ['offers', undefined]]],
      ['S3', 0, 0, []],
    ]);
    expect(boardMatches(context, { before: boardPairs(context) }).map(({ seeks: { id }, news }) => [id, news])).toEqual([['S1', 0], ['S2', 0], ['S3', 0]]);
  });
});

describe('what can be asked of partners', () => {
  it('is what firms state, in its most frequent spelling, the most frequent first', () => {
    expect(partnerTerms(context)).toEqual({ capabilities: [{ name: 'Härten', firms: 3 }, { name: 'Drehen', firms: 1 }], certificates: [{ name: 'ISO 9001', firms: 1 }], greenAttributes: [] });
  });
});
