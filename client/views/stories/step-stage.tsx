import { lazy, Suspense, useMemo } from 'react';
import type { ReactNode, Ref } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Address, View } from '../../state/address.ts';
import { AddressContext, useAddress } from '../../state/use-address.ts';
import type { ChangeAddress } from '../../state/use-address.ts';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';
import { NetworkProvider, useNetworkFacts } from '../network/network-context.ts';
import { useMapTiles } from '../network/use-map-tiles.ts';
import { useScene } from '../network/use-scene.ts';
import { EmptyMessage, LoadingView } from '../shared/state-message.tsx';
import { useStepFacts } from './story-facts.ts';

const BesideArea = lazy(async () => ({ default: (await import('../table/beside-area.tsx')).BesideArea }));
const NetworkPicture = lazy(async () => ({ default: (await import('../../sigma/network-picture.tsx')).NetworkPicture }));
/** Views beside the network that can be shown in a story. */
const OTHER_VIEWS: Readonly<Partial<Record<View, ReturnType<typeof lazy>>>> = {
  region: lazy(() => import('../region/region-view.tsx')), partners: lazy(() => import('../partners/partners-view.tsx')), scenarios: lazy(() => import('../scenarios/scenarios-view.tsx')),
  method: lazy(() => import('../method/method-view.tsx')), start: lazy(() => import('../start/start-view.tsx')), data: lazy(() => import('../data/data-view.tsx')), review: lazy(() => import('../review/review-view.tsx')),
};

interface StepPlaceProps {
  /** The network as it may be shown: with names or with what stands for them. */
  readonly network: NetworkView;
  readonly address: Address;
  /** Changes what is shown, and nothing of the page around it. */
  readonly onChange: ChangeAddress;
  readonly children: ReactNode;
}

/** Everything inside is at the address of a step. */
export function StepPlace({ network, address, onChange, children }: StepPlaceProps) {
  const facts = useStepFacts(network, address);
  const place = useMemo(() => [address, onChange] as const, [address, onChange]);
  return <AddressContext value={place}><NetworkProvider value={facts}>{children}</NetworkProvider></AddressContext>;
}

/** The real picture of the step. */
export function StepPicture({ mostNames, ref }: { mostNames?: number; ref?: Ref<PictureHandle> }) {
  const { language } = useTexts();
  const { network, measures } = useNetworkFacts();
  const [{ camera }, change] = useAddress('camera');
  const scene = useScene();
  const tiles = useMapTiles();
  const shown = useMemo(() => (mostNames === undefined ? scene : { ...scene, mostNames }), [scene, mostNames]);
  return (
    <Suspense fallback={<LoadingView />}>
      <NetworkPicture {...(ref && { ref })} network={network} measures={measures} scene={shown} language={language} camera={camera} tiles={tiles} onSelect={(firm) => change({ firm })} />
    </Suspense>
  );
}

/** Whether a step shows the picture: with a table, list or flows recorded beside it, these are what it is about. */
export function showsPicture({ view, beside }: Pick<Address, 'view' | 'beside'>): boolean {
  return view === 'network' && beside === undefined;
}

/** What was recorded beside the picture, with all the room. */
export function StepBeside() {
  return <Suspense fallback={<LoadingView />}><BesideArea alone /></Suspense>;
}

/** A view beside the network, as it is. */
export function OtherView({ view }: { view: View }) {
  const { t } = useTexts();
  const Shown = OTHER_VIEWS[view];
  return <Suspense fallback={<LoadingView />}>{Shown ? <Shown /> : <EmptyMessage icon={null} title={t(`nav.${view}`)} text={t('stories.presenter.noView')} />}</Suspense>;
}
