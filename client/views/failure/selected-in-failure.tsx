import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { proofStep } from '../../state/proof.ts';
import { numberText } from '../../state/format.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useReason } from '../firm/use-reason.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useDaysText } from './use-days-text.ts';
import { useFailureActions } from './use-failure-actions.ts';
import type { FailurePlay } from './use-failure-play.ts';
import classes from './failure.module.css';

/** What the failure means for the firm that is selected in the picture, and what can be done with it. */
export function SelectedInFailure({ id, play }: { id: string; play: FailurePlay }) {
  const { t, language } = useTexts();
  const { index, network } = useNetworkFacts();
  const changeAddress = useChangeAddress();
  const actions = useFailureActions();
  const reason = useReason();
  const daysText = useDaysText(play.days);
  const box = useRef<HTMLDivElement>(null);
  // Chosen in the picture, while the panel may stand at a late step. Where scrolling gives a promise, that is nothing to clean up with.
  useEffect(() => { box.current?.scrollIntoView({ block: 'nearest' }); }, []);
  const number = index.numberOf.get(id);
  if (number === undefined) return null;
  const name = network.firms.name[number] ?? id;
  const entry = play.stages.flatMap(({ firms }) => firms).find(({ firm }) => firm.id === id);
  const text = !entry ? t('failure.keepsRunning') : entry.stage === 0 ? t('firm.inFailure') : `${t('failure.stageTitle', { stage: numberText(entry.stage, language) })} · ${reason(proofStep(entry, language))}`;
  return (
    <div className={classes.selected} ref={box}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <div><Text fw={600} lh={1.3}>{name}</Text><Text size="sm">{text}</Text>{entry && play.days && <Text size="sm" c="dimmed">{daysText(id)}</Text>}</div>
        <CloseButton aria-label={t('firm.deselect')} onClick={() => changeAddress({ firm: undefined })} />
      </Group>
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" variant="default" onClick={() => changeAddress({ panel: 'firm', tab: 'overview' })}>{t('failure.openFirm')}</Button>
        {!play.known.includes(id) && <Button size="compact-sm" variant="default" onClick={() => actions.add(id)}>{t('firm.addToFailure')}</Button>}
      </Group>
    </div>
  );
}
