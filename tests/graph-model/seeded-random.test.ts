import { describe, expect, it } from 'vitest';
import { seededRandom } from '#graph-model/seeded-random.ts';

describe('numbers from a seed', () => {
  it('are the same for the same seed, others for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('lie in [0, 1) and spread evenly', () => {
    const random = seededRandom(42);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 10_000; draw++) tenths[Math.floor(random() * 10)]++;
    expect(Math.min(...tenths)).toBeGreaterThan(900);
    expect(Math.max(...tenths)).toBeLessThan(1100);
  });
});
