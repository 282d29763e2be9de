import { Center } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { useNetwork } from '../../api/queries.ts';
import { indexNetwork } from '../../state/network-index.ts';
import { NetworkProvider } from '../network/network-context.ts';
import { LoadingView, ProblemMessage } from './state-message.tsx';

/** The network for views that show no picture of it: what is inside reads it as inside the network view, without measures and filters. */
export function WithNetwork({ children }: { children: ReactNode }) {
  const network = useNetwork();
  if (network.data) return <Loaded network={network.data}>{children}</Loaded>;
  if (network.error) return <Center mih="40vh" p="md"><ProblemMessage problem={network.error} onRetry={() => void network.refetch()} /></Center>;
  return <LoadingView />;
}

function Loaded({ network, children }: { network: NetworkView; children: ReactNode }) {
  const facts = useMemo(() => ({ network, index: indexNetwork(network), measures: undefined, measuresProblem: null, matching: undefined }), [network]);
  return <NetworkProvider value={facts}>{children}</NetworkProvider>;
}
