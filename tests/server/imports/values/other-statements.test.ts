import { describe, expect, it } from 'vitest';
import type { OtherStatement } from '#graph-model/provenance.ts';
import { statementsText } from '#server/imports/values/other-statements.ts';
import { aFile, afterChanges, brief, importInto } from '#tests/support/import-files.ts';
import { aFirm } from '#tests/support/records.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const imported = (cell: string) => importInto({}, [aFile('firms.csv', `id,name,source,other_statements\nF1,Firma F1,Umfrage 2026,${quoted(cell)}\n`)]);

describe('statements of other sources in one cell', () => {
  it('come back as they were, whatever their texts hold', async () => {
    const otherStatements: OtherStatement[] = [
      { field: 'website', value: '=HYPERLINK("x")\u2028\r\n\u0000\u00a0;|\\', source: 'Müller; "Söhne"', asOf: '2026-01-02', contributor: 'Kammer', status: 'assumed' },
      { field: 'capabilities', value: ['Härten', 'a,b'], source: 'Messe' }, { field: 'lat', value: -0.5, source: 'Karte' }, { field: 'fictitious', value: false, source: 'Karte' },
    ];
    const { changes, report } = await imported(statementsText(otherStatements)!);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(afterChanges({}, changes).firms).toEqual([aFirm({ otherStatements })]);
  });

  it('that no longer fit into a cell that import reads are left out, the last ones', () => {
    const many = Array.from({ length: 100 }, (_, at): OtherStatement => ({ field: 'name', value: `${at} ${'x'.repeat(150)}`, source: 'Messe' }));
    const text = statementsText(many)!;
    const kept = JSON.parse(text) as OtherStatement[];
    expect(text.length).toBeLessThanOrEqual(10_000);
    expect(kept).toEqual(many.slice(0, kept.length));
    expect(statementsText(many.slice(0, kept.length + 1))).toBe(text);
    expect([statementsText([]), statementsText(undefined), statementsText([{ ...many[0], value: 'x'.repeat(10_000) }])]).toEqual([undefined, undefined, undefined]);
  });

  it.each(['weg', '{"field":"name"}', '[{"field":"name","value":"x"}]', '[{"field":"name","value":"x","source":"=1+1"}]', '[{"field":"name","value":{"a":1},"source":"x"}]', '[{"field":"name","value":"x","source":"y","more":1}]', '['.repeat(5_000)])(
    'are no good as %s: a finding names the cell', async (cell) => {
      const { changes, report } = await imported(cell);
      expect([changes, brief(report.findings)]).toEqual([[], [expect.stringContaining('error bad_other_statements 2 other_statements')]]);
    },
  );
});
