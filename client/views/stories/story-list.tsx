import { ActionIcon, Group, Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { IconCopy, IconHistory, IconTrash } from '@tabler/icons-react';
import type { Story } from '#graph-model/story.ts';
import type { Versioned } from '../../api/region-queries.ts';
import { useTexts } from '../../text/texts.ts';
import { useEditor } from '../editing/editor-context.ts';
import classes from './stories.module.css';

interface StoryListProps {
  readonly stories: readonly Versioned<Story>[];
  readonly shown: string | undefined;
  readonly isPending: boolean;
  readonly onOpen: (id: string) => void;
  readonly onCopy: (story: Versioned<Story>) => void;
  readonly onRemove: (story: Versioned<Story>) => void;
}

/** The saved stories, each to be opened, copied or deleted. */
export function StoryList({ stories, shown, isPending, onOpen, onCopy, onRemove }: StoryListProps) {
  const { t } = useTexts();
  const edit = useEditor();
  return (
    <Paper withBorder p="md" component="section" aria-label={t('stories.list')} data-testid="stories">
      <Title order={2} size="h4" mb="xs">{t('stories.list')}</Title>
      <ul className={classes.list}>
        {stories.map((story) => {
          const { id, name, note, steps } = story.record;
          return (
            <li key={id} data-shown={id === shown || undefined}>
              <UnstyledButton className={classes.entry} aria-current={id === shown || undefined} onClick={() => onOpen(id)}>
                <strong>{name}</strong>
                <Text span size="sm" c="dimmed">{[t('stories.steps', { count: steps.length }), note].filter(Boolean).join(' · ')}</Text>
              </UnstyledButton>
              <Group gap={4} wrap="nowrap">
                <ActionIcon variant="subtle" color="gray.8" size="lg" disabled={isPending} aria-label={t('stories.copy', { name })} onClick={() => onCopy(story)}><IconCopy size={18} aria-hidden /></ActionIcon>
                <ActionIcon variant="subtle" color="gray.8" size="lg" aria-label={t('history.of', { title: name })} onClick={() => edit({ what: 'history', kind: 'story', id, title: name })}><IconHistory size={18} aria-hidden /></ActionIcon>
                <ActionIcon variant="subtle" color="gray.8" size="lg" disabled={isPending} aria-label={t('stories.remove', { name })} onClick={() => onRemove(story)}><IconTrash size={18} aria-hidden /></ActionIcon>
              </Group>
            </li>
          );
        })}
      </ul>
    </Paper>
  );
}
