import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useCritical } from '../../api/firm-queries.ts';
import { chainNumbers } from '../../state/proof.ts';
import { usePreviewedFirm } from '../../state/preview.ts';
import { sceneOf } from '../../state/scene.ts';
import type { Address } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { FailurePlayer } from '../failure/failure-player.tsx';
import { useFailurePlay } from '../failure/use-failure-play.ts';
import { useNetworkFacts } from './network-context.ts';
import { PictureNotices } from './picture-notices.tsx';
import { openingFirm } from './use-open.ts';
import classes from './network.module.css';

const loadPicture = async () => ({ default: (await import('../../sigma/network-picture.tsx')).NetworkPicture });
const NetworkPicture = lazy(loadPicture);
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
  const select = useCallback((id: string | undefined) => {
    // While a failure is played, a click asks about a firm; it does not leave the failure.
    changeAddress(({ panel, failure }) => {
      if (id === undefined) return { firm: undefined, surroundings: undefined, chain: undefined, ...(panel === 'firm' ? { panel: undefined } : {}) };
      if (panel === 'failure' && failure.firms.length > 0) return { firm: id };
      return { ...openingFirm(id), ...(compact ? { panel: undefined } : {}) };
    });
  }, [changeAddress, compact]);
  const box = useRef<HTMLDivElement>(null);
  useShowWhatIsAsked(picture, box, address);
  return (
    <>
      <PictureNotices />
      <div className={classes.stage}>
        <Suspense fallback={<div className={classes.pictureLoading} role="status">{t('picture.loading')}</div>}>
          {unavailable ? <div className={classes.pictureLoading}>{t('picture.unavailable')}</div> : (
            <div className={classes.picture} ref={box}>
              <NetworkPicture ref={picture} network={network} measures={measures} scene={scene} language={language} onSelect={select} onOpenGroup={(open) => changeAddress(({ network: { groupBy } }) => ({ network: { groupBy, ...(open === undefined ? {} : { open }) } }))} onUnavailable={() => setUnavailable(true)} />
            </div>
          )}
        </Suspense>
      </div>
      <FailurePlayer />
    </>
  );
}

/** Moves the picture only where what was asked for would be out of sight: a firm beyond the edge, or a scene that needs the whole. */
function useShowWhatIsAsked(picture: RefObject<PictureHandle | null>, box: RefObject<HTMLElement | null>, { firm, failure, surroundings, chain }: Address): void {
  const whole = failure.firms.length > 0 || surroundings !== undefined || chain !== undefined;
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
  const { stageOf, shownStage } = play ?? {};
  return useMemo(() => sceneOf(address, {
    numberOf: index.numberOf, matching,
    ...(stageOf ? { stageOf } : {}), ...(shownStage === undefined ? {} : { shownStage }), ...(chain ? { chain } : {}), ...(preview === undefined ? {} : { preview }),
  }), [address, index, matching, stageOf, shownStage, chain, preview]);
}
