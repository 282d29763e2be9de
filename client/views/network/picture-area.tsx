import { CloseButton } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { afterFirstPicture } from '../../state/first-picture.ts';
import { anyFails } from '../../state/failure-address.ts';
import { useAddress, useAddressPart } from '../../state/use-address.ts';
import type { NetworkPictureProps, PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { BesideBar } from '../table/beside-bar.tsx';
import { useListKey } from '../table/skip-to-list.tsx';
import { FailurePlayer } from '../failure/failure-player.tsx';
import { useNetworkFacts } from './network-context.ts';
import { loadDrawing } from '../../sigma/load-drawing.ts';
import { ReadingBar } from '../reading/reading-bar.tsx';
import { usePicking } from '../reading/use-picking.ts';
import { PictureNotices } from './picture-notices.tsx';
import { useMapTiles } from './use-map-tiles.ts';
import { useScene } from './use-scene.ts';
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
  const { t } = useTexts();
  const [{ beside, reading }] = useAddress('beside', 'reading');
  const compact = useIsCompact();
  const [unavailable, setUnavailable] = useState(false);
  const [lasso, setLasso] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { select, openMenu, openArea, selectWithin, cut, forgetCut } = usePicking(picture, box);
  useShowWhatIsAsked(picture, box);
  const onListKey = useListKey();
  return (
    <>
      <ReadingBar lasso={lasso} onLasso={setLasso} />
      <PictureNotices />
      {cut && <div className={classes.notice} role="status"><span>{t('reading.lassoCut', cut)}</span><CloseButton aria-label={t('state.close')} onClick={forgetCut} /></div>}
      <div className={classes.stage} data-tour="picture" inert={beside !== undefined && (compact || beside.full === true)}>
        <Suspense fallback={<div className={classes.pictureLoading} role="status">{t('picture.loading')}</div>}>
          {unavailable ? <div className={classes.pictureLoading}>{t('picture.unavailable')}</div> : (
            <div className={classes.picture} ref={box} onKeyDown={onListKey}>
              <AskedPicture picture={picture} onSelect={select} onMenu={openMenu} onArea={openArea} onUnavailable={() => setUnavailable(true)}>
                {lasso && <Suspense fallback={null}><LassoLayer picture={picture} hasSelection={reading.selected.length > 0} onSelect={selectWithin} onEnd={() => setLasso(false)} /></Suspense>}
              </AskedPicture>
            </div>
          )}
        </Suspense>
      </div>
      <FailurePlayer />
      <BesideBar />
      {beside && <Suspense fallback={null}><BesideArea /></Suspense>}
      <Suspense fallback={null}><FirmMenu /></Suspense>
    </>
  );
}

interface AskedPictureProps extends Pick<NetworkPictureProps, 'onSelect' | 'onMenu' | 'onArea' | 'onUnavailable' | 'children'> {
  readonly picture: RefObject<PictureHandle | null>;
}

/** The picture of what the address asks for: all that has to follow each stage of a failure. */
function AskedPicture({ picture, ...rest }: AskedPictureProps) {
  const { language } = useTexts();
  const { network, measures } = useNetworkFacts();
  const [{ camera }, changeAddress] = useAddress('camera');
  const scene = useScene();
  const tiles = useMapTiles();
  const openGroup = useCallback((open: string | undefined) => changeAddress(({ network: { groupBy } }) => ({ network: { groupBy, ...(open === undefined ? {} : { open }) } })), [changeAddress]);
  return <NetworkPicture ref={picture} network={network} measures={measures} scene={scene} language={language} camera={camera} tiles={tiles} onOpenGroup={openGroup} {...rest} />;
}

/** Moves the picture only where what was asked for would be out of sight: a firm beyond the edge, or a scene that needs the whole. */
function useShowWhatIsAsked(picture: RefObject<PictureHandle | null>, box: RefObject<HTMLElement | null>): void {
  const firm = useAddressPart((address) => address.firm);
  const whole = useAddressPart(({ failure, surroundings, chain, reading }) => anyFails(failure) || surroundings !== undefined || chain !== undefined || reading.product !== undefined);
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
