import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { inputEfficiency, nexusSuppliers } from '#graph-model/analysis/nexus-index.ts';
import { linearSolver } from '#server/engines/linear-solver.ts';
import { fixture } from '#tests/support/fixtures.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';

interface Kite {
  readonly names: readonly string[];
  readonly edges: readonly (readonly [number, number])[];
}
interface KnownIndex {
  readonly degree: readonly number[];
  readonly betweenness: readonly number[];
  readonly eigenvector_L2: readonly number[];
  readonly farness: readonly number[];
  readonly NSI: Readonly<Record<string, number>>;
}

describe('the nexus supplier index with HiGHS', async () => {
  const solve = await linearSolver();
  const { names, edges } = fixture<Kite>('kite_krackhardt');
  const known = fixture<KnownIndex>('nsi_kite');
  const dataset = aDataset({
    firms: [...names, 'Alone'].map((id) => aFirm({ id })),
    relations: edges.map(([a, b], place) => aRelation({ id: `R${place}`, supplier: names[a], buyer: names[b] })),
  });

  it('is what SciPy gives for the figures of the kite', () => {
    const units = names.map((_, place) => ({ input: known.farness[place], outputs: [known.degree[place], known.betweenness[place], known.eigenvector_L2[place]] }));
    inputEfficiency(units, solve).forEach((index, place) => expect(index).toBeCloseTo(known.NSI[names[place]], 5));
  });

  it('comes out of the network itself, whichever way its relations run', () => {
    const rows = nexusSuppliers(createAnalysisContext({ ...dataset, firms: dataset.firms.filter(({ id }) => id !== 'Alone') }), names, solve);
    for (const [place, row] of rows.entries()) {
      expect(row.firm).toBe(names[place]);
      expect([row.degree, row.betweenness, row.farness].map((value) => value.toFixed(6))).toEqual([known.degree[place], known.betweenness[place], known.farness[place]].map((value) => value.toFixed(6)));
      expect(row.eigenvector).toBeCloseTo(known.eigenvector_L2[place], 5);
      expect(row.index).toBeCloseTo(known.NSI[row.firm], 5);
    }
  });

  it('is unknown for a firm without partners, and 1 for a list of one', () => {
    const context = createAnalysisContext(dataset);
    expect(nexusSuppliers(context, ['Alone', 'Jane'], solve).map(({ index }) => index)).toEqual([Number.NaN, 1]);
    expect(() => nexusSuppliers(context, ['Nobody'], solve)).toThrow(expect.objectContaining({ code: 'not_found' }));
  });
});
