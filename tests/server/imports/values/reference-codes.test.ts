import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFinding } from '#graph-model/finding-words.ts';
import type { Finding } from '#graph-model/finding.ts';
import type { WzEdition } from '#graph-model/firm.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';
import { checkProductCode, checkWz, readBpn, readGln, readLei, readProductCode } from '#server/imports/values/codes.ts';
import { textMemory, type ValueContext, type ValueReader } from '#server/imports/values/value-context.ts';
import { combineReference } from '#server/reference/atlas-reference.ts';

const shipped = loadReferenceData();
const reference = referenceLookup(combineReference(shipped, [{
  kind: 'products',
  rows: [
    { code: '73', title_de: 'Waren aus Eisen oder Stahl', title_en: 'Articles of iron or steel' }, { code: '7320', title_de: 'Federn und Federblätter, aus Eisen oder Stahl', title_en: 'Springs and leaves for springs' },
    { code: '732010', title_de: 'Blattfedern', title_en: 'Leaf-springs' }, { code: '7318', title_de: 'Schrauben, Bolzen, Muttern', title_en: 'Screws, bolts, nuts' },
  ],
}]));

/** The value and the sentences about a cell. */
function told<T>(value: string, work: (note: ValueContext['note']) => T): [T, ...string[]] {
  const findings: Finding[] = [];
  const result = work((severity, code, details) => findings.push({ severity, code, value, ...(details && { details }) }));
  return [result, ...findings.map((finding) => `${finding.severity}: ${describeFinding(finding, 'de')}`)];
}

const cell = <T>(reader: ValueReader<T>, text: string, by = reference) => told(text, (note) => reader(text, { decimal: ',', today: '2026-11-21', reference: by, texts: textMemory(), note }));
const wz = (code: string, edition?: WzEdition) => told(code, (note) => checkWz(code, edition, reference, note));
const product = (code: string, system: string) => told(code, (note) => checkProductCode(code, system, reference, note));

describe('a WZ code', () => {
  it('of the other edition is told what it can mean', () => {
    expect(wz('25.50.4', 2025)).toEqual([undefined, 'error: „25.50.4“ gibt es in WZ 2025 nicht, nur in WZ 2008. Gemeint sein kann 25.40.4 Herstellung von Press-, Zieh- und Stanzteilen. Korrigieren Sie den Code oder die Ausgabe.']);
    expect(wz('25.53', 2008)[1]).toContain('Gemeint sein kann 25.61 Oberflächenveredlung und Wärmebehandlung; 25.62 Mechanik');
  });

  it('that nobody has is told the nearest one with its title', () => {
    expect(wz('25.95.0', 2008)[1]).toContain('Am nächsten kommt 25.94.0 Herstellung von Schrauben und Nieten.');
    expect(wz('25.93.7')[1]).toContain('Am nächsten kommt 25.93.0 Herstellung von Drahtwaren, Ketten und Federn.');
    expect(wz('98.77.7', 2025)[1]).toMatch(/^error: „98\.77\.7“ ist kein Wirtschaftszweig der WZ 2025\. Am nächsten kommt 98 /);
  });

  it('that exists is taken in its edition without a word', () => {
    const codes = ([2008, 2025] as const).flatMap((edition) => [...shipped.branches(edition).keys()].filter((code) => code.length === 7).map((code) => [code, edition] as const));
    fc.assert(fc.property(fc.constantFrom(...codes), ([code, edition]) => {
      expect(wz(code, edition)).toEqual([code]);
    }));
  });
});

describe('a product code', () => {
  it('given as a word gets codes suggested, in German, English and of compounds', () => {
    const [value, sentence] = cell(readProductCode, 'Federn');
    expect(value).toBeUndefined();
    expect(sentence).toBe('error: „Federn“ ist keine Warennummer. Gemeint sein kann 7320 Federn und Federblä…; 7320.10 Blattfedern. Tragen Sie die Nummer ein, oder leeren Sie die Zelle.');
    expect([cell(readProductCode, 'screws')[1], cell(readProductCode, 'Stahlfedern')[1]]).toEqual([expect.stringContaining('kann 7318 '), expect.stringContaining('kann 7320 ')]);
    expect(cell(readProductCode, 'Federn', referenceLookup(shipped))).toEqual([undefined, 'error: „Federn“ ist keine Warennummer. Erwartet werden 2 bis 9 Ziffern.']);
  });

  it('is checked against the table: unknown is a warning, for editions differ, and longer than the table is not told', () => {
    expect(product('732010', 'HS')).toEqual(['732010']);
    expect(product('732099', 'HS')).toEqual(['732099', 'warning: Die geladene Ausgabe von HS kennt „732099“ nicht; am nächsten kommt 7320 Federn und Federblätter, aus Eisen oder Stahl. Prüfen Sie die Nummer; andere Ausgaben haben andere.']);
    expect([product('73201011', 'CN'), product('732099', 'GP'), product('73209911', 'CN').length]).toEqual([['73201011'], ['732099'], 2]);
  });
});

describe('LEI, GLN and BPN', () => {
  it('say which check characters are expected', () => {
    expect(cell(readLei, '529900T8BM49AURSDO56')[1]).toContain('ist keine gültige LEI: Am Ende müsste 55 stehen statt 56.');
    expect(cell(readGln, '4012345000001')[1]).toContain('ist keine gültige GLN: Am Ende müsste 9 stehen statt 1.');
    expect(cell(readBpn, 'BPNL00000003CRHX')).toEqual(['BPNL00000003CRHX', expect.stringContaining('warning: „BPNL00000003CRHX“ ist keine gültige BPN: Am Ende müsste HK stehen statt HX.')]);
    expect(cell(readGln, '40123')[1]).toBe('error: „40123“ ist keine GLN: Länge oder Zeichen stimmen nicht. Erwartet wird zum Beispiel 4012345000009.');
  });
});
