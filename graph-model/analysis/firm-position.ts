import type { CompactNetwork } from '../compact-network.ts';
import { AtlasError } from '../errors.ts';

/**
 * Position of a firm in the network.
 * @throws AtlasError `not_found` naming the firm.
 */
export function positionOf(network: CompactNetwork, firmId: string): number {
  const position = network.indexOf.get(firmId);
  if (position === undefined) throw new AtlasError('not_found', `There is no firm ${firmId}.`);
  return position;
}
