import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { localSourcingShare } from '#graph-model/analysis/local-sourcing.ts';
import { summarise } from '#graph-model/analysis/network-summary.ts';
import { networkSummary } from '#graph-model/contract/analyses.ts';
import { andOrChain } from '#tests/support/and-or-chain.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { structureFixture } from '#tests/support/reference-networks.ts';

describe('the network in figures', () => {
  it('of the chain to the OEM', () => {
    expect(summarise(createAnalysisContext(andOrChain().dataset))).toEqual({
      firms: 12, relations: 16, links: 16, density: 16 / 132, reciprocity: 0, meanDegree: 32 / 12,
      components: 1, strongComponents: 12, tiers: 5, communities: 3, modularity: expect.closeTo(0.31640625, 12),
      articulationPoints: 3, bridges: [['Modulbau', 'OEM'], ['Stahlhandel2', 'Stanzerei A'], ['Stahlwerk', 'Zieherei']],
      criticalFirms: 6, localSourcingShare: { value: null, coverage: 0, basis: 'relations' },
    });
  });

  it.each(['karate', 'lesmis', 'supply200'] as const)('has the density and reciprocity that networkx gives for %s', (name) => {
    const { network, networkx } = structureFixture(name);
    const links = network.firms.flatMap((supplier, firm) => Array.from(network.outFirm.subarray(network.outStart[firm], network.outStart[firm + 1]), (buyer) => [supplier, network.firms[buyer]]));
    const { density, reciprocity } = summarise(createAnalysisContext(aDataset({
      firms: network.firms.map((id) => aFirm({ id })), relations: links.map(([supplier, buyer], index) => aRelation({ id: `R${index}`, supplier, buyer })),
    })));
    expect(density).toBeCloseTo(networkx.density, 12);
    expect(reciprocity).toBeCloseTo(networkx.reciprocity ?? 1, 12);
  });

  it('says null where a figure has no meaning', () => {
    expect(summarise(createAnalysisContext(aDataset()))).toEqual({
      firms: 0, relations: 0, links: 0, density: null, reciprocity: null, meanDegree: null, components: 0, strongComponents: 0, tiers: 0,
      communities: 0, modularity: null, articulationPoints: 0, bridges: [], criticalFirms: 0, localSourcingShare: { value: null, coverage: 0, basis: 'relations' },
    });
    expect(summarise(createAnalysisContext(aDataset({ firms: [aFirm()] })))).toMatchObject({ firms: 1, density: null, meanDegree: 0, tiers: 1, components: 1 });
  });

  it('counts relations in force, parallel ones too', () => {
    const dataset = aDataset({
      firms: ['A', 'B'].map((id) => aFirm({ id })),
      relations: [aRelation({ id: 'R1', supplier: 'A', buyer: 'B' }), aRelation({ id: 'R2', supplier: 'A', buyer: 'B' }), aRelation({ id: 'R3', supplier: 'B', buyer: 'A', validTo: '2020-01-01' })],
    });
    expect(summarise(createAnalysisContext(dataset, { day: '2026-08-28' }))).toMatchObject({ relations: 2, links: 1, reciprocity: 0 });
    expect(summarise(createAnalysisContext(dataset))).toMatchObject({ relations: 3, links: 2, reciprocity: 1 });
  });

  it('is what the interface promises', () => {
    const ref = ([a, b]: [string, string]) => [{ id: a, name: a }, { id: b, name: b }];
    const summary = summarise(createAnalysisContext(andOrChain().dataset));
    expect(networkSummary.result.safeParse({ ...summary, revision: 1, bridges: summary.bridges.map(ref) }).success).toBe(true);
  });
});

describe('local sourcing share', () => {
  const firms = [aFirm({ id: 'H1', ags: '05914000' }), aFirm({ id: 'H2', ags: '05914000' }), aFirm({ id: 'M', ags: '09162000' }), aFirm({ id: 'X' })];
  const region = { id: 'hagen', name: 'Hagen', keys: ['05914'] };
  const share = (volumes: (number | undefined)[]) => localSourcingShare(createAnalysisContext(aDataset({
    firms,
    relations: [['H1', 'H2'], ['M', 'H1'], ['M', 'H2'], ['H2', 'M'], ['H2', 'H1'], ['H1', 'H1']].map(([supplier, buyer], index) => (
      aRelation({ id: `R${index}`, supplier, buyer, volumeEur: volumes[index] })
    )),
  }), { region }));

  it('is taken by volume where it is known', () => {
    expect(share([100, 200, 100, 999, 400, 999])).toEqual({ value: 500 / 800, coverage: 1, basis: 'volume' });
  });

  it('is taken by relations where volumes are too rare', () => {
    expect(share([100, 200, undefined, 999, undefined, 999])).toEqual({ value: 2 / 4, coverage: 1, basis: 'relations' });
    expect(share([])).toEqual({ value: 2 / 4, coverage: 1, basis: 'relations' });
  });

  it('leaves out suppliers whose place is not known, and shows it', () => {
    const dataset = aDataset({ firms, relations: [aRelation({ id: 'R1', supplier: 'H1', buyer: 'H2' }), aRelation({ id: 'R2', supplier: 'X', buyer: 'H2' })] });
    expect(localSourcingShare(createAnalysisContext(dataset, { region }))).toEqual({ value: 1, coverage: 0.5, basis: 'relations' });
  });

  it('is unknown where the region buys nothing, or no region is given', () => {
    expect(localSourcingShare(createAnalysisContext(aDataset({ firms }), { region }))).toEqual({ value: null, coverage: 0, basis: 'relations' });
    expect(localSourcingShare(createAnalysisContext(aDataset({ firms })))).toEqual({ value: null, coverage: 0, basis: 'relations' });
  });
});
