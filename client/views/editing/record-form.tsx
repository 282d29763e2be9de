import { Alert, Button, Fieldset, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import type { ListedKind } from '#graph-model/contract/edits.ts';
import type { StoredRecord } from '../../api/edit-queries.ts';
import { baseOf, changedFields, faultText } from '../../state/editing/draft.ts';
import type { Draft, RecordFields } from '../../state/editing/draft.ts';
import { textOfValue } from '../../state/editing/field-text.ts';
import type { TextContext } from '../../state/editing/field-text.ts';
import type { Field } from '../../state/editing/field.ts';
import { keepForm } from '../../state/editing/kept-form.ts';
import { fieldNamed, KIND_WORDS, RECORD_FIELDS } from '../../state/editing/record-fields.ts';
import { recordTitle } from '../../state/editing/record-title.ts';
import { editionOf, valuesBeside } from '../../state/suggestions.ts';
import type { Suggestion } from '../../state/suggestions.ts';
import { useTexts } from '../../text/texts.ts';
import { HistoryDialog } from '../history/history-dialog.tsx';
import { useIsCompact } from '../shared/compact.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { FieldInput, inputId } from './field-input.tsx';
import { newDraft, rememberSource } from './new-draft.ts';
import { useEditSession } from './use-edit-session.tsx';
import { useLeaveGuard } from './use-leave-guard.tsx';
import { useRecordEdit } from './use-record-edit.ts';
import type { RecordEdit } from './use-record-edit.ts';
import { VersionChoice } from './version-choice.tsx';
import classes from './editing.module.css';

interface RecordFormProps {
  readonly kind: ListedKind;
  readonly preset?: RecordFields | undefined;
  /** What stood in some fields before the page was loaded anew. */
  readonly kept?: Draft | undefined;
  /** The record as it is stored now: the edit begins with the first one that comes. Null where it is gone, undefined of a new record. */
  readonly latest: StoredRecord | null | undefined;
  readonly context: TextContext;
  readonly onClose: () => void;
}

/** The fields of a record with everything that saving can meet: faults at their fields, another one's edit, a server that is away. */
export function RecordForm({ kind, preset, kept, latest, context, onClose }: RecordFormProps) {
  const { t, language } = useTexts();
  const compact = useIsCompact();
  const { tell } = useEditSession();
  const [start] = useState(() => {
    const base = latest ? baseOf(kind, latest, context) : undefined;
    return base ? { base, draft: base.draft } : { draft: newDraft(kind, t('editing.form.source'), context, preset) };
  });
  const edit = useRecordEdit({
    kind, context, start, kept,
    onSaved: ({ changeSet, warnings }, saved) => {
      rememberSource(saved.source);
      const title = recordTitle(kind, saved);
      tell(t('editing.done.saved', { title }), { changeSet, title }, warnings);
      onClose();
    },
  });
  const { leave, isAsking, question } = useLeaveGuard(edit.isDirty, onClose);
  useKeptForm(kind, preset, start.draft, edit);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const [shown, setShown] = useState<ReadonlySet<string> | 'all'>(new Set());
  const faults = [...edit.serverFaults, ...edit.read.faults];
  const errorOf = ({ name }: Field): string | undefined => {
    const fault = faults.find(({ field }) => field.split('.')[0] === name);
    if (!fault || (shown !== 'all' && !shown.has(name))) return undefined;
    return faultText(fault, language);
  };
  const save = (): void => {
    if (edit.isPending) return;
    setShown('all');
    const [fault] = edit.read.faults;
    if (fault) return focusLater(fault.field);
    if (edit.base && !edit.isDirty) return onClose();
    edit.save();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    save();
  };
  // Of a new record what is known already need not be typed.
  const first = RECORD_FIELDS[kind].find(({ name }) => start.base || start.draft[name] === '')?.name;
  const faulty = new Set(shown === 'all' ? faults.map(({ field }) => field.split('.')[0]) : []).size;
  // A code says the edition or system that it is of.
  const choose = (field: Field, suggestion: Suggestion): void => {
    for (const [name, value] of Object.entries(valuesBeside(field, suggestion))) edit.change(name, textOfValue(fieldNamed(kind, name)!, value, context));
  };
  const input = (field: Field, isFirst = false) => (
    <FieldInput
      key={field.name} field={field} text={edit.draft[field.name]} context={context} error={errorOf(field)} isFirst={isFirst} onChange={(text) => edit.change(field.name, text)}
      onChoose={(suggestion) => choose(field, suggestion)} edition={edit.draft.wzEdition === undefined ? undefined : editionOf(edit.draft.wzEdition)}
      onBlur={() => setShown((now) => (now === 'all' ? now : new Set([...now, ...(edit.draft[field.name] === start.draft[field.name] ? [] : [field.name])])))}
    />
  );
  return (
    <Modal
      opened onClose={leave} size="xl" fullScreen={compact} closeOnClickOutside={!edit.isDirty} closeOnEscape={!isAsking && !edit.other && !isHistoryOpen} closeButtonProps={{ 'aria-label': t('state.close') }}
      title={t(edit.base ? 'editing.form.change' : 'editing.form.new', { kind: KIND_WORDS[kind].one[language] })}
    >
      <form onSubmit={submit} onKeyDown={onKeyDown} noValidate data-testid="record-form">
        <Stack gap="md">
          <Text size="sm" c="dimmed">{t('editing.form.unknown')} {!compact && t('editing.form.keys')}</Text>
          <ChangedMeanwhile edit={edit} latest={latest} />
          <Fields kind={kind} faulty={faults} isOpen={shown === 'all'} input={input} first={first} draft={edit.draft} />
          {edit.problem && <><ProblemMessage problem={edit.problem} /><Text size="sm">{t('editing.form.failed')}</Text></>}
          {faulty > 0 && <Alert color="red" variant="light" role="alert">{t('editing.form.faults', { count: faulty })}</Alert>}
          <Group justify="flex-end" className={classes.foot}>
            {edit.base && <Button variant="subtle" mr="auto" leftSection={<IconHistory size={16} aria-hidden />} onClick={() => setHistoryOpen(true)}>{t('history.open')}</Button>}
            <Button variant="default" onClick={leave}>{t('editing.form.cancel')}</Button>
            <Button type="submit" loading={edit.isPending}>{t('editing.form.save')}</Button>
          </Group>
        </Stack>
      </form>
      {question}
      {isHistoryOpen && edit.base && <HistoryDialog kind={kind} id={edit.base.record.id as string} title={recordTitle(kind, edit.base.draft)} onClose={() => setHistoryOpen(false)} />}
      {edit.other && edit.base && <VersionChoice kind={kind} before={edit.base.draft} yours={edit.draft} other={edit.other} onChoose={edit.merge} onClose={edit.stopComparing} />}
    </Modal>
  );
}

interface FieldsProps {
  readonly kind: ListedKind;
  readonly draft: Draft;
  readonly faulty: readonly { readonly field: string }[];
  /** Faults are shown: what is folded away must not hide one. */
  readonly isOpen: boolean;
  readonly input: (field: Field, isFirst?: boolean) => ReactNode;
  /** The field that has the focus when the form opens. */
  readonly first: string | undefined;
}

function Fields({ kind, draft, faulty, isOpen, input, first }: FieldsProps) {
  const { t } = useTexts();
  const of = (group: Field['group']): Field[] => RECORD_FIELDS[kind].filter((field) => field.group === group);
  const more = of('more');
  const [opened, setOpened] = useState(() => more.some(({ name }) => draft[name] !== ''));
  const hidesFault = isOpen && faulty.some(({ field }) => more.some(({ name }) => name === field.split('.')[0]));
  const isShown = opened || hidesFault;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">{of('main').map((field) => input(field, field.name === first))}</SimpleGrid>
      {more.length > 0 && <Button variant="subtle" size="compact-sm" className={classes.fold} aria-expanded={isShown} onClick={() => setOpened(!opened)}>{t(isShown ? 'editing.form.less' : 'editing.form.more')}</Button>}
      {isShown && <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">{more.map((field) => input(field))}</SimpleGrid>}
      <Fieldset legend={t('editing.form.origin')}><SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">{of('origin').map((field) => input(field))}</SimpleGrid></Fieldset>
    </>
  );
}

/** After the next drawing: what holds the field may only be unfolded by it. */
function focusLater(field: string): void {
  requestAnimationFrame(() => document.getElementById(inputId(field.split('.')[0]))?.focus());
}

/** What was changed in the fields outlives a page that is loaded anew; a form that is closed is forgotten. */
function useKeptForm(kind: ListedKind, preset: RecordFields | undefined, empty: Draft, { draft, base, isDirty }: RecordEdit): void {
  useEffect(() => {
    const changed = changedFields(draft, base?.draft ?? empty);
    keepForm(isDirty ? { kind, ...(base && { id: base.record.id as string }), ...(preset && { preset }), kept: Object.fromEntries(changed.map((name) => [name, draft[name]])) } : undefined);
  }, [kind, preset, empty, draft, base, isDirty]);
  useEffect(() => () => keepForm(undefined), []);
}
