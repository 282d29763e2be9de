import neo4j from 'neo4j-driver';
import { weightRule, type WeightRule } from '#graph-model/analysis/link-weights.ts';
import { byCodePoint } from '#graph-model/code-point-order.ts';
import type { FirmRef } from '#graph-model/contract/common.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Runner } from '../query.ts';
import { ADD_PARTNERS, DROP, FIRMS, HEAP_BYTES, LINKS, MARK, PROJECT, PROJECT_WEIGHTED, PROJECTED_FIRMS, PROJECTION_BYTES, PROJECTIONS, PROJECTIONS_IN_USE } from './gds-queries.ts';

/** Projections of this program are called so; what else lies in the catalogue is left alone. */
export const PREFIX = 'lieferkettenatlas-';

/** What the network looks like before it is projected. */
export interface NetworkSize {
  readonly firms: readonly FirmRef[];
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

/** Firms and links in force, read without a projection. */
export async function networkSize(run: Runner, day: string | undefined): Promise<NetworkSize> {
  const firms: FirmRef[] = [];
  await run.each(FIRMS, {}, (firm) => firms.push(firm));
  const [{ links, known, average }] = await run.all(LINKS, { day: day ?? null });
  return { firms: inOrder(firms), links, rule: weightRule(known, links), average };
}

/**
 * Projects the firm network under the name `graph`, and marks the transaction with it. Only links there must be: a network without any
 * has nothing to project. Throws `too_large` where it cannot fit.
 */
export async function project(run: Runner, graph: string, { firms, links, rule, average = 0 }: NetworkSize, options: { day?: string; weights: boolean; partners: boolean }): Promise<Projection> {
  const weighted = options.weights && rule.weighted;
  await refuseTooLarge(run, firms.length, links, weighted ? ['volume', 'portion'] : []);
  const day = options.day ?? null;
  if (weighted) await run.all(PROJECT_WEIGHTED, { graph, day, average });
  else await run.all(PROJECT, { graph, day });
  if (options.partners) await run.all(ADD_PARTNERS, { graph });
  const projected: (FirmRef & { readonly node: number })[] = [];
  await run.each(PROJECTED_FIRMS, { graph }, (firm) => projected.push(firm));
  inOrder(projected);
  return { graph, firms: projected.map(({ id, name }) => ({ id, name })), positionOf: new Map(projected.map(({ node }, position) => [node, position])), links, rule };
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

/** Marks the transaction, so that others see that the projection is in use, and can end it. */
export async function mark(run: Runner, graph: string): Promise<void> {
  await run.all(MARK, { mark: { atlasProjection: graph } });
}

/**
 * Drops what processes that were killed have left: projections of this program whose transaction runs no more. The names are read
 * first, so that one made meanwhile is not among them; one that ended meanwhile is dropped already.
 */
export async function dropLeftOvers(run: Runner): Promise<void> {
  const graphs = await run.all(PROJECTIONS, { prefix: PREFIX });
  if (graphs.length === 0) return;
  const inUse = new Set(await run.all(PROJECTIONS_IN_USE));
  for (const graph of graphs) if (!inUse.has(graph)) await run.all(DROP, { graph });
}

function inOrder<T extends FirmRef>(firms: T[]): T[] {
  return firms.sort((a, b) => byCodePoint(a.id, b.id));
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MB`;
}
