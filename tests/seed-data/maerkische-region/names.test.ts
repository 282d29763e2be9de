import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '#graph-model/text.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';

/** Names of real firms of the region and beyond that no invented firm may bear. */
const REAL_NAMES = [
  'ABUS', 'Altenloh', 'Bechem', 'Berker', 'Bilstein', 'BIW', 'Böllhoff', 'Brüninghaus', 'Busch-Jaeger', 'Claas', 'Demag', 'DIAL', 'Dorma', 'Dormakaba', 'Dornbracht',
  'Ejot', 'Enervie', 'Erco', 'Febi', 'Gedore', 'Gerhardi', 'Gira', 'Goebel', 'Grohe', 'Hansgrohe', 'Hazet', 'Hella', 'Hoesch', 'Hueck', 'Hülsenbusch', 'Insta', 'Ischebeck', 'Jung',
  'Kamax', 'Kemper', 'Keuco', 'Kirchhoff', 'Knipex', 'Kostal', 'Krupp', 'Lobbe', 'Lüling', 'Mendritzki', 'Mennekes', 'Merten', 'Mubea', 'Muhr', 'Nedschroef', 'Novoferm', 'Otto Fuchs',
  'Outokumpu', 'Phoenix', 'Plettac', 'Rafflenbeul', 'Rehau', 'Risse', 'Schell', 'Schmiedag', 'Schniewindt', 'Schrimpf', 'Seissenschmidt', 'Siemens', 'Spax', 'Stauff', 'Sundwiger', 'Thyssen',
  'Thyssenkrupp', 'Trilux', 'Turck', 'Viega', 'Vogelsang', 'Vossloh', 'Wälzholz', 'Waelzholz', 'Wera', 'Wilo', 'Winkhaus', 'Witte', 'Würth', 'Arcelor', 'Salzgitter', 'Volkswagen', 'Porsche', 'Daimler', 'Mercedes',
];

const { firms } = generateDemoRegion();

describe('names of fictitious firms', () => {
  it('are never the name of a real firm', () => {
    const words = new Set(REAL_NAMES.map(fold));
    const long = [...words].filter((name) => name.length >= 6);
    const real = firms.map(({ name }) => name).filter((name) => {
      const folded = fold(name);
      return folded.split(/[^\p{L}\p{N}-]+/u).some((word) => words.has(word)) || long.some((word) => folded.includes(word));
    });
    expect(real).toEqual([]);
  });

  it('are never the name of a real institution of the region', () => {
    const facts = JSON.parse(readFileSync(new URL('../../../seed-data/maerkische-region/region_facts.json', import.meta.url), 'utf8'));
    const institutions = new Set<string>(facts.public_institutions.map(({ name }: { name: string }) => fold(name)));
    expect(firms.filter(({ name }) => institutions.has(fold(name)))).toEqual([]);
  });

  it('are all different, also when umlauts are written out', () => {
    expect(new Set(firms.map(({ name }) => fold(name))).size).toBe(firms.length);
  });

  it('say of universities, institutes, chambers and associations that they are invented', () => {
    const institutions = firms.filter(({ kind }) => kind !== undefined && ['research', 'university', 'institute', 'network'].includes(kind));
    expect(institutions.length).toBeGreaterThan(40);
    expect(institutions.filter(({ name }) => !name.endsWith(' (fiktiv)'))).toEqual([]);
  });

  it('end in the legal form that the record states', () => {
    expect(firms.filter(({ name, legalForm }) => legalForm !== undefined && !name.endsWith(` ${legalForm}`))).toEqual([]);
  });
});
