import { describe, expect, it } from 'vitest';
import { BRANCH_FAMILIES, BRANCH_GROUPS, branchGroupOf, branchGroupsOf, familiesOf } from '#graph-model/picture/branch-group.ts';
import { aNetwork } from '../../support/a-network.ts';

describe('groups of branches', () => {
  it.each([
    ['24.32.0', 'steel'], ['22.29.0', 'plastics'], ['20.59.0', 'chemistry'], ['23.41.0', 'chemistry'], ['27.40.0', 'electrical'], ['28.14.0', 'machinery'],
    ['29.32.0', 'vehicle'], ['46.72.0', 'trade'], ['72.19.0', 'service'], ['38.32.0', 'other_industry'], ['25', 'metalware'], ['00.00', 'unknown'],
  ])('follow the division: %s is %s', (code, group) => {
    expect(branchGroupOf(code)).toBe(group);
  });

  it.each([
    ['25.61.0', 'Oberflächenveredlung und Wärmebehandlung', 'surface'],
    ['25.61.0', 'Herstellung von Schneidwaren und Bestecken aus unedlen Metallen', 'tools'],
    ['25.62.0', 'Mechanik a. n. g.', 'surface'],
    ['25.62.0', 'Herstellung von Schlössern und Beschlägen aus unedlen Metallen', 'tools'],
    ['25.40.4', 'Herstellung von Press-, Zieh- und Stanzteilen', 'forming'],
    ['25.50.2', 'Herstellung von Gesenkschmiedeteilen', 'forming'],
    ['25.53.0', 'Metallbearbeitung a. n. g.', 'surface'],
    ['25.93.0', 'Herstellung von Drahtwaren, Ketten und Federn', 'metalware'],
  ])('tell the editions of WZ apart by the title: %s %s is %s', (code, title, group) => {
    expect(branchGroupOf(code, title)).toBe(group);
  });

  it('take the edition of 2008 where no title is known', () => {
    expect(['25.50.4', '25.61.0', '25.73.1', '25.94.0'].map((code) => branchGroupOf(code))).toEqual(['forming', 'surface', 'tools', 'metalware']);
  });

  it('belong to families: all that works metal to one', () => {
    const families = familiesOf(Uint8Array.from(BRANCH_GROUPS.keys()));
    expect(BRANCH_GROUPS.filter((_, group) => BRANCH_FAMILIES[families[group]] === 'metal')).toEqual(['steel', 'forming', 'surface', 'metalware', 'tools']);
    expect(BRANCH_FAMILIES[families[BRANCH_GROUPS.indexOf('unknown')]]).toBe('unknown');
  });

  it('set firms outside the region apart, and say unknown where nothing is known', () => {
    const network = aNetwork([{ id: 'A', wz: '24.32.0', ags: '05914000' }, { id: 'B', wz: '24.32.0' }, { id: 'C' }, { id: 'D', kind: 'research' }]);
    const groups = branchGroupsOf({ ...network, firms: { ...network.firms, inRegion: [true, false, null, true] } });
    expect([...groups].map((group) => BRANCH_GROUPS[group])).toEqual(['steel', 'outside', 'unknown', 'service']);
  });
});
