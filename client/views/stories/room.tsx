import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Story } from '#graph-model/story.ts';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import type { Address } from '../../state/address.ts';
import { useAddress, useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useFailurePlay, useShownStage } from '../failure/use-failure-play.ts';
import { RoomCaption } from './room-caption.tsx';
import { showsPicture, StepPicture } from './step-stage.tsx';
import { usePresenterKeys } from './use-presenter-keys.ts';
import { useSwipe } from './use-room.ts';
import classes from './presentation.module.css';

/** Names of firms in the picture at most; with headings and names of rows or places that makes less than forty texts. */
const MOST_NAMES = 10;

interface RoomProps {
  readonly story: Story;
  readonly place: number;
  /** The step as it was recorded. */
  readonly recorded: Address;
  readonly hidesNames: boolean;
  readonly isReady: boolean;
  /** A text as it may be shown. */
  readonly say: (text: string) => string;
  readonly onGo: (place: number) => void;
  readonly onNames: () => void;
  readonly onEnd: () => void;
  /** Views beside the network, of which the present one shows itself. */
  readonly children: ReactNode;
}

/** What the room sees: the picture of the step in large type, and below it what is said about it. */
export function Room({ story, place, recorded, hidesNames, isReady, say, onGo, onNames, onEnd, children }: RoomProps) {
  const { t } = useTexts();
  const [{ view, beside, camera }] = useAddress('view', 'beside', 'camera');
  const hasPicture = showsPicture({ view, ...(beside && { beside }) });
  const picture = useRef<PictureHandle>(null);
  const [isBlack, setBlack] = useState(false);
  const failure = useStages(recorded);
  const last = story.steps.length - 1;
  const next = (): void => { if (!failure.forward() && place < last) onGo(place + 1); };
  const back = (): void => { if (!failure.back() && place > 0) onGo(place - 1); };
  usePresenterKeys({ isBlack, onNext: next, onBack: back, onFirst: () => onGo(0), onLast: () => onGo(last), onStage: failure.by, onBlack: () => setBlack(!isBlack), onNames, onEnd });
  useSwipe(next, back);
  // Another step looks where it was recorded to look, wherever somebody went in the one before.
  useEffect(() => picture.current?.look(recorded.camera), [recorded]);
  useEffect(() => { document.title = `${t('stories.title')} – ${t('product.name')}`; });
  return (
    <main
      className={classes.room} aria-label={t('stories.presenter.label', { name: say(story.name) })} aria-description={t('stories.presenter.keys')}
      data-testid="presentation" data-rehearsed={isReady || undefined} data-names={hidesNames ? 'off' : 'on'} data-camera={camera !== undefined || undefined}
    >
      <VisuallyHidden component="h1">{say(story.name)}</VisuallyHidden>
      <div className={classes.stage} data-picture={hasPicture || undefined}>
        {hasPicture && <StepPicture mostNames={MOST_NAMES} ref={picture} />}
        {children}
      </div>
      <RoomCaption step={story.steps[place]} place={place} count={story.steps.length} say={say} hasNotes={story.steps.some(({ notes }) => notes !== undefined)}>
        <button type="button" className={classes.button} disabled={place === 0 && !failure.canGoBack} onClick={back}>{t('stories.presenter.back')}</button>
        <button type="button" className={classes.button} data-main disabled={place === last && !failure.canGoOn} onClick={next}>{t('stories.presenter.next')}</button>
        <button type="button" className={classes.button} onClick={onNames}>{t(hidesNames ? 'stories.presenter.namesOn' : 'stories.presenter.namesOff')}</button>
        <button type="button" className={classes.button} onClick={onEnd}>{t('stories.presenter.end')}</button>
      </RoomCaption>
      <VisuallyHidden role="status">{isReady ? t('stories.presenter.ready') : t('stories.presenter.loading')}</VisuallyHidden>
      {isBlack && <button type="button" className={classes.black} aria-label={t('stories.presenter.blackOn')} onClick={() => setBlack(false)} />}
    </main>
  );
}

interface Stages {
  /** Plays on by one stage; false where there is none left, so that the next step comes. */
  readonly forward: () => boolean;
  /** Takes back what `forward` did; false at the beginning. */
  readonly back: () => boolean;
  /** Steps to and fro without leaving the step; undefined without a failure. */
  readonly by: ((stages: 1 | -1) => void) | undefined;
  readonly canGoOn: boolean;
  readonly canGoBack: boolean;
}

/** The failure of a step: one that was recorded at its beginning is played by going on, one that was recorded later stands there. */
function useStages(recorded: Address): Stages {
  const change = useChangeAddress();
  const play = useFailurePlay();
  const last = (play?.stages.length ?? 1) - 1;
  const stage = useShownStage(play?.stages ?? []);
  const isPlayed = play !== undefined && recorded.failure.stage === 0;
  const show = (to: number): void => change(({ failure }) => ({ failure: { ...failure, stage: Math.min(last, Math.max(0, to)) } }));
  const [canGoOn, canGoBack] = [isPlayed && stage < last, isPlayed && stage > 0];
  return {
    canGoOn, canGoBack,
    forward: () => { if (canGoOn) show(stage + 1); return canGoOn; },
    back: () => { if (canGoBack) show(stage - 1); return canGoBack; },
    by: play && ((stages) => show(stage + stages)),
  };
}
