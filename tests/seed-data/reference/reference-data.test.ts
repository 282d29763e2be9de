import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '#graph-model/text.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';

const reference = loadReferenceData();
const named = (name: string) => reference.municipalityByName.get(fold(name))?.map(({ ags }) => ags);

describe('places', () => {
  it('knows all 396 municipalities of North Rhine-Westphalia, each key once and in order', () => {
    const keys = reference.municipalities.map(({ ags }) => ags);
    expect(keys).toHaveLength(396);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it('places every point inside North Rhine-Westphalia', () => {
    expect(reference.municipalities.filter(({ lat, lon }) => !(lat > 50.3 && lat < 52.6 && lon > 5.8 && lon < 9.5))).toEqual([]);
  });

  it('knows the 25 municipalities of the Märkische Region', () => {
    const inRegion = reference.municipalities.filter(({ districtKey }) => MAERKISCHE_REGION.keys.includes(districtKey));
    expect(inRegion).toHaveLength(25);
    expect(reference.municipalityByAgs.get('05962032')).toEqual({
      ags: '05962032', name: 'Lüdenscheid', district: 'Märkischer Kreis', districtKey: '05962', lat: expect.closeTo(51.2128, 3), lon: expect.closeTo(7.6391, 3),
    });
  });

  it('finds a municipality without its bracket and however its umlaut is written', () => {
    expect(named('Wetter (Ruhr)')).toEqual(['05954032']);
    expect(named('wetter')).toEqual(['05954032']);
    expect(named('LUEDENSCHEID')).toEqual(['05962032']);
    expect(named('Atlantis')).toBeUndefined();
  });

  it('gives both municipalities where two names fold to the same text: Neuenkirchen and Neunkirchen', () => {
    expect(named('Neunkirchen')).toEqual(['05566060', '05970036']);
  });
});

describe('branches', () => {
  it('keeps the two editions of WZ apart', () => {
    expect(reference.branch('25.61.0', 2008)?.de).toBe('Oberflächenveredlung und Wärmebehandlung');
    expect(reference.branch('25.61.0', 2025)?.de).not.toBe('Oberflächenveredlung und Wärmebehandlung');
    expect(reference.isWz('25.50.4', 2008)).toBe(true);
    expect(reference.isWz('25.50.4', 2025)).toBe(false);
    expect(reference.isWz('25.40.4', 2025)).toBe(true);
  });

  it('reads a code without edition as 2008 first', () => {
    expect(reference.branch('25.50.2')).toEqual({ de: 'Herstellung von Gesenkschmiedeteilen', en: 'Manufacture of closed-die forgings', edition: 2008 });
    expect(reference.branch('25.40.4')?.edition).toBe(2025);
    expect(reference.branch('99.99.9')).toBeUndefined();
  });

  it('knows every division of both editions in both languages', () => {
    for (const edition of [2008, 2025] as const) {
      const divisions = Array.from({ length: 99 }, (_, i) => String(i + 1).padStart(2, '0')).filter((code) => reference.isWz(code, edition));
      expect(divisions).toHaveLength(edition === 2008 ? 88 : 87);
      expect(divisions.filter((code) => reference.branch(code, edition)?.en === reference.branch(code, edition)?.de)).toEqual([]);
    }
  });

  it('leaves no hyphen of a line break in a title', () => {
    expect(reference.branch('70.2', 2008)?.de).toBe('Public-Relations- und Unternehmensberatung');
    expect(reference.branch('65', 2008)?.de).toBe('Versicherungen, Rückversicherungen und Pensionskassen (ohne Sozialversicherung)');
  });
});

describe('countries and boundaries', () => {
  it('names the 249 countries of ISO 3166-1 in both languages', () => {
    expect(reference.countries.size).toBe(249);
    expect(reference.countries.get('AT')).toEqual({ de: 'Österreich', en: 'Austria' });
    expect([...reference.countries].filter(([code, { de }]) => code === de)).toEqual([]);
  });

  it('draws 110 municipalities, all of them known', () => {
    const topology = JSON.parse(readFileSync(new URL('../../../seed-data/reference/boundaries.topojson', import.meta.url), 'utf8'));
    const keys: string[] = topology.objects.gemeinden.geometries.map((geometry: { properties: { ags: string } }) => geometry.properties.ags);
    expect(keys).toHaveLength(110);
    expect(keys.filter((ags) => !reference.municipalityByAgs.has(ags))).toEqual([]);
  });
});
