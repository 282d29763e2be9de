import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { A_REFERENCE } from '#tests/support/import-files.ts';
import { percentText, volumeText } from '#server/exports/number-text.ts';
import { cellText, needsApostrophe, shownValue } from '#server/imports/values/cell.ts';
import { readCodeSystem, readDirection, readEmployees, readFirmKind, readStatus, readVisibility, readWzEdition, readYesNo } from '#server/imports/values/choices.ts';
import { checkWz, readBpn, readGln, readLei, readProductCode, readWz, checkProductCode } from '#server/imports/values/codes.ts';
import { readAsOf, readDate } from '#server/imports/values/dates.ts';
import { nearest, nearestFinder } from '#server/imports/values/nearest.ts';
import { readDays, readNumber, readShare, readVolume } from '#server/imports/values/numbers.ts';
import { readCountry, readMunicipality } from '#server/imports/values/places.ts';
import { listText, readId, readLabel, readList, readWebsite } from '#server/imports/values/texts.ts';
import { textMemory, type ValueReader } from '#server/imports/values/value-context.ts';

/** The value that a reader makes of a text, followed by the codes it notes (warnings with a question mark). */
function read<T>(reader: ValueReader<T>, text: string, decimal: ',' | '.' = ','): unknown[] {
  const codes: string[] = [];
  const value = reader(text, {
    decimal, today: '2026-11-21', reference: A_REFERENCE, texts: textMemory(), note: (severity, code) => codes.push(severity === 'error' ? code : `${code}?`),
  });
  return [value, ...codes];
}

describe('cells', () => {
  it.each(['', '   ', 'unbekannt', 'Unknown', 'n/a', 'k. A.', 'k.A.', '-', '–', 'Keine Angabe'])('take %j for unknown', (cell) => {
    expect(cellText(cell)).toBeUndefined();
  });

  it('fold line breaks and tabs to a blank', () => {
    expect(cellText('Märkische\r\nFedern\tGmbH ')).toBe('Märkische Federn GmbH');
  });

  it('take off the apostrophe that keeps a text from being a formula, and no other', () => {
    expect(['\'=1+1', '\'-5 °C', '\'Unbekannt', '\'s-Hertogenbosch', '\'\'@x'].map(cellText)).toEqual(['=1+1', '-5 °C', 'Unbekannt', '\'s-Hertogenbosch', '\'@x']);
  });

  it('come back as they were from any text that is guarded for a spreadsheet', () => {
    const text = fc.string({ unit: fc.constantFrom('\'', '=', '+', '-', '@', 'a', '1', ' ', '?'), minLength: 1, maxLength: 6 });
    fc.assert(fc.property(fc.oneof(text, fc.constantFrom('unbekannt', '\'n/a', 'Unknown', '–')), (raw) => {
      const original = raw.trim();
      fc.pre(original !== '');
      expect(cellText(needsApostrophe(original) ? `'${original}` : original)).toBe(original);
    }));
  });

  it('are shown short and without signs that turn the line around', () => {
    expect(shownValue(`a\u202Eb\u0000${'x'.repeat(200)}`)).toBe(`a\\u202Eb\\u0000${'x'.repeat(75)}…`);
  });
});

describe('numbers', () => {
  it.each([
    ['1234', 1234], ['1234,5', 1234.5], ['1234.5', 1234.5], ['1.234,5', 1234.5], ['1,234.5', 1234.5], ['1 234', 1234], ['1\u00A0234,5', 1234.5],
    ['1.234.567', 1234567], ['1,234,567', 1234567], ['12.500 €', 12500], ['€ 12.500', 12500], ['12.500,00 EUR', 12500], ['1,2 Mio. €', 1200000],
    ['500 TEUR', 500000], ['500 T€', 500000], ['0,5', 0.5], ['1,2E+06', 1200000], ['1\'000', 1000],
  ])('reads a volume of %j as %d', (text, value) => {
    expect(read(readVolume, text)).toEqual([value]);
  });

  it('reads a lone sign before three digits in the style of the file, and notes where it may have been meant otherwise', () => {
    expect(read(readVolume, '12.500', ',')).toEqual([12500]);
    expect(read(readVolume, '12,500', '.')).toEqual([12500]);
    expect(read(readVolume, '12.500', '.')).toEqual([12.5, 'ambiguous_number?']);
    expect(read(readVolume, '12,500', ',')).toEqual([12.5, 'ambiguous_number?']);
    expect(read(readVolume, '0,500', ',')).toEqual([0.5]);
  });

  it.each(['zwölf', '1.23.4', '1,2,3', '--5', '12 5', '', '0x10', 'Infinity', 'NaN', '1.234.56'])('takes %j for no number', (text) => {
    expect(read(readVolume, text)).toEqual([undefined, 'not_a_number']);
  });

  it('refuses a negative volume and one beyond all bounds', () => {
    expect(read(readVolume, '-5')).toEqual([undefined, 'negative_value']);
    expect(read(readVolume, '−5')).toEqual([undefined, 'negative_value']);
    expect(read(readVolume, '1e300')).toEqual([undefined, 'out_of_range']);
  });

  it('reads shares as percent', () => {
    expect(['30', '30 %', '30%', '12,5 %', '0', '100', '0,5 %'].map((text) => read(readShare, text))).toEqual([[0.3], [0.3], [0.3], [0.125], [0], [1], [0.005]]);
  });

  it('notes a share below one, which may be meant as a fraction, and refuses more than 100 %', () => {
    expect(read(readShare, '0,3')).toEqual([0.003, 'share_below_one?']);
    expect(read(readShare, '101')).toEqual([undefined, 'share_over_100']);
    expect(read(readShare, '-1 %')).toEqual([undefined, 'negative_value']);
  });

  it('reads days and weeks', () => {
    expect(['14', '14 Tage', '14 days', '2 Wochen', '1,5', '3650'].map((text) => read(readDays, text))).toEqual([[14], [14], [14], [14], [1.5], [3650]]);
    expect(read(readDays, '3651')).toEqual([undefined, 'out_of_range']);
  });

  it('reads coordinates with point or comma', () => {
    expect(read(readNumber({ min: -90, max: 90 }), '51.359')).toEqual([51.359]);
    expect(read(readNumber({ min: -90, max: 90 }), '51,359')).toEqual([51.359]);
    expect(read(readNumber({ min: -90, max: 90 }), '91')).toEqual([undefined, 'out_of_range']);
  });

  it('gives every share and volume back exactly as it was exported', () => {
    const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)).filter((value) => !Object.is(value, -0));
    fc.assert(fc.property(share, fc.constantFrom(',', '.'), (value, decimal) => {
      expect(read(readShare, percentText(value).replace('.', decimal), decimal as ',')).toEqual([value]);
    }), { numRuns: 500 });
    const volume = fc.oneof(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 1000)).filter((value) => !Object.is(value, -0));
    fc.assert(fc.property(volume, fc.constantFrom(',', '.'), (value, decimal) => {
      expect(read(readVolume, volumeText(value).replace('.', decimal), decimal as ',')).toEqual([value]);
    }), { numRuns: 500 });
  });
});

describe('dates', () => {
  it('reads German and ISO days', () => {
    expect(['2026-08-28', '28.08.2026', '8.9.2026', '2026-08-28T00:00:00', '29.02.2024'].map((text) => read(readDate, text)[0])).toEqual(['2026-08-28', '2026-08-28', '2026-09-08', '2026-08-28', '2024-02-29']);
  });

  it.each(['31.02.2026', '2026-02-29', '2026-13-01', '00.01.2026', '31.04.2026'])('knows that there is no %s', (text) => {
    expect(read(readDate, text)).toEqual([undefined, 'no_such_date']);
  });

  it('recognises the number a spreadsheet keeps for a day', () => {
    expect(read(readDate, '46262')).toEqual([undefined, 'excel_serial_date']);
  });

  it.each(['28/08/2026', '08/2026', 'August', '28.8.26', '2026'])('asks for a clear form instead of guessing %s', (text) => {
    expect(read(readDate, text)).toEqual([undefined, 'not_a_date']);
  });

  it('notes a statement from the future', () => {
    expect(read(readAsOf, '2027-01-01')).toEqual(['2027-01-01', 'date_in_future?']);
  });
});

describe('choices', () => {
  it('knows German and English words', () => {
    expect([
      read(readFirmKind, 'Industrie'), read(readFirmKind, 'Craft'), read(readStatus, 'bestätigt'), read(readStatus, 'vermutet'), read(readVisibility, 'öffentlich'), read(readVisibility, 'nur ich'),
      read(readDirection, 'bietet'), read(readDirection, 'Gesuch'), read(readCodeSystem, 'KN'), read(readWzEdition, 'WZ 2008'), read(readWzEdition, '2025'),
    ]).toEqual([['industry'], ['craft'], ['confirmed'], ['assumed'], ['public'], ['own'], ['offers'], ['seeks'], ['CN'], [2008], [2025]]);
  });

  it('tells yes from no, and neither from anything else', () => {
    expect(['ja', 'x', 'YES', '1', 'nein', '0', 'No', 'vielleicht'].map((text) => read(readYesNo, text))).toEqual([[true], [true], [true], [true], [false], [false], [false], [undefined, 'not_yes_no']]);
  });

  it('names what is possible where a word is unknown', () => {
    expect(read(readStatus, 'sicher')).toEqual([undefined, 'unknown_value']);
  });

  it.each([
    ['37', { employees: 37 }], ['1.200', { employees: 1200 }], ['0', { employees: 0 }], ['10–49', { sizeClass: 'small' }], ['10-49', { sizeClass: 'small' }], ['<10', { sizeClass: 'micro' }],
    ['250+', { sizeClass: 'large' }], ['unter 50', { sizeClass: 'small' }], ['50 bis 249', { sizeClass: 'medium' }], ['klein', { sizeClass: 'small' }], ['ab 250', { sizeClass: 'large' }], ['20-30 Mitarbeiter', { sizeClass: 'small' }],
  ])('reads %j employees as a head count or a class', (text, value) => {
    expect(read(readEmployees, text)).toEqual([value]);
  });

  it('refuses head counts that are none, and ranges across classes', () => {
    expect(['-5', '3,5', '5-500', 'ab 50', '2000000', 'viele'].map((text) => read(readEmployees, text)[1])).toEqual(['negative_value', 'not_whole', 'unknown_value', 'unknown_value', 'out_of_range', 'unknown_value']);
  });
});

describe('places', () => {
  it('finds a municipality by name, with a postcode before it, and by key', () => {
    expect(['Hagen', 'hagen', '58095 Hagen', '05914000'].map((text) => read(readMunicipality, text))).toEqual([['05914000'], ['05914000'], ['05914000'], ['05914000']]);
  });

  it('restores the leading zero that a spreadsheet took', () => {
    expect(read(readMunicipality, '5914000')).toEqual(['05914000', 'leading_zero_restored?']);
  });

  it('takes a key outside the directory unchecked, and refuses one that its district does not have', () => {
    expect(read(readMunicipality, '02000000')).toEqual(['02000000', 'municipality_not_checked?']);
    expect(['05914999', '99999999', '5914', 'Atlantis'].map((text) => read(readMunicipality, text))).toEqual(Array.from({ length: 4 }, () => [undefined, 'unknown_municipality']));
  });

  it('asks where several municipalities have one name', () => {
    expect(read(readMunicipality, 'Neustadt')).toEqual([undefined, 'ambiguous_municipality']);
  });

  it('finds countries, and takes NA for Namibia', () => {
    expect(['DE', 'deutschland', 'Österreich', 'NA'].map((text) => read(readCountry, text)[0])).toEqual(['DE', 'DE', 'AT', 'NA']);
    expect(read(readCountry, 'Narnia')).toEqual([undefined, 'unknown_country']);
  });
});

describe('codes', () => {
  const wz = (text: string, edition?: 2008 | 2025): unknown[] => {
    const [code, ...faults] = read(readWz, text);
    if (code === undefined) return [code, ...faults];
    const codes: string[] = [];
    return [checkWz(code as string, edition, A_REFERENCE, (severity, fault) => codes.push(severity === 'error' ? fault : `${fault}?`)), ...codes];
  };

  it('reads WZ codes in every spelling', () => {
    expect(['25.93', '2593', '25.93.0', '25930', 'WZ 25.93', 'C25.93', '25,93', '25'].map((text) => wz(text))).toEqual([['25.93'], ['25.93'], ['25.93.0'], ['25.93.0'], ['25.93'], ['25.93'], ['25.93'], ['25']]);
  });

  it('restores a leading zero, and notes a class that may have lost its last one', () => {
    expect(wz('1.11')).toEqual(['01.11', 'leading_zero_restored?']);
    expect(wz('111')).toEqual(['01.11', 'leading_zero_restored?']);
    expect(wz('25.5')).toEqual(['25.5', 'wz_trailing_zero?']);
    expect(wz('25.9')).toEqual(['25.9']);
  });

  it('checks a code against its edition', () => {
    expect(wz('25.40', 2025)).toEqual(['25.40']);
    expect(wz('25.40', 2008)).toEqual([undefined, 'wz_of_other_edition']);
    expect(wz('Federn')).toEqual([undefined, 'unknown_wz']);
  });

  it('checks the digits of LEI, GLN and BPN', () => {
    expect(read(readLei, '5299 00T8BM49AURSDO55')).toEqual(['529900T8BM49AURSDO55']);
    expect(read(readLei, '529900T8BM49AURSDO56')).toEqual([undefined, 'bad_check_digit']);
    expect(read(readGln, '4012345000009')).toEqual(['4012345000009']);
    expect(read(readGln, '4012345000001')).toEqual([undefined, 'bad_check_digit']);
    expect(read(readGln, '4,01235E+12')).toEqual([undefined, 'spreadsheet_rounded']);
    expect(read(readBpn, 'bpnl00000003crhk')).toEqual(['BPNL00000003CRHK']);
    expect(read(readBpn, 'BPNL00000003ABCD')).toEqual(['BPNL00000003ABCD', 'bad_check_digit?']);
    expect([read(readLei, '529900T8BM49'), read(readGln, '40123450000O9'), read(readBpn, 'BPNX00000003CRHK')]).toEqual([[undefined, 'bad_identifier'], [undefined, 'bad_identifier'], [undefined, 'bad_identifier']]);
  });

  it('reads product codes with points and blanks, and restores the zero of HS and CN chapters', () => {
    expect(['7228 30', '7228.30.20', '72', '7'].map((text) => read(readProductCode, text))).toEqual([['722830'], ['72283020'], ['72'], [undefined, 'bad_product_code']]);
    const codes: string[] = [];
    expect(checkProductCode('40690', 'HS', A_REFERENCE, (_, code) => codes.push(code))).toBe('040690');
    expect(checkProductCode('25931', 'GP', A_REFERENCE, (_, code) => codes.push(code))).toBe('25931');
    expect(codes).toEqual(['leading_zero_restored']);
  });
});

describe('texts', () => {
  it('takes emoji and all scripts, and refuses what is no name', () => {
    expect([read(readLabel, 'Federn 🌀 GmbH'), read(readLabel, '東海バネ工業')]).toEqual([['Federn 🌀 GmbH'], ['東海バネ工業']]);
    expect([
      '=cmd|\'/c calc\'!A1', '@SUM(A1)', '<b>Federn</b>', '<script>', 'Fe\u0000dern', 'Fe\u202Edern', '***', 'x'.repeat(201), '#REF!', '\uD800x',
    ].map((text) => read(readLabel, text)[1])).toEqual(['formula', 'formula', 'markup', 'markup', 'control_character', 'control_character', 'no_letter', 'too_long', 'spreadsheet_error', 'control_character']);
  });

  it('takes what every object has for an id like any other, and refuses what no id may be', () => {
    expect(['constructor', 'toString', '__proto__', '=1', 'a<b', 'x'.repeat(201)].map((text) => read(readId, text).at(-1))).toEqual(['constructor', 'toString', 'bad_id', 'bad_id', 'bad_id', 'too_long']);
  });

  it('notes a minted id whose check character does not fit', () => {
    expect(read(readId, 'F3K7M9Q2XA5')[0]).toBe('F3K7M9Q2XA5');
    expect(read(readId, 'F3K7M9Q2XAA')).toContain('mistyped_id?');
  });

  it('parts lists by bars or semicolons, else by commas', () => {
    expect(['Drehen, Fräsen', 'Drehen; Fräsen, 5-Achs', 'Drehen|Fräsen', 'Zink\\, Nickel', 'Drehen;;'].map((text) => read(readList(), text)[0])).toEqual([
      ['Drehen', 'Fräsen'], ['Drehen', 'Fräsen, 5-Achs'], ['Drehen', 'Fräsen'], ['Zink, Nickel'], ['Drehen'],
    ]);
    expect(read(readList(2), 'a,b,c')).toEqual([undefined, 'too_many_items']);
  });

  it('gives every list back as it was exported', () => {
    const item = fc.string({ unit: fc.constantFrom('a', 'ä', ' ', ',', ';', '|', '\\'), maxLength: 5 }).map((text) => `x${text}x`);
    fc.assert(fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
      expect(read(readList(), listText(items))).toEqual([items]);
    }));
  });

  it('completes web addresses and refuses other schemes', () => {
    expect([read(readWebsite, 'www.federn.de'), read(readWebsite, 'https://federn.de/x')]).toEqual([['https://www.federn.de'], ['https://federn.de/x']]);
    expect(['javascript:alert(1)', 'kein link', 'ftp://x.de', 'localhost'].map((text) => read(readWebsite, text)[1])).toEqual(['bad_url', 'bad_url', 'bad_url', 'bad_url']);
  });
});

describe('suggestions', () => {
  it('finds the name with the fewest typing errors, and none for other words', () => {
    expect(nearest('hgaen', ['iserlohn', 'haan', 'hagen'])).toBe('hagen');
    expect(nearest('suplier', ['buyer', 'supplier'])).toBe('supplier');
    expect(nearest('atlantis', ['hagen', 'altena'])).toBeUndefined();
  });

  it('are those of the plain definition, whether a list is asked once or again and again', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '€'), minLength: 4, maxLength: 9 });
    const slips = fc.array(fc.tuple(fc.nat(8), fc.constantFrom('', 'a', 'xy', 'swap')), { maxLength: 3 });
    let found = 0;
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), fc.nat(19), slips, (candidates, place, made) => {
      const text = made.reduce(mistyped, candidates[place % candidates.length]);
      const expected = plainNearest(text, candidates);
      if (expected !== undefined) found++;
      expect([nearest(text, candidates), nearestFinder(candidates)(text)], text).toEqual([expected, expected]);
    }), { numRuns: 1000, seed: 9 });
    expect(found).toBeGreaterThan(500);
  });
});

/** With one or two characters in the place of one, none, or swapped with the next. */
function mistyped(text: string, [at, by]: readonly [number, string]): string {
  return by === 'swap' ? `${text.slice(0, at)}${text.slice(at + 1, at + 2)}${text.slice(at, at + 1)}${text.slice(at + 2)}` : `${text.slice(0, at)}${by}${text.slice(at + 1)}`;
}

/** The first candidate with the fewest errors, at most one in four characters and three in all; none counts as one. */
function plainNearest(text: string, candidates: readonly string[]): string | undefined {
  const near = candidates.map((candidate) => ({ candidate, errors: Math.max(1, plainErrors(text, candidate)) })).filter(({ errors }) => errors <= Math.min(3, Math.floor(text.length / 4)));
  return near.toSorted((a, b) => a.errors - b.errors)[0]?.candidate;
}

/** Optimal string alignment by its definition, the whole table. */
function plainErrors(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      table[i][j] = Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), isSwapped ? table[i - 2][j - 2] + 1 : Infinity);
    }
  }
  return table[a.length][b.length];
}
