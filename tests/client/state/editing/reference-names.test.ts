import { describe, expect, it } from 'vitest';
import { referenceNames } from '../../../../client/state/editing/reference-names.ts';
import { indexNetwork } from '../../../../client/state/network-index.ts';
import { aNetwork } from '#tests/support/a-network.ts';

const names = referenceNames(indexNetwork(aNetwork([
  { id: 'F1', name: 'Zinkwerk' }, { id: 'F2', name: 'Meier', ags: '05914000' }, { id: 'F3', name: 'Meier', ags: '05914000' }, { id: 'F4', name: 'Meier', ags: '05962004' }, { id: 'F5', name: 'Meier' }, { id: 'F6', name: 'Ähre' },
])), 'de');

describe('names of what fields refer to', () => {
  it('tell everything apart, in the order of the alphabet', () => {
    expect(names.options('firm').map(({ value, label }) => [value, label])).toEqual([['F6', 'Ähre'], ['F5', 'Meier'], ['F4', 'Meier (Altena)'], ['F2', 'Meier (F2)'], ['F3', 'Meier (F3)'], ['F1', 'Zinkwerk']]);
    expect(names.options('firm').every(({ value, label }) => names.keysOf('firm', label).join() === value)).toBe(true);
  });

  it('lead to a key by key, label or name, however umlauts are written, and to several where a name is not enough', () => {
    expect([names.keysOf('firm', 'F4'), names.keysOf('firm', 'AEHRE'), names.keysOf('firm', 'meier'), names.keysOf('firm', 'Meier (Hagen)'), names.keysOf('firm', 'constructor')]).toEqual([['F4'], ['F6'], ['F2', 'F3', 'F4', 'F5'], ['F2', 'F3'], []]);
  });

  it('know countries in both languages, and none that is no more', () => {
    expect([names.nameOf('country', 'DE'), names.keysOf('country', 'Germany'), names.options('country').some(({ value }) => value === 'DD' || value === 'EU')]).toEqual(['Deutschland', ['DE'], false]);
    expect([names.nameOf('place', '05962032'), names.keysOf('place', 'luedenscheid'), names.nameOf('place', '12345678')]).toEqual(['Lüdenscheid', ['05962032'], '12345678']);
  });
});
