import '../../text/late-texts.ts';
import { Alert, Button, CloseButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { District } from '#graph-model/contract/reference.ts';
import type { SavedRegion } from '#graph-model/saved-region.ts';
import { useDistricts, type Versioned } from '../../api/region-queries.ts';
import { foundDistricts, placeNames, withFound, type Keys } from '../../state/region-choice.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { useSavedActions } from '../shared/use-saved-actions.ts';
import { PlaceTree } from './place-tree.tsx';
import classes from './region-choice.module.css';

/** The names of so many chosen places are told, of the others the number. */
const NAMED = 12;
/** What fits into an address. */
const MOST_IN_ADDRESS = 500;

interface RegionDialogProps {
  /** A saved region that is edited; else a new one begins with `keys`. */
  readonly saved?: Versioned<SavedRegion> | undefined;
  readonly keys: readonly string[];
  /** What the region is after the dialog, as in an address; undefined for the region of the installation. */
  readonly onChosen: (region: string | undefined) => void;
  readonly onClose: () => void;
}

/** Puts a region together from municipalities and districts, saves it under a name, or shows it as it is. */
export function RegionDialog(props: RegionDialogProps) {
  const { t } = useTexts();
  const compact = useIsCompact();
  const { data, error, refetch } = useDistricts();
  const { saved, onClose } = props;
  return (
    <Modal opened onClose={onClose} size="lg" fullScreen={compact} title={saved ? t('regionChoice.titleSaved', { name: saved.record.name }) : t('regionChoice.title')} closeButtonProps={{ 'aria-label': t('state.close') }}>
      {error ? <ProblemMessage problem={error} onRetry={() => void refetch()} /> : data === undefined ? <LoadingView /> : <RegionForm {...props} districts={data.districts} />}
    </Modal>
  );
}

function RegionForm({ saved, keys: given, onChosen, onClose, districts }: RegionDialogProps & { districts: readonly District[] }) {
  const { t } = useTexts();
  const [name, setName] = useState(saved?.record.name ?? '');
  const [keys, setKeys] = useState<Keys>(new Set(saved?.record.keys ?? given));
  const actions = useSavedActions('region', { saved: (of) => t('regionChoice.done.saved', { name: of }), removed: (of) => t('regionChoice.done.removed', { name: of }) });
  const list = [...keys].sort();
  const canSave = name.trim() !== '' && keys.size > 0 && !actions.isPending;
  const chosen = (region: string | undefined): void => { onChosen(region); onClose(); };
  const save = (): void => {
    const from = saved?.record ?? { source: t('regionChoice.source'), status: 'reported' as const, visibility: 'network' as const };
    actions.save({ ...from, name: name.trim(), keys: list }, saved, chosen);
  };
  return (
    <Stack>
      <TextInput
        label={t('regionChoice.name')} placeholder={t('regionChoice.namePlaceholder')} description={t('regionChoice.nameWhy')} value={name} maxLength={200} data-autofocus
        onChange={(event) => setName(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === 'Enter' && canSave) save(); }}
      />
      <Places districts={districts} keys={keys} onChange={setKeys} />
      <Chosen districts={districts} keys={keys} onClear={() => setKeys(new Set())} />
      {actions.problem?.code === 'conflict' ? <Alert color="amber" variant="light" role="alert">{t('regionChoice.changed')}</Alert> : actions.problem && <ProblemMessage problem={actions.problem} />}
      {list.length > MOST_IN_ADDRESS && name.trim() === '' && <Text size="sm" role="status">{t('regionChoice.tooMany')}</Text>}
      <Group justify="space-between" className={classes.foot}>
        {saved ? <Button variant="subtle" color="red" disabled={actions.isPending} onClick={() => actions.remove(saved, () => chosen(undefined))}>{t('regionChoice.remove')}</Button> : <span />}
        <Group>
          <Button variant="default" onClick={onClose}>{t('regionChoice.cancel')}</Button>
          <Button variant="default" disabled={keys.size === 0 || list.length > MOST_IN_ADDRESS} onClick={() => chosen(list.join(','))}>{t('regionChoice.show')}</Button>
          <Button onClick={save} loading={actions.isPending} disabled={!canSave}>{t('regionChoice.save')}</Button>
        </Group>
      </Group>
    </Stack>
  );
}

function Places({ districts, keys, onChange }: { districts: readonly District[]; keys: Keys; onChange: (keys: Keys) => void }) {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const found = useMemo(() => foundDistricts(districts, search), [districts, search]);
  const isSearch = search.trim() !== '';
  const count = found.reduce((sum, { isMeant, municipalities }) => sum + (isMeant ? 1 : municipalities.length), 0);
  return (
    <Stack gap="xs">
      <TextInput
        label={t('regionChoice.search')} placeholder={t('regionChoice.searchPlaceholder')} value={search} onChange={(event) => setSearch(event.currentTarget.value)}
        rightSection={isSearch && <CloseButton aria-label={t('regionChoice.clear')} onClick={() => setSearch('')} />}
      />
      {isSearch && found.length > 0 && <Button variant="light" size="compact-sm" style={{ alignSelf: 'flex-start' }} onClick={() => onChange(withFound(keys, found))}>{t('regionChoice.all', { count })}</Button>}
      {found.length === 0 ? <Text size="sm" role="status">{t('regionChoice.nothing')}</Text> : <PlaceTree found={found} keys={keys} onChange={onChange} isSearch={isSearch} />}
    </Stack>
  );
}

function Chosen({ districts, keys, onClear }: { districts: readonly District[]; keys: Keys; onClear: () => void }) {
  const { t } = useTexts();
  const names = useMemo(() => placeNames(districts, keys), [districts, keys]);
  if (names.length === 0) return <Text size="sm" role="status">{t('regionChoice.none')}</Text>;
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Text size="sm" className={classes.chosen} role="status">
        <b>{t('regionChoice.chosen')}:</b> {names.slice(0, NAMED).join(', ')}{names.length > NAMED && ` ${t('regionChoice.more', { count: names.length - NAMED })}`}
      </Text>
      <Button variant="subtle" size="compact-sm" flex="none" onClick={onClear}>{t('regionChoice.clearAll')}</Button>
    </Group>
  );
}
