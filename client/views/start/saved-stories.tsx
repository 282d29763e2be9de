import { Button, Text } from '@mantine/core';
import { useStories } from '../../api/story-queries.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { Answer, PlaceLink } from './start-card.tsx';
import classes from './start.module.css';

const FEW = 5;

/** The saved stories by name, each opening where it is ordered and presented; where there is none, how to record one. */
export function SavedStories() {
  const { t } = useTexts();
  const changeAddress = useChangeAddress();
  return (
    <Answer of={useStories()}>
      {(stories) => (stories.length === 0
        ? <><Text size="sm" mb="xs">{t('start.facilitator.noStories')}</Text><Button size="compact-sm" variant="default" onClick={() => changeAddress({ view: 'stories' })}>{t('start.facilitator.newStory')}</Button></>
        : (
          <ul className={classes.rows} data-stacked>
            {stories.slice(0, FEW).map(({ record: { id, name, steps } }) => (
              <li key={id}><PlaceLink to={{ view: 'stories', story: { id } }}>{name}</PlaceLink><Text size="sm" c="dimmed">{t('start.facilitator.steps', { count: steps.length })}</Text></li>
            ))}
          </ul>
        ))}
    </Answer>
  );
}
