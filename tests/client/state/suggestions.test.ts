import { describe, expect, it } from 'vitest';
import { editionOf, placeInFile, suggestionsOf, valuesBeside } from '../../../client/state/suggestions.ts';

const ALTENA = { ags: '05962004', name: 'Altena', district: 'Märkischer Kreis', nuts3: 'DEA58' };
const SPRINGS = { de: 'Federn und Federblätter', en: 'Springs' };

describe('suggestions out of official tables', () => {
  it('name a municipality so that nobody can mistake it: with its postcode, else by its key', () => {
    const items = [{ ...ALTENA, postcodes: ['58762'] }, { ...ALTENA, ags: '05911000', name: 'Bochum', postcodes: ['44787', '44789', '44791', '44793'] }, { ...ALTENA, ags: '05962008', name: 'Halver' }];
    expect(suggestionsOf({ of: 'place', items }, 'de', placeInFile)).toEqual([
      { text: '58762 Altena', title: 'Altena · Märkischer Kreis · 58762 · 05962004' },
      { text: '44787 Bochum', title: 'Bochum · Märkischer Kreis · 44787, 44789, 44791 … · 05911000' },
      { text: '05962008', title: 'Halver · Märkischer Kreis · 05962008' },
    ]);
  });

  it('tell of a code what it means and of which edition or heading it is, in the language of the page', () => {
    const industry = { code: '25.93', edition: 2008 as const, title: SPRINGS, other: [], same: true };
    expect(suggestionsOf({ of: 'industry', items: [industry, { ...industry, edition: 2025 }] }, 'en', placeInFile)).toEqual([
      { text: '25.93', edition: 2008, title: 'Springs · WZ 2008' }, { text: '25.93', edition: 2025, title: 'Springs · WZ 2025' },
    ]);
    expect(suggestionsOf({ of: 'product_code', items: [{ code: '732020', title: SPRINGS, above: { de: 'Aus Eisen', en: 'Of iron' } }] }, 'de', placeInFile)).toEqual([{ text: '732020', title: 'Federn und Federblätter · Aus Eisen' }]);
    expect(suggestionsOf(undefined, 'de', placeInFile)).toEqual([]);
  });

  it('say what belongs to a code: its edition or its system', () => {
    expect([
      valuesBeside({ suggests: 'industry' }, { text: '25.93', title: '', edition: 2025 }), valuesBeside({ suggests: 'product_code' }, { text: '7320', title: '' }),
      valuesBeside({ suggests: 'product_code' }, { text: '73202081', title: '' }), valuesBeside({}, { text: 'Altena', title: '' }),
    ]).toEqual([{ wzEdition: 2025 }, { codeSystem: 'HS' }, { codeSystem: 'CN' }, {}]);
    expect(['WZ 2008', 'WZ 2025', 'WZ 1993', ''].map((text) => editionOf(text))).toEqual(['2008', '2025', undefined, undefined]);
  });
});
