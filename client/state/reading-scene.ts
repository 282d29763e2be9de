import type { NetworkView } from '#graph-model/contract/network.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import type { ShortestWays } from '#graph-model/picture/shortest-ways.ts';
import { shortestWays } from '#graph-model/picture/shortest-ways.ts';
import type { Surroundings } from '#graph-model/picture/surroundings.ts';
import { productSurroundings } from '#graph-model/picture/surroundings.ts';
import type { Reading } from './reading-address.ts';

/** What was done to the picture, in terms of the picture. */
export type ReadingScene = Pick<SceneState, 'hidden' | 'picked' | 'compared' | 'pinned' | 'way' | 'reach'>;

/** The sets of a reading, by number; ids that the network does not know are left out, and so is what is empty then. */
export function readingSets({ selected, compared, hidden, pinned }: Reading, numberOf: ReadonlyMap<string, number>): ReadingScene {
  const lists = { picked: selected, compared, hidden, pinned };
  const known = Object.entries(lists).map(([name, ids]) => [name, numbersOf(ids, numberOf)] as const);
  return Object.fromEntries(known.filter(([, firms]) => firms.size > 0));
}

/** Numbers of the firms that the network knows. */
export function numbersOf(ids: readonly string[], numberOf: ReadonlyMap<string, number>): ReadonlySet<number> {
  return new Set(ids.flatMap((id) => numberOf.get(id) ?? []));
}

/** Ways between two firms in both directions; hidden firms are no part of any. */
export interface FoundWays {
  readonly from: number;
  readonly to: number;
  readonly there?: ShortestWays;
  readonly back?: ShortestWays;
}

/** Looks for the ways of a reading; undefined as long as an end is not chosen or unknown, or both are the same. */
export function findWays({ way }: Pick<Reading, 'way'>, links: LinkTable, numberOf: ReadonlyMap<string, number>, hidden?: ReadonlySet<number>): FoundWays | undefined {
  const [from, to] = [numberOf.get(way?.from ?? ''), numberOf.get(way?.to ?? '')];
  if (from === undefined || to === undefined || from === to) return undefined;
  const [there, back] = [shortestWays(links, from, to, hidden), shortestWays(links, to, from, hidden)];
  return { from, to, ...(there ? { there } : {}), ...(back ? { back } : {}) };
}

/** What of a reading stands out: ways in the direction that was asked for, else in the other; else all before and behind a product. */
export function highlightOf({ product }: Pick<Reading, 'product'>, ways: FoundWays | undefined, network: NetworkView, links: LinkTable): Pick<ReadingScene, 'way' | 'reach'> {
  const way = ways?.there ?? ways?.back;
  if (way) return { way: { stepOf: way.stepOf, links: way.links } };
  const reach = reachOf(product, network, links);
  return reach ? { reach } : {};
}

/** Numbers of the firms before, behind or around a product, as a reading asks; undefined where it asks for none, or nobody supplies it. */
export function chainFirms({ product }: Pick<Reading, 'product'>, network: NetworkView, links: LinkTable): ReadonlySet<number> | undefined {
  const reach = reachOf(product, network, links);
  return reach && new Set([...reach.upstream.keys(), ...reach.downstream.keys()]);
}

function reachOf(product: Reading['product'], network: NetworkView, links: LinkTable): Surroundings | undefined {
  const number = product === undefined ? -1 : network.products.id.indexOf(product.id);
  if (product === undefined || number < 0) return undefined;
  const reach = productSurroundings(network, links, number, product.direction);
  return reach.upstream.size > 0 ? reach : undefined;
}
