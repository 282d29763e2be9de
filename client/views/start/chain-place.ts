import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Address } from '../../state/address.ts';
import { NO_READING } from '../../state/reading-address.ts';

/** Where the chain of a product, by number, is seen: all before it, stage by stage, beside the ranking of those whose failure stops the most others. */
export function chainPlace({ products }: Pick<NetworkView, 'products'>, product: number): Partial<Address> {
  return {
    view: 'network', layout: 'stages', panel: 'ranking', ranking: { measure: 'critical_count', order: 'value', descending: true },
    firm: undefined, surroundings: undefined, chain: undefined, failure: { firms: [], stage: 0 }, reading: { ...NO_READING, product: { id: products.id[product], direction: 'upstream' } },
  };
}
