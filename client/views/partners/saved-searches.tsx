import { ActionIcon, Button, Group, Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { germanOrder } from '#graph-model/compare-text.ts';
import type { SavedSearch } from '#graph-model/saved-search.ts';
import { usePartnerNews } from '../../api/partner-queries.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { Versioned } from '../../api/region-queries.ts';
import type { NetworkIndex } from '../../state/network-index.ts';
import { criteriaOf, searchWords } from '../../state/saved-search.ts';
import type { PartnerAsked } from '../../state/partner-address.ts';
import type { Texts } from '../../text/texts.ts';
import { useTexts } from '../../text/texts.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { useSavedActions } from '../shared/use-saved-actions.ts';
import { NewsLine } from './news-line.tsx';
import { SearchNameDialog } from './search-name-dialog.tsx';
import { useSince, type Seen } from './use-seen.ts';
import classes from './partners.module.css';

/** Searches at first: each asks what is new for it. */
const FIRST = 6;

interface SavedSearchesProps {
  readonly index: NetworkIndex;
  readonly saved: readonly Versioned<SavedSearch>[];
  /** Id of the one that the form asks. */
  readonly shown: string | undefined;
  readonly seen: Seen;
  readonly onAsk: (asked: PartnerAsked) => void;
}

/** Searches that somebody gave a name, each with what is new since it was last looked at. */
export function SavedSearches({ index, saved, shown, seen, onAsk }: SavedSearchesProps) {
  const { t } = useTexts();
  const [isAll, setAll] = useState(false);
  const [renamed, setRenamed] = useState<Versioned<SavedSearch>>();
  const inOrder = useMemo(() => saved.toSorted((a, b) => germanOrder.compare(a.record.name, b.record.name)), [saved]);
  const actions = useSavedActions('search', { saved: (name) => t('savedSearch.done.saved', { name }), removed: (name) => t('savedSearch.done.removed', { name }) });
  return (
    <Paper component="section" withBorder p="md" aria-label={t('savedSearch.title')} data-testid="saved-searches">
      <Title order={2} size="h4">{t('savedSearch.title')}</Title>
      {saved.length === 0 && <Text size="sm" c="dimmed">{t('savedSearch.empty')}</Text>}
      {actions.problem?.code === 'conflict' ? <Text size="sm" role="alert">{t('savedSearch.changed')}</Text> : actions.problem && <ProblemMessage problem={actions.problem} />}
      <ul className={classes.saved}>
        {(isAll ? inOrder : inOrder.slice(0, FIRST)).map((search) => (
          <li key={search.record.id} data-shown={search.record.id === shown || undefined}>
            <Entry search={search} index={index} isShown={search.record.id === shown} seen={seen} onAsk={onAsk} />
            <Group gap={4} wrap="nowrap">
              <ActionIcon variant="subtle" color="gray.8" size="lg" aria-label={t('savedSearch.rename', { name: search.record.name })} title={t('savedSearch.renameTitle')} onClick={() => setRenamed(search)}><IconPencil size={18} aria-hidden /></ActionIcon>
              <ActionIcon variant="subtle" color="gray.8" size="lg" disabled={actions.isPending} aria-label={t('savedSearch.remove', { name: search.record.name })} onClick={() => actions.remove(search, () => undefined)}><IconTrash size={18} aria-hidden /></ActionIcon>
            </Group>
          </li>
        ))}
      </ul>
      {!isAll && saved.length > FIRST && <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>{t('savedSearch.all', { count: saved.length })}</Button>}
      {renamed && <SearchNameDialog renamed={renamed} asked={{}} all={saved} onClose={() => setRenamed(undefined)} />}
    </Paper>
  );
}

function Entry({ search, index, isShown, seen, onAsk }: Pick<SavedSearchesProps, 'index' | 'seen' | 'onAsk'> & { search: Versioned<SavedSearch>; isShown: boolean }) {
  const { t, language } = useTexts();
  const { revision } = index.network;
  const { id, name } = search.record;
  const asked = criteriaOf(search.record);
  const news = usePartnerNews(asked, useSince(search, seen, revision), revision);
  return (
    <div className={classes.savedEntry}>
      <UnstyledButton className={classes.savedName} aria-label={t('savedSearch.open', { name })} aria-current={isShown || undefined} onClick={() => onAsk(asked)}>{name}</UnstyledButton>
      <Text size="sm" c="dimmed">{searchWords(asked, { index, t, language })}</Text>
      {news.data ? <NewsLine since={news.data} name={name} onSeen={() => seen.keep(id, revision)} />
        : <Text size="sm" c="dimmed" role="status">{news.error ? problemText(news.error, t) : t('savedSearch.looking')}</Text>}
      {isTooOld(news.error) && <Button size="compact-xs" variant="default" aria-label={t('savedSearch.seenOf', { name })} onClick={() => seen.keep(id, revision)}>{t('savedSearch.seen')}</Button>}
    </div>
  );
}

function problemText(problem: Error, t: Texts): string {
  if (isTooOld(problem)) return t('savedSearch.tooOld');
  return problem instanceof ApiProblem && problem.code === 'not_found' ? t('savedSearch.gone') : t('savedSearch.failed', { why: problem.message });
}

/** More has changed since than can be taken back. */
function isTooOld(problem: Error | null): boolean {
  return problem instanceof ApiProblem && problem.code === 'too_large';
}
