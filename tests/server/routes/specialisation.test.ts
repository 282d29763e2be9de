import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingInputs, regionSpecialisation } from '#graph-model/contract/specialisation.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
beforeAll(async () => { server = await startTestServer(generateDemoRegion()); });
afterAll(() => server.close());

const strengths = async (query = '') => regionSpecialisation.result.parse(await (await server.api(`/specialisation?${query}`)).json());
const questions = async (query = '') => missingInputs.result.parse(await (await server.api(`/missing-inputs?${query}`)).json());
const statusOf = async (path: string) => (await server.api(path)).status;

describe('the strengths of the demonstration region', () => {
  it('are its metal branches, with what is compared, coverage, formula and revision', async () => {
    const view = await strengths('figures=all');
    expect(view).toMatchObject({ revision: 1, basis: 'employees', level: 'group', against: 'all', choices: ['all', 'outside'], region: { name: 'Märkische Region' }, there: { name: { de: 'alle Unternehmen im Datenbestand' } } });
    expect(view.branches.slice(0, 3).map(({ branch, strong }) => [branch.code, strong])).toEqual([['25.5', true], ['24.3', true], ['25.7', true]]);
    const [{ share, shareThere, quotient }] = view.branches;
    expect(share! / shareThere!).toBeCloseTo(quotient!, 9);
    expect(view.coverage).toBeGreaterThan(0.9);
    expect(view.branches.every(({ firms, employees, largestShare }) => (firms === 0 ? employees === 0 && largestShare === null : largestShare! > 0 && largestShare! <= 1))).toBe(true);
  });

  it('of one place are compared with the region, and of other keys with all firms', async () => {
    const one = await strengths('place=05962032&figures=all');
    expect(one).toMatchObject({ place: { key: '05962032', name: 'Lüdenscheid' }, against: 'region', choices: ['all', 'outside', 'region'], there: { name: { de: 'Märkische Region' } } });
    expect((await strengths('keys=05962032&figures=all')).here.employees).toBe(one.here.employees);
    expect((await strengths('keys=05962032&level=division')).branches[0].branch.code).toMatch(/^\d\d$/);
  });

  it('are opened by branch: the firms behind the figure, in both editions of WZ, never their head counts', async () => {
    const { behind, branches } = await strengths('branch=25.5&figures=all');
    const row = branches.find(({ branch }) => branch.code === '25.5')!;
    expect(behind!.firms.filter(({ counts }) => counts).length).toBe(row.firms);
    expect(new Set(behind!.firms.map(({ wz, wzEdition }) => `${wzEdition} ${wz!.slice(0, 4)}`))).toEqual(new Set(['2008 25.5', '2025 25.4']));
    expect(JSON.stringify(behind)).not.toContain('employees');
  });

  it('come as a table, in CSV with how they came about', async () => {
    const lines = (await (await server.api('/specialisation/files/strengths.csv?lang=en&level=division')).text()).split('\r\n');
    const notes = lines.filter((line) => line.startsWith('# '));
    expect(notes.map((line) => line.slice(2).split(':')[0])).toEqual(['Strengths Märkische Region', 'Region', 'Compared with', 'Revision of the data', 'As of', 'Coverage', 'Method', 'Suppressed values', 'Note', 'Note', 'Source']);
    expect(lines[notes.length]).toBe('wz,branch,branch_en,firms,employees,share,share_there,quotient,stronger_than_usual,surplus,density,nearest');
    const { branches } = await strengths('level=division');
    const rows = lines.slice(notes.length + 1, -1);
    expect(rows.map((row) => row.slice(0, 2))).toEqual(branches.map(({ branch }) => branch.code));
    expect(rows.map((row) => row.includes('suppressed'))).toEqual(branches.map(({ firms, share, shareThere }) => firms === null || share === null || shareThere === null));
    expect((await server.api('/specialisation/files/strengths.xlsx?place=05962032')).headers.get('content-disposition')).toBe('attachment; filename=strengths.xlsx');
    expect(await (await server.api('/specialisation/files/strengths.csv?figures=all')).text()).toMatch(/^# Stärken .*\r\n# Intern: intern – nicht zur Weitergabe/);
    expect(await statusOf('/specialisation/files/strengths.pdf')).toBe(404);
  });

  it('refuse a place elsewhere, a comparison that is not loaded and keys that are none', async () => {
    for (const query of ['place=05111000', 'against=reference', 'keys=abc', 'keys=123', 'level=class', 'branch=25.93']) expect([query, await statusOf(`/specialisation?${query}`)]).toEqual([query, 400]);
  });

  it('can be begun as a run', async () => {
    const response = await server.api('/runs', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ analysis: 'specialisation', parameters: { level: 'division' } }) });
    expect(await response.json()).toMatchObject({ analysis: 'specialisation', parameters: { level: 'division' } });
  });
});

describe('questions about usual inputs', () => {
  it('name their source, that it is for demonstration, and the firms that are asked', async () => {
    const view = await questions();
    expect(view).toMatchObject({ revision: 1, isDemonstration: true, source: 'Demonstrationswerte, gerundet', parameters: { threshold: 0.05, inputs: 'goods' } });
    const [{ questions: [first], firms }] = view.branches;
    expect(first.stating + first.asked + first.notNeeded).toBe(firms);
    expect(first.firms.length).toBe(5);
    expect((await questions(`branch=${view.branches[0].branch.code}`)).branches[0].questions[0].firms.length).toBe(first.asked);
  });

  it('of one firm end when it states a supplier or that it needs nothing of the branch, and come again with the undo', async () => {
    const firm = (await questions()).branches[0].questions[0].firms[0].id;
    const asked = async () => (await questions(`firm=${firm}`)).branches.flatMap((branch) => branch.questions.map(({ industry }) => industry));
    const before = await asked();
    const { record, version } = await (await server.api(`/records/firm/${firm}`)).json();
    const change = async (changes: unknown[]) => (await server.api('/change-sets', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ changes }) })).json();
    const done = await change([{ op: 'replace', kind: 'firm', version, record: { ...record, inputsNotNeeded: [before[0]] } }]);
    expect(await asked()).toEqual(before.slice(1));
    await server.api(`/change-sets/${done.changeSet}/undo`, { method: 'POST' });
    expect(await asked()).toEqual(before);
  });

  it('refuse a firm that is not there and a threshold that is none', async () => {
    expect([await statusOf('/missing-inputs?firm=nobody'), await statusOf('/missing-inputs?threshold=0'), await statusOf('/missing-inputs?inputs=x')]).toEqual([404, 400, 400]);
  });
});
