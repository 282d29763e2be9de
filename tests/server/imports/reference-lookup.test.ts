import { describe, expect, it } from 'vitest';
import { ISO_ALPHA_3, ISO_COUNTRIES } from '#seed-data/reference/iso-countries.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';

const data = loadReferenceData();
const reference = referenceLookup(data);
const keys = (text: string) => reference.municipality(text).map(({ ags }) => ags);

describe('the reference data, asked as imports ask', () => {
  it('finds municipalities by key and by name, with and without what is in brackets', () => {
    expect([keys('05914000'), keys('hagen'), keys('Wetter'), keys('Lüdenscheid'), keys('LUEDENSCHEID'), keys('Atlantis')]).toEqual([
      ['05914000'], ['05914000'], ['05954032'], ['05962032'], ['05962032'], [],
    ]);
  });

  it('tells names apart that only fold alike', () => {
    expect(keys('Neuenkirchen')).toHaveLength(1);
    expect(keys('Neunkirchen')).toHaveLength(1);
    expect(keys('Neuenkirchen')).not.toEqual(keys('Neunkirchen'));
  });

  it('knows which districts it covers, and suggests for typing errors', () => {
    expect([reference.coversDistrict('05962'), reference.coversDistrict('02000')]).toEqual([true, false]);
    expect([reference.nearestMunicipality('Iserlhon'), reference.nearestMunicipality('Hgaen'), reference.nearestMunicipality('Timbuktu')]).toEqual(['Iserlohn', 'Hagen', undefined]);
  });

  it.each([
    ['DE', 'DE'], ['deutschland', 'DE'], ['Germany', 'DE'], ['Österreich', 'AT'], ['Oesterreich', 'AT'], ['USA', 'US'], ['Czech Republic', 'CZ'], ['Tschechien', 'CZ'], ['UK', 'GB'],
    ['DEU', 'DE'], ['che', 'CH'], ['Burma', 'MM'], ['Weißrussland', 'BY'], ['Swaziland', 'SZ'], ['Elfenbeinküste', 'CI'], ['DDR', 'DE'], ['Jugoslawien', undefined], ['Sowjetunion', undefined], ['XXX', undefined],
    ['Korea', 'KR'], ['Türkei', 'TR'], ['Turkey', 'TR'], ['VR China', 'CN'], ['CHINA', 'CN'], ['NA', 'NA'], ['Narnia', undefined], ['', undefined],
  ])('takes %j for %s', (text, code) => {
    expect(reference.country(text)).toBe(code);
  });

  it('suggests countries', () => {
    expect(reference.nearestCountry('Deutschlnad')).toBe('Deutschland');
  });

  it('checks industries by edition', () => {
    expect([reference.isWz('25.93', 2008), reference.isWz('25.50', 2008), reference.isWz('25.50', 2025), reference.isWz('99.99', 2008)]).toEqual([true, true, false, false]);
  });

  it('knows every country by its code of three letters and by its German and English name', () => {
    for (const [position, code] of ISO_COUNTRIES.entries()) {
      const { de, en } = data.countries.get(code)!;
      expect([ISO_ALPHA_3[position], de, en].map((text) => reference.country(text))).toEqual([code, code, code]);
    }
    expect([new Set(ISO_ALPHA_3).size, ISO_ALPHA_3.length]).toEqual([249, ISO_COUNTRIES.length]);
  });
});
