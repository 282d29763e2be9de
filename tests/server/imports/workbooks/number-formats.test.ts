import { describe, expect, it } from 'vitest';
import { dateOfSerial, numberStyle, numberText } from '#server/imports/workbooks/number-formats.ts';

describe('the format of a number says what it means', () => {
  it.each([
    ['dd.mm.yyyy', '45292', '2024-01-01'], ['dd\\.mm\\.yyyy', '45292', '2024-01-01'], ['[$-407]d. mmmm yyyy;@', '45292', '2024-01-01'], ['m/d/yy h:mm', '45292.75', '2024-01-01 18:00:00'],
    ['0%', '0.3', '30 %'], ['0.0\\ %', '0.07', '7 %'], ['00000', '1067', '01067'], ['"D-"00000', '1067', '01067'], ['D-00000', '1067', '01067'], ['00000000', '5962024', '05962024'],
    ['General', '1234.5', '1234.5'], ['#,##0.00 "Tage"', '12.5', '12.5'], ['#,##0.00\\ "€";[Red]-#,##0.00\\ "€"', '-12.5', '-12.5'], ['[h]:mm', '1.5', '1.5'],
  ])('%s: %s is %s', (code, stored, text) => {
    expect(numberText(stored, numberStyle(164, code), false)).toBe(text);
  });

  it('built-in formats have numbers', () => {
    expect([14, 22, 9, 2, 20].map((id) => numberText('0.5', numberStyle(id, undefined), false))).toEqual(['1899-12-31 12:00:00', '1899-12-31 12:00:00', '50 %', '0.5', '0.5']);
  });
});

describe('numbers', () => {
  it('are fifteen digits long, as spreadsheets count', () => {
    expect(numberText('0.30000000000000004', { is: 'plain' }, false)).toBe('0.3');
  });

  it('never read as thousands in German: three decimals get a fourth', () => {
    expect(['1.234', '-12.5', '1234.567', '1E+21'].map((stored) => numberText(stored, { is: 'plain' }, false))).toEqual(['1.2340', '-12.5', '1234.567', '1e+21']);
  });
});

describe('days', () => {
  it('are counted around the 29 February 1900 that never was', () => {
    expect([1, 59, 61, 45292].map((serial) => dateOfSerial(serial, false))).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2024-01-01']);
  });

  it('are four years later in files of a Macintosh', () => {
    expect(dateOfSerial(43830, true)).toBe('2024-01-01');
  });

  it('end with the year 9999', () => {
    expect([-1, 2_958_466, Number.NaN].map((serial) => dateOfSerial(serial, false))).toEqual([undefined, undefined, undefined]);
  });
});
