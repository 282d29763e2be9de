import { Center, VisuallyHidden } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import type { NetworkView as NetworkData } from '#graph-model/contract/network.ts';
import { useFailuresHere } from '../../api/failure-queries.ts';
import { useMeasures } from '../../api/measure-queries.ts';
import { useNetwork } from '../../api/queries.ts';
import { matchingFirms } from '#graph-model/firm-filters.ts';
import { keptFirms } from '#graph-model/picture/shown-firms.ts';
import { firstPictureStands } from '../../state/first-picture.ts';
import { withPresentIds } from '../../state/former-ids.ts';
import { indexNetwork } from '../../state/network-index.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { EmptyNetwork } from '../shared/empty-network.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';
import { Welcome } from '../shell/welcome.tsx';
import { CompactLayout } from './compact-layout.tsx';
import type { NetworkFacts } from './network-context.ts';
import { NetworkProvider } from './network-context.ts';
import { NetworkSkeleton } from './skeletons.tsx';
import { WideLayout } from './wide-layout.tsx';

/** The start view: search and filters, the picture, and beside it the ranking, a firm or a failure. */
export function NetworkView() {
  const network = useNetwork();
  const hasPicture = network.data ? network.data.firms.id.length > 0 : !network.error;
  useEffect(() => { if (!hasPicture) firstPictureStands(); }, [hasPicture]);
  if (network.data) return network.data.firms.id.length === 0 ? <EmptyNetwork /> : <LoadedNetwork network={network.data} />;
  if (network.error) return <Center mih="60vh" p="md"><ProblemMessage problem={network.error} onRetry={() => void network.refetch()} /></Center>;
  return <NetworkSkeleton />;
}

function LoadedNetwork({ network }: { network: NetworkData }) {
  const { t } = useTexts();
  const measures = useMeasures(network.revision);
  useFailuresHere(network, measures.isFetched);
  const [{ filters, reading }] = useAddress('filters', 'reading');
  const compact = useIsCompact();
  const index = useMemo(() => indexNetwork(network), [network]);
  const matching = useMemo(() => keptFirms(matchingFirms(index, filters), index.network.firms.id, reading.only, reading.hidden), [index, filters, reading]);
  const facts = useMemo<NetworkFacts>(
    () => ({ network, index, measures: measures.data, measuresProblem: measures.error, matching }),
    [network, index, measures.data, measures.error, matching],
  );
  return (
    <NetworkProvider value={facts}>
      <VisuallyHidden component="h1">{t('picture.title', { region: network.region.name })}</VisuallyHidden>
      <PresentIds network={network} />
      <Welcome />
      {compact ? <CompactLayout /> : <WideLayout />}
    </NetworkProvider>
  );
}

/** Shows nothing: a link from before a merge goes on to the firm that stayed. */
function PresentIds({ network: { formerFirms } }: { network: NetworkData }) {
  const [address, changeAddress] = useAddress();
  useEffect(() => {
    const present = withPresentIds(address, formerFirms);
    if (present) changeAddress(present, { replace: true });
  }, [address, changeAddress, formerFirms]);
  return null;
}
