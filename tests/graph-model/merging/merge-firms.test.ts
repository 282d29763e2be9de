import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import { checkDataset } from '#graph-model/check-dataset.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { mergeFirms } from '#graph-model/merging/merge-firms.ts';
import { splitFirm } from '#graph-model/merging/split-firm.ts';
import { RECORD_SCHEMAS } from '#graph-model/record-schemas.ts';
import { arbitraryDataset } from '#tests/support/arbitrary-dataset.ts';
import { aDataset, aFirm, anOffer, aProduct, aRelation, aRequirement, put } from '#tests/support/records.ts';
import { aSearch } from '#tests/support/saved-records.ts';
import { aScenario } from '#tests/support/scenarios.ts';

const network = (lists: Partial<Dataset> = {}): Dataset => aDataset({ firms: ['F1', 'F2', 'F3', 'F4'].map((id) => aFirm({ id })), products: [aProduct(), aProduct({ id: 'P2' })], ...lists });

function merged(dataset: Dataset, keep = 'F1', merge = 'F2') {
  const { changes, ...said } = mergeFirms(dataset, keep, merge);
  return { after: changedDataset(dataset, changes), ...said };
}

describe('two firms become one', () => {
  it('with what either knows; a contradiction stays beside, with its source', () => {
    const { after } = merged(network({
      firms: [
        aFirm({ id: 'F1', name: 'Kersp GmbH', ags: '05914000', capabilities: ['Stanzen'] }),
        aFirm({ id: 'F2', name: 'Kersp', ags: '05962004', lat: 51, lon: 7, website: 'https://kersp.example', capabilities: ['Stanzen', 'Biegen'], source: 'Messe', asOf: '2026-01-02', formerIds: ['F0'] as never }),
      ],
    }));
    expect(after.firms).toEqual([aFirm({
      id: 'F1', name: 'Kersp GmbH', ags: '05914000', website: 'https://kersp.example', capabilities: ['Stanzen', 'Biegen'], formerIds: ['F2', 'F0'] as never,
      otherStatements: [
        { field: 'name', value: 'Kersp', source: 'Messe', asOf: '2026-01-02', status: 'reported' }, { field: 'ags', value: '05962004', source: 'Messe', asOf: '2026-01-02', status: 'reported' },
        { field: 'lat', value: 51, source: 'Messe', asOf: '2026-01-02', status: 'reported' }, { field: 'lon', value: 7, source: 'Messe', asOf: '2026-01-02', status: 'reported' },
      ],
    })]);
  });

  it('relations of both that connect the same are one with both volumes; relations between the two are reported and go', () => {
    const { after, selfRelations, combined } = merged(network({
      relations: [
        aRelation({ id: 'R1', supplier: 'F1', buyer: 'F3', product: 'P1', volumeEur: 100, share: 0.2 }), aRelation({ id: 'R2', supplier: 'F2', buyer: 'F3', product: 'P1', volumeEur: 50, share: 0.1, switchDays: 9 }),
        aRelation({ id: 'R3', supplier: 'F2', buyer: 'F3', product: 'P2', volumeEur: 7 }), aRelation({ id: 'R4', supplier: 'F1', buyer: 'F2' }), aRelation({ id: 'R5', supplier: 'F3', buyer: 'F4', product: 'P1' }),
      ],
    }));
    expect({ selfRelations, combined }).toEqual({ selfRelations: ['R4'], combined: [{ relation: 'R2', into: 'R1' }] });
    expect(after.relations).toEqual([
      aRelation({ id: 'R1', supplier: 'F1', buyer: 'F3', product: 'P1', volumeEur: 150, share: expect.closeTo(0.3) as number, switchDays: 9 }),
      aRelation({ id: 'R3', supplier: 'F1', buyer: 'F3', product: 'P2', volumeEur: 7 }), aRelation({ id: 'R5', supplier: 'F3', buyer: 'F4', product: 'P1' }),
    ]);
  });

  it('relations of other years or that others may see stay apart', () => {
    const { after, combined } = merged(network({
      relations: [
        aRelation({ id: 'R1', supplier: 'F1', buyer: 'F3', volumeEur: 1 }), aRelation({ id: 'R2', supplier: 'F2', buyer: 'F3', volumeEur: 2, validFrom: '2020-01-01' }),
        aRelation({ id: 'R3', supplier: 'F2', buyer: 'F3', volumeEur: 4, visibility: 'own' }),
      ],
    }));
    expect([after.relations.length, combined]).toEqual([3, []]);
  });

  it('a saved search names the one that stays; the firm itself is no supplier of its own', () => {
    const searches = [
      aSearch({ id: 'W1', firm: 'F2', forFirm: 'F3', insteadOf: 'F2' }), aSearch({ id: 'W2', forFirm: 'F1', insteadOf: 'F2', words: 'Draht' }), aSearch({ id: 'W3', firm: 'F3' }),
    ];
    const dataset = aDataset({ firms: [aFirm(), aFirm({ id: 'F2' }), aFirm({ id: 'F3' })], searches });
    const { changes } = mergeFirms(dataset, 'F1', 'F2');
    expect(changes.filter(({ kind }) => kind === 'search')).toEqual([
      put('search', aSearch({ id: 'W1', firm: 'F1', forFirm: 'F3', insteadOf: 'F1' })), put('search', aSearch({ id: 'W2', forFirm: 'F1', words: 'Draht' })),
    ]);
  });

  it('inputs, offers and scenarios name the one that stays', () => {
    const { after } = merged(network({
      requirements: [aRequirement({ id: 'Q1', firm: 'F1', product: 'P1' }), aRequirement({ id: 'Q2', firm: 'F2', product: 'P1', essential: true }), aRequirement({ id: 'Q3', firm: 'F2', product: 'P2' })],
      offers: [anOffer({ id: 'O1', firm: 'F2' })],
      scenarios: [aScenario({ failures: [{ firms: ['F1', 'F2'] }], stocks: [{ firm: 'F2', product: 'P1', days: 3 }] } as never)],
    }));
    expect(after.requirements).toEqual([aRequirement({ id: 'Q1', firm: 'F1', product: 'P1', essential: true }), aRequirement({ id: 'Q3', firm: 'F1', product: 'P2' })]);
    expect(after.offers.map(({ firm }) => firm)).toEqual(['F1']);
    expect(after.scenarios[0]).toMatchObject({ failures: [{ firms: ['F1'] }], stocks: [{ firm: 'F1' }] });
  });

  it('a former id comes out again with the relations that are named', () => {
    const { after } = merged(network({ relations: [aRelation({ id: 'R1', supplier: 'F2', buyer: 'F3' }), aRelation({ id: 'R2', supplier: 'F1', buyer: 'F3', product: 'P1' })] }));
    const split = changedDataset(after, splitFirm(after, 'F1', aFirm({ id: 'F2' }), [{ kind: 'relation', id: 'R1' }]));
    expect(split.firms.map(({ id, formerIds }) => [id, formerIds])).toEqual([['F1', undefined], ['F2', undefined], ['F3', undefined], ['F4', undefined]]);
    expect(split.relations.map(({ supplier }) => supplier)).toEqual(['F2', 'F1']);
    expect(() => splitFirm(after, 'F1', aFirm({ id: 'F9' }), [])).toThrow('"F9" is no former id of "F1".');
    expect(() => splitFirm(after, 'F1', aFirm({ id: 'F2' }), [{ kind: 'relation', id: 'R9' }])).toThrow('There is no relation "R9".');
  });

  it('whatever the network: nothing refers to nowhere, every volume and share of others is kept, every record is one a store takes', () => {
    fc.assert(fc.property(arbitraryDataset, fc.nat(), fc.nat(), (dataset, a, b) => {
      const ids = [...new Set(dataset.firms.map(({ id }) => id))];
      const [keep, merge] = [ids[a % ids.length], ids[(a + 1 + (b % (ids.length - 1))) % ids.length]];
      const { after, selfRelations, combined } = merged(dataset, keep, merge);
      const errors = (data: Dataset) => checkDataset(data).filter(({ code }) => code === 'dangling_reference' || code === 'self_relation').length;
      expect(errors(after)).toBeLessThanOrEqual(errors(dataset));
      expect(JSON.stringify([after.relations, after.requirements, after.offers].flatMap((list) => list.flatMap((record) => ['supplier', 'buyer', 'firm'].map((end) => (record as never)[end]))))).not.toContain(JSON.stringify(merge));
      const volume = (data: Dataset, without: readonly string[] = []) => data.relations.filter(({ id }) => !without.includes(id)).reduce((sum, { volumeEur = 0 }) => sum + volumeEur, 0);
      expect(volume(after)).toBeCloseTo(volume(dataset, selfRelations), -3);
      expect(after.relations).toHaveLength(dataset.relations.length - selfRelations.length - combined.length);
      for (const firm of after.firms) expect(RECORD_SCHEMAS.firm.safeParse(firm).success).toBe(true);
      for (const relation of after.relations) expect(RECORD_SCHEMAS.relation.safeParse(relation).success).toBe(true);
    }));
  });
});
