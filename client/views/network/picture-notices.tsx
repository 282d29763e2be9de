import { Button } from '@mantine/core';
import { useAddress } from '../../state/use-address.ts';
import { stoppedBy } from '../../state/failure.ts';
import { useTexts } from '../../text/texts.ts';
import { useFailurePlay, useShownStage } from '../failure/use-failure-play.ts';
import classes from './network.module.css';

/** Says that a failure is still played, and leads back to it. */
export function PictureNotices() {
  const { t } = useTexts();
  const [{ panel }, changeAddress] = useAddress('panel');
  const play = useFailurePlay();
  const stage = useShownStage(play?.stages ?? []);
  if (!play || panel === 'failure') return null;
  return <Notice text={t('failure.running', { count: stoppedBy(play.stages, stage) })} action={t('failure.backTo')} onAction={() => changeAddress({ panel: 'failure' })} />;
}

function Notice({ text, action, onAction }: { text: string; action: string; onAction: () => void }) {
  return (
    <div className={classes.notice} role="status">
      <span>{text}</span>
      <Button size="compact-sm" variant="default" onClick={onAction}>{action}</Button>
    </div>
  );
}
