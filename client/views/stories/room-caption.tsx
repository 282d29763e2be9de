import { useState } from 'react';
import type { ReactNode } from 'react';
import type { StoryStep } from '#graph-model/story.ts';
import { stepWords } from '../../state/step-words.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useFailureWords } from './use-failure-words.ts';
import classes from './presentation.module.css';

interface RoomCaptionProps {
  readonly step: StoryStep;
  readonly place: number;
  readonly count: number;
  readonly say: (text: string) => string;
  readonly hasNotes: boolean;
  /** The buttons. */
  readonly children: ReactNode;
}

/** Title and text of the step, how far the failure has come, and how far the story. */
export function RoomCaption({ step, place, count, say, hasNotes, children }: RoomCaptionProps) {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const [address] = useAddress();
  const [showsNotes, setNotes] = useState(false);
  const words = stepWords(address, { index, t, language });
  return (
    <footer className={classes.caption}>
      <div className={classes.words} role="status">
        <p className={classes.title}>{step.title === undefined ? words : say(step.title)}</p>
        {step.text !== undefined && <p className={classes.text}>{say(step.text)}</p>}
        <FailureLine />
        {showsNotes && step.notes !== undefined && <p className={classes.notes}>{t('stories.presenter.notes')}: {say(step.notes)}</p>}
      </div>
      <div className={classes.side}>
        <p className={classes.progress}>{t('stories.presenter.progress', { step: place + 1, steps: count })}</p>
        <div className={classes.buttons} role="group" aria-label={t('stories.presenter.controls')}>
          {children}
          {hasNotes && <button type="button" className={classes.button} aria-pressed={showsNotes} onClick={() => setNotes(!showsNotes)}>{t('stories.presenter.notes')}</button>}
        </div>
      </div>
    </footer>
  );
}

/** Who failed, at which stage it is, and how many stand. */
function FailureLine() {
  const words = useFailureWords();
  return words && <p className={classes.failure} data-testid="room-failure"><strong>{words.who}</strong>{' · '}{words.stage}{' · '}{words.standing}</p>;
}
