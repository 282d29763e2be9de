import { ActionIcon, Group, Slider, Text } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconPlayerSkipBackFilled, IconPlayerTrackNextFilled, IconPlayerTrackPrevFilled } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { stoppedBy } from '../../state/failure.ts';
import { numberText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import type { FailurePlay } from './use-failure-play.ts';
import { useFailurePlay, useShownStage } from './use-failure-play.ts';
import { useFailureActions } from './use-failure-actions.ts';
import { usePlayerKeys } from './use-player-keys.ts';
import classes from './failure.module.css';

/** How long each stage stands while the player runs, in milliseconds. */
const STAGE_TIME = 1_400;

/** Runs a failure through the network stage by stage; nothing while no failure is played. */
export function FailurePlayer() {
  const play = useFailurePlay();
  return play?.view ? <Player play={play} /> : null;
}

function Player({ play }: { play: FailurePlay }) {
  const { t, language } = useTexts();
  const { show } = useFailureActions();
  const [playing, setPlaying] = useState(false);
  const { stages } = play;
  const shownStage = useShownStage(stages);
  const last = stages.length - 1;
  const atEnd = shownStage >= last;
  const go = (stage: number): void => { setPlaying(false); show(Math.min(last, Math.max(0, stage))); };
  const toggle = (): void => {
    if (!playing && atEnd) show(0);
    setPlaying(!playing && last > 0);
  };
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      show(Math.min(last, shownStage + 1));
      if (shownStage + 1 >= last) setPlaying(false);
    }, STAGE_TIME);
    return () => clearTimeout(timer);
  }, [playing, last, shownStage, show]);
  usePlayerKeys({ back: () => go(shownStage - 1), forward: () => go(shownStage + 1), toggle });
  const total = stoppedBy(stages, last);
  return (
    <section className={classes.player} data-tour="player" aria-label={t('failure.player')} aria-description={t('failure.keys')} title={t('failure.keys')} data-testid="failure-player">
      <Group gap={6} wrap="nowrap">
        <ActionIcon variant="default" size="lg" aria-label={t('failure.first')} disabled={shownStage === 0} onClick={() => go(0)}><IconPlayerSkipBackFilled size={16} aria-hidden /></ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={t('failure.back')} disabled={shownStage === 0} onClick={() => go(shownStage - 1)}><IconPlayerTrackPrevFilled size={16} aria-hidden /></ActionIcon>
        <ActionIcon variant="filled" size="xl" radius="xl" aria-label={t(playing ? 'failure.pause' : 'failure.play')} disabled={last === 0} onClick={toggle}>
          {playing ? <IconPlayerPauseFilled size={20} aria-hidden /> : <IconPlayerPlayFilled size={20} aria-hidden />}
        </ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={t('failure.forward')} disabled={atEnd} onClick={() => go(shownStage + 1)}><IconPlayerTrackNextFilled size={16} aria-hidden /></ActionIcon>
      </Group>
      <div className={classes.slider}>
        <Slider
          min={0} max={Math.max(1, last)} step={1} value={shownStage} disabled={last === 0} onChange={go} label={null} size="md" thumbSize={24} thumbLabel={t('failure.stage')}
          {...(last <= 30 ? { marks: stages.map(({ stage }) => ({ value: stage })) } : {})}
          thumbProps={{ 'aria-valuetext': t('failure.stageOf', { stage: numberText(shownStage, language), stages: numberText(last, language) }) }}
        />
      </div>
      <div className={classes.status} role="status">
        <Text fw={600} lh={1.2}>{t('failure.stageOf', { stage: numberText(shownStage, language), stages: numberText(last, language) })}</Text>
        <Text size="sm" c="dimmed" lh={1.2}>{t('failure.standing', { now: numberText(stoppedBy(stages, shownStage), language), total: numberText(total, language) })}</Text>
      </div>
    </section>
  );
}
