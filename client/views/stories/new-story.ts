import type { Story, StoryStep } from '#graph-model/story.ts';
import type { Texts } from '../../text/texts.ts';

/** A story to be saved. */
export function newStory(t: Texts, name: string, steps: readonly StoryStep[] = []): Omit<Story, 'id'> {
  return { name, steps: [...steps], source: t('stories.source'), status: 'assumed', visibility: 'network' };
}
