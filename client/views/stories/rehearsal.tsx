import { QueryClientProvider, useIsFetching, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { useFailure, useFailureDays } from '../../api/failure-queries.ts';
import { useCritical } from '../../api/firm-queries.ts';
import { boundariesOf } from '../../map/boundaries.ts';
import type { Address } from '../../state/address.ts';
import { useIsCodeAwaited } from '../../state/awaited-code.ts';
import { failingFirms } from '../../state/failure-groups.ts';
import { OtherView, showsPicture, StepBeside, StepPlace } from './step-stage.tsx';
import { useTriedAddress } from './use-tried-address.ts';
import classes from './presentation.module.css';

interface RehearsalProps {
  readonly network: NetworkView;
  readonly addresses: readonly Address[];
  /** The step that is shown. */
  readonly current: number;
  /** Cache of answers without names, where those are hidden. */
  readonly masked: QueryClient | undefined;
}

/**
 * Asks for what each step needs when the presentation begins, and keeps it to its end: the room may lose its internet. What is not the
 * picture is there all the time, each to be seen in its turn.
 */
export function Rehearsal({ network, addresses, current, masked }: RehearsalProps) {
  return addresses.map((address, place) => {
    if (showsPicture(address)) return <RehearsedPicture key={place} network={network} address={address} />;
    const view = <RehearsedView key={place} network={network} recorded={address} isShown={place === current} isInert={masked !== undefined} />;
    return masked ? <QueryClientProvider key={place} client={masked}>{view}</QueryClientProvider> : view;
  });
}

function RehearsedPicture({ network, address: { failure, chain, firm } }: { network: NetworkView; address: Address }) {
  const failing = useMemo(() => failingFirms({ network, numberOf: new Map(network.firms.id.map((id, number) => [id, number])) }, failure), [network, failure]);
  useFailure(failing, network.revision);
  useFailureDays(failing, network.revision);
  useCritical(chain === undefined ? undefined : firm, network.revision);
  return null;
}

interface RehearsedViewProps {
  readonly network: NetworkView;
  readonly recorded: Address;
  readonly isShown: boolean;
  /** Without names it is only looked at: its forms would store, its links and files would tell, what is not to be said. */
  readonly isInert: boolean;
}

function RehearsedView({ network, recorded, isShown, isInert }: RehearsedViewProps) {
  const [address, change] = useTriedAddress(recorded);
  return (
    <div className={classes.other} hidden={!isShown} tabIndex={0}>
      <div inert={isInert}><StepPlace network={network} address={address} onChange={change}>{address.view === 'network' ? <StepBeside /> : <OtherView view={address.view} />}</StepPlace></div>
    </div>
  );
}

/** Whether all is there that the presentation will need: code, boundaries, data. Once it is, it stays. */
export function useRehearsed(network: NetworkView, isMeasured: boolean, masked: QueryClient | undefined): boolean {
  const [hasCode, setCode] = useState(false);
  const [isReady, setReady] = useState(false);
  const plain = useQueryClient();
  const asked = useIsFetching() + useIsFetching({}, masked ?? plain);
  useEffect(() => {
    const parts = [import('../shared/explanation-popover.tsx'), import('../../sigma/network-picture.tsx'), import('../../sigma/picture.ts'), import('../../sigma/picture-renderer.ts'), boundariesOf(network.region)];
    void Promise.allSettled(parts).then(() => setCode(true));
  }, [network.region]);
  const isCodeAwaited = useIsCodeAwaited();
  if (!isReady && hasCode && isMeasured && !isCodeAwaited && asked === 0) setReady(true);
  return isReady;
}
