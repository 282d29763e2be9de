import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameWords, wordsKey } from '#graph-model/matching/name-words.ts';

describe('words of a firm name', () => {
  it.each([
    ['Gebr. Müller & Söhne G.m.b.H. & Co. KG', ['gebrueder', 'mueller', 'soehne'], 'gmbh-kg'],
    ['Gebrüder Müller und Söhne GmbH und Co Kommanditgesellschaft', ['gebrueder', 'mueller', 'soehne'], 'gmbh-kg'],
    ['Fa. Müller + Söhne e. K.', ['mueller', 'soehne'], 'ek'],
    ['Müller u. Söhne Ges. mbH', ['mueller', 'soehne'], 'gmbh'],
    ['Straße Guß Aktiengesellschaft', ['strasse', 'guss'], 'ag'],
    ['Société Générale de Fonderie S.A.', ['societe', 'generale', 'de', 'fonderie'], 'sa'],
    ['Odlewnia Łódź Sp. z o.o.', ['odlewnia', 'lodz'], 'sp-zoo'],
    ['Kovárna s.r.o.', ['kovarna'], 'sro'],
    ['Ningzhao Electronics Co., Ltd.', ['ningzhao', 'electronic'], 'limited'],
    ['R.R. Brenk & Sons Company', ['rr', 'brenk', 'sons'], 'company'],
    ['Werk 2 GmbH', ['werk', '2'], 'gmbh'],
    ['SE Tylose GmbH', ['se', 'tylose'], 'gmbh'],
    ['AG', ['ag'], undefined],
    ['GmbH & Co. KG', ['gmbh'], 'kg'],
    ['日本電産株式会社', ['日本電産株式会社'], undefined],
  ])('%s', (name, words, legalForm) => {
    expect(nameWords(name)).toEqual({ words, aside: 0, ...(legalForm && { legalForm }) });
  });

  it('what stands in brackets counts apart, and a legal form there is one', () => {
    expect(nameWords('Kersp (Hagen) GmbH')).toEqual({ words: ['kersp', 'hagen'], aside: 1, legalForm: 'gmbh' });
    expect(nameWords('Kersp UG (haftungsbeschränkt)')).toEqual({ words: ['kersp'], aside: 0, legalForm: 'ug' });
    expect(nameWords('(Kersp)')).toEqual({ words: ['kersp'], aside: 0 });
  });

  it('the order of words does not matter for the key', () => {
    expect(wordsKey(nameWords('Galvanik Ebbel GmbH'))).toBe(wordsKey(nameWords('EBBEL-Galvanik')));
  });

  it('every text has words or none, whatever it holds, and soon', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      const { words, aside } = nameWords(name);
      expect(aside).toBeLessThanOrEqual(words.length);
      expect(nameWords(name.toUpperCase().toLowerCase()).words.length).toBeLessThanOrEqual(24);
    }));
    expect(nameWords(`${'('.repeat(5_000)}x`).words.length).toBeLessThanOrEqual(24);
    expect(nameWords('a '.repeat(10_000)).words.length).toBeLessThanOrEqual(24);
  });
});
