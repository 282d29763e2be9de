import { describe, expect, it } from 'vitest';
import { NO_OPTIONS } from '#graph-model/contract/import-options.ts';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import type { PrepareOptions } from '#server/imports/import-files.ts';
import { aFile, importInto } from '#tests/support/import-files.ts';
import { aDataset, aFirm } from '#tests/support/records.ts';

const STORED = aDataset({ firms: [aFirm({ id: 'F1', name: 'Mühlenbrink Kaltwalzwerk GmbH', ags: '05914000' }), aFirm({ id: 'F2', name: 'Tölkenstert Drahtwerke KG' })] });
const FIRMS = 'name,municipality,website\nMuehlenbrink Kaltwalzw. G.m.b.H.,Hagen,https://muehlenbrink.example\nToelkenstert Draht GmbH,,\nQuambenloh Guss,,\n';

const decide = (decided: Partial<NonNullable<PrepareOptions['decided']>>) => ({ decided: { ...NO_OPTIONS, ...decided } });
const after = async (stored: Dataset, ...[files, options]: [Parameters<typeof importInto>[1], Partial<PrepareOptions>?]) => {
  const prepared = await importInto(stored, files, options);
  return { dataset: changedDataset({ ...EMPTY_DATASET, ...stored }, prepared.changes), report: prepared.report, changes: prepared.changes };
};
const names = ({ firms }: Dataset) => firms.map(({ name }) => name).toSorted();
const codes = (findings: readonly { code: string; row?: number }[]) => findings.map(({ code, row }) => `${code} ${row}`);

describe('who the firms of an import are', () => {
  it('a dry run takes the certain ones for stored firms, lists the likely ones with their score and parts, and makes the rest new', async () => {
    const { report } = await importInto(STORED, [aFile('firms.csv', FIRMS)], { dryRun: true });
    expect(codes(report.findings)).toEqual(['matched_firm 2']);
    expect(report.matching).toEqual({ same: 1, asked: 1, undecided: 1 });
    expect(report.cases).toMatchObject([{ id: 'firms.csv:3 Toelkenstert Draht GmbH', file: 'firms.csv', row: 3, firm: { name: 'Toelkenstert Draht GmbH' }, candidates: [{ id: 'F2', firm: { name: 'Tölkenstert Drahtwerke KG' } }] }]);
    const [{ score, parts }] = report.cases![0].candidates;
    expect(parts.map(({ part }) => part)).toEqual(['name', 'legalForm']);
    expect(parts.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(score, 9);
  });

  it('a real import is refused while a likely one is undecided, and names its row', async () => {
    const { report, changes } = await importInto(STORED, [aFile('firms.csv', FIRMS)], { onError: 'stop' });
    expect([changes, codes(report.findings)]).toEqual([[], ['matched_firm 2', 'undecided_firm 3']]);
  });

  it.each([
    ['same', { case: 'firms.csv:3 Toelkenstert Draht GmbH', is: 'same', candidate: 'F2' } as const, ['Mühlenbrink Kaltwalzwerk GmbH', 'Quambenloh Guss', 'Tölkenstert Drahtwerke KG']],
    ['new', { case: 'firms.csv:3 Toelkenstert Draht GmbH', is: 'new' } as const, ['Mühlenbrink Kaltwalzwerk GmbH', 'Quambenloh Guss', 'Toelkenstert Draht GmbH', 'Tölkenstert Drahtwerke KG']],
    ['skip', { case: 'firms.csv:3 Toelkenstert Draht GmbH', is: 'skip' } as const, ['Mühlenbrink Kaltwalzwerk GmbH', 'Quambenloh Guss', 'Tölkenstert Drahtwerke KG']],
  ])('what was decided holds: %s', async (_, decision, expected) => {
    const { dataset, report } = await after(STORED, [aFile('firms.csv', FIRMS)], { onError: 'stop', ...decide({ decisions: [decision] }) });
    expect([names(dataset), report.errors]).toEqual([expected, 0]);
  });

  it('who a new firm was said not to be is kept with it, so that nobody is asked about the two again', async () => {
    const { dataset } = await after(STORED, [aFile('firms.csv', FIRMS)], { onError: 'stop', ...decide({ decisions: [{ case: 'firms.csv:3 Toelkenstert Draht GmbH', is: 'new' }] }) });
    expect(dataset.firms.filter(({ differentFrom }) => differentFrom).map(({ name, differentFrom }) => [name, differentFrom])).toEqual([['Toelkenstert Draht GmbH', ['F2']]]);
  });

  it('the stored name stays, what the file calls it is kept beside it, and the same file changes nothing the next time and asks nothing', async () => {
    const options = { onError: 'stop' as const, ...decide({ decisions: [{ case: 'firms.csv:3 Toelkenstert Draht GmbH', is: 'same', candidate: 'F2' }] }) };
    const { dataset } = await after(STORED, [aFile('firms.csv', FIRMS)], options);
    expect(dataset.firms.find(({ id }) => id === 'F1')).toMatchObject({
      name: 'Mühlenbrink Kaltwalzwerk GmbH', website: 'https://muehlenbrink.example', otherStatements: [{ field: 'name', value: 'Muehlenbrink Kaltwalzw. G.m.b.H.', source: 'firms.csv' }],
    });
    const again = await after(dataset, [aFile('firms.csv', FIRMS)], { onError: 'stop' });
    expect([again.changes, again.report.findings, again.report.cases]).toEqual([[], [], undefined]);
  });

  it('spellings in other tables are matched among each other and with the stored, and rows that mean the same are one with all volume', async () => {
    const rows = 'supplier,buyer,volume_eur\nMuehlenbrink Kaltwalzw. GmbH,Wibbelenhoff Federn GmbH,100\nMühlenbrink Kaltwalzwerk GmbH,Wibbelenhoff Federn G.m.b.H.,50\n';
    const { dataset, report } = await after(STORED, [aFile('relations.csv', rows)], { onError: 'stop' });
    expect(names(dataset)).toEqual(['Mühlenbrink Kaltwalzwerk GmbH', 'Tölkenstert Drahtwerke KG', 'Wibbelenhoff Federn GmbH']);
    expect(dataset.relations).toMatchObject([{ supplier: 'F1', volumeEur: 150 }]);
    expect(codes(report.findings)).toEqual(['matched_firm 2', 'matched_row 3', 'rows_combined 3']);
    const again = await after(dataset, [aFile('relations.csv', rows)], { onError: 'stop' });
    expect([names(again.dataset), again.report.cases]).toEqual([names(dataset), undefined]);
  });

  it('two rows of one firm in two spellings are one, with what either knows', async () => {
    const { dataset } = await after({ ...EMPTY_DATASET }, [aFile('firms.csv', 'name,website,employees\nUhlkensiepen Federn GmbH,,12\nUHLKENSIEPEN FEDERN G.M.B.H.,https://uhlk.example,15\n')], { onError: 'stop' });
    expect(dataset.firms).toMatchObject([{ name: 'Uhlkensiepen Federn GmbH', website: 'https://uhlk.example', employees: 12, otherStatements: [{ field: 'name' }, { field: 'employees', value: 15 }] }]);
  });

  it('undecided ones become new or are left out where that is wanted, and thresholds can be others', async () => {
    const files = () => [aFile('firms.csv', FIRMS)];
    expect((await after(STORED, files(), { onError: 'stop', ...decide({ undecided: 'new' }) })).dataset.firms).toHaveLength(4);
    expect((await after(STORED, files(), { onError: 'stop', ...decide({ undecided: 'skip' }) })).dataset.firms).toHaveLength(3);
    expect((await after(STORED, files(), { onError: 'stop', ...decide({ thresholds: { certain: 1, likely: 1 } }) })).report.cases).toBeUndefined();
    expect((await after(STORED, files(), { onError: 'stop', ...decide({ thresholds: { certain: 0.6, likely: 0.5 } }) })).report.matching).toEqual({ same: 2, asked: 0, undecided: 0 });
  });

  it('rows with an id of their own are what they say', async () => {
    const { dataset } = await after(STORED, [aFile('firms.csv', 'id,name\nX1,Muehlenbrink Kaltwalzwerk G.m.b.H.\n')], { onError: 'stop' });
    expect(dataset.firms.map(({ id }) => id)).toContain('X1');
  });
});
