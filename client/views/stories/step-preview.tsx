import { Paper } from '@mantine/core';
import { useState } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import type { StoryStep } from '#graph-model/story.ts';
import { addressOfStep } from '../../state/story-steps.ts';
import { useTexts } from '../../text/texts.ts';
import { StepPicture, StepPlace } from './step-stage.tsx';
import { useTriedAddress } from './use-tried-address.ts';
import classes from './stories.module.css';

/** Names in the small picture at most. */
const MOST_NAMES = 10;

/** The chosen step as the room will see it, in small. What is clicked there changes nothing of the story. */
export function StepPreview({ network, step, place }: { network: NetworkView; step: StoryStep; place: number }) {
  const { t } = useTexts();
  const [recorded, setRecorded] = useState(() => ({ of: step.address, address: addressOfStep(step) }));
  if (recorded.of !== step.address) setRecorded({ of: step.address, address: addressOfStep(step) });
  const [address, onChange] = useTriedAddress(recorded.address);
  return (
    <Paper withBorder component="section" className={classes.preview} aria-label={t('stories.preview', { step: place + 1 })} data-testid="preview">
      <div className={classes.previewPicture}>
        {address.view === 'network'
          ? <StepPlace network={network} address={address} onChange={onChange}><StepPicture mostNames={MOST_NAMES} /></StepPlace>
          : <p className={classes.previewNote}>{t('stories.noPreview')}</p>}
      </div>
      {(step.title !== undefined || step.text !== undefined) && <div className={classes.previewText}>{step.title !== undefined && <strong>{step.title}</strong>}{step.text !== undefined && <p>{step.text}</p>}</div>}
    </Paper>
  );
}
