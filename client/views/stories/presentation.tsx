import '../../text/late-texts.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Story } from '#graph-model/story.ts';
import { useFailuresHere } from '../../api/failure-queries.ts';
import { useMeasures } from '../../api/measure-queries.ts';
import { useNetwork } from '../../api/queries.ts';
import { useStories } from '../../api/story-queries.ts';
import { withPresentIds } from '../../state/former-ids.ts';
import { hiddenNames, withNames } from '../../state/hidden-names.ts';
import { indexNetwork } from '../../state/network-index.ts';
import type { StoryAddress } from '../../state/story-address.ts';
import { addressOfStep } from '../../state/story-steps.ts';
import { useAddress, useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { EmptyMessage, ProblemMessage } from '../shared/state-message.tsx';
import { maskedClient } from './masked-client.ts';
import { Rehearsal, useRehearsed } from './rehearsal.tsx';
import { Room } from './room.tsx';
import { StepPlace } from './step-stage.tsx';
import { useFullScreenEnd } from './use-room.ts';
import { useTriedAddress } from './use-tried-address.ts';
import classes from './presentation.module.css';

/** Presenter mode: one step at a time, to be read from the back of a room, by keys or a clicker. Loads all it needs at its beginning. */
export default function Presentation() {
  const { t } = useTexts();
  const network = useNetwork();
  const stories = useStories();
  const [{ story: asked }, changeAddress] = useAddress('story');
  const leave = useCallback((): void => changeAddress(({ story }) => ({ story: story && { id: story.id, ...(story.step !== undefined && { step: story.step }) } })), [changeAddress]);
  const end = useFullScreenEnd(leave);
  const story = stories.data?.find(({ record }) => record.id === asked?.id)?.record;
  const problem = network.error ?? stories.error;
  if (network.data && story && asked && story.steps.length > 0) return <Running network={network.data} story={story} asked={asked} onEnd={end} />;
  const text = stories.isPending || network.isPending ? t('stories.presenter.loading') : t(story ? 'stories.presenter.noStep' : 'stories.gone');
  return (
    <main className={classes.message}>
      {problem ? <ProblemMessage problem={problem} /> : <EmptyMessage icon={null} title={t('stories.title')} text={text} />}
      <button type="button" className={classes.button} onClick={end}>{t('stories.presenter.end')}</button>
    </main>
  );
}

interface RunningProps {
  readonly network: NetworkView;
  readonly story: Story;
  readonly asked: StoryAddress;
  readonly onEnd: () => void;
}

function Running({ network, story, asked, onEnd }: RunningProps) {
  const { t, language } = useTexts();
  const changeAddress = useChangeAddress();
  const measures = useMeasures(network.revision);
  useFailuresHere(network, measures.isFetched);
  const hidesNames = asked.hidesNames ?? false;
  const hidden = useMemo(() => hiddenNames(indexNetwork(network), language, { firm: t('stories.hidden.firm'), somewhere: t('stories.hidden.somewhere') }), [network, language, t]);
  const shown = useMemo(() => (hidesNames ? withNames(network, hidden.names) : network), [network, hidden, hidesNames]);
  const client = useQueryClient();
  const masked = useMemo(() => (hidesNames ? maskedClient(client, hidden.inAnswer) : undefined), [client, hidden, hidesNames]);
  const isReady = useRehearsed(network, measures.isFetched, masked);
  const addresses = useMemo(() => story.steps.map((step) => {
    const address = addressOfStep(step);
    return { ...address, ...withPresentIds(address, network.formerFirms) };
  }), [story.steps, network.formerFirms]);
  const place = Math.min(asked.step ?? 1, story.steps.length) - 1;
  const [address, change] = useTriedAddress(addresses[place]);
  const show = useCallback((next: Partial<StoryAddress>): void => changeAddress(({ story: now }) => ({ story: now && { ...now, ...next } }), { replace: true }), [changeAddress]);
  return (
    <StepPlace network={shown} address={address} onChange={change}>
      <Room
        story={story} place={place} recorded={addresses[place]} hidesNames={hidesNames} isReady={isReady} say={hidesNames ? hidden.inText : asItIs}
        onGo={(to) => show({ step: Math.min(story.steps.length, Math.max(1, to + 1)) })} onNames={() => show({ hidesNames: !hidesNames })} onEnd={onEnd}
      >
        <Rehearsal network={shown} addresses={addresses} current={place} masked={masked} />
      </Room>
    </StepPlace>
  );
}

const asItIs = (text: string): string => text;
