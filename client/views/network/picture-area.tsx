import { CloseButton } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useCritical } from '../../api/firm-queries.ts';
import { chainNumbers } from '../../state/proof.ts';
import { usePreviewedFirm } from '../../state/preview.ts';
import { sceneOf } from '../../state/scene.ts';
import { parseAddress } from '../../state/address.ts';
import type { Address } from '../../state/address.ts';
import { withList, withToggled } from '../../state/reading-address.ts';
import { useAddress } from '../../state/use-address.ts';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { askForFirmMenu } from '../../state/firm-menu.ts';
import { FailurePlayer } from '../failure/failure-player.tsx';
import { useFailurePlay } from '../failure/use-failure-play.ts';
import { useNetworkFacts } from './network-context.ts';
import { ReadingBar } from '../reading/reading-bar.tsx';
import { useReading } from '../reading/use-reading.ts';
import { useReadingScene } from '../reading/use-reading-scene.ts';
import { PictureNotices } from './picture-notices.tsx';
import { openingFirm } from './use-open.ts';
import classes from './network.module.css';

const loadPicture = async () => ({ default: (await import('../../sigma/network-picture.tsx')).NetworkPicture });
const NetworkPicture = lazy(loadPicture);
const LassoLayer = lazy(async () => ({ default: (await import('../reading/lasso-layer.tsx')).LassoLayer }));
const FirmMenu = lazy(async () => ({ default: (await import('../reading/firm-menu.tsx')).FirmMenu }));
// Its code comes while the network is still on its way; if that fails now, the picture itself asks again and says so.
loadPicture().catch(() => undefined);

/** The picture, what it currently is limited to, and the player of a failure below it. */
export function PictureArea({ picture }: { picture: RefObject<PictureHandle | null> }) {
  const { t, language } = useTexts();
  const { network, measures } = useNetworkFacts();
  const [address, changeAddress] = useAddress();
  const scene = useScene();
  const compact = useIsCompact();
  const [unavailable, setUnavailable] = useState(false);
  const [lasso, setLasso] = useState(false);
  const [cut, setCut] = useState<{ kept: number; count: number }>();
  const [reading, { set }] = useReading();
  const select = useCallback((id: string | undefined, isMore: boolean) => {
    // While a failure is played, a click asks about a firm; it does not leave the failure.
    changeAddress(({ panel, failure, reading }) => {
      if (id !== undefined && isMore) return { reading: withToggled(reading, 'selected', id), panel: 'selection' };
      // An end that is still to be chosen is what the click is for.
      const { from, to } = reading.way ?? {};
      if (id !== undefined && panel === 'way' && (from === undefined || to === undefined)) return { reading: { ...reading, way: from === undefined ? { from: id, ...(to === undefined ? {} : { to }) } : { from, to: id } } };
      if (id === undefined) return { firm: undefined, surroundings: undefined, chain: undefined, ...(panel === 'firm' ? { panel: undefined } : {}) };
      if (panel === 'failure' && failure.firms.length > 0) return { firm: id };
      return { ...openingFirm(id), ...(compact ? { panel: undefined } : {}) };
    });
  }, [changeAddress, compact]);
  const box = useRef<HTMLDivElement>(null);
  const openMenu = useCallback((id: string | undefined, x: number, y: number) => {
    const { firm } = parseAddress(window.location.pathname, window.location.search);
    if (id !== undefined) return askForFirmMenu({ id, x, y });
    const at = firm === undefined ? undefined : picture.current?.screenPosition(firm);
    const { left, top } = box.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    if (firm !== undefined) askForFirmMenu({ id: firm, x: left + (at?.x ?? 40), y: top + (at?.y ?? 40) });
  }, [picture]);
  const selectWithin = (ids: readonly string[], isMore: boolean): void => {
    const wanted = new Set(isMore ? [...reading.selected, ...ids] : ids);
    const kept = withList(reading, 'selected', wanted).selected.length;
    setCut(kept < wanted.size ? { kept, count: wanted.size } : undefined);
    set('selected', [...wanted]);
    changeAddress({ panel: 'selection' });
  };
  useShowWhatIsAsked(picture, box, address);
  return (
    <>
      <ReadingBar lasso={lasso} onLasso={setLasso} />
      <PictureNotices />
      {cut && <div className={classes.notice} role="status"><span>{t('reading.lassoCut', cut)}</span><CloseButton aria-label={t('state.close')} onClick={() => setCut(undefined)} /></div>}
      <div className={classes.stage}>
        <Suspense fallback={<div className={classes.pictureLoading} role="status">{t('picture.loading')}</div>}>
          {unavailable ? <div className={classes.pictureLoading}>{t('picture.unavailable')}</div> : (
            <div className={classes.picture} ref={box}>
              <NetworkPicture ref={picture} network={network} measures={measures} scene={scene} language={language} onSelect={select} onMenu={openMenu} onUnavailable={() => setUnavailable(true)}>
                {lasso && <Suspense fallback={null}><LassoLayer picture={picture} hasSelection={reading.selected.length > 0} onSelect={selectWithin} onEnd={() => setLasso(false)} /></Suspense>}
              </NetworkPicture>
            </div>
          )}
        </Suspense>
      </div>
      <FailurePlayer />
      <Suspense fallback={null}><FirmMenu /></Suspense>
    </>
  );
}

/** Moves the picture only where what was asked for would be out of sight: a firm beyond the edge, or a scene that needs the whole. */
function useShowWhatIsAsked(picture: RefObject<PictureHandle | null>, box: RefObject<HTMLElement | null>, { firm, failure, surroundings, chain, reading }: Address): void {
  const whole = failure.firms.length > 0 || surroundings !== undefined || chain !== undefined || reading.product !== undefined;
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

function useScene() {
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
