import { Button } from '@mantine/core';
import { useAddress } from '../../state/use-address.ts';
import { stoppedBy } from '../../state/failure.ts';
import { useTexts } from '../../text/texts.ts';
import { useFailurePlay } from '../failure/use-failure-play.ts';
import { useNetworkFacts } from './network-context.ts';
import classes from './network.module.css';

/** Says what the picture is limited to just now, and how to get everything back. */
export function PictureNotices() {
  const { t } = useTexts();
  const { index, network } = useNetworkFacts();
  const [{ firm, surroundings, chain, panel }, changeAddress] = useAddress();
  const play = useFailurePlay();
  const nameOf = (id: string | undefined): string | undefined => {
    const number = id === undefined ? undefined : index.numberOf.get(id);
    return number === undefined ? undefined : network.firms.name[number];
  };
  const name = nameOf(firm);
  const source = nameOf(chain);
  return (
    <>
      {play && panel !== 'failure' && (
        <Notice text={t('failure.running', { count: stoppedBy(play.stages, play.shownStage) })} action={t('failure.backTo')} onAction={() => changeAddress({ panel: 'failure' })} />
      )}
      {surroundings && name && (
        <Notice text={t('picture.surroundings', { name, count: surroundings.tiers })} action={t('picture.showAll')} onAction={() => changeAddress({ surroundings: undefined })} />
      )}
      {source && name && (
        <Notice text={t('picture.chain', { source, name })} action={t('picture.chainEnd')} onAction={() => changeAddress({ chain: undefined }, { replace: true })} />
      )}
    </>
  );
}

function Notice({ text, action, onAction }: { text: string; action: string; onAction: () => void }) {
  return (
    <div className={classes.notice} role="status">
      <span>{text}</span>
      <Button size="compact-sm" variant="default" onClick={onAction}>{action}</Button>
    </div>
  );
}
