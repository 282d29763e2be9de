import { CloseButton } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useCritical } from '../../api/firm-queries.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { chainNumbers } from '../../state/proof.ts';
import { usePreviewedFirm } from '../../state/preview.ts';
import { afterFirstPicture } from '../../state/first-picture.ts';
import { sceneOf } from '../../state/scene.ts';
import type { Address } from '../../state/address.ts';
import { anyFails } from '../../state/failure-address.ts';
import { useAddress } from '../../state/use-address.ts';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { BesideBar } from '../table/beside-bar.tsx';
import { useListKey } from '../table/skip-to-list.tsx';
import { FailurePlayer } from '../failure/failure-player.tsx';
import { useFailurePlay } from '../failure/use-failure-play.ts';
import { useNetworkFacts } from './network-context.ts';
import { loadDrawing } from '../../sigma/load-drawing.ts';
import { ReadingBar } from '../reading/reading-bar.tsx';
import { usePicking } from '../reading/use-picking.ts';
import { useReadingScene } from '../reading/use-reading-scene.ts';
import { PictureNotices } from './picture-notices.tsx';
import classes from './network.module.css';

const loadPicture = async () => {
  loadDrawing().catch(() => undefined);
  return { default: (await import('../../sigma/network-picture.tsx')).NetworkPicture };
};
const NetworkPicture = lazy(loadPicture);
const LassoLayer = lazy(async () => ({ default: (await import('../reading/lasso-layer.tsx')).LassoLayer }));
const FirmMenu = lazy(() => afterFirstPicture(async () => ({ default: (await import('../reading/firm-menu.tsx')).FirmMenu })));
// Its code comes while the network is still on its way; if that fails now, the picture itself asks again and says so.
loadPicture().catch(() => undefined);

const BesideArea = lazy(async () => ({ default: (await import('../table/beside-area.tsx')).BesideArea }));

/** The picture, what it currently is limited to, and the player of a failure below it. */
export function PictureArea({ picture }: { picture: RefObject<PictureHandle | null> }) {
  const { t, language } = useTexts();
  const { network, measures } = useNetworkFacts();
  const [address, changeAddress] = useAddress();
  const compact = useIsCompact();
  const scene = useScene();
  const [unavailable, setUnavailable] = useState(false);
  const [lasso, setLasso] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { select, openMenu, openArea, selectWithin, cut, forgetCut } = usePicking(picture, box);
  const openGroup = useCallback((open: string | undefined) => changeAddress(({ network: { groupBy } }) => ({ network: { groupBy, ...(open === undefined ? {} : { open }) } })), [changeAddress]);
  useShowWhatIsAsked(picture, box, address);
  const onListKey = useListKey();
  return (
    <>
      <ReadingBar lasso={lasso} onLasso={setLasso} />
      <PictureNotices />
      {cut && <div className={classes.notice} role="status"><span>{t('reading.lassoCut', cut)}</span><CloseButton aria-label={t('state.close')} onClick={forgetCut} /></div>}
      <div className={classes.stage} data-tour="picture" inert={address.beside !== undefined && (compact || address.beside.full === true)}>
        <Suspense fallback={<div className={classes.pictureLoading} role="status">{t('picture.loading')}</div>}>
          {unavailable ? <div className={classes.pictureLoading}>{t('picture.unavailable')}</div> : (
            <div className={classes.picture} ref={box} onKeyDown={onListKey}>
              <NetworkPicture ref={picture} network={network} measures={measures} scene={scene} language={language} camera={address.camera} onSelect={select} onMenu={openMenu} onArea={openArea} onOpenGroup={openGroup} onUnavailable={() => setUnavailable(true)}>
                {lasso && <Suspense fallback={null}><LassoLayer picture={picture} hasSelection={address.reading.selected.length > 0} onSelect={selectWithin} onEnd={() => setLasso(false)} /></Suspense>}
              </NetworkPicture>
            </div>
          )}
        </Suspense>
      </div>
      <FailurePlayer />
      <BesideBar />
      {address.beside && <Suspense fallback={null}><BesideArea scene={scene} /></Suspense>}
      <Suspense fallback={null}><FirmMenu /></Suspense>
    </>
  );
}

/** Moves the picture only where what was asked for would be out of sight: a firm beyond the edge, or a scene that needs the whole. */
function useShowWhatIsAsked(picture: RefObject<PictureHandle | null>, box: RefObject<HTMLElement | null>, { firm, failure, surroundings, chain, reading }: Address): void {
  const whole = anyFails(failure) || surroundings !== undefined || chain !== undefined || reading.product !== undefined;
  useEffect(() => {
    if (whole) picture.current?.fit();
  }, [whole, picture]);
  useEffect(() => {
    const at = firm === undefined ? undefined : picture.current?.screenPosition(firm);
    if (firm === undefined || !at || !box.current) return;
    const { clientWidth, clientHeight } = box.current;
    if (at.x < 0 || at.y < 0 || at.x > clientWidth || at.y > clientHeight) picture.current?.focusFirm(firm);
  }, [firm, picture, box]);
}

/** What the picture shows at the present address. */
export function useScene(): SceneState {
  const { network, index, matching } = useNetworkFacts();
  const [address] = useAddress();
  const play = useFailurePlay();
  const preview = usePreviewedFirm();
  const critical = useCritical(address.chain === undefined ? undefined : address.firm, network.revision).data;
  const proof = critical?.critical.find(({ firm }) => firm.id === address.chain)?.proof;
  const chain = useMemo(() => (proof ? chainNumbers(proof, index.numberOf) : undefined), [proof, index]);
  const reading = useReadingScene();
  const { stageOf, shownStage } = play ?? {};
  return useMemo(() => sceneOf(address, {
    numberOf: index.numberOf, matching, reading,
    ...(stageOf ? { stageOf } : {}), ...(shownStage === undefined ? {} : { shownStage }), ...(chain ? { chain } : {}), ...(preview === undefined ? {} : { preview }),
  }), [address, index, matching, reading, stageOf, shownStage, chain, preview]);
}
