import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import { germanOrder } from '#graph-model/compare-text.ts';
import { productName } from './network-index.ts';

/** Names of the products that a firm supplies to another, each once, in German order; none where they are unknown. O(relations). */
export function productsBetween(network: NetworkView, supplier: number, buyer: number, language: Language): string[] {
  const { relations } = network;
  const names = new Set<string>();
  relations.supplier.forEach((from, relation) => {
    const product = relations.product[relation];
    if (from === supplier && relations.buyer[relation] === buyer && product !== null) names.add(productName(network, product, language));
  });
  return [...names].sort(germanOrder.compare);
}
