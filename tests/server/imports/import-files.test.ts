import { describe, expect, it } from 'vitest';
import { NO_OPTIONS } from '#graph-model/contract/import-options.ts';
import type { Change } from '#graph-model/change-set.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { FirmId, isMistyped } from '#graph-model/identifier.ts';
import { knownRecords } from '#server/imports/known-records.ts';
import { prepareImport } from '#server/imports/import-files.ts';
import { A_REFERENCE, aFile, afterChanges, brief, datasetOf, importInto, importText } from '#tests/support/import-files.ts';
import { aDataset, aFirm, anOffer, aProduct, aRelation, aRequirement } from '#tests/support/records.ts';

const STORED = aDataset({
  firms: [aFirm({ id: 'F1', name: 'Müller Federn GmbH', ags: '05914000' }), aFirm({ id: 'F2', name: 'Zieherei Altena' })],
  products: [aProduct({ id: 'P1', name: 'Federstahldraht', nameEn: 'spring steel wire' })],
  relations: [aRelation({ id: 'R1', supplier: 'F2', buyer: 'F1', product: 'P1', share: 0.4, validFrom: '2020-01-01' })],
});

function records(changes: readonly Change[]): object[] {
  return changes.map((change) => (change.op === 'put' ? change.record : change));
}

describe('five files that refer to each other, in any order', () => {
  const files = () => [
    aFile('offers.csv', 'firm;direction;capability\nFedern;bietet;Kaltumformen\n'),
    aFile('requirements.csv', 'firm;product;for_product;essential;stock_days\nFedern;Draht;Feder;ja;14\n'),
    aFile('relations.csv', 'supplier;buyer;product\nF2;Federn;Draht\n'),
    aFile('products.csv', 'id;name\nP1;Draht\nP2;Feder\n'),
    aFile('firms.csv', 'id;name\nF1;Federn\nF2;Zieherei\n'),
  ];
  const provenance = (source: string) => ({ source, status: 'reported', visibility: 'network' });

  it('make one network', async () => {
    const dataset = await datasetOf(files());
    expect(dataset).toEqual({
      firms: [{ id: 'F1', name: 'Federn', ...provenance('firms.csv') }, { id: 'F2', name: 'Zieherei', ...provenance('firms.csv') }],
      products: [{ id: 'P1', name: 'Draht', ...provenance('products.csv') }, { id: 'P2', name: 'Feder', ...provenance('products.csv') }],
      relations: [{ id: expect.any(String), supplier: 'F2', buyer: 'F1', product: 'P1', ...provenance('relations.csv') }],
      requirements: [{ id: expect.any(String), firm: 'F1', product: 'P1', forProduct: 'P2', essential: true, stockDays: 14, ...provenance('requirements.csv') }],
      offers: [{ id: expect.any(String), firm: 'F1', direction: 'offers', capability: 'Kaltumformen', ...provenance('offers.csv') }],
      scenarios: [], regions: [], searches: [], stories: [],
    });
    expect(isMistyped(dataset.relations[0].id)).toBe(false);
  });

  it('change nothing when they come again', async () => {
    const stored = await datasetOf(files());
    const { changes, report } = await importInto(stored, files());
    expect([changes, report.counts, report.findings]).toEqual([[], { created: 0, updated: 0, unchanged: 7 }, []]);
  });
});

describe('a lone relations.csv', () => {
  it('brings the firms and products that it names into being, once each', async () => {
    const { changes, report } = await importText('relations.csv', 'supplier,buyer,product\nZieherei,Müller,Draht\nWalzwerk,Mueller,draht\n', { source: 'Workshop Altena' });
    const dataset = afterChanges({}, changes);
    expect(new Map(dataset.firms.map(({ name, source }) => [name, source]))).toEqual(new Map([['Müller', 'Workshop Altena'], ['Walzwerk', 'Workshop Altena'], ['Zieherei', 'Workshop Altena']]));
    expect(dataset.products.map(({ name }) => name)).toEqual(['Draht']);
    expect(new Set(dataset.relations.map(({ buyer }) => buyer)).size).toBe(1);
    expect(report.counts).toEqual({ created: 6, updated: 0, unchanged: 0 });
  });

  it('finds stored firms by id, by name in any spelling, and products by their English name', async () => {
    const { changes, report } = await importInto(STORED, [aFile('relations.csv', 'supplier,buyer,product\nF1,ZIEHEREI ALTENA,Spring Steel Wire\n')]);
    expect(report.findings).toEqual([]);
    expect(records(changes)).toMatchObject([{ supplier: 'F1', buyer: 'F2', product: 'P1' }]);
  });

  it('says for whom it takes a name that only reads alike', async () => {
    const { report, changes } = await importInto(STORED, [aFile('relations.csv', 'supplier,buyer\nZieherei Altena,Muller Federn GmbH\n')]);
    expect(report.findings).toEqual([{
      severity: 'warning', code: 'name_taken_for', file: 'relations.csv', row: 2, column: 1, field: 'buyer', value: 'Muller Federn GmbH', details: { taken: 'Müller Federn GmbH', id: 'F1' },
    }]);
    expect(records(changes)).toMatchObject([{ supplier: 'F2', buyer: 'F1' }]);
  });

  it('keeps apart firms whose names only look alike and the legal form', async () => {
    const files = () => [aFile('relations.csv', 'supplier,buyer\nBauer GmbH,Kunde\nBaur GmbH,Kunde\nBauer KG,Kunde\n')];
    expect((await datasetOf(files(), { decided: { ...NO_OPTIONS, undecided: 'new' } })).firms).toHaveLength(4);
    expect((await importInto({}, files(), { dryRun: true })).report.cases).toHaveLength(2);
  });

  it('asks for the id where two firms have one name', async () => {
    const twice = aDataset({ firms: [aFirm({ id: 'F1', name: 'Federn' }), aFirm({ id: 'F2', name: 'FEDERN' })] });
    const { report } = await importInto(twice, [aFile('relations.csv', 'supplier,buyer\nFedern,Kunde\n')]);
    expect(report.findings).toMatchObject([{ code: 'ambiguous_name', details: { candidates: 'F1, F2' } }]);
  });

  it('takes an id it does not know for a typing error, not for a name', async () => {
    const { report, changes } = await importText('relations.csv', 'supplier,buyer\nF3K7M9Q2XA5,Kunde\n');
    expect([brief(report.findings), changes]).toEqual([['error unknown_firm 2 supplier'], []]);
  });

  it('creates no firm for a row that is at fault otherwise', async () => {
    const { changes } = await importText('relations.csv', 'supplier,buyer,share\nFedern,Kunde,200\n');
    expect(changes).toEqual([]);
  });

  it('shows a new firm to no more people than the relations that name it', async () => {
    const dataset = await datasetOf([aFile('relations.csv', 'supplier,buyer,visibility\nGeheim,Kunde,own\nOffen,Kunde,public\n')]);
    expect(new Map(dataset.firms.map(({ name, visibility }) => [name, visibility]))).toEqual(new Map([['Geheim', 'own'], ['Kunde', 'public'], ['Offen', 'public']]));
  });
});

/** Who said what is stored says it anew. */
const SAME_SOURCE = { source: 'Umfrage 2026' };

describe('what is stored', () => {
  it('gets the fields of a row and keeps the others, also where a cell is empty', async () => {
    const { changes, report } = await importInto(STORED, [aFile('firms.csv', 'name,employees,country\nMüller Federn GmbH,37,\nZieherei Altena,,\n')], SAME_SOURCE);
    expect(records(changes)).toEqual([{ ...STORED.firms[0], employees: 37, sizeClass: 'small' }]);
    expect(report.counts).toEqual({ created: 0, updated: 1, unchanged: 1 });
  });

  it('is found as the same relation by what it connects and when it began', async () => {
    const { changes } = await importInto(STORED, [aFile('relations.csv', 'supplier,buyer,product,share,valid_from\nF2,F1,P1,60,2020-01-01\nF2,F1,P1,50,2026-01-01\n')], SAME_SOURCE);
    expect(records(changes)).toMatchObject([{ id: expect.not.stringMatching('R1'), share: 0.5, validFrom: '2026-01-01' }, { id: 'R1', share: 0.6 }]);
  });

  it('is found without its beginning where nothing else connects the same', async () => {
    const { changes } = await importInto(STORED, [aFile('relations.csv', 'supplier,buyer,product,share\nF2,F1,P1,60\n')], SAME_SOURCE);
    expect(records(changes)).toEqual([{ ...STORED.relations[0], share: 0.6 }]);
  });

  it('is changed by id, even in what it connects', async () => {
    const { changes } = await importInto(STORED, [aFile('relations.csv', 'id,supplier,buyer\nR1,F1,F2\n')], SAME_SOURCE);
    expect(records(changes)).toEqual([{ ...STORED.relations[0], supplier: 'F1', buyer: 'F2' }]);
  });

  it('notes a relation that is there already under another id', async () => {
    const { report } = await importInto(STORED, [aFile('relations.csv', 'id,supplier,buyer,product,valid_from\nX9,F2,F1,P1,2020-01-01\n')], SAME_SOURCE);
    expect(report.findings).toMatchObject([{ severity: 'warning', code: 'relation_exists', details: { id: 'R1' } }]);
  });

  it('keeps requirements and offers the same by what they say', async () => {
    const stored = { ...STORED, requirements: [aRequirement()], offers: [anOffer({ product: undefined, capability: 'Galvanik' })] };
    const { changes, report } = await importInto(stored, [
      aFile('requirements.csv', 'firm,product,stock_days\nF1,P1,9\n'), aFile('offers.csv', 'firm,direction,capability\nF1,offers,GALVANIK\n'),
    ], SAME_SOURCE);
    expect(records(changes)).toEqual([{ ...stored.requirements[0], stockDays: 9 }, { ...stored.offers[0], capability: 'GALVANIK' }]);
    expect(report.counts).toEqual({ created: 0, updated: 2, unchanged: 0 });
  });

  it('does not give its id to another firm', async () => {
    const { report } = await importInto(STORED, [aFile('firms.csv', 'id,name\nF1,Schmiede Hagen\n')], SAME_SOURCE);
    expect(report.findings).toEqual([{ severity: 'error', code: 'id_taken', file: 'firms.csv', row: 2, column: 0, field: 'id', value: 'F1', details: { name: 'Müller Federn GmbH' } }]);
  });

  it('takes a corrected spelling under the same id', async () => {
    const { changes } = await importInto(STORED, [aFile('firms.csv', 'id,name\nF1,MÜLLER FEDERN GMBH\n')], SAME_SOURCE);
    expect(records(changes)).toMatchObject([{ id: 'F1', name: 'MÜLLER FEDERN GMBH' }]);
  });

  it('is told apart from a firm of the same name in another municipality', async () => {
    const { changes, report } = await importInto(STORED, [aFile('firms.csv', 'name,municipality\nMüller Federn GmbH,Iserlohn\nMüller Federn GmbH,Hagen\n')], SAME_SOURCE);
    expect(records(changes)).toMatchObject([{ name: 'Müller Federn GmbH', ags: '05962024' }]);
    expect([brief(report.findings), report.counts]).toEqual([['warning similar_name 2 name'], { created: 1, updated: 0, unchanged: 1 }]);
  });

  it('is found by the id that it had before a merge', async () => {
    const known = knownRecords({ ...STORED, firms: STORED.firms.map((firm) => (firm.id === 'F1' ? { ...firm, formerIds: [FirmId.parse('F9')] } : firm)) });
    const { changes } = await prepareImport([aFile('relations.csv', 'supplier,buyer\nF2,F9\n')], known, { onError: 'stop', reference: A_REFERENCE, today: '2026-11-21', random: () => 0.5 });
    expect(records(changes)).toMatchObject([{ supplier: 'F2', buyer: 'F1' }]);
  });
});

describe('what another source says otherwise', () => {
  const other = { source: 'Handelsregister' };

  it('stands beside the stored value, and the finding names row, both values and the source', async () => {
    const { changes, report } = await importInto(STORED, [aFile('relations.csv', 'supplier,buyer,product,share,as_of,status\nF2,F1,P1,60,2026-05-01,confirmed\n')], other);
    expect(records(changes)).toEqual([{ ...STORED.relations[0], otherStatements: [{ field: 'share', value: 0.6, source: 'Handelsregister', asOf: '2026-05-01', status: 'confirmed' }] }]);
    expect(report.findings).toMatchObject([{ severity: 'warning', code: 'contradiction', row: 2, field: 'share', value: '0.6', details: { stored: String(STORED.relations[0].share), source: 'Umfrage 2026' } }]);
  });

  it('replaces it where the import says so', async () => {
    const { changes, report } = await importInto(STORED, [aFile('relations.csv', 'supplier,buyer,product,share\nF2,F1,P1,60\n')], { ...other, decided: { ...NO_OPTIONS, contradictions: 'replace' } });
    expect([records(changes), report.findings]).toEqual([[{ ...STORED.relations[0], share: 0.6, source: 'Handelsregister' }], []]);
  });

  it('fills what was unknown, and the record is of that source from then on', async () => {
    const { changes, report } = await importInto(STORED, [aFile('firms.csv', 'name,website\nMüller Federn GmbH,https://federn.example\n')], other);
    expect([records(changes), report.findings]).toEqual([[{ ...STORED.firms[0], website: 'https://federn.example', source: 'Handelsregister' }], []]);
  });

  it('takes day, contributor and status of the new source with it: those of the former one say nothing of it', async () => {
    const [firm, ...others] = STORED.firms;
    const before = { ...firm, asOf: '2024-10-28', contributor: 'Kammer', status: 'confirmed' as const };
    const { changes } = await importInto({ ...STORED, firms: [before, ...others] }, [aFile('firms.csv', 'name,website\nMüller Federn GmbH,https://federn.example\n')], other);
    expect(records(changes)).toEqual([{ ...firm, website: 'https://federn.example', source: 'Handelsregister', status: 'reported' }]);
  });

  it('said twice changes nothing the second time; said anew it takes the place of what that source said before; when it agrees its statement goes', async () => {
    const once = afterChanges(STORED, (await importInto(STORED, [aFile('relations.csv', 'supplier,buyer,product,share\nF2,F1,P1,60\n')], other)).changes);
    const again = await importInto(once, [aFile('relations.csv', 'supplier,buyer,product,share\nF2,F1,P1,60\n')], other);
    expect([again.changes, again.report.counts]).toEqual([[], { created: 0, updated: 0, unchanged: 1 }]);
    const anew = await importInto(once, [aFile('relations.csv', 'supplier,buyer,product,share\nF2,F1,P1,70\n')], other);
    expect(records(anew.changes)).toMatchObject([{ share: STORED.relations[0].share, otherStatements: [{ field: 'share', value: 0.7, source: 'Handelsregister' }] }]);
    const agreed = await importInto(once, [aFile('relations.csv', `supplier,buyer,product,share\nF2,F1,P1,${STORED.relations[0].share! * 100}\n`)], other);
    expect(records(agreed.changes)).toEqual([STORED.relations[0]]);
  });

  it('is told by who said the field, not by who touched the record last', async () => {
    const [firm] = STORED.firms;
    const touched = { ...firm, website: 'https://federn.example', source: 'Handelsregister' };
    const life = [{ changeSet: 'C1', revision: 1, author: 'a', at: '2026-01-01T00:00:00.000Z', after: firm }, { changeSet: 'C2', revision: 2, author: 'a', at: '2026-02-01T00:00:00.000Z', before: firm, after: touched }];
    const histories = () => Promise.resolve(new Map([[firm.id, life]])) as never;
    const { changes, report } = await importInto({ ...STORED, firms: [touched, STORED.firms[1]] }, [aFile('firms.csv', 'name,website\nMüller Federn GmbH,https://neu.example\n')], { ...SAME_SOURCE, histories });
    expect(report.findings).toMatchObject([{ code: 'contradiction', field: 'website', details: { source: 'Handelsregister' } }]);
    expect(records(changes)).toMatchObject([{ website: 'https://federn.example', otherStatements: [{ field: 'website', value: 'https://neu.example', source: 'Umfrage 2026' }] }]);
  });

  it('another spelling of a name is no contradiction, and a size class stays with its head count', async () => {
    const { changes, report } = await importInto({ ...STORED, firms: [{ ...STORED.firms[0], sizeClass: 'micro' }, STORED.firms[1]] }, [aFile('firms.csv', 'id,name,employees\nF1,MÜLLER FEDERN GMBH,80\n')], other);
    expect(report.findings.map(({ code, field }) => [code, field])).toEqual([['contradiction', 'size_class']]);
    expect(records(changes)).toMatchObject([{ name: 'Müller Federn GmbH', sizeClass: 'micro' }]);
    expect(records(changes)[0]).not.toHaveProperty('employees');
  });
});

describe('rows at fault', () => {
  const files = () => [aFile('firms.csv', 'name,country\nFedern,Narnia\nDraht,DE\n'), aFile('relations.csv', 'supplier,buyer\nDraht,Federn\nDraht,Stahl\n')];

  it('stop the import, with all other faults told, and what follows from them left out', async () => {
    const { changes, report } = await importInto({}, files(), { onError: 'stop' });
    expect([changes, brief(report.findings), report.counts]).toEqual([[], ['error unknown_country 2 country', 'error unknown_firm 3 buyer'], { created: 0, updated: 0, unchanged: 0 }]);
  });

  it('are left out with what refers to them, where the rest is wanted', async () => {
    const { changes, report } = await importInto({}, files(), { onError: 'skip' });
    expect(records(changes)).toMatchObject([{ name: 'Draht' }]);
    expect(brief(report.findings)).toEqual(['error unknown_country 2 country', 'error refers_to_rejected_row 2 buyer', 'error unknown_firm 3 buyer']);
    expect(report.files.map(({ rows, accepted, rejected }) => [rows, accepted, rejected])).toEqual([[2, 1, 1], [2, 0, 2]]);
  });
});

describe('an import', () => {
  it('tells what it read', async () => {
    const { report } = await importText('Lieferbeziehungen.csv', Buffer.from('Lieferant;Abnehmer\nM\xFCller;Sch\xE4fer\n', 'latin1'));
    expect(report).toEqual({
      files: [{ name: 'Lieferbeziehungen.csv', format: 'csv', kind: 'relations', encoding: 'windows-1252', delimiter: ';', rows: 1, accepted: 1, rejected: 0 }],
      counts: { created: 3, updated: 0, unchanged: 0 }, errors: 0, warnings: 0, findings: [], findingCounts: [],
    });
  });

  it('reports progress by bytes and rows', async () => {
    const seen: unknown[] = [];
    await importText('relations.csv', 'supplier,buyer\nA,B\nC,D\n', { onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ file: 'relations.csv', bytes: 23, rows: 2 });
  });

  it('can be called off', async () => {
    await expect(importText('relations.csv', 'supplier,buyer\nA,B\n', { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });

  it('refuses a source that cannot be stored', async () => {
    await expect(importText('relations.csv', 'supplier,buyer\nA,B\n', { source: '=1+1' })).rejects.toMatchObject({ code: 'bad_input' });
  });

  it('mints ids that are not taken', async () => {
    const first: Dataset = await datasetOf([aFile('relations.csv', 'supplier,buyer\nA,B\n')]);
    const { changes } = await importInto(first, [aFile('relations.csv', 'supplier,buyer\nC,D\n')]);
    const ids = [...first.firms, ...first.relations, ...(records(changes) as { id: string }[])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
  });

  it('takes the edition of industry codes from the name of their column, and asks for it once otherwise', async () => {
    const named = await importText('firms.csv', 'Name;WZ 2025\nFedern;25.40\n');
    expect([records(named.changes), named.report.findings]).toMatchObject([[{ wz: '25.40', wzEdition: 2025 }], []]);
    const unnamed = await importText('firms.csv', 'Name;WZ\nFedern;25.93\nDraht;24.10\n');
    expect(brief(unnamed.report.findings)).toEqual(['warning wz_edition_missing 2 WZ']);
  });
});
