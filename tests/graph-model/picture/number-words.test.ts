import { describe, expect, it } from 'vitest';
import { formatCount, rangeWords, valueWords } from '#graph-model/picture/number-words.ts';

describe('numbers', () => {
  it('are written as the language has it', () => {
    expect([formatCount(12345, 'de'), formatCount(12345, 'en')]).toEqual(['12.345', '12,345']);
    expect([valueWords(0.123, 'share', 'de'), valueWords(4_500_000, 'eur_per_year', 'de')]).toEqual(['12,3\u00a0%', '4,5\u00a0Mio.\u00a0€']);
  });

  it('are one where both ends of a range read alike', () => {
    expect([rangeWords(3, 5, 'firms').de, rangeWords(7, 7, 'firms').de, rangeWords(0.1231, 0.1232, 'share').en]).toEqual(['3 – 5', '7', '12.3%']);
  });
});
