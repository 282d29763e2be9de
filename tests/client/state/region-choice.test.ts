import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../../../client/state/address.ts';
import { chosenPart, foundDistricts, placeNames, regionQueryOf, withDistrict, withFound, withMunicipality } from '../../../client/state/region-choice.ts';

const HAGEN = { key: '05914', name: 'Hagen', nuts3: 'DEA53', municipalities: [{ ags: '05914000', name: 'Hagen' }] };
const MARK = { key: '05962', name: 'Märkischer Kreis', nuts3: 'DEA58', municipalities: [{ ags: '05962004', name: 'Altena' }, { ags: '05962024', name: 'Iserlohn' }, { ags: '05962032', name: 'Lüdenscheid' }] };
const FAR = { key: '09162', name: 'München', municipalities: [] };
const ALL = [HAGEN, MARK, FAR];
const sorted = (keys: ReadonlySet<string>) => [...keys].sort();

describe('the places of a region', () => {
  it('are a whole district, some of its municipalities, or none', () => {
    expect([['05962'], ['05962024'], ['05914']].map((keys) => chosenPart(MARK, new Set(keys)))).toEqual(['all', 'some', 'none']);
  });

  it('become the district when the last municipality is ticked, and its other ones when one is taken out', () => {
    const two = new Set(['05914', '05962004', '05962024']);
    const whole = withMunicipality(two, MARK, '05962032', true);
    expect(sorted(whole)).toEqual(['05914', '05962']);
    expect(sorted(withMunicipality(whole, MARK, '05962032', false))).toEqual(sorted(two));
    expect(sorted(withDistrict(two, MARK, true))).toEqual(['05914', '05962']);
    expect(sorted(withDistrict(two, MARK, false))).toEqual(['05914']);
  });

  it('are found by name without umlauts, key, lost or not in its district, and NUTS-3, several at once; what was found is taken at one stroke', () => {
    const brief = (search: string) => foundDistricts(ALL, search).map(({ district, municipalities, isMeant }) => [district.key, municipalities.length, isMeant]);
    expect([brief(''), brief('ludenscheid'), brief('dea58, DEA53'), brief('05962'), brief('05962004'), brief('nirgends')]).toEqual([
      [['05914', 1, false], ['05962', 3, false], ['09162', 0, false]], [['05962', 1, false]], [['05914', 1, true], ['05962', 3, true]], [['05962', 3, true]], [['05962', 1, false]], [],
    ]);
    expect(sorted(withFound(new Set(['09162']), foundDistricts(ALL, 'DEA53;altena')))).toEqual(['05914', '05962004', '09162']);
  });

  it('are named in order of the districts; what no table knows comes last as it is', () => {
    expect(placeNames(ALL, new Set(['99999', '05962024', '05914']))).toEqual(['Hagen', 'Iserlohn', '99999']);
  });
});

describe('the region of an address', () => {
  it('is a saved one or a list of keys, however long, and reads back as it was written', () => {
    const keys = Array.from({ length: 400 }, (_, i) => `05962${String(i).padStart(3, '0')}`).join(',');
    for (const region of ['G1B7XK2Q9M4', keys]) {
      const address = { ...parseAddress('/region', ''), region };
      const [path, search] = formatAddress(address).split('?');
      expect(parseAddress(path, search)).toEqual(address);
    }
    expect(parseAddress('/region', 'region=%3Cscript%3E').region).toBeUndefined();
    expect([regionQueryOf(undefined), regionQueryOf('05914,05962004'), regionQueryOf('G1'), regionQueryOf('05914,x')]).toEqual([{}, { keys: '05914,05962004' }, { region: 'G1' }, { region: '05914,x' }]);
  });
});
