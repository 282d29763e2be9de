import neo4j from 'neo4j-driver';
import { drawsFor } from '#graph-model/analysis/betweenness-measure.ts';
import { numberedBySize } from '#graph-model/analysis/grouping.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import type { EngineValues } from '#server/engines/measure-engine.ts';
import type { Query, Runner } from '../query.ts';
import {
  ARTICULATION_POINTS, BETWEENNESS, BRIDGES, COMMUNITIES, COMPONENTS, FIND_COMMUNITIES, IN_DEGREE, IN_VOLUME, OUT_DEGREE, OUT_VOLUME, PAGERANK, SAMPLED_BETWEENNESS,
  STRONG_COMPONENTS, type NodeValue,
} from './gds-queries.ts';
import type { Projection } from './gds-projection.ts';

type Compute = (run: Runner, projection: Projection, draws: number) => Promise<EngineValues>;

/** The measures that Graph Data Science computes, with the definitions of the catalogue. */
const COMPUTE: Partial<Record<MeasureId, Compute>> = {
  in_degree: async (run, projection) => ({ values: await valuesOf(run, projection, IN_DEGREE), coverage: 1 }),
  out_degree: async (run, projection) => ({ values: await valuesOf(run, projection, OUT_DEGREE), coverage: 1 }),
  betweenness,
  pagerank,
  community,
  component: async (run, projection) => ({ values: groupNumbers(await valuesOf(run, projection, COMPONENTS)), coverage: 1 }),
  strong_component: async (run, projection) => ({ values: groupNumbers(await valuesOf(run, projection, STRONG_COMPONENTS)), coverage: 1 }),
  articulation_point: async (run, projection) => ({ values: await valuesOf(run, projection, ARTICULATION_POINTS), coverage: 1 }),
};

export const GDS_MEASURES = Object.keys(COMPUTE) as MeasureId[];
/** Of these, the ones that weights matter to. */
export const USES_WEIGHTS: readonly MeasureId[] = ['pagerank', 'community'];
/** Those that look at links without direction. */
export const USES_PARTNERS: readonly MeasureId[] = ['community', 'articulation_point'];

/** Computes one of `GDS_MEASURES`. */
export function gdsMeasure(id: MeasureId, ...args: Parameters<Compute>): Promise<EngineValues> {
  return COMPUTE[id]!(...args);
}

/** Bridges as pairs of ids, smaller first, in order. */
export async function gdsBridges(run: Runner, { graph, firms, positionOf }: Projection): Promise<[string, string][]> {
  const pairs = (await run.all(BRIDGES, { graph })).map((ends) => ends.map((node) => positionOf.get(node)!).sort((a, b) => a - b));
  return pairs.sort(([a, b], [c, d]) => a - c || b - d).map(([a, b]) => [firms[a].id, firms[b].id]);
}

async function valuesOf(run: Runner, { graph, firms, positionOf }: Projection, asked: Query<NodeValue>, parameters: object = {}): Promise<Float64Array> {
  const values = new Float64Array(firms.length);
  await run.each(asked, { graph, ...parameters }, ({ node, value }) => {
    const position = positionOf.get(node);
    // The node of the self-loops is no firm.
    if (position !== undefined) values[position] = value;
  });
  return values;
}

/** From how many firms betweenness is estimated; the number of firms means exactly. */
export function drawsOf(firms: number, links: number, samplingSize = drawsFor(firms, links) ?? firms): number {
  return firms < 3 ? firms : Math.min(samplingSize, firms);
}

const SEED = 1977;

/** Graph Data Science gives plain sums; they are divided as `betweennessOf` and `sampledBetweenness` do. */
async function betweenness(run: Runner, projection: Projection, draws: number): Promise<EngineValues> {
  const count = projection.firms.length;
  if (count < 3) return { values: new Float64Array(count), coverage: 1 };
  const pairs = (count - 1) * (count - 2);
  if (draws === count) return { values: (await valuesOf(run, projection, BETWEENNESS)).map((sum) => sum / pairs), coverage: 1 };
  // The node of the self-loops is always drawn as well.
  const sums = await valuesOf(run, projection, SAMPLED_BETWEENNESS, { samplingSize: neo4j.int(draws + 1), seed: neo4j.int(SEED) });
  const error = samplingError(count, draws);
  return {
    values: sums.map((sum) => (sum * count) / draws / pairs), coverage: 1, parameters: { samplingSize: draws, samplingSeed: SEED },
    note: {
      de: `Geschätzt aus ${draws} zufälligen Zielpunkten. Mit 95 % Sicherheit weicht kein Wert um mehr als ${error.toFixed(4).replace('.', ',')} ab.`,
      en: `Estimated from ${draws} random end points. With 95 % confidence no value is off by more than ${error.toFixed(4)}.`,
    },
  };
}

const DOUBT = 0.05;
/** Three firms or more that were drawn by their degree: a quarter of one is expected. */
const DOUBT_OF_THREE = 0.25 ** 3 / 6;

/**
 * Bound on the error of all values at once: Hoeffding's inequality, which holds for draws without replacement as well (Hoeffding 1963, JASA
 * 58, section 6), for all but two draws, which may be anything. Wider than the bound of the local engine: Graph Data Science gives no
 * variances. 1, which says nothing, for fewer than three draws.
 */
function samplingError(count: number, draws: number): number {
  if (draws < 3) return 1;
  const even = Math.sqrt(Math.log((2 * count) / (DOUBT - DOUBT_OF_THREE)) / (2 * (draws - 2)));
  return Math.min(1, (count / (count - 1)) * (even + 2 / draws));
}

/**
 * Graph Data Science lets the rank of firms without suppliers leak away, where the catalogue spreads it evenly over all, and does not make
 * the sum 1. Both are the same up to the sum: with P the portions handed on, the leaky rank solves x = 0.15 · 1 + 0.85 · Pᵀx, the other
 * r = c · 1 + 0.85 · Pᵀr with a number c that holds the even spread, the same for all firms. So r = c / 0.15 · x, and the sum decides.
 */
async function pagerank(run: Runner, projection: Projection): Promise<EngineValues> {
  const { coverage, note } = projection.rule;
  const values = await valuesOf(run, projection, PAGERANK);
  const sum = values.reduce((total, value) => total + value, 0);
  return { values: values.map((value) => value / sum), coverage, note };
}

/**
 * Louvain on the undirected view, which is what Graph Data Science can. The modularity shown counts directions, as the local engine's does:
 * it is the undirected one plus the sum over all groups of ((bought − sold) / 2m)², with m the weight of all links.
 */
async function community(run: Runner, projection: Projection): Promise<EngineValues> {
  const { graph, rule: { coverage, note } } = projection;
  const bought = await valuesOf(run, projection, IN_VOLUME);
  const total = bought.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { values: Float64Array.from(bought, (_, position) => position + 1), coverage, note };
  const sold = await valuesOf(run, projection, OUT_VOLUME);
  const [undirected] = await run.all(FIND_COMMUNITIES, { graph });
  const values = groupNumbers(await valuesOf(run, projection, COMMUNITIES));
  const surplus = new Float64Array(values.length + 1);
  values.forEach((group, position) => { surplus[group] += (bought[position] - sold[position]) / (2 * total); });
  const modularity = surplus.reduce((sum, part) => sum + part * part, undirected);
  return {
    values, coverage, parameters: { modularity },
    note: {
      de: `${note.de} Graph Data Science sucht die Gruppen ohne Richtung: Sie können von denen des Rechenwerks „local“ abweichen. Modularität ${modularity.toFixed(3).replace('.', ',')}.`,
      en: `${note.en} Graph Data Science looks for the groups without direction: they may differ from those of engine "local". Modularity ${modularity.toFixed(3)}.`,
    },
  };
}

/** Any numbers of groups as those of the catalogue: 1 is the largest. */
function groupNumbers(groups: Float64Array): Float64Array {
  const dense = new Map<number, number>();
  const groupOf = Int32Array.from(groups, (group) => {
    const known = dense.get(group) ?? dense.size;
    dense.set(group, known);
    return known;
  });
  return numberedBySize({ groupOf, groups: dense.size });
}
