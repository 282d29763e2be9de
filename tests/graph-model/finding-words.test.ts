import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FINDING_WORDS } from '#graph-model/finding-catalogue.ts';
import { describeFinding, FINDING_CODES } from '#graph-model/finding-words.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Codes of findings as sources write them: `code: '…'` beside a severity, and what notes are given. */
function codesInSources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).flatMap((file) => {
    const text = readFileSync(path.join(ROOT, folder, file), 'utf8');
    return [...text.matchAll(/(?:severity: '(?:error|warning)', code: |note\w*\([^;]*?'(?:error|warning)', )'(\w+)'/g)].map((match) => match[1]);
  });
}

describe('words of findings', () => {
  it('are there in both languages for every code, as whole sentences', () => {
    for (const code of FINDING_CODES) {
      const [german, english] = FINDING_WORDS[code];
      for (const sentence of [german, english]) expect([code, sentence]).toEqual([code, expect.stringMatching(/[.?\]]$/)]);
      expect([code, german === (english as string)]).toEqual([code, false]);
    }
  });

  it('use the same facts in both languages', () => {
    for (const code of FINDING_CODES) {
      const [german, english] = FINDING_WORDS[code].map((sentence) => [...sentence.matchAll(/\{"?(\w+)"?\}/g)].map((match) => match[1]).sort());
      expect([code, german]).toEqual([code, english]);
    }
  });

  it('are there for every code that the sources note', () => {
    const used = new Set(['server', 'graph-model'].flatMap(codesInSources));
    expect(used.size).toBeGreaterThan(40);
    expect([...used].filter((code) => !FINDING_CODES.includes(code as never))).toEqual([]);
  });

  it('begin with the place: file, row and column', () => {
    const finding = { severity: 'error', code: 'unknown_firm', file: 'relations.csv', row: 12, field: 'Abnehmer', value: 'Muler', details: { nearest: 'Müller' } } as const;
    expect(describeFinding(finding, 'de')).toBe('relations.csv, Zeile 12, Spalte „Abnehmer“: Das Unternehmen „Muler“ ist nicht bekannt. Ist „Müller“ gemeint? Tragen Sie es in firms.csv ein, oder korrigieren Sie den Namen.');
    expect(describeFinding(finding, 'en')).toBe('relations.csv, row 12, column “Abnehmer”: The firm “Muler” is not known. Is “Müller” meant? Add it to firms.csv, or correct the name.');
  });

  it('name a record where there is no file', () => {
    const finding = { severity: 'error', code: 'dangling_reference', file: 'relation', field: 'buyer', value: 'F9', details: { record: 'R1' } } as const;
    expect(describeFinding(finding, 'de')).toBe('Lieferbeziehung R1, Feld „buyer“: „F9“ gibt es nicht, obwohl hier darauf verwiesen wird.');
    expect(describeFinding(finding, 'en')).toBe('supply relation R1, field “buyer”: “F9” does not exist, although it is referred to here.');
  });

  it('leave out what is not known, and write numbers as the language does', () => {
    expect(describeFinding({ severity: 'error', code: 'unknown_firm', value: 'X' }, 'en')).toBe('The firm “X” is not known. Add it to firms.csv, or correct the name.');
    expect(describeFinding({ severity: 'error', code: 'out_of_range', value: '-1', details: { min: 0, max: 1_000_000 } }, 'de')).toBe('„-1“ liegt außerhalb des Bereichs von 0 bis 1.000.000.');
  });

  it('never hide a code that has none, nor take a word of every object for one', () => {
    expect(describeFinding({ severity: 'error', code: 'brand_new', value: 'x' }, 'de')).toBe('brand_new (x)');
    expect(describeFinding({ severity: 'error', code: 'constructor' }, 'en')).toBe('constructor');
  });

  it('leave braces and brackets of a value as they are', () => {
    expect(describeFinding({ severity: 'error', code: 'not_a_date', value: '[{value}]' }, 'en')).toBe('“[{value}]” is not a date. Expected is 2026-08-28 or 28.08.2026.');
  });
});
