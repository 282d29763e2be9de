import { describe, expect, it } from 'vitest';
import { between, createRandom, pickIndex, pickKey, sample } from '#seed-data/maerkische-region/random.ts';

const many = (seed: number, purpose?: string) => Array.from({ length: 5 }, createRandom(seed, purpose));

describe('chance with a seed', () => {
  it('gives the same numbers for the same seed and others for another seed or purpose', () => {
    expect(many(7)).toEqual(many(7));
    expect(many(7)).not.toEqual(many(8));
    expect(many(7, 'firms')).not.toEqual(many(7, 'relations'));
  });

  it('spreads evenly over [0, 1)', () => {
    const random = createRandom(1);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i++) tenths[Math.floor(random() * 10)]++;
    expect(tenths.filter((count) => Math.abs(count - 10_000) > 400)).toEqual([]);
  });

  it('draws whole numbers from both ends of the range', () => {
    const random = createRandom(2);
    expect(new Set(Array.from({ length: 200 }, () => between(random, 3, 5)))).toEqual(new Set([3, 4, 5]));
  });

  it('never draws what has no weight, and nothing where nothing has weight', () => {
    const random = createRandom(3);
    expect(new Set(Array.from({ length: 200 }, () => pickIndex(random, [0, 1, 0, 2])))).toEqual(new Set([1, 3]));
    expect(pickIndex(random, [0, 0])).toBeUndefined();
    expect(pickIndex(random, [])).toBeUndefined();
    expect(pickKey(random, { never: 0, always: 1 })).toBe('always');
  });

  it('takes each entry of a sample once and keeps their order', () => {
    const random = createRandom(4);
    expect(sample(random, ['a', 'b', 'c'], 9)).toEqual(['a', 'b', 'c']);
    const two = sample(random, ['a', 'b', 'c'], 2);
    expect(two).toEqual([...new Set(two)].sort());
    expect(two).toHaveLength(2);
    expect(sample(random, [], 2)).toEqual([]);
  });
});
