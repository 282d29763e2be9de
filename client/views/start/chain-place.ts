import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Address } from '../../state/address.ts';
import { MOST_TIERS } from '../../state/address.ts';
import type { ProductChain } from '../../state/start/product-chains.ts';
import { openingFirm } from '../network/use-open.ts';

/** Where the chain of a product is seen: upstream of its main supplier, stage by stage. */
export function chainPlace(network: NetworkView, { maker }: ProductChain): Partial<Address> {
  return { view: 'network', layout: 'stages', ...openingFirm(network.firms.id[maker]), surroundings: { tiers: MOST_TIERS, direction: 'upstream' }, failure: { firms: [], stage: 0 } };
}
