import { describe, expect, it } from 'vitest';
import { ExportQuery, partAsked, sceneAsked } from '#graph-model/contract/exports.ts';
import { NO_FILTERS } from '#graph-model/firm-filters.ts';
import { DEFAULT_ADDRESS, type Address } from '../../../client/state/address.ts';
import { exportAddress, partShown } from '../../../client/state/export-address.ts';

/** The query as the server parses it. */
function asked(address: string) {
  const parameters = new URL(address, 'http://page').searchParams;
  return ExportQuery.parse(Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).length > 1 ? parameters.getAll(name) : parameters.get(name)])));
}

const SHOWN: Address = {
  ...DEFAULT_ADDRESS, layout: 'map', network: { groupBy: 'branch' }, colourBy: 'district', sizeBy: 'uniform', filters: { ...NO_FILTERS, branches: ['25', '24.1'], products: ['a&b=c'], kinds: ['craft'] },
  firm: 'F 1/ü', surroundings: { tiers: 2, direction: 'upstream' }, panel: 'firm',
  reading: { ...DEFAULT_ADDRESS.reading, hidden: ['A*1', 'F 2'], only: ['F 1/ü'], pinned: ['F 9'] },
};

describe('where a file is to be had', () => {
  it('says to the server exactly what the page shows', () => {
    const query = asked(exportAddress('atlas.xlsx', SHOWN, 'shown', 'en'));
    expect(partAsked(query)).toEqual(partShown(SHOWN));
    expect([sceneAsked(query), query.lang]).toEqual([{ layout: 'map', groupBy: 'branch', colourBy: 'district', sizeBy: 'uniform' }, 'en']);
  });

  it('holds all records in the same picture where all are wanted', () => {
    const query = asked(exportAddress('network.gexf', SHOWN, 'all', 'de'));
    expect([partAsked(query), sceneAsked(query).layout]).toEqual([undefined, 'map']);
    expect(exportAddress('firms.csv', DEFAULT_ADDRESS, 'all', 'de')).toBe('/api/v1/exports/firms.csv?scope=all&lang=de');
  });

  it('is no part where the page shows everything; a selected firm alone shows no less', () => {
    expect([partShown(DEFAULT_ADDRESS), partShown({ ...DEFAULT_ADDRESS, firm: 'F1' })]).toEqual([undefined, undefined]);
  });
});
