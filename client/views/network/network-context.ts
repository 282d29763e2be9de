import { createContext, useContext } from 'react';
import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { NetworkIndex } from '../../state/network-index.ts';

/** What every part of the network view reads: the network at one revision, with what belongs to it. */
export interface NetworkFacts {
  readonly network: NetworkView;
  readonly index: NetworkIndex;
  /** Absent while they are computed. */
  readonly measures: MeasuresView | undefined;
  /** Why the measures did not come. */
  readonly measuresProblem: Error | null;
  /** Firms that fit the filters and are not hidden; undefined: all. */
  readonly matching: ReadonlySet<number> | undefined;
}

const NetworkContext = createContext<NetworkFacts | undefined>(undefined);
export const NetworkProvider = NetworkContext;

/** The network that is shown; only inside the network view. */
export function useNetworkFacts(): NetworkFacts {
  const facts = useContext(NetworkContext);
  if (!facts) throw new Error('outside the network view');
  return facts;
}
