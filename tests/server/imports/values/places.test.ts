import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';
import { readMunicipality } from '#server/imports/values/places.ts';
import { textMemory, type FindingDetails } from '#server/imports/values/value-context.ts';
import { combineReference } from '#server/reference/atlas-reference.ts';

const shipped = loadReferenceData();
const plain = referenceLookup(combineReference(shipped, []));
const loaded = referenceLookup(combineReference(shipped, [
  { kind: 'postcodes', rows: [{ plz: '58642', ags: '05962024' }, { plz: '58119', ags: '05914000' }, { plz: '58119', ags: '05962024' }, { plz: '01067', ags: '05962004' }] },
  { kind: 'districts', rows: [{ nuts3: 'DEA52', kreis_ags: '05913', name: 'Dortmund' }] },
]));

/** What a cell is read as, and what is said of it. */
function place(text: string, reference = plain): { ags?: string; said: (string | FindingDetails | undefined)[] } {
  const said: (string | FindingDetails | undefined)[] = [];
  const ags = readMunicipality(text, { decimal: ',', today: '2026-11-21', reference, texts: textMemory(), note: (severity, code, details) => said.push(`${severity} ${code}`, ...(details ? [details] : [])) });
  return { ...(ags !== undefined && { ags }), said };
}

describe('a municipality as people write it', () => {
  it.each([
    ['Halver, Stadt', '05962012'], ['Stadt Halver', '05962012'], ['Hagen (Westf.)', '05914000'], ['Hagen/Westf.', '05914000'], ['Hagen in Westfalen', '05914000'], ['Hagen i. W.', '05914000'],
    ['Hagen, kreisfreie Stadt', '05914000'], ['Wetter (Ruhr)', '05954032'], ['Wetter/Ruhr', '05954032'], ['58636 Iserlohn', '05962024'], ['D-58636 Iserlohn', '05962024'],
    ['5962024', '05962024'], ['05 962 024', '05962024'], ['059620024024', '05962024'], ['DEA53', '05914000'], ['05914', '05914000'],
  ])('%s is %s', (text, ags) => {
    expect(place(text).ags).toBe(ags);
  });

  it.each(['Neunkirchen (Saar)', 'Hagen am Teutoburger Wald', 'Wetter (Hessen)', 'Neuenkirchen-Vörden', 'Halle (Saale)', 'Bad', '(Westf.)', ', Stadt'])('%s is no place of the directory: another one may have the name', (text) => {
    expect(place(text).ags).toBeUndefined();
  });

  it('names the town of a part, and takes it where the postcode says the same', () => {
    expect(place('Iserlohn-Letmathe')).toEqual({ said: ['error unknown_municipality', { nearest: 'Iserlohn (05962024)' }] });
    expect(place('58642 Iserlohn-Letmathe', loaded)).toEqual({ ags: '05962024', said: ['warning part_of_municipality', { taken: 'Iserlohn', ags: '05962024' }] });
    expect(place('58642 Letmathe', loaded)).toEqual({ said: ['error unknown_municipality', { nearest: '05962024 Iserlohn' }] });
  });

  it('by its postcode: the one, or a question that lists them', () => {
    expect(place('58642', loaded)).toEqual({ ags: '05962024', said: [] });
    expect(place('1067', loaded)).toEqual({ ags: '05962004', said: ['warning leading_zero_restored', { taken: '01067' }] });
    expect(place('58119', loaded)).toEqual({ said: ['error ambiguous_postcode', { candidates: '05914000 Hagen, 05962024 Iserlohn' }] });
    expect(place('58642')).toEqual({ said: ['error postcode_not_loaded'] });
    expect(place('99999', loaded)).toEqual({ said: ['error unknown_municipality'] });
  });

  it('by its district, where that is one town; else the question lists some', () => {
    expect(place('dea58').said).toEqual(['error place_is_district', { candidates: '05962004 Altena, 05962008 Balve, 05962012 Halver, 05962016 Hemer, 05962020 Herscheid, …' }]);
    expect([place('DEA52', loaded).ags, place('DE212').said]).toEqual(['05913000', ['error unknown_municipality']]);
  });

  it('finds every municipality by its own name, its key, and its name with "Stadt" around it', () => {
    fc.assert(fc.property(fc.constantFrom(...shipped.municipalities), ({ ags, name }) => {
      expect([place(name), place(ags), place(`Stadt ${name}`).ags, place(`${name}, Stadt`).ags]).toEqual([{ ags, said: [] }, { ags, said: [] }, ags, ags]);
    }));
  });

  it('says something of every text that it does not take', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.nat().map(String)), (text) => {
      const { ags, said } = place(text, loaded);
      expect(ags !== undefined || said.length > 0).toBe(true);
    }));
    expect(place('x'.repeat(10_000)).said).toEqual(['error unknown_municipality']);
    expect(place('('.repeat(10_000)).said).toEqual(['error unknown_municipality']);
  });
});
