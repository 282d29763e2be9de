import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { StoryStep } from '#graph-model/story.ts';
import { boundariesOf } from '../../map/boundaries.ts';
import { showableScene, useFoldedNetwork } from '../../sigma/use-folded-network.ts';
import { useNetworkPlaces } from '../../sigma/use-network-places.ts';
import { usePictureInput } from '../../sigma/use-picture.ts';
import { stepWords } from '../../state/step-words.ts';
import { useAddress } from '../../state/use-address.ts';
import type { Slide } from '../../takeaway/slide.ts';
import { useTexts } from '../../text/texts.ts';
import { useFailurePlay } from '../failure/use-failure-play.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useScene } from '../network/use-scene.ts';
import { useSheetWords } from '../network/use-sheet-words.ts';
import { useFailureWords } from './use-failure-words.ts';

/** A slide, what the failure of its step came to, and where both come from. */
export interface TakenSlide { readonly slide: Slide; readonly result?: string; readonly source: readonly string[] }

interface TakenStepProps {
  readonly step: StoryStep;
  readonly say: (text: string) => string;
  readonly hidesNames: boolean;
  /** Told once. */
  readonly onTaken: (slide: TakenSlide) => void;
  readonly onFailed: () => void;
}

/** Size of the picture before it is brought to what its slide leaves. */
const SIZE = { width: 1200, height: 520 };

/** Makes the slide of the step that the address is at, as soon as all is there that its picture shows; it shows nothing itself. */
export function TakenStep({ step, say, hidesNames, onTaken, onFailed }: TakenStepProps) {
  const { t, language } = useTexts();
  const { network, index, measures, measuresProblem } = useNetworkFacts();
  const [address] = useAddress();
  const asked = useScene();
  const scene = useMemo(() => showableScene(asked, network.firms.id.length), [asked, network]);
  const base = usePictureInput(network, measures, scene, language);
  // No element: the shape of the window, whose places are there already.
  const root = useRef<HTMLElement>(null);
  const { input: placed, progress } = useNetworkPlaces(base, root);
  const input = useFoldedNetwork(placed);
  const words = useSheetWords();
  const failed = useFailureWords();
  const play = useFailurePlay();
  const client = useQueryClient();
  const fetching = useIsFetching();
  const isTaken = useRef(false);
  const isPlayed = !play || play.known.length === 0 || play.view !== undefined || play.problem !== null;
  const isReady = address.view !== 'network' || ((measures !== undefined || measuresProblem !== null) && isPlayed && progress === undefined && fetching === 0);

  useEffect(() => {
    // What this very step asks for has begun by now, though `fetching` may not yet say so.
    if (!isReady || isTaken.current || (address.view === 'network' && (!input || client.isFetching() > 0))) return;
    isTaken.current = true;
    const title = step.title === undefined ? stepWords(address, { index, t, language }) : say(step.title);
    const { limits, source } = words(new Date().toLocaleDateString('sv'));
    const make = async (): Promise<void> => {
      const [{ pictureSlide, wordsSlide }, { standingPicture }] = await Promise.all([import('../../takeaway/picture-slide.ts'), import('../../takeaway/standing-picture.ts')]);
      const said = step.text === undefined ? [] : [say(step.text)];
      if (address.view !== 'network' || !input) {
        onTaken({ slide: wordsSlide(title, [...said, t(hidesNames ? 'share.hiddenView' : 'share.otherView', { view: t(`nav.${address.view}`) })], source.slice(0, 1)), source: source.slice(0, 1) });
        return;
      }
      const boundaries = address.layout === 'map' ? await boundariesOf(network.region) : undefined;
      const slide = await pictureSlide(standingPicture(input, boundaries, address.camera, SIZE), { title, said: said[0], limits: [...limits, ...(failed ? [failed.standing] : [])], source });
      onTaken({ slide, source: source.slice(0, 1), ...(failed && { result: `${title} – ${[failed.who, failed.stage, failed.standing].join(' · ')}` }) });
    };
    make().catch(onFailed);
  });
  return null;
}
