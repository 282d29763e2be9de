import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { criticalCount, criticalEmployeeShare, criticalVolumeShare } from '#graph-model/analysis/criticality.ts';
import { andOrChain } from '#tests/support/and-or-chain.ts';
import { aDataset, aFirm, aRelation, aRequirement } from '#tests/support/records.ts';
import { byFirm } from '#tests/support/reference-networks.ts';

describe('criticality of a firm', () => {
  it('is the number of firms that stop with it', () => {
    const { dataset, answers } = andOrChain();
    const context = createAnalysisContext(dataset);
    expect(byFirm(context.network, criticalCount.compute(context).values))
      .toEqual(Object.fromEntries(Object.entries(answers.lost_if_fails).map(([id, lost]) => [id, lost.length])));
  });

  const firms = [
    aFirm({ id: 'A', ags: '05914000', employees: 100 }), aFirm({ id: 'B', ags: '05914000', sizeClass: 'small' }),
    aFirm({ id: 'C', ags: '05914000', employees: 75 }), aFirm({ id: 'D', ags: '09162000', employees: 800 }),
  ];
  const relations = [
    aRelation({ id: 'R1', supplier: 'A', buyer: 'B', product: 'X', volumeEur: 300 }),
    aRelation({ id: 'R2', supplier: 'B', buyer: 'C', product: 'Y', volumeEur: 500 }),
    aRelation({ id: 'R3', supplier: 'C', buyer: 'D', product: 'Z', volumeEur: 200 }),
    aRelation({ id: 'R4', supplier: 'D', buyer: 'A', product: 'W' }),
  ];
  const requirements = [aRequirement({ firm: 'A', product: 'W', essential: false })];
  const region = { id: 'hagen', name: 'Hagen', keys: ['05914'] };

  it('in employees counts those of the region without the failed firm, size classes by their middle', () => {
    expect(criticalEmployeeShare.compute(createAnalysisContext(aDataset({ firms, relations, requirements }), { region })))
      .toMatchObject({ values: Float64Array.of(100 / 200, 75 / 200, 0, 0), coverage: 1 });
  });

  it('in employees counts all firms where no region is given', () => {
    expect(criticalEmployeeShare.compute(createAnalysisContext(aDataset({ firms, relations, requirements }))))
      .toMatchObject({ values: Float64Array.of(900 / 1000, 875 / 1000, 800 / 1000, 0), coverage: 1 });
  });

  it('in volume is the share of the known volume that the stopped firms sell; the coverage says how much is known', () => {
    expect(criticalVolumeShare.compute(createAnalysisContext(aDataset({ firms, relations, requirements }))))
      .toMatchObject({ values: Float64Array.of(700 / 1000, 200 / 1000, 0, 0), coverage: 0.75 });
  });

  it('has the coverage of its weakest part: inputs without a known supplier, employees that nobody stated', () => {
    const gaps = aDataset({
      firms: [...firms, aFirm({ id: 'E' })], relations: [...relations, aRelation({ id: 'R5', supplier: 'E', buyer: 'D' })],
      requirements: [...requirements, aRequirement({ id: 'Q2', firm: 'A', product: 'Strom' })],
    });
    const context = createAnalysisContext(gaps);
    // Known: X, Y, Z. Not known: who supplies Strom, what E supplies.
    expect(criticalCount.compute(context).coverage).toBe(3 / 5);
    expect(criticalEmployeeShare.compute(context).coverage).toBe(3 / 5);
    expect(criticalVolumeShare.compute(context).coverage).toBe(3 / 5);
  });

  it('is unknown, not 0, for a firm that supplies others but nobody has said what', () => {
    const unclear = aDataset({ firms, relations: [aRelation({ id: 'R1', supplier: 'A', buyer: 'B' }), aRelation({ id: 'R2', supplier: 'B', buyer: 'C', product: 'Y' })] });
    expect(criticalCount.compute(createAnalysisContext(unclear))).toMatchObject({ values: Float64Array.of(Number.NaN, 1, 0, 0), coverage: 0.5 });
  });

  it('says which assumption it makes about unmarked inputs', () => {
    const assumed = (unmarkedRequired: boolean) => criticalCount.compute(createAnalysisContext(aDataset({ firms }), { unmarkedRequired })).note!.de;
    expect(assumed(true)).toContain('Vorleistungen ohne Angabe gelten als unverzichtbar.');
    expect(assumed(false)).toContain('Vorleistungen ohne Angabe gelten als verzichtbar.');
  });
});
