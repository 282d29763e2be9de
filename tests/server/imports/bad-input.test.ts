import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '#graph-model/finding-words.ts';
import { aFile, brief, importInto, importText } from '#tests/support/import-files.ts';

const HEADER = 'supplier,buyer,product,volume_eur,share,valid_from\n';

async function findingsOf(content: string | Uint8Array, name = 'relations.csv'): Promise<string[]> {
  return brief((await importText(name, content)).report.findings);
}

describe('files that are no table', () => {
  it('an empty file', async () => {
    expect(await findingsOf('')).toEqual(['error empty_file']);
    expect(await findingsOf('\n\r\n   \n')).toEqual(['error empty_file']);
  });

  it('no file at all', async () => {
    expect(brief((await importInto({}, [])).report.findings)).toEqual(['error no_files']);
  });

  it('a header without rows', async () => {
    expect(await findingsOf(HEADER)).toEqual(['warning header_only']);
  });

  it('the beginning of a workbook', async () => {
    expect(await findingsOf(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toEqual(['error workbook_damaged']);
  });

  it('a delimiter of its own: one finding, not one a row', async () => {
    expect(await findingsOf(`supplier|buyer|product\n${'A|B|C\n'.repeat(10_000)}`)).toEqual(['error wrong_delimiter 1']);
  });

  it('columns of something else', async () => {
    expect(await findingsOf('alpha;beta\n1;2\n', 'liste.csv')).toEqual(['error unknown_table 1']);
  });

  it('measures that were exported: passed over, so that a whole folder can be imported', async () => {
    expect(await findingsOf('id,name,in_degree,betweenness\nF1,Federn,2,0.5\n', 'measures.csv')).toEqual(['warning results_table']);
  });

  it('a column missing: one finding, not one a row', async () => {
    expect(await findingsOf(`supplier,product\n${'A,B\n'.repeat(1000)}`)).toEqual(['error missing_column 1']);
  });

  it('a column twice', async () => {
    expect(await findingsOf('supplier,buyer,Lieferant\nA,B,C\n')).toEqual(['error duplicate_column 1 Lieferant']);
  });
});

describe('headers', () => {
  it('once more in the middle, as in files that were joined', async () => {
    const { report, changes } = await importText('relations.csv', 'supplier,buyer\nA,B\nsupplier,buyer\nC,D\n');
    expect([brief(report.findings), changes.filter(({ kind }) => kind === 'relation').length, report.files[0].rows]).toEqual([['warning repeated_header 3'], 2, 2]);
  });

  it('of a thousand columns', async () => {
    expect(await findingsOf(`supplier,buyer${',x'.repeat(1000)}\n`)).toEqual(['error too_many_columns 1']);
  });
});

describe('bytes and characters', () => {
  it('a character broken in the middle of UTF-8 is found in its row', async () => {
    const bytes = Buffer.concat([Buffer.from('supplier;buyer\nMüller;Schäfer\nK'), Buffer.from([0xf6]), Buffer.from('nig;Jäger\n')]);
    const { report, changes } = await importText('relations.csv', bytes);
    expect(report.findings).toEqual([{ severity: 'error', code: 'broken_encoding', file: 'relations.csv', row: 3, column: 0, field: 'supplier', value: 'K\uFFFDnig' }]);
    expect(changes.filter(({ kind }) => kind === 'firm')).toHaveLength(2);
  });

  it('NUL bytes and signs that turn the text around', async () => {
    expect(await findingsOf(`${HEADER}A\u0000,B,x,,,\nA\u202Ecipralam,B,x,,,\n`)).toEqual(['error control_character 2 supplier', 'error control_character 3 supplier']);
  });

  it('formulas and HTML in names', async () => {
    expect(await findingsOf(`${HEADER}"=cmd|'/c calc'!A1",B,x,,,\nA,<img src=x onerror=alert(1)>,x,,,\nA,B,"+SUM(A1)",,,\n`)).toEqual([
      'error formula 2 supplier', 'error markup 3 buyer', 'error formula 4 product',
    ]);
  });

  it('emoji and ids like __proto__ do no harm', async () => {
    const { report, changes } = await importText('firms.csv', 'id,name\nconstructor,Federn 🌀\n__proto__,Draht\ntoString,__proto__\n');
    expect(brief(report.findings)).toEqual(['error bad_id 3 id']);
    expect(changes.map((change) => change.op === 'put' && [change.record.id, (change.record as { name: string }).name])).toEqual([['constructor', 'Federn 🌀'], ['toString', '__proto__']]);
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });

  it('names of 10,000 characters and cells beyond', async () => {
    expect(await findingsOf(`${HEADER}${'A'.repeat(10_000)},B,x,,,\n${'A'.repeat(10_001)},B,x,,,\n`)).toEqual(['error too_long 2 supplier', 'error cell_too_long 3 supplier']);
  });

  it('mixed line ends, quoted line breaks and a byte order mark', async () => {
    const { report, changes } = await importText('relations.csv', '\uFEFFsupplier;buyer\r\n"Märkische\nFedern";A\nB;C\rD;-\r\n');
    expect(brief(report.findings)).toEqual(['error missing_value 5 buyer']);
    expect(changes.filter(({ kind }) => kind === 'firm').map((change) => change.op === 'put' && (change.record as { name: string }).name)).toEqual(['Märkische Federn', 'A', 'B', 'C']);
  });

  it('quotation marks that are not closed, with all that follows still checked', async () => {
    expect(await findingsOf(`${HEADER}"A,B,x,,,\nA,B,x,zwei,,\n`)).toEqual(['error unclosed_quote 2', 'error not_a_number 3 volume_eur']);
  });

  it('more or fewer cells than the header', async () => {
    expect(await findingsOf('supplier,buyer,product\nA,B,1,5\nA,B\nA,B,x,,,\n')).toEqual(['error too_many_cells 2', 'warning too_few_cells 3']);
  });
});

describe('values', () => {
  it('negative volume, share over 100 %, a day that does not exist: all faults of a row at once', async () => {
    expect(await findingsOf(`${HEADER}A,B,x,-5,120 %,31.02.2026\n`)).toEqual(['error negative_value 2 volume_eur', 'error share_over_100 2 share', 'error no_such_date 2 valid_from']);
  });

  it('German numbers', async () => {
    const { report, changes } = await importText('relations.csv', 'Lieferant;Abnehmer;Volumen;Anteil\nA;B;1.234,5 €;12,5 %\n');
    expect(report.findings).toEqual([]);
    expect(changes.find(({ kind }) => kind === 'relation')).toMatchObject({ record: { volumeEur: 1234.5, share: 0.125 } });
  });

  it('an unknown municipality, with the name that may be meant', async () => {
    const { report } = await importText('firms.csv', 'name,municipality\nFedern,Hgaen\n');
    expect(report.findings).toEqual([{ severity: 'error', code: 'unknown_municipality', file: 'firms.csv', row: 2, column: 1, field: 'municipality', value: 'Hgaen', details: { nearest: 'Hagen' } }]);
  });

  it('a municipality key without its leading zero is repaired and said', async () => {
    const { report, changes } = await importText('firms.csv', 'name;AGS\nFedern;5914000\n');
    expect(brief(report.findings)).toEqual(['warning leading_zero_restored 2 AGS']);
    expect(changes).toMatchObject([{ record: { ags: '05914000' } }]);
  });

  it('a place abroad keeps the country alone', async () => {
    const { report, changes } = await importText('firms.csv', 'name,municipality,country\nFedern,Linz,AT\n');
    expect(brief(report.findings)).toEqual(['warning municipality_abroad 2 municipality']);
    expect(changes).toMatchObject([{ record: { country: 'AT' } }]);
    expect(changes[0]).not.toHaveProperty('record.ags');
  });

  it('an end before its beginning', async () => {
    expect(await findingsOf('supplier,buyer,valid_from,valid_to\nA,B,2026-02-01,2026-01-01\n')).toEqual(['error valid_to_before_from 2 valid_to']);
  });
});

describe('references', () => {
  it('duplicate ids name both rows', async () => {
    const { report } = await importText('firms.csv', 'id,name\nF1,Federn\nF1,Draht\n');
    expect(report.findings).toEqual([{ severity: 'error', code: 'duplicate_id', file: 'firms.csv', row: 3, column: 0, field: 'id', value: 'F1', details: { first: 'firms.csv:2' } }]);
  });

  it('a relation to a firm that firms.csv does not have', async () => {
    const { report } = await importInto({}, [aFile('relations.csv', 'supplier,buyer\nFedern,Drahtt GmbH\n'), aFile('firms.csv', 'name\nFedern\nDraht GmbH\n')]);
    expect(report.findings).toEqual([{ severity: 'error', code: 'unknown_firm', file: 'relations.csv', row: 2, column: 1, field: 'buyer', value: 'Drahtt GmbH', details: { nearest: 'Draht GmbH' } }]);
  });

  it('a firm that supplies itself, by id and by name', async () => {
    const { report } = await importInto({}, [aFile('firms.csv', 'id,name\nF1,Müller\n'), aFile('relations.csv', 'supplier,buyer\nF1,Mueller\n')]);
    expect(brief(report.findings)).toEqual(['error self_relation 2 buyer']);
    expect(await findingsOf('supplier,buyer\nFedern,federn\n')).toEqual(['error self_relation 2 buyer']);
  });

  it('the same relation twice', async () => {
    expect(await findingsOf('supplier,buyer,product\nA,B,Draht\nA,B,draht\nA,B,Stahl\n')).toEqual(['error duplicate_relation 3']);
  });
});

describe('a file that cannot be read', () => {
  it('does not keep the next one from being read', async () => {
    const { report } = await importInto({}, [aFile('a.csv', Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(300_000)])), aFile('relations.csv', 'supplier,buyer\nA,B\n')]);
    expect([brief(report.findings), report.files.map(({ rows }) => rows)]).toEqual([['error workbook_damaged'], [0, 1]]);
  });
});

describe('floods', () => {
  it('cells of blanks and digits that make patterns slow', async () => {
    const cell = `1${' '.repeat(9000)}x`;
    const { report } = await importText('relations.csv', `supplier,buyer,volume_eur,share,switch_days\n${Array.from({ length: 50 }, (_, index) => `A${index},B,${cell},${cell},${cell}\n`).join('')}`);
    expect(report.errors).toBe(150);
  });


  it('one line of 50 MB ends in one finding and little memory', async () => {
    const piece = Buffer.alloc(65_536, 'a');
    let sent = 0;
    const endless = async function* () { for (; sent < 50_000_000; sent += piece.length) yield piece; };
    const { report } = await importInto({}, [{ name: 'relations.csv', bytes: endless() }]);
    expect(brief(report.findings)).toEqual(['error line_too_long 1']);
    // A header that long cannot become one; the rest is read to its end, for another file may follow it, and thrown away.
    expect(sent).toBeGreaterThanOrEqual(50_000_000);
  });

  it('a row of 50 MB is passed over and the rows after it are read', async () => {
    const piece = Buffer.alloc(65_536, 'a');
    const long = async function* () {
      yield Buffer.from('supplier,buyer\nA,');
      for (let sent = 0; sent < 50_000_000; sent += piece.length) yield piece;
      yield Buffer.from('\nC,D\n');
    };
    const { report, changes } = await importInto({}, [{ name: 'relations.csv', bytes: long() }]);
    expect(brief(report.findings)).toEqual(['error line_too_long 2']);
    expect(changes.filter(({ kind }) => kind === 'relation')).toHaveLength(1);
  });

  it('a million empty rows', async () => {
    const { report } = await importText('relations.csv', `supplier,buyer\n${',\n'.repeat(500_000)}${'\n'.repeat(500_000)}A,B\n`);
    expect([report.findings, report.files[0].rows]).toEqual([[], 1]);
  });

  it('more rows than there is room for, over all files', async () => {
    const files = [aFile('relations.csv', 'supplier,buyer\nA,B\nC,D\n'), aFile('more.csv', 'supplier,buyer\nE,F\nG,H\nI,J\n')];
    const { report } = await importInto({}, files, { onError: 'stop', maxRows: 3 });
    expect(report.findings).toEqual([{ severity: 'error', code: 'too_many_rows', file: 'more.csv', details: { limit: 3 } }]);
    expect(report.files.map(({ rows, accepted }) => [rows, accepted])).toEqual([[2, 2], [1, 1]]);
  });

  it('keeps a thousand findings and counts all, errors before warnings', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `A${index},B,${index % 2 === 0 ? '0.5' : '200'}\n`).join('');
    const { report } = await importText('relations.csv', `supplier,buyer,share\n${rows}`);
    expect([report.errors, report.warnings, report.findings.length]).toEqual([1500, 1500, 1000]);
    expect(new Set(report.findings.map(({ severity }) => severity))).toEqual(new Set(['error']));
    expect(report.files[0]).toMatchObject({ rows: 3000, accepted: 1500, rejected: 1500 });
  });
});

describe('whatever the bytes are', () => {
  const piece = fc.oneof(
    fc.constantFrom('supplier', 'buyer', 'product', 'name', 'id', 'share', ';', ',', '\t', '\n', '\r\n', '"', '""', 'A', 'Müller', '=x', '1.234,5', '31.02.2026', '\u0000', '<b>', '__proto__', 'sep=;\n').map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
  );

  it('an import ends with findings or records, and every finding has words', async () => {
    const names = fc.constantFrom('relations.csv', 'firms.csv', 'x.csv', '', 'offers.csv', '=cmd.csv');
    await fc.assert(fc.asyncProperty(names, fc.array(piece, { maxLength: 40 }), async (name, pieces) => {
      const { report, changes } = await importText(name, Buffer.concat(pieces));
      expect(report.findings.length + changes.length).toBeGreaterThan(0);
      for (const { code } of report.findings) expect(FINDING_CODES).toContain(code);
    }), { numRuns: 250 });
  });

  it('a table of anything keeps to the schemas', async () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('A', 'B', 'Draht', '30', '2026-01-01', 'ja', '25.93', 'Hagen', '10-49'));
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 }), async (rows) => {
      const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
      const { report } = await importText('relations.csv', HEADER + text);
      expect(report.findings.filter(({ code }) => code === 'invalid_record')).toEqual([]);
    }), { numRuns: 100 });
  });
});
