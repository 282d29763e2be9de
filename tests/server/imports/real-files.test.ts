import { createReadStream, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import type { ImportFile } from '#server/imports/import-files.ts';
import { readDataset } from '#server/imports/read-dataset.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/data/local/real');
const isThere = existsSync(FOLDER);

function fromDisk(...names: string[]): ImportFile {
  const file = path.join(FOLDER, ...names);
  return { name: path.basename(file), bytes: createReadStream(file) };
}

describe.skipIf(!isThere)(`real files${isThere ? '' : ' (skipped: ../shared/data/local/real is not there)'}`, () => {
  const reference = referenceLookup(loadReferenceData());

  it('38 supply chains of Willems: every stage and every arc', async () => {
    const sizes = { stages: 0, arcs: 0, errors: 0 };
    for (const name of readdirSync(path.join(FOLDER, 'willems2008')).filter((file) => /^willems_\d+\.csv$/.test(file))) {
      const { dataset, report } = await readDataset([fromDisk('willems2008', name)], reference);
      sizes.stages += dataset.firms.length;
      sizes.arcs += dataset.relations.length;
      sizes.errors += report.errors;
    }
    expect(sizes).toEqual({ stages: 15_872, arcs: 43_589, errors: 0 });
  });

  it('ten years of one buyer\'s suppliers: one firm a spelling', async () => {
    const { dataset, report } = await readDataset([fromDisk('apple_supplier_list', 'apple-supplier-list.csv')], reference);
    expect(report.files[0]).toMatchObject({ rows: 7558, accepted: 7558 });
    expect(dataset.relations).toHaveLength(dataset.firms.length - 1);
    // 954 spellings in the list, some of which differ only in case or accents.
    expect(dataset.relations.length).toBeGreaterThan(900);
    expect(dataset.relations.length).toBeLessThanOrEqual(954);
  });

  it('supplier lists as brands publish them: firms with their country, without an error that is not one', async () => {
    const names = readdirSync(path.join(FOLDER, 'supplier_lists_open_supply_hub')).filter((file) => file.endsWith('.csv'));
    const unexpected: string[] = [];
    for (const name of names) {
      const { dataset, report } = await readDataset([fromDisk('supplier_lists_open_supply_hub', name)], reference);
      expect(dataset.firms.length).toBeGreaterThan(5);
      unexpected.push(...report.findings.filter(({ severity, code }) => severity === 'error' && code !== 'duplicate_name').map(({ row, code, value }) => `${name}:${row} ${code} ${value}`));
    }
    expect(unexpected).toEqual([]);
  });

  it('one list as CSV, XLSX and XLS: the same firms', async () => {
    const names: string[][] = [];
    for (const name of ['12.csv', '12.xlsx', '12.xls']) {
      const { dataset } = await readDataset([fromDisk('supplier_lists_open_supply_hub', name)], reference);
      names.push(dataset.firms.map((firm) => `${firm.name} ${firm.country}`));
    }
    expect(names[0].length).toBeGreaterThan(5);
    expect(names).toEqual([names[0], names[0], names[0]]);
  });
});
