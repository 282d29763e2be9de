import { describe, expect, it } from 'vitest';
import { dateText, euroText, measureText, momentText, numberText, scoreText, shareText } from '../../../client/state/format.ts';

const WORDS = { unknown: 'unbekannt', yes: 'ja', no: 'nein', group: (n: string) => `Gruppe ${n}`, tier: (n: string) => `Stufe ${n}` };

describe('numbers and dates', () => {
  it('are written the German way', () => {
    expect(numberText(1234.5, 'de')).toBe('1.234,5');
    expect(shareText(0.1234, 'de')).toBe('12,3\u00a0%');
    expect(euroText(1_234_567, 'de')).toBe('1,2\u00a0Mio.\u00a0€');
    expect(scoreText(0.388_88, 'de')).toBe('0,389');
    expect(dateText('2026-08-28', 'de')).toBe('28.08.2026');
    expect(momentText('2026-08-28T09:05:00Z', 'de', 'Europe/Berlin')).toBe('28.08.2026, 11:05');
  });

  it('are written the British way in English', () => {
    expect(numberText(1234.5, 'en')).toBe('1,234.5');
    expect(shareText(0.1234, 'en')).toBe('12.3%');
    expect(euroText(1_234_567, 'en')).toBe('€1.2m');
    expect(dateText('2026-08-28', 'en')).toBe('28 Aug 2026');
  });

  it('name the day of the record, whatever clock the reader has', () => {
    expect(dateText('2026-01-01', 'de')).toBe('01.01.2026');
    expect(dateText('2026-12-31', 'de')).toBe('31.12.2026');
  });

  it('show text that is no date as it is', () => {
    expect(dateText('bald', 'de')).toBe('bald');
    expect(momentText('', 'en')).toBe('');
  });

  it('never show a tiny score as zero', () => {
    expect(scoreText(0.000_000_012, 'de')).toBe('1,2E-8');
    expect(scoreText(0, 'de')).toBe('0');
  });
});

describe('a value of a measure', () => {
  it.each([null, undefined, Number.NaN])('is unknown and says so where it is %s, never zero', (value) => {
    for (const unit of ['firms', 'share', 'eur_per_year', 'score', 'group', 'yes_no', 'tier', 'days'] as const) expect(measureText(value, unit, 'de', WORDS)).toBe('unbekannt');
  });

  it('reads by its unit', () => {
    expect(measureText(2400, 'firms', 'de', WORDS)).toBe('2.400');
    expect(measureText(0.055, 'share', 'de', WORDS)).toBe('5,5\u00a0%');
    expect(measureText(3, 'group', 'de', WORDS)).toBe('Gruppe 3');
    expect(measureText(4, 'tier', 'de', WORDS)).toBe('Stufe 4');
    expect([1, 19, 4.5].map((days) => measureText(days, 'days', 'de', WORDS))).toEqual(['1 Tag', '19 Tage', '4,5 Tage']);
    expect(measureText(1, 'days', 'en', WORDS)).toBe('1 day');
    expect(measureText(1, 'yes_no', 'de', WORDS)).toBe('ja');
    expect(measureText(0, 'yes_no', 'de', WORDS)).toBe('nein');
    expect(measureText(0, 'firms', 'de', WORDS)).toBe('0');
  });
});
