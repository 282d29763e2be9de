import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SavedSearch } from '#graph-model/saved-search.ts';
import { fold } from '#graph-model/compare-text.ts';
import type { Versioned } from '../../api/region-queries.ts';
import { savedCriteria } from '../../state/saved-search.ts';
import type { PartnerAsked } from '../../state/partner-address.ts';
import { useTexts } from '../../text/texts.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { useSavedActions } from '../shared/use-saved-actions.ts';

interface SearchNameDialogProps {
  /** A saved search that gets another name; else `asked` is saved as a new one. */
  readonly renamed?: Versioned<SavedSearch> | undefined;
  readonly asked: PartnerAsked;
  readonly all: readonly Versioned<SavedSearch>[];
  readonly onClose: () => void;
}

/** Gives a search a name and saves it. A new search takes the place of one with the same name. */
export function SearchNameDialog({ renamed, asked, all, onClose }: SearchNameDialogProps) {
  const { t } = useTexts();
  const [name, setName] = useState(renamed?.record.name ?? '');
  const actions = useSavedActions('search', { saved: (of) => t('savedSearch.done.saved', { name: of }), removed: (of) => t('savedSearch.done.removed', { name: of }) });
  const namesake = renamed ? undefined : all.find(({ record }) => fold(record.name) === fold(name.trim()));
  const canSave = name.trim() !== '' && !actions.isPending;
  const save = (): void => {
    const statement = { source: t('savedSearch.source'), status: 'reported' as const, visibility: 'network' as const };
    const record = renamed ? { ...renamed.record, name: name.trim() } : { ...statement, ...savedCriteria(asked), name: name.trim() };
    actions.save(record as Omit<SavedSearch, 'id'>, renamed ?? namesake, onClose);
  };
  return (
    <Modal opened onClose={onClose} title={t(renamed ? 'savedSearch.renameTitle' : 'savedSearch.save')} closeButtonProps={{ 'aria-label': t('state.close') }}>
      <Stack>
        <TextInput
          label={t('savedSearch.name')} placeholder={t('savedSearch.namePlaceholder')} description={t('savedSearch.why')} value={name} maxLength={200} data-autofocus
          onChange={(event) => setName(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === 'Enter' && canSave) save(); }}
        />
        {namesake && <Text size="sm" role="status">{t('savedSearch.replaces')}</Text>}
        {actions.problem?.code === 'conflict' ? <Alert color="amber" variant="light" role="alert">{t('savedSearch.changed')}</Alert> : actions.problem && <ProblemMessage problem={actions.problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('savedSearch.cancel')}</Button>
          <Button onClick={save} loading={actions.isPending} disabled={!canSave}>{t('savedSearch.confirm')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
