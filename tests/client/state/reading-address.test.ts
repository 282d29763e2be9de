import { describe, expect, it } from 'vitest';
import { DEFAULT_ADDRESS, formatAddress, parseAddress } from '../../../client/state/address.ts';
import { hasReading, NO_READING, withList, withoutHighlight, withToggled } from '../../../client/state/reading-address.ts';

const minted = (count: number) => Array.from({ length: count }, (_, at) => `F${(at * 7_919_993_333 + 1_000_000_000_000).toString(36).toUpperCase()}`);
const linkOf = (reading: typeof NO_READING) => formatAddress({ ...DEFAULT_ADDRESS, reading });
const readBack = (link: string) => parseAddress('/', link.slice(link.indexOf('?'))).reading;

describe('what was done to the picture', () => {
  it('fits a link, with as many firms as are selected, hidden and kept', () => {
    let reading = withList(NO_READING, 'selected', minted(3000));
    expect([reading.selected.length, readBack(linkOf(reading))]).toEqual([500, reading]);
    for (const list of ['compared', 'hidden', 'only'] as const) reading = withList(reading, list, minted(3000));
    expect(readBack(linkOf(reading))).toEqual(reading);
    expect(linkOf(reading).length).toBeLessThan(9000);
  });

  it('fits a link with long ids of other systems, too', () => {
    const reading = withList(NO_READING, 'selected', Array.from({ length: 500 }, (_, at) => `${at} ${'ß'.repeat(150)}`));
    expect([reading.selected.length > 5, linkOf(reading).length < 9000, readBack(linkOf(reading))]).toEqual([true, true, reading]);
  });

  it('names each firm once, in one order, and takes back what was added', () => {
    const one = withToggled(withToggled(NO_READING, 'pinned', 'F2'), 'pinned', 'F1');
    expect([one.pinned, withToggled(one, 'pinned', 'F2').pinned, withList(one, 'pinned', ['F1', 'F1']).pinned]).toEqual([['F1', 'F2'], ['F1'], ['F1']]);
  });

  it('is nothing in a link that says nonsense', () => {
    expect(readBack('/?set=%3Cscript%3E&hide=zz&pin=0*0&only=9x&way-from=%00&chain-side=up')).toEqual(NO_READING);
    expect([hasReading(NO_READING), hasReading({ ...NO_READING, way: { from: 'F1' } })]).toEqual([false, true]);
    expect(withoutHighlight({ ...NO_READING, hidden: ['F1'], way: { from: 'F1' }, product: { id: 'P1', direction: 'both' } })).toEqual({ ...NO_READING, hidden: ['F1'] });
  });
});
