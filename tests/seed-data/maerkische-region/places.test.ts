import { describe, expect, it } from 'vitest';
import { chooseSeat, kilometres, seatIn } from '#seed-data/maerkische-region/places.ts';
import { createRandom } from '#seed-data/maerkische-region/random.ts';
import { roleOf } from '#seed-data/maerkische-region/roles.ts';
import { readValueChains } from '#seed-data/maerkische-region/value-chains.ts';

const chains = readValueChains();

describe('seats of firms', () => {
  it('lie near the middle of a real municipality', () => {
    const random = createRandom(1);
    for (let i = 0; i < 200; i++) {
      const { municipality, point } = seatIn(random, 'region', '05962032');
      expect(municipality?.name).toBe('Lüdenscheid');
      expect(kilometres(municipality, point)).toBeLessThan(3);
    }
  });

  it('follow the chain: wire is drawn in Altena before Schwelm', () => {
    const random = createRandom(2);
    const seats = Array.from({ length: 500 }, () => chooseSeat(random, roleOf('wire'), chains).municipality?.name);
    const count = (name: string) => seats.filter((seat) => seat === name).length;
    expect(count('Altena')).toBeGreaterThan(4 * count('Schwelm'));
  });

  it('beyond the Land are a country alone', () => {
    const random = createRandom(3);
    const seats = Array.from({ length: 50 }, () => chooseSeat(random, roleOf('ore'), chains));
    expect(seats.filter(({ municipality, point, country }) => municipality !== undefined || point !== undefined || country === undefined)).toEqual([]);
  });

  it('are refused in a municipality that does not exist', () => {
    expect(() => seatIn(createRandom(1), 'region', '05999999')).toThrow(RangeError);
  });

  it('have no distance where one of them is not known', () => {
    expect(kilometres(undefined, { lat: 51, lon: 7 })).toBeUndefined();
    expect(kilometres({ lat: 51.36, lon: 7.47 }, { lat: 51.21, lon: 7.63 })).toBeCloseTo(20.1, 0);
  });
});
