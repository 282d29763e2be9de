import { describe, expect, it } from 'vitest';
import { ImportOptions } from '#graph-model/contract/import-options.ts';
import { afterChanges, brief, importInto, importText, aFile } from '#tests/support/import-files.ts';

const decided = (options: Partial<ImportOptions>) => ({ decided: ImportOptions.parse(options) });

describe('what a person decided about an import', () => {
  const FIRMS = 'name;municipality\nErste;Hgaen\nZweite; Hgaen\nDritte;Hgaen\n';

  it('corrects all cells of a column with one value; a correction of one cell goes before', async () => {
    expect(brief((await importText('firms.csv', FIRMS)).report.findings)).toHaveLength(3);
    const { changes, report } = await importText('firms.csv', FIRMS, decided({
      replacements: [{ file: 'firms.csv', column: 1, from: 'Hgaen', value: 'Hagen' }], corrections: [{ file: 'firms.csv', row: 4, column: 1, value: 'Altena' }],
    }));
    expect(brief(report.findings)).toEqual([]);
    expect(afterChanges({}, changes).firms.map(({ name, ags }) => `${name} ${ags}`).sort()).toEqual(['Dritte 05962004', 'Erste 05914000', 'Zweite 05914000']);
  });

  it('says of which day, how sure and how visible new records are, also firms that only a relation names; rows go before', async () => {
    const defaults = { asOf: '2026-03-01', status: 'assumed', visibility: 'own' } as const;
    const { changes } = await importText('relations.csv', 'supplier;buyer;product;as_of\nA;B;Draht;2025-12-31\n', decided({ defaults }));
    const { firms, relations } = afterChanges({}, changes);
    expect(firms.map(({ name, asOf, status, visibility }) => [name, asOf, status, visibility].join(' ')).sort()).toEqual(['A 2026-03-01 assumed own', 'B 2026-03-01 assumed own']);
    expect(relations.map(({ asOf, status, visibility }) => [asOf, status, visibility])).toEqual([['2025-12-31', 'assumed', 'own']]);
  });

  it('leaves what is stored as visible as it is', async () => {
    const stored = afterChanges({}, (await importText('firms.csv', 'name;visibility\nErste;own\n')).changes);
    const again = await importInto(stored, [aFile('firms.csv', 'name;municipality\nErste;Hagen\n')], decided({ defaults: { visibility: 'public', asOf: '2026-03-01' } }));
    expect(afterChanges(stored, again.changes).firms).toMatchObject([{ name: 'Erste', visibility: 'own', ags: '05914000' }]);
  });
});
