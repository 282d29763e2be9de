import { describe, expect, it } from 'vitest';
import { regionAsked } from '#server/network/region-asked.ts';
import { aRegion } from '#tests/support/saved-records.ts';

const known = { region: { id: 'mr', name: 'Märkische Region', keys: ['05914', '05954', '05962'] }, dataset: { regions: [aRegion({ id: 'G1', name: 'Lennetal', keys: ['05962004'] })] } };

describe('the region that a question is about', () => {
  it('is the one of the installation, a saved one, or places by their keys, each once', () => {
    expect(regionAsked(known, {})).toBe(known.region);
    expect(regionAsked(known, { region: 'G1' })).toEqual({ id: 'G1', name: 'Lennetal', keys: ['05962004'] });
    expect(regionAsked(known, { keys: '05914,05962004,05914' })).toEqual({ id: '05914,05962004', name: '05914, 05962004', keys: ['05914', '05962004'] });
  });

  it('is refused by name where there is none such, where a key is none, and where both are named', () => {
    expect(() => regionAsked(known, { region: 'G2' })).toThrow(expect.objectContaining({ code: 'not_found', message: 'There is no saved region "G2".' }));
    expect(() => regionAsked(known, { keys: '05914,DEA58' })).toThrow(expect.objectContaining({ code: 'bad_input', message: expect.stringContaining('DEA58') }));
    expect(() => regionAsked(known, { region: 'G1', keys: '05914' })).toThrow(expect.objectContaining({ code: 'bad_input' }));
  });
});
