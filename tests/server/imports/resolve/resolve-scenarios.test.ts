import { describe, expect, it } from 'vitest';
import { afterChanges, aFile, brief, importInto, importText } from '#tests/support/import-files.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';
import { aScenario } from '#tests/support/scenarios.ts';

const stored = aDataset({
  firms: [aFirm({ id: 'F1', name: 'Galvanik' }), aFirm({ id: 'F2', name: 'Stanzwerk' }), aFirm({ id: 'F3', name: 'Presswerk' })], products: [aProduct({ id: 'P1', name: 'Verzinken' })], relations: [aRelation()],
});
const HEADER = 'Szenario;Änderung im Szenario;Ausfall Nr.;Unternehmen;Gemeinde;Produkt;Dauer;Lieferbeziehung;Lieferant;Abnehmer;Bezugsanteil;Umstellzeit;Übrige Leistung';
const WIDTH = HEADER.split(';').length;
const table = (...rows: string[]) => aFile('szenarien.csv', [HEADER, ...rows.map((row) => row + ';'.repeat(WIDTH - row.split(';').length))].join('\n'));
const PROVENANCE = { source: 'szenarien.csv', status: 'reported', visibility: 'network' };

describe('a table of scenarios', () => {
  it('is put together row by row, with names in the place of ids', async () => {
    const { changes, report } = await importInto(stored, [table(
      'Flut;Ausfall;1;Galvanik;;;21', 'Flut;Ausfall;1;stanzwerk;;;21', 'Flut;Ausfall;;;Altena;;;;;;;;30', 'Flut;neue Lieferbeziehung;;;;Verzinken;;;Presswerk;Stanzwerk;30;14',
      'Flut;endet;;;;;;R1', 'Flut;Lager;;Stanzwerk;;Verzinken;40', 'Wie heute;;',
    )]);
    expect(brief(report.findings)).toEqual([]);
    expect(report.files).toMatchObject([{ kind: 'scenarios', rows: 7, accepted: 7 }]);
    expect(afterChanges(stored, changes).scenarios.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      {
        id: expect.stringMatching(/^S/), name: 'Flut', ...PROVENANCE, failures: [{ firms: ['F1', 'F2'], days: 21 }, { municipality: '05962004', capacity: 0.3 }],
        newRelations: [{ supplier: 'F3', buyer: 'F2', product: 'P1', share: 0.3, switchDays: 14 }], endedRelations: ['R1'], stocks: [{ firm: 'F2', product: 'P1', days: 40 }],
      },
      { id: expect.stringMatching(/^S/), name: 'Wie heute', ...PROVENANCE },
    ]);
  });

  it('is the whole plan of a stored scenario of that name; a second time it changes nothing', async () => {
    const before = { ...stored, scenarios: [aScenario({ id: 'S9', name: 'Flut', note: 'An der Lenne', failures: [{ country: 'CN' }], stocks: [{ firm: 'F2', product: 'P1', days: 3 }] })] };
    const file = () => table('flut;Ausfall;;Galvanik;;;5');
    const { changes } = await importInto(before, [file()]);
    expect(changes).toEqual([{ op: 'put', kind: 'scenario', record: { ...aScenario({ id: 'S9', name: 'flut', note: 'An der Lenne', failures: [{ firms: ['F1'], days: 5 }] }) } }]);
    expect(Object.hasOwn((changes[0] as { record: object }).record, 'stocks')).toBe(false);
    expect((await importInto(afterChanges(before, changes), [file()])).changes).toEqual([]);
  });

  it('is one by its id, whichever row says it, and by its name where none does; a scenario told twice is noted', async () => {
    const before = { ...stored, scenarios: [aScenario({ id: 'S9', name: 'Flut' })] };
    const file = aFile('szenarien.csv', 'id;name;scenario_change;firm;product;days\nS1;Brand;failure;F1;;\n;brand;stock;F2;P1;3\nS1;;failure;F3;;\nS9;Hochwasser;failure;F1;;\n;Flut;failure;F2;;\n');
    const { changes, report } = await importInto(before, [file]);
    expect(brief(report.findings)).toEqual(['error duplicate_name 6 name']);
    expect(afterChanges({}, changes).scenarios).toMatchObject([
      { id: 'S1', name: 'Brand', failures: [{ firms: ['F1'] }, { firms: ['F3'] }], stocks: [{ firm: 'F2', product: 'P1', days: 3 }] }, { id: 'S9', name: 'Hochwasser', failures: [{ firms: ['F1'] }] },
    ]);
  });

  it('may name what is not in the data, and says so', async () => {
    const { changes, report } = await importInto(stored, [table('Flut;Ausfall;;Galvanick;;;5', 'Flut;endet;;;;;;R9')]);
    expect(report.findings).toMatchObject([{ severity: 'warning', code: 'not_in_data', row: 2, field: 'Unternehmen', value: 'Galvanick' }]);
    expect(afterChanges({}, changes)).toMatchObject({ firms: [], scenarios: [{ failures: [{ firms: ['Galvanick'], days: 5 }], endedRelations: ['R9'] }] });
  });

  it('finds firms that come with the same import, also those that only a relation names', async () => {
    const { changes } = await importInto({}, [table('Flut;Ausfall;;Neuwerk'), aFile('relations.csv', 'supplier,buyer,product\nNeuwerk,Altwerk,Draht\n')]);
    const { firms, scenarios } = afterChanges({}, changes);
    expect(scenarios[0].failures).toEqual([{ firms: [firms.find(({ name }) => name === 'Neuwerk')!.id] }]);
  });

  it('with a fault in one row leaves the scenario out as a whole, and takes the others', async () => {
    const { changes, report } = await importInto(stored, [table(
      'Flut;Ausfall;;Galvanik;Altena', 'Flut;Lager;;Stanzwerk;;Verzinken;3', 'Brand;Lager;;Stanzwerk;;;3', 'Streik;endet;;;;;;', 'Frost;Ausfall;;Galvanik;;;5;R1', ';Ausfall;;Galvanik', 'Sturm;;;Galvanik', 'Gut;Ausfall;;Galvanik', 'Hagel;Blitz;;Galvanik',
    )]);
    expect(brief(report.findings)).toEqual([
      'error one_target 2 Unternehmen', 'error scenario_incomplete 3 Szenario', 'error missing_value 4 Produkt', 'error missing_value 5 Lieferbeziehung', 'error not_of_change 6 Lieferbeziehung',
      'error missing_value 7 Szenario', 'error missing_value 8 Änderung im Szenario', 'error unknown_value 10 Änderung im Szenario',
    ]);
    expect(afterChanges({}, changes).scenarios.map(({ name }) => name)).toEqual(['Gut']);
    expect((await importInto(stored, [table('Flut;Ausfall;;Galvanik;Altena', 'Flut;Lager;;Stanzwerk;;Verzinken;3', 'Gut;Ausfall;;Galvanik')], { onError: 'stop' })).changes).toEqual([]);
  });

  it('is told from other tables by what changes: lists with the same columns stay what they are', async () => {
    const kindOf = async (name: string, header: string) => (await importText(name, `${header}\nA,B,C,1\n`)).report.files[0].kind;
    expect(await kindOf('x.csv', 'supplier,buyer,product,share')).toBe('relations');
    expect(await kindOf('x.csv', 'firm,product,municipality,days')).not.toBe('scenarios');
    expect(await kindOf('x.csv', 'scenario,scenario_change,firm,days')).toBe('scenarios');
    expect(await kindOf('Szenario 1.csv', 'supplier,buyer,product,share')).toBe('relations');
  });
});
