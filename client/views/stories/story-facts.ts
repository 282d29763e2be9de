import { useMemo } from 'react';
import { matchingFirms } from '#graph-model/firm-filters.ts';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { keptFirms } from '#graph-model/picture/shown-firms.ts';
import { useMeasures } from '../../api/measure-queries.ts';
import type { Address } from '../../state/address.ts';
import { indexNetwork } from '../../state/network-index.ts';
import type { NetworkFacts } from '../network/network-context.ts';

/** What the parts of the network view read, for the step of a story. */
export function useStepFacts(network: NetworkView, { filters, reading: { only, hidden } }: Address): NetworkFacts {
  const measures = useMeasures(network.revision);
  const index = useMemo(() => indexNetwork(network), [network]);
  const matching = useMemo(() => keptFirms(matchingFirms(index, filters), index.network.firms.id, only, hidden), [index, filters, only, hidden]);
  return useMemo(() => ({ network, index, measures: measures.data, measuresProblem: measures.error, matching }), [network, index, measures.data, measures.error, matching]);
}
