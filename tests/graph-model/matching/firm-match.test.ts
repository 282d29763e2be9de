import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchedFirm } from '#graph-model/matching/evidence.ts';
import { matchFirms } from '#graph-model/matching/firm-match.ts';
import { DEFAULT_THRESHOLDS, verdictOf } from '#graph-model/matching/thresholds.ts';

function verdict(a: MatchedFirm, b: MatchedFirm): string {
  return verdictOf(matchFirms(a, b).score, DEFAULT_THRESHOLDS);
}

describe('whether two records are one firm', () => {
  const kersp: MatchedFirm = { name: 'Kerspenrath Stanztechnik GmbH', ags: '05914000' };

  it.each<[string, MatchedFirm, string]>([
    ['another spelling in the same place', { name: 'KERSPENRATH STANZTECHNIK G.M.B.H.', ags: '05914000' }, 'same'],
    ['another spelling without a place', { name: 'Stanztechnik Kerspenrath' }, 'same'],
    ['another legal form', { name: 'Kerspenrath Stanztechnik AG', ags: '05914000' }, 'asked'],
    ['a neighbouring district', { name: 'Kerspenrath Stanztechnik GmbH', ags: '05954008' }, 'new'],
    ['another municipality of the district', { name: 'Kerspenrath Stanztechnik GmbH', ags: '05914001' }, 'asked'],
    ['another country', { name: 'Kerspenrath Stanztechnik GmbH', country: 'AT' }, 'new'],
    ['another trade of the same family', { name: 'Kerspenrath Federn GmbH', ags: '05914000' }, 'asked'],
    ['another trade of the same family elsewhere', { name: 'Kerspenrath Federn GmbH', ags: '05914004' }, 'new'],
    ['another name', { name: 'Uhlkenstert Stanztechnik GmbH', ags: '05914000' }, 'new'],
    ['a typing error', { name: 'Kerspenrat Stanztechnik GmbH' }, 'asked'],
  ])('%s', (_, other, expected) => {
    expect(verdict(kersp, other)).toBe(expected);
  });

  it('works of one firm that bear numbers are two', () => {
    expect(verdict({ name: 'Rüggel Werk 1' }, { name: 'Rüggel Werk 2' })).toBe('new');
  });

  it('an LEI decides against names that are alike, and for names that are not; where they have nothing in common somebody is asked', () => {
    const [one, two] = ['529900T8BM49AURSDO55', '5493001KJTIIGC8Y1R12'];
    expect(verdict({ ...kersp, lei: one }, { ...kersp, lei: two })).toBe('new');
    expect(verdict({ ...kersp, lei: one }, { name: 'Kerspenrath', lei: one })).toBe('same');
    expect(verdict({ name: 'Zeppk Walzen', lei: one }, { name: 'Uhlk Federn', lei: one })).toBe('new');
  });

  it('a number of a legal unit is not compared with that of a site', () => {
    expect(matchFirms({ name: 'A', bpn: 'BPNL000000000001' }, { name: 'A', bpn: 'BPNS000000000002' }).parts.map(({ part }) => part)).toEqual(['name']);
  });

  it('the same website speaks for, a page on a host of many says nothing', () => {
    const [a, b] = [{ name: 'Kersp Stanz', website: 'https://www.kersp.example/de' }, { name: 'Kersp', website: 'http://kersp.example' }];
    expect(matchFirms(a, b).parts.at(-1)).toEqual({ part: 'website', effect: 0.12, a: 'kersp.example', b: 'kersp.example' });
    expect(matchFirms({ ...a, website: 'https://facebook.com/kersp' }, { ...b, website: 'https://facebook.com/kersp' }).parts.map(({ part }) => part)).toEqual(['name']);
  });

  it('the parts add up to the score, which is the same from both sides and 1 for a firm and itself', () => {
    const word = fc.constantFrom('Kersp', 'Kerspen', 'Müller', 'Mueller', 'Muller', 'GmbH', 'AG', 'Werk', '1', '2', '&', '(Hagen)', 'Gebr.', 'Stanz', 'Stanztechnik', '日本');
    const firm = fc.record({
      name: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `Kersp ${words.join(' ')}`),
      ags: fc.option(fc.constantFrom('05914000', '05962004', '05962008'), { nil: undefined }),
      country: fc.option(fc.constantFrom('DE', 'AT'), { nil: undefined }),
      gln: fc.option(fc.constantFrom('4000001000005', '4000001000012'), { nil: undefined }),
    });
    fc.assert(fc.property(firm, firm, (a, b) => {
      const { score, parts } = matchFirms(a, b);
      const sum = Math.min(1, Math.max(0, parts.reduce((total, { effect }) => total + effect, 0)));
      expect(score).toBeLessThanOrEqual(sum);
      expect(parts[0].effect < 0.35 ? score <= 0.85 : Math.abs(score - sum) < 1e-9).toBe(true);
      expect(matchFirms(b, a).score).toBeCloseTo(score, 9);
      expect(matchFirms(a, a).score).toBeCloseTo(1, 9);
    }), { numRuns: 500 });
  });
});
