import { stoppedBy } from '../../state/failure.ts';
import { numberText } from '../../state/format.ts';
import { failedNames } from '../../state/step-words.ts';
import { useTexts } from '../../text/texts.ts';
import { useFailurePlay, useShownStage } from '../failure/use-failure-play.ts';
import { useNetworkFacts } from '../network/network-context.ts';

/** Who failed, at which stage it is, and how many stand; undefined while no failure is shown. */
export function useFailureWords(): { readonly who: string; readonly stage: string; readonly standing: string } | undefined {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const play = useFailurePlay();
  const shownStage = useShownStage(play?.stages ?? []);
  if (!play?.view) return undefined;
  const { stages, known } = play;
  const number = (value: number): string => numberText(value, language);
  const last = stages.length - 1;
  return {
    who: t('stories.presenter.failure', { names: failedNames(known, index, t) }),
    stage: t('failure.stageOf', { stage: number(shownStage), stages: number(last) }),
    standing: t('failure.standing', { now: number(stoppedBy(stages, shownStage)), total: number(stoppedBy(stages, last)) }),
  };
}
