import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { bridges } from '#graph-model/analysis/bridges.ts';
import { measureById } from '#graph-model/analysis/catalogue.ts';
import { communities } from '#graph-model/analysis/community.ts';
import { components } from '#graph-model/analysis/components.ts';
import { immediateDominators } from '#graph-model/analysis/dominators.ts';
import { katzAlpha } from '#graph-model/analysis/katz.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { summarise } from '#graph-model/analysis/network-summary.ts';
import { strongComponents } from '#graph-model/analysis/strong-components.ts';
import { fixture } from '#tests/support/fixtures.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { divisionOf } from '#tests/support/reference-networks.ts';

/** What networkx and igraph say of one network; made by `tests/fixtures/make-structure-oracle.py`. */
interface Said {
  readonly name: string;
  readonly firms: number;
  readonly relations: readonly (readonly [number, number])[];
  readonly hits: { readonly hubs: readonly number[]; readonly authorities: readonly number[] } | null;
  readonly eigenvector: readonly number[] | null;
  readonly weak: readonly (readonly number[])[];
  readonly strong: readonly (readonly number[])[];
  readonly articulation: readonly number[];
  readonly bridges: readonly (readonly [number, number])[];
  readonly dominators: readonly number[];
  readonly alpha: number;
  readonly density: number | null;
  readonly reciprocity: number | null;
  readonly modularity: number | null;
  readonly in_degree: readonly number[];
  readonly out_degree: readonly number[];
  readonly betweenness: readonly number[];
  readonly closeness: readonly number[];
  readonly harmonic: readonly number[];
  readonly pagerank: readonly number[];
  readonly core_number: readonly number[];
  readonly tier: readonly number[];
  readonly katz: readonly number[];
}

const { networks } = fixture<{ networks: readonly Said[] }>('structure-oracle');

/** Firms are named so that their order is that of their numbers. */
const nameOf = (firm: number) => `F${String(firm).padStart(2, '0')}`;

function contextOf({ firms, relations }: Said): AnalysisContext {
  return createAnalysisContext(aDataset({
    firms: Array.from({ length: firms }, (_, firm) => aFirm({ id: nameOf(firm) })),
    relations: relations.map(([supplier, buyer], index) => aRelation({ id: `R${index}`, supplier: nameOf(supplier), buyer: nameOf(buyer) })),
  }));
}

/** The networks where our values are not those expected, with the first firm that differs; `null` expects every value to be unknown. */
function apart(id: MeasureId, expected: (said: Said) => readonly number[] | null): string[] {
  return networks.flatMap((said) => {
    const { values } = measureById(id)!.compute(contextOf(said));
    const right = expected(said);
    const firm = values.findIndex((value, at) => (right === null ? !Number.isNaN(value) : !(Math.abs(value - right[at]) <= 1e-9)));
    return firm < 0 ? [] : [`${said.name}, firm ${firm}: ${values[firm]}, expected ${right?.[firm]}`];
  });
}

describe(`the structure of ${networks.length} random networks with circles, isolated firms, self-loops and parallel relations is what networkx and igraph say`, () => {
  it.each(['in_degree', 'out_degree', 'betweenness', 'closeness', 'harmonic', 'pagerank', 'katz', 'core_number', 'tier'] as const)('%s', (id) => {
    expect(apart(id, (said) => said[id])).toEqual([]);
  });

  it('hub and authority, unknown where no part or several parts decide', () => {
    expect(apart('hub', ({ hits }) => hits && hits.hubs)).toEqual([]);
    expect(apart('authority', ({ hits }) => hits && hits.authorities)).toEqual([]);
    expect(networks.filter(({ hits }) => hits).length).toBeGreaterThan(50);
  });

  it('eigenvector, unknown where no loop or several loops decide', () => {
    expect(apart('eigenvector', (said) => said.eigenvector)).toEqual([]);
    expect(networks.filter((said) => said.eigenvector).length).toBeGreaterThan(40);
  });

  it('articulation points', () => {
    expect(apart('articulation_point', ({ firms, articulation }) => Array.from({ length: firms }, (_, firm) => (articulation.includes(firm) ? 1 : 0)))).toEqual([]);
  });

  it('parts, loops, bridges, dominators, density, reciprocity and the α of Katz', () => {
    const ours = networks.map((said) => {
      const context = contextOf(said);
      const { density, reciprocity } = summarise(context);
      return {
        weak: divisionOf(context.network, components(context).groupOf), strong: divisionOf(context.network, strongComponents(context).groupOf),
        bridges: bridges(context), dominators: [...immediateDominators(context.network)], density: rounded(density), reciprocity: rounded(reciprocity), alpha: rounded(katzAlpha(context)!),
      };
    });
    const names = (groups: readonly (readonly number[])[]) => groups.map((group) => group.map(nameOf));
    expect(ours).toEqual(networks.map((said) => ({
      weak: names(said.weak), strong: names(said.strong), bridges: names(said.bridges), dominators: said.dominators,
      density: rounded(said.density), reciprocity: rounded(said.reciprocity), alpha: rounded(said.alpha),
    })));
  });

  it('communities of a modularity within 0.005 of the best of five runs of networkx, and no lower on the average', () => {
    const short = networks.flatMap((said) => (said.modularity === null ? [] : said.modularity - communities(contextOf(said)).modularity));
    expect(Math.max(...short)).toBeLessThan(0.005);
    expect(short.reduce((sum, value) => sum + value, 0)).toBeLessThan(0);
  });
});

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(10));
}
