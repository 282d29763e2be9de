import { Alert, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ListedKind, ListedRecord } from '#graph-model/contract/edits.ts';
import { useTableRecords } from '../../../api/edit-queries.ts';
import type { RecordSearch } from '../../../api/edit-queries.ts';
import { baseOf } from '../../../state/editing/draft.ts';
import type { TextContext } from '../../../state/editing/field-text.ts';
import { rangeOf, selectionOf } from '../../../state/editing/grid-moves.ts';
import type { Selection } from '../../../state/editing/grid-moves.ts';
import { pastedBlock } from '../../../state/editing/pasted-block.ts';
import { KIND_WORDS, RECORD_FIELDS } from '../../../state/editing/record-fields.ts';
import { addRows, dirtyRows, isDirty, newTable, pasteBlock, redoStep, removeRows, undoStep } from '../../../state/editing/table-draft.ts';
import type { TableRow } from '../../../state/editing/table-draft.ts';
import { useTexts } from '../../../text/texts.ts';
import { ProblemMessage } from '../../shared/state-message.tsx';
import { Notice } from '../changed-meanwhile.tsx';
import { newDraft, rememberSource } from '../new-draft.ts';
import { useEditSession } from '../use-edit-session.tsx';
import { useLeaveGuard } from '../use-leave-guard.tsx';
import { VersionChoice } from '../version-choice.tsx';
import { CellStatus } from './cell-status.tsx';
import { DataGrid } from './data-grid.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { TableTools } from './table-tools.tsx';
import { othersRows, useTableEdit } from './use-table-edit.ts';
import classes from './table.module.css';

/** As many changes as one change set takes over HTTP. */
const MOST = 1_000 satisfies typeof import('#graph-model/contract/edits.ts').MAX_CHANGES;
/** Empty rows that a new table begins with, and that one with records ends with. */
const EMPTY_ROWS = { alone: 20, below: 5 } as const;

interface TableEditorProps {
  readonly kind: ListedKind;
  readonly stored: readonly ListedRecord[];
  /** What the stored records were found by; absent of a table that began empty. */
  readonly search: RecordSearch | undefined;
  readonly context: TextContext;
  readonly notice: ReactNode;
  readonly onClose: () => void;
}

/** Many records of one kind as a spreadsheet has them: typed or pasted, checked cell by cell, saved together or not at all. */
export function TableEditor({ kind, stored, search, context, notice, onClose }: TableEditorProps) {
  const { t, language } = useTexts();
  const { tell } = useEditSession();
  const title = KIND_WORDS[kind].many[language];
  const edit = useTableEdit({
    context,
    start: () => newTable(kind, newDraft(kind, t('editing.form.source'), context), stored.map((each) => baseOf(kind, each, context)), stored.length === 0 ? EMPTY_ROWS.alone : EMPTY_ROWS.below),
    onSaved: ({ changeSet, warnings }, count) => {
      rememberSource(edit.table.rows.findLast((row) => isDirty(kind, row))?.draft.source);
      tell(t('editing.done.table', { count }), { changeSet, title: `${title} (${count})` }, warnings);
      onClose();
    },
  });
  const [selection, setSelection] = useState<Selection>(selectionOf({ row: 0, column: 0 }));
  const [isPasting, setPasting] = useState(false);
  const [said, setSaid] = useState('');
  const { table, asked, store } = edit;
  const others = othersRows(table, useTableRecords(kind, search, stored.map(({ id }) => id)));
  const othersKeys = new Set(others.map(({ row }) => row.key));
  const count = asked.changes.length + asked.faulty.length;
  const { leave, question } = useLeaveGuard(count > 0, onClose);
  const range = rangeOf(selection);
  const faulty = table.rows.filter((row) => edit.faultsOf(row).length > 0);

  const paste = (text: string): void => {
    const block = pastedBlock(text);
    if (block.length === 0) return;
    edit.change((now) => pasteBlock(now, range, block, context));
    setSaid(t('editing.table.pasted', { count: block.length }));
  };
  const goTo = (row: TableRow | undefined): void => {
    if (!row) return;
    const column = RECORD_FIELDS[kind].findIndex(({ name }) => edit.faultsOf(row).some(({ field }) => field.split('.')[0] === name));
    setSelection(selectionOf({ row: table.rows.indexOf(row), column: Math.max(0, column) }));
  };
  const nextFault = (): void => goTo(faulty.find((row) => table.rows.indexOf(row) > selection.active.row) ?? faulty[0]);
  // More than can be saved at once is told above the table.
  const save = (from = table): void => {
    if (from === table && asked.faulty.length > 0) goTo(asked.faulty[0]);
    else if (dirtyRows(from).length <= MOST) edit.save(from);
    else edit.change(() => from);
  };
  const told = store.error && !edit.comparison && faulty.length === 0;
  return (
    <Modal opened fullScreen onClose={leave} closeOnEscape={false} title={t('editing.table.title', { kind: title })} closeButtonProps={{ 'aria-label': t('state.close') }} classNames={{ body: classes.body, content: classes.content }}>
      <Stack gap="xs" className={classes.editor} data-testid="table-editor">
        <TableTools
          canUndo={table.past.length > 0} canRedo={table.future.length > 0} onUndo={() => edit.change(undoStep)} onRedo={() => edit.change(redoStep)}
          onAdd={() => edit.change((now) => addRows(now, 10))} onRemove={() => edit.change((now) => removeRows(now, range.top, range.bottom))}
          onPaste={() => setPasting(true)} onSave={() => save()} count={count} isSaving={store.isPending} isTooMany={count > MOST}
        />
        {notice}
        {others.length > 0 && !store.isPending && !edit.comparison && <Notice text={t('editing.table.others', { count: others.length })} action={t('editing.table.takeOthers')} onAct={() => edit.takeOthers(others)} />}
        {count > MOST && <Alert color="amber" variant="light" role="alert" py="xs">{t('editing.table.tooMany', { most: MOST, count })}</Alert>}
        {told && store.error && <><ProblemMessage problem={store.error} /><Text size="sm">{t('editing.form.failed')}</Text></>}
        <DataGrid table={table} context={context} selection={selection} onSelect={setSelection} faultsOf={edit.faultsOf} isOthers={(row) => othersKeys.has(row.key)} onChange={edit.change} onPaste={paste} onSave={save} />
        <CellStatus row={table.rows[selection.active.row]} cell={selection.active} kind={kind} faultsOf={edit.faultsOf} said={said} />
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed" className={classes.help} id="table-help">{t('editing.table.help')}</Text>
          <Group gap="xs">
            <Text size="sm">{t('editing.table.rows', { count: table.rows.length })} · {faulty.length === 0 ? t('editing.table.clean') : t('editing.table.faulty', { count: faulty.length })}</Text>
            {faulty.length > 0 && <button type="button" className={classes.next} onClick={nextFault}>{t('editing.table.next')}</button>}
          </Group>
        </Group>
      </Stack>
      {question}
      {isPasting && <PasteDialog onPaste={paste} onClose={() => setPasting(false)} />}
      {edit.comparison && <VersionChoice key={edit.comparison.row.key} kind={kind} before={edit.comparison.before} yours={edit.comparison.row.draft} other={edit.comparison.other} onChoose={edit.settle} onClose={edit.stopComparing} />}
    </Modal>
  );
}
