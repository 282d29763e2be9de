import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '#graph-model/finding.ts';
import { MAX_BYTES, readReferenceFile } from '#server/reference/read-reference-file.ts';
import type { ReferenceKind } from '#server/reference/reference-kinds.ts';

const read = (text: string | Uint8Array, wanted?: ReferenceKind, name = 'table.csv') => readReferenceFile(name, chunks(typeof text === 'string' ? Buffer.from(text) : text), wanted);
const brief = (findings: readonly Finding[]) => findings.map(({ code, row, field }) => [code, row, field].filter((part) => part !== undefined).join(' '));

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7000) yield bytes.subarray(at, at + 7000);
}

/** A file of a given size whose rows are all different, made while it is read. */
async function* large(header: string, size: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(header);
  const padding = 'x'.repeat(1000);
  for (let sent = 0, row = 0; sent < size; sent += 64 * 1060) {
    yield Buffer.from(Array.from({ length: 64 }, () => `${String(10 + (row % 90))}${String(10 + (Math.floor(row++ / 90) % 90))};${padding}\n`).join(''));
  }
}

describe('an official table', () => {
  it.each([
    ['code,title_de,title_en\n7320,Federn,Springs\n', 'products'],
    ['Warennummer;Warenbezeichnung\n"7320 10";- Blattfedern\n', 'products'],
    ['hs6,nace,share\n732010,25.93,1\n', 'product-branches'],
    ['code,level,nace,title_de\nA,1,A,Landwirtschaft\n25.93,4,25.93,Drahtwaren\n', 'wz2008'],
    ['code,level,nace21,title_de\n25.40,4,25.40,Schmiedeteile\n', 'wz2025'],
    ['WZ 2008 Kode;WZ 2008 - Bezeichnung\n25.93;Drahtwaren\n', 'wz2008'],
    ['ags,name,lat,lon,plz\n05962024,Iserlohn,51.37,7.69,58636 58638\n', 'municipalities'],
    ['PLZ\tAGS\n58636\t05962024\n', 'postcodes'],
    ['nuts3,kreis_ags,name\nDEA58,05962,Märkischer Kreis\n', 'districts'],
    ['Gebiet;WZ 2008;Beschäftigte;Jahr\nDE;25.9;123 456;2024\n', 'employment'],
    ['ags,wz,employees,year\n05962,25,40000,2024\n', 'employment'],
    ['from,to,coefficient,source,year\n24.3,25.9,0.3,Tabelle,2020\n', 'input-coefficients'],
    ['input,industry,coef_total,coef_domestic\nAtB,AtB,0.05306,0.036405\n', 'input-coefficients'],
    ['input,industry,coef\n113000,321100,0.25585\n', 'input-coefficients'],
    ['code,position,name,wz_divisions,output_musd\n27t28,c12,Basic Metals,24 25,376483.0\n', 'input-industries'],
    ['code,name,nace_rev2,is_industry_column\n332600,Spring and wire product manufacturing,25.93 32.99,yes\n', 'input-industries'],
  ])('is known by its header: %j', async (text, kind) => {
    const { rows, errors, ...rest } = await read(text);
    expect([rest.kind, rows.length, errors, rest.findings]).toEqual([kind, 1, 0, []]);
  });

  it('of employees knows every kind of area, and leaves out totals, sections and what statistics keep secret', async () => {
    const { rows, findings } = await read('area;wz;employees;year;wz_edition\nDE;25;1 000;2024;\n5;25;10;2024;\ndea58;25.9;7,5;2023;2025\n5962024;25;3;2024;\nDE;C;99;2024;\nDE;insgesamt;99;2024;\nDE;26;.;2024;\n');
    expect(findings).toEqual([]);
    expect(rows).toEqual([
      { area: 'DE', wz: '25', employees: 1000, year: 2024 }, { area: '05', wz: '25', employees: 10, year: 2024 },
      { area: 'DEA58', wz: '25.9', employees: 7.5, year: 2023, wz_edition: 2025 }, { area: '05962024', wz: '25', employees: 3, year: 2024 },
    ]);
  });

  it('of employees or coefficients is refused with the place of every value that is none', async () => {
    const places = async (text: string) => brief((await read(text)).findings);
    expect(await places('area,wz,employees,year\nFR,25,1,2024\nDE,25.,1,2024\nDE,25,-1,2024\nDE,26,1e99,2024\nDE,27,1,24\n')).toEqual(['reference_value 2 area', 'reference_value 3 wz', 'reference_value 4 employees', 'reference_value 5 employees', 'reference_value 6 year']);
    expect(await places('from,to,coefficient\n=1+1,25.9,0.1\n24.3,25.9,viel\n24.3,25.8,11\n24.3,25.7,\n')).toEqual(['reference_value 2 from', 'reference_value 3 coefficient', 'reference_value 4 coefficient', 'missing_value 5 coefficient']);
    expect(await places('from,to,coefficient\n24.3,25.9,0.1\n24.3,25.9,0.2\n')).toEqual(['reference_twice 3']);
  });

  it('is read as it is meant: numbers without blanks and points, lost zeros, titles without the dashes of depth', async () => {
    expect((await read('code;title_de\n7320 10.81;– – Blattfedern (warm gewalzt)\n101;Pferde\n')).rows).toEqual([{ code: '73201081', title_de: 'Blattfedern (warm gewalzt)' }, { code: '0101', title_de: 'Pferde' }]);
    expect((await read('ags;name;lat;lon;plz\n5962024;Iserlohn;51,37;7,69;58636 58638\n')).rows).toEqual([{ ags: '05962024', name: 'Iserlohn', lat: 51.37, lon: 7.69, plz: ['58636', '58638'] }]);
  });

  it('says every fault with its row', async () => {
    const { errors, findings } = await read('code,title_de\n73x,Federn\n7320,=HYPERLINK("http://x";"y")\n7321,<script>alert(1)</script>\n7322,\n7323,A,B\n7324,Gut\n7324,Anders\n7324,Gut\n');
    expect(brief(findings)).toEqual(['reference_value 2 code', 'reference_value 3 title_de', 'reference_value 4 title_de', 'missing_value 5 title_de', 'too_many_cells 6', 'reference_twice 8']);
    expect(errors).toBe(6);
  });

  it('is refused with one sentence where it is something else', async () => {
    expect(brief((await read('Firma,Ort\nA,B\n')).findings)).toEqual(['reference_columns 1']);
    expect((await read('code,name\nA,B\n', 'products')).findings[0].details).toEqual({ expected: 'products (code, title_de | title_en)' });
    expect(brief((await read('plz,ags\n58636,05962024\n', 'products')).findings)).toEqual(['reference_columns 1']);
    expect(brief((await read('<!doctype html><html><body>404</body></html>')).findings)).toEqual(['not_csv']);
    expect(brief((await read(Buffer.from('504b0304140000000800', 'hex'), undefined, 'a.xlsx')).findings)).toEqual(['not_csv']);
    expect(brief((await read('')).findings)).toEqual(['empty_file']);
    expect(brief((await read('code,title_de\n')).findings)).toEqual(['header_only']);
    expect(brief((await read(`${'x,'.repeat(20_000)}y\n1,2\n`)).findings)).toEqual(['reference_columns 1']);
  });

  it('of 100 MB is not read to its end', async () => {
    let sent = 0;
    async function* counted() { for await (const chunk of large('code;title_de\n', 100 * 2 ** 20)) { sent += chunk.length; yield chunk; } }
    const { findings } = await readReferenceFile('large.csv', counted());
    expect(brief(findings)).toContain('file_too_large');
    expect(sent).toBeLessThan(MAX_BYTES + 2 ** 20);
  });

  it('of any text gives findings or rows, and never fails', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('7320', '05962024', '=1+1', '"', '\u0000', '58636', 'DEA58', ';', '\n'));
    const table = fc.tuple(fc.constantFrom('code,title_de', 'plz,ags', 'nuts3,kreis_ags,name', 'ags,name,lat,lon', 'hs6,nace'), fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }));
    await fc.assert(fc.asyncProperty(table, async ([header, rows]) => {
      const { rows: taken, errors, findings } = await read(`${header}\n${rows.map((row) => row.join(',')).join('\n')}`);
      expect(taken.length > 0 || errors > 0).toBe(true);
      expect(findings.length).toBe(errors);
    }), { numRuns: 200 });
  });
});
