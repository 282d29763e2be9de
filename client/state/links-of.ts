import type { NetworkView } from '#graph-model/contract/network.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';

const tables = new WeakMap<NetworkView, LinkTable>();

/** Links of a network, built once for all who ask. */
export function linksOf(network: NetworkView): LinkTable {
  let links = tables.get(network);
  if (!links) tables.set(network, links = buildLinks(network));
  return links;
}
