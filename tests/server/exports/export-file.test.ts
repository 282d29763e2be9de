import { describe, expect, it } from 'vitest';
import { EXPORT_FILES } from '#graph-model/contract/exports.ts';
import { exportChunks } from '#server/exports/export-file.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';

describe('files to take away', () => {
  const dataset = aDataset({ firms: [aFirm({ employees: 37 }), aFirm({ id: 'F2' })], relations: [aRelation()] });
  const snapshot = { revision: 1, dataset, day: '2026-11-21', context: { network: { firms: ['F1', 'F2'] } } };
  const measured = { values: new Map([['in_degree' as const, { values: Float64Array.of(0, 1), coverage: 1 }]]) };

  it('begin as their names say', () => {
    expect(EXPORT_FILES.map((file) => [file, [...exportChunks(file, snapshot, measured)].join('').slice(0, 14)])).toEqual([
      ['firms.csv', 'id,name,kind,m'], ['products.csv', 'id,name,name_e'], ['relations.csv', 'id,supplier,bu'], ['requirements.csv', 'firm,product,f'], ['offers.csv', 'firm,direction'], ['scenarios.csv', 'id,name,note,s'],
      ['measures.csv', 'id,name,in_deg'], ['network.gexf', '<?xml version='],
    ]);
  });

  it('tell the head count in the firms\' own table alone', () => {
    expect(EXPORT_FILES.filter((file) => [...exportChunks(file, snapshot, measured)].join('').includes('37'))).toEqual(['firms.csv']);
  });
});
