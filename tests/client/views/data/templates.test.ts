import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referenceLookup } from '#server/imports/reference-lookup.ts';
import { readDataset } from '#server/imports/read-dataset.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { aFile } from '#tests/support/import-files.ts';

const FOLDER = new URL('../../../../client/views/data/templates/', import.meta.url);

function template(name: string) {
  return aFile(name, readFileSync(new URL(name, FOLDER)));
}

describe('the templates that people start from', () => {
  it.each(['relations.csv', 'firms.csv', 'requirements.csv'])('%s can be imported as it is, without a finding', async (name) => {
    const { report } = await readDataset([template(name)], referenceLookup(loadReferenceData()));
    expect(report.findings).toEqual([]);
  });

  it('fit together', async () => {
    const { dataset, report } = await readDataset(['relations.csv', 'firms.csv', 'requirements.csv'].map(template), referenceLookup(loadReferenceData()));
    expect(report.findings).toEqual([]);
    expect(dataset.relations.map(({ supplier, buyer, share }) => [supplier, buyer, share])).toEqual([['B1', 'B2', 0.6], ['B2', 'B3', undefined]]);
  });
});
