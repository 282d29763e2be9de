import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { cbamGoods } from '#graph-model/hints/cbam-goods.ts';
import { firmHints } from '#graph-model/hints/firm-hints.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';

describe('goods of Annex I of the carbon border adjustment', () => {
  it.each([
    ['73181595', { group: 'iron_steel', extent: 'all' }], ['7318', { group: 'iron_steel', extent: 'all' }], ['72', { group: 'iron_steel', extent: 'part' }], ['7202', { group: 'iron_steel', extent: 'part' }],
    ['72024110', { group: 'iron_steel', extent: 'all' }], ['73', { group: 'iron_steel', extent: 'part' }], ['2804', { group: 'hydrogen', extent: 'part' }], ['76169990', { group: 'aluminium', extent: 'all' }],
    ['3105', { group: 'fertilisers', extent: 'part' }],
  ] as const)('hold %s: %o', (code, goods) => { expect(cbamGoods(code)).toEqual(goods); });

  it.each(['73201011', '72044990', '72022100', '7615', '31056000', '9405'])('do not hold %s', (code) => { expect(cbamGoods(code)).toBeUndefined(); });
});

describe('hints for a firm', () => {
  const dataset = aDataset({
    firms: [
      aFirm({ id: 'Screws', ags: '05962004', wz: '24.34', greenAttributes: ['Ökostrom'] }), aFirm({ id: 'Mill', country: 'TR' }), aFirm({ id: 'Dealer', ags: '05914000' }), aFirm({ id: 'Swiss', country: 'CH' }), aFirm({ id: 'Nowhere' }),
      aFirm({ id: 'Mine', country: 'BR' }),
    ],
    products: [aProduct({ id: 'Rod', code: '7213', codeSystem: 'HS' }), aProduct({ id: 'Oil', code: '2710', codeSystem: 'HS' })],
    relations: [
      aRelation({ id: 'R1', supplier: 'Mill', buyer: 'Screws', product: 'Rod' }), aRelation({ id: 'R2', supplier: 'Swiss', buyer: 'Screws', product: 'Rod' }), aRelation({ id: 'R3', supplier: 'Nowhere', buyer: 'Screws', product: 'Rod' }),
      aRelation({ id: 'R4', supplier: 'Mill', buyer: 'Screws', product: 'Oil' }), aRelation({ id: 'R5', supplier: 'Dealer', buyer: 'Screws' }), aRelation({ id: 'R6', supplier: 'Mine', buyer: 'Dealer' }),
      aRelation({ id: 'R7', supplier: 'Screws', buyer: 'Mine' }),
    ],
  });

  it('name purchases of the list from outside, suppliers abroad by tier, an energy-intensive branch and what is green', () => {
    expect(firmHints(createAnalysisContext(dataset), 'Screws')).toEqual({
      cbam: [{ group: 'iron_steel', extent: 'all', product: 'Rod', code: '7213', relations: ['R1'], unknownOrigin: ['R3'] }],
      countries: [{ direct: ['Nowhere'], indirect: [] }, { country: 'CH', direct: ['Swiss'], indirect: [] }, { country: 'TR', direct: ['Mill'], indirect: [] }, { country: 'BR', direct: [], indirect: ['Mine'] }],
      directSuppliers: 4, indirectSuppliers: 1, energyIntensive: '24', green: ['Ökostrom'],
    });
  });

  it('are none, not wrong ones, for a firm of which nothing is known', () => {
    expect(firmHints(createAnalysisContext(dataset), 'Nowhere')).toEqual({ cbam: [], countries: [], directSuppliers: 0, indirectSuppliers: 0, green: [] });
    expect(() => firmHints(createAnalysisContext(dataset), 'Nobody')).toThrow('There is no firm Nobody.');
  });
});
