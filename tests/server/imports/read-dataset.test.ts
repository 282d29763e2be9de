import { describe, expect, it } from 'vitest';
import { readDataset } from '#server/imports/read-dataset.ts';
import { A_REFERENCE, aFile, brief } from '#tests/support/import-files.ts';

describe('files read for an analysis', () => {
  it('have their names as ids where there are only relations', async () => {
    const { dataset, report } = await readDataset([aFile('relations.csv', 'supplier,buyer,product\nZieherei,Federn,Draht\nWalzwerk,Zieherei,Walzdraht\n')], A_REFERENCE);
    expect(dataset.firms.map(({ id, name }) => [id, name])).toEqual([['Federn', 'Federn'], ['Walzwerk', 'Walzwerk'], ['Zieherei', 'Zieherei']]);
    expect(dataset.relations.map(({ id, supplier, buyer, product }) => [id, supplier, buyer, product])).toEqual([['R1', 'Zieherei', 'Federn', 'Draht'], ['R2', 'Walzwerk', 'Zieherei', 'Walzdraht']]);
    expect(report.findings).toEqual([]);
  });

  it('keep nodes apart that differ in one letter\'s case, as lists of edges do', async () => {
    const { dataset } = await readDataset([aFile('edges.csv', 'source,target\na,b\nA,b\n1,2\n')], A_REFERENCE);
    expect(dataset.firms.map(({ id }) => id)).toEqual(['1', '2', 'A', 'a', 'b']);
  });

  it('have the ids of firms.csv where it is there, and find firms by name in any spelling', async () => {
    const { dataset, report } = await readDataset([aFile('relations.csv', 'supplier,buyer\nMueller,F2\n'), aFile('firms.csv', 'id,name\nF1,Müller\nF2,Schäfer\n')], A_REFERENCE);
    expect([dataset.relations.map(({ supplier, buyer }) => [supplier, buyer]), report.findings]).toEqual([[['F1', 'F2']], []]);
  });

  it('leave out rows at fault and report them', async () => {
    const { dataset, report } = await readDataset([aFile('relations.csv', 'supplier,buyer,share\nA,B,30\nC,D,300\n')], A_REFERENCE);
    expect([dataset.relations.length, brief(report.findings)]).toEqual([1, ['error share_over_100 3 share']]);
  });

  it('make an id of every name, also of one that no id may be', async () => {
    const { dataset, report } = await readDataset([aFile('relations.csv', 'supplier,buyer\n(Fa.) Müller,__proto__\nproto__,constructor\n')], A_REFERENCE);
    expect(dataset.firms.map(({ id, name }) => [id, name])).toEqual([['Fa.) Müller', '(Fa.) Müller'], ['constructor', 'constructor'], ['proto__', '__proto__'], ['proto__ 2', 'proto__']]);
    expect(report.findings).toEqual([]);
  });

  it('give every site of a firm an id of its own', async () => {
    const { dataset } = await readDataset([aFile('firms.csv', 'name,municipality\nFedern,Hagen\nFedern,Altena\n')], A_REFERENCE);
    expect(dataset.firms.map(({ id, ags }) => [id, ags])).toEqual([['Federn', '05914000'], ['Federn 2', '05962004']]);
  });
});
