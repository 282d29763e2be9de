import neo4j from 'neo4j-driver';
import { weightRule, type WeightRule } from '#graph-model/analysis/link-weights.ts';
import { byCodePoint } from '#graph-model/code-point-order.ts';
import type { FirmRef } from '#graph-model/contract/common.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import type { Runner } from '../query.ts';
import { ADD_PARTNERS, DROP, FIRMS, HEAP_BYTES, LINKS, PROJECT, PROJECT_WEIGHTED, PROJECTED_FIRMS, PROJECTION_BYTES, PROJECTIONS, RUNNING } from './gds-queries.ts';

/** Projections of this program are called so; what else lies in the catalogue is left alone. */
export const PREFIX = 'lieferkettenatlas-';

/** What is known of the network before it is projected. */
export interface NetworkSize {
  /** Ascending by id. */
  readonly firms: readonly FirmRef[];
  readonly fictitious: boolean;
  readonly links: number;
  readonly rule: WeightRule;
  /** Mean of the known volumes of links, euro per year. */
  readonly average?: number;
}

/** The firm network in the memory of Graph Data Science. */
export interface Projection {
  readonly graph: string;
  /** Ascending by id. */
  readonly firms: readonly FirmRef[];
  /** Position in `firms` of the number by which the projection knows a firm. */
  readonly positionOf: ReadonlyMap<number, number>;
  readonly links: number;
  readonly rule: WeightRule;
}

export interface ProjectionOptions {
  readonly day?: string;
  /** With weights: volumes where the rule allows, else 1. */
  readonly weights: boolean;
  /** With the undirected view. */
  readonly partners: boolean;
  /** Made so that Graph Data Science draws every firm with the same probability. */
  readonly sampling: boolean;
}

/**
 * Graph Data Science draws a firm with the probability degree / highest degree, and what is missing in its own order of the firms. One node
 * with so many self-loops for every link makes the first a rarity: over all firms, less than a quarter of one is expected. A shuffled
 * order makes the second even. A self-loop lies on no shortest path.
 */
const SELF_LOOPS_A_LINK = 4;
const SEED = 1977;

function shuffle(ids: string[]): void {
  const random = seededRandom(SEED);
  for (let last = ids.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [ids[last], ids[other]] = [ids[other], ids[last]];
  }
}

/** Firms and links in force, read without a projection. */
export async function networkSize(run: Runner, day: string | undefined): Promise<NetworkSize> {
  const firms: FirmRef[] = [];
  let anyFictitious = false;
  await run.each(FIRMS, {}, ({ id, name, fictitious }) => {
    firms.push({ id, name });
    anyFictitious ||= fictitious;
  });
  firms.sort((a, b) => byCodePoint(a.id, b.id));
  const [{ links, known, average }] = await run.all(LINKS, { day: day ?? null });
  return { firms, fictitious: anyFictitious, links, rule: weightRule(known, links), average };
}

/**
 * Projects the firm network under the name `graph`, and marks the transaction with it. Only links there must be: a network without any
 * has nothing to project. Throws `too_large` where it cannot fit.
 */
export async function project(run: Runner, graph: string, { firms, links, rule, average = 0 }: NetworkSize, options: ProjectionOptions): Promise<Projection> {
  const order = firms.map((firm) => firm.id);
  const padding = options.sampling ? SELF_LOOPS_A_LINK * links : 0;
  if (options.sampling) shuffle(order);
  await refuseTooLarge(run, firms.length, links + padding, options.weights ? ['volume', 'portion'] : []);
  const parameters = { graph, day: options.day ?? null, order, padding: neo4j.int(padding) };
  if (options.weights) await run.all(PROJECT_WEIGHTED, { ...parameters, weighted: rule.weighted, average });
  else await run.all(PROJECT, parameters);
  if (options.partners) await run.all(ADD_PARTNERS, { graph });
  const positionOfId = new Map(firms.map(({ id }, position) => [id, position]));
  const positionOf = new Map<number, number>();
  await run.each(PROJECTED_FIRMS, { graph }, ({ node, id }) => positionOf.set(node, positionOfId.get(id)!));
  return { graph, firms, positionOf, links, rule };
}

/** Throws `too_large` where even the least that a projection of so many firms and links takes is more than the whole heap of the server. */
export async function refuseTooLarge(run: Runner, firms: number, links: number, properties: readonly string[]): Promise<void> {
  const [bytes] = await run.all(PROJECTION_BYTES, { firms: neo4j.int(firms), links: neo4j.int(links), properties });
  const [heap] = await run.all(HEAP_BYTES);
  if (bytes <= heap) return;
  throw tooLarge(`its projection takes at least ${megabytes(bytes)}, the heap of the server has ${megabytes(heap)}`);
}

export function tooLarge(reason: string, cause?: unknown): AtlasError {
  return new AtlasError('too_large', `The network is too large for Graph Data Science on this server: ${reason}. Give the server more heap (docs/neo4j.md, memory)`, { cause });
}

/**
 * Drops what processes that were killed have left: projections of this program whose transaction runs no more. The names are read
 * first, so that one made meanwhile is not among them; one that ended meanwhile is dropped already.
 */
export async function dropLeftOvers(run: Runner): Promise<void> {
  const graphs = await run.all(PROJECTIONS, { prefix: PREFIX });
  if (graphs.length === 0) return;
  const running = new Set(await run.all(RUNNING));
  for (const graph of graphs) if (!running.has(graph.slice(PREFIX.length))) await run.all(DROP, { graph });
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MB`;
}
