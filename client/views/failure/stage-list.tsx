import { Button, Text } from '@mantine/core';
import { memo, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { StoppedFirm } from '#graph-model/contract/analyses.ts';
import type { FailureDays } from '../../state/failure-days.ts';
import type { FailureStage } from '../../state/failure.ts';
import { numberText } from '../../state/format.ts';
import { proofStep } from '../../state/proof.ts';
import { previewFirm } from '../../state/preview.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { FirmName } from '../firm/firm-name.tsx';
import { useReason } from '../firm/use-reason.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useDaysText } from './use-days-text.ts';
import type { FailurePlay } from './use-failure-play.ts';
import { useShownStage } from './use-failure-play.ts';
import classes from './failure.module.css';

const PAGE = 40;

/** Who stops at which stage, each with its cause in words; stages still to come are pale, and the one that is shown stays in sight of what scrolls. */
export function StageList({ play, scroller }: { play: FailurePlay; scroller: RefObject<HTMLElement | null> }) {
  const { t } = useTexts();
  const shownStage = useShownStage(play.stages);
  useFollowStage(scroller, play.stages, shownStage);
  return (
    <section aria-label={t('failure.list')} className={classes.list}>
      {play.stages.map((stage) => <Stage key={stage.stage} stage={stage} when={stage.stage === shownStage ? 'now' : stage.stage > shownStage ? 'later' : 'before'} days={play.days} />)}
      {play.view && play.view.limited.length > 0 && <Limited firms={play.view.limited} />}
      {play.stages.length <= 1 && <Text size="sm" px="md" pb="md">{t('failure.nobody')}</Text>}
    </section>
  );
}

interface StageProps {
  readonly stage: FailureStage;
  readonly when: 'before' | 'now' | 'later';
  readonly days: FailureDays | undefined;
}

function Stage({ when, ...rest }: StageProps) {
  return <section data-stage={rest.stage.stage} data-when={when} className={classes.stage}><FirmsOfStage {...rest} /></section>;
}

/** Hundreds of lines that stay the same while the failure runs past them. */
const FirmsOfStage = memo(({ stage, days }: Omit<StageProps, 'when'>) => {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const [shown, setShown] = useState(PAGE);
  const changeAddress = useChangeAddress();
  const reason = useReason();
  const daysText = useDaysText(days);
  const number = stage.stage;
  return (
    <>
      <h3 className={classes.stageTitle}>
        <span>{number === 0 ? t('failure.stage0') : t('failure.stageTitle', { stage: numberText(number, language) })}</span>
        <span>{t('failure.firms', { count: stage.firms.length })}</span>
      </h3>
      <ul className={classes.firms}>
        {stage.firms.slice(0, shown).map((entry) => (
          <li key={entry.firm.id} onMouseEnter={() => previewFirm(index.numberOf.get(entry.firm.id))} onMouseLeave={() => previewFirm(undefined)}>
            <FirmName firm={entry.firm} onOpen={(id) => changeAddress({ firm: id })} />
            {number > 0 && <small>{reason(proofStep(entry, language))}</small>}
            {days && <small className={classes.days}>{daysText(entry.firm.id)}</small>}
          </li>
        ))}
      </ul>
      {stage.firms.length > shown && <Button size="compact-sm" variant="subtle" mx="sm" onClick={() => setShown(shown + PAGE * 5)}>{t('state.more', { count: Math.min(PAGE * 5, stage.firms.length - shown) })}</Button>}
    </>
  );
});

/** Firms that lose a product and keep running: no stage of the standstill, so they come after it. */
const Limited = memo(({ firms }: { firms: readonly StoppedFirm[] }) => {
  const { t, language } = useTexts();
  const [shown, setShown] = useState(PAGE);
  const changeAddress = useChangeAddress();
  const reason = useReason();
  return (
    <section className={classes.stage}>
      <h3 className={classes.stageTitle}><span>{t('failure.limited')}</span><span>{t('failure.firms', { count: new Set(firms.map(({ firm }) => firm.id)).size })}</span></h3>
      <Text size="sm" c="dimmed" px="sm">{t('failure.limitedText')}</Text>
      <ul className={classes.firms}>
        {firms.slice(0, shown).map((entry) => (
          <li key={`${entry.firm.id} ${entry.product?.id ?? ''}`}>
            <FirmName firm={entry.firm} onOpen={(id) => changeAddress({ firm: id })} />
            <small>{reason(proofStep(entry, language))}</small>
          </li>
        ))}
      </ul>
      {firms.length > shown && <Button size="compact-sm" variant="subtle" mx="sm" onClick={() => setShown(shown + PAGE * 5)}>{t('state.more', { count: Math.min(PAGE * 5, firms.length - shown) })}</Button>}
    </section>
  );
});

/** Keeps the stage that is shown in view while the player runs. */
function useFollowStage(scroller: RefObject<HTMLElement | null>, stages: FailurePlay['stages'], stage: number): void {
  const seen = useRef<FailurePlay['stages']>(undefined);
  useEffect(() => {
    // A failure that has just come begins at the top, with what it comes to; only steps within it are followed.
    if (seen.current === stages) scroller.current?.querySelector(`[data-stage="${stage}"]`)?.scrollIntoView({ block: 'nearest' });
    seen.current = stages;
  }, [scroller, stages, stage]);
}
