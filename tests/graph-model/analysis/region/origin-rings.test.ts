import { describe, expect, it } from 'vitest';
import { originFinder } from '#graph-model/analysis/region/origin-rings.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';

const { districtNeighbours, municipalities } = loadReferenceData();
const [HAGEN, LUEDENSCHEID, ISERLOHN, DORTMUND, KOELN, MUENCHEN] = ['05914000', '05962032', '05962024', '05913000', '05315000', '09162000'];

describe('the ring of a place', () => {
  const REGION = ['05914', '05954', '05962'];
  it.each([
    [{ ags: HAGEN }, 'own'], [{ ags: LUEDENSCHEID }, 'own'], [{ ags: DORTMUND }, 'neighbours'], [{ ags: KOELN }, 'land'], [{ ags: MUENCHEN }, 'germany'],
    [{ country: 'FR' }, 'eu'], [{ country: 'HR' }, 'eu'], [{ country: 'GB' }, 'world'], [{ country: 'CH' }, 'world'], [{ country: 'CN' }, 'world'],
    [{}, 'unknown'], [{ country: 'DE' }, 'unknown'], [{ ags: HAGEN, country: 'DE' }, 'own'],
  ] as const)('%j is %s, seen from three districts', (place, ring) => {
    expect(originFinder(REGION, districtNeighbours)(place)).toBe(ring);
  });

  it('of the rest of its own district is near for a municipality, but not it', () => {
    const ringOf = originFinder([LUEDENSCHEID], districtNeighbours);
    expect([LUEDENSCHEID, ISERLOHN, HAGEN, DORTMUND].map((ags) => ringOf({ ags }))).toEqual(['own', 'neighbours', 'neighbours', 'land']);
  });

  it('of a region in two Länder is the Land for both', () => {
    const ringOf = originFinder(['05914', '09162'], districtNeighbours);
    expect([KOELN, '09761000', '01001000'].map((ags) => ringOf({ ags }))).toEqual(['land', 'land', 'germany']);
  });

  it('has no neighbours where none are on record', () => {
    expect(originFinder(['09162'], districtNeighbours)({ ags: '09184112' })).toBe('land');
  });
});

describe('districts that border each other', () => {
  it('are known for all 53 of North Rhine-Westphalia, and each way', () => {
    expect([...districtNeighbours.keys()].sort()).toEqual([...new Set(municipalities.map(({ districtKey }) => districtKey))].sort());
    for (const [district, others] of districtNeighbours) for (const other of others) expect(districtNeighbours.get(other)).toContain(district);
  });

  it('are those of the map', () => {
    expect([...districtNeighbours.get('05914')!]).toEqual(['05913', '05954', '05962', '05978']);
    expect([...districtNeighbours.get('05962')!]).toEqual(['05374', '05914', '05954', '05958', '05966', '05974', '05978']);
  });
});
