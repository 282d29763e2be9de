import { Alert, Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ListedKind } from '#graph-model/contract/edits.ts';
import type { Draft } from '../../state/editing/draft.ts';
import { differences, isOpen, mergedDraft } from '../../state/editing/merge-drafts.ts';
import type { Difference, Side } from '../../state/editing/merge-drafts.ts';
import { momentText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import type { OtherVersion } from './use-record-edit.ts';
import classes from './editing.module.css';

interface VersionChoiceProps {
  readonly kind: ListedKind;
  readonly before: Draft;
  readonly yours: Draft;
  readonly other: OtherVersion;
  readonly onChoose: (merged: Draft) => void;
  readonly onClose: () => void;
}

/** Two people's versions of one record side by side with what it was before: one text is chosen for each field in which they differ. */
export function VersionChoice({ kind, before, yours, other, onChoose, onClose }: VersionChoiceProps) {
  const { t, language } = useTexts();
  const compact = useIsCompact();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const list = differences(kind, before, yours, other.base.draft);
  const open = list.filter((difference) => isOpen(difference, chosen)).length;
  const { changedBy } = other;
  return (
    <Modal opened onClose={onClose} title={t('editing.others.title')} size="xl" fullScreen={compact} closeButtonProps={{ 'aria-label': t('state.close') }}>
      <Stack data-testid="version-choice">
        {changedBy && <Text size="sm">{t('editing.others.by', { author: changedBy.author, at: momentText(changedBy.at, language) })}</Text>}
        <Text size="sm">{t(list.length === 0 ? 'editing.others.same' : 'editing.others.text')}</Text>
        {list.length > 0 && (
          <Table className={classes.versions} aria-label={t('editing.others.title')}>
            <Table.Thead>
              <Table.Tr>{(['field', 'before', 'yours', 'theirs'] as const).map((key) => <Table.Th key={key} scope="col">{t(`editing.others.${key}`)}</Table.Th>)}</Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.map((each) => <Row key={each.field.name} difference={each} side={chosen.get(each.field.name) ?? each.usual} onChoose={(side) => setChosen(new Map(chosen).set(each.field.name, side))} />)}
            </Table.Tbody>
          </Table>
        )}
        {open > 0 && <Alert color="amber" variant="light">{t('editing.others.open', { count: open })}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('editing.form.cancel')}</Button>
          <Button disabled={open > 0} onClick={() => onChoose(mergedDraft(other.base.draft, list, chosen))}>{t(other.isAfterSave ? 'editing.others.takeAndSave' : 'editing.others.take')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Row({ difference: { field, before, yours, theirs }, side, onChoose }: { difference: Difference; side: Side | undefined; onChoose: (side: Side) => void }) {
  const { t, language } = useTexts();
  const label = field.label[language];
  const option = (of: Side, text: string) => (
    <Table.Td data-label={t(`editing.others.${of}`)}>
      <Radio name={`version-${field.name}`} checked={side === of} onChange={() => onChoose(of)} label={text === '' ? t('editing.others.empty') : text} aria-label={`${label}, ${t(`editing.others.${of}`)}: ${text === '' ? t('editing.others.empty') : text}`} />
    </Table.Td>
  );
  return (
    <Table.Tr data-open={side === undefined || undefined}>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td data-label={t('editing.others.before')}>{before === '' ? t('editing.others.empty') : before}</Table.Td>
      {option('yours', yours)}
      {option('theirs', theirs)}
    </Table.Tr>
  );
}
