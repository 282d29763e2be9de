import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { valueOf, withCorrection, withReplacement } from '../../../state/importing/edits.ts';
import type { Cell, Edits } from '../../../state/importing/edits.ts';
import { useTexts } from '../../../text/texts.ts';
import { assistant } from './assistant.ts';
import classes from './importing.module.css';

/** A faulty cell as a field: Enter goes to the next one, Escape takes back what was typed. */
export function CellFix({ cell, field, edits, label, wide = false }: { cell: Cell; field: string; edits: Edits; label?: string; wide?: boolean }) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<string>();
  const value = valueOf(edits, cell);
  const commit = (): void => {
    if (draft !== undefined && draft !== value) assistant.edit((all) => withCorrection(all, cell, draft));
    setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') setDraft(undefined);
    if (event.key !== 'Enter') return;
    commit();
    nextField(event.currentTarget)?.focus();
  };
  const typed = draft ?? value;
  const canRepeat = !wide && cell.found.trim() !== '' && typed !== cell.found;
  return (
    <Group gap={4} wrap={wide ? 'nowrap' : 'wrap'}>
      <TextInput
        size="xs" {...(label === undefined ? { 'aria-label': t('importing.fix', { row: cell.row, field }) } : { label })} value={typed} maxLength={10_000} spellCheck={false} data-fix
        className={wide ? classes.wideFix : classes.fix} onChange={(event) => setDraft(event.currentTarget.value)} onBlur={commit} onKeyDown={onKeyDown}
      />
      {canRepeat && (
        <Button
          size="compact-xs" variant="default" aria-label={t('importing.sameLabel', { value: cell.found, field })}
          // Leaving the field would correct this cell alone, and move what is being clicked.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => { assistant.edit((all) => withReplacement(all, cell, typed)); setDraft(undefined); }}
        >
          {t('importing.same')}
        </Button>
      )}
    </Group>
  );
}

/** The field after this one in the same list. */
function nextField(field: HTMLElement): HTMLElement | undefined {
  const fields = [...(field.closest('[role="table"], [data-row-panel]')?.querySelectorAll<HTMLElement>('input[data-fix]') ?? [])];
  return fields[fields.indexOf(field) + 1];
}
