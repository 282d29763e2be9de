import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ReferenceKind } from '../../../api/reference-queries.ts';
import { valueOf, withCorrection, withReplacement } from '../../../state/importing/edits.ts';
import type { Cell, Edits } from '../../../state/importing/edits.ts';
import { placeInFile } from '../../../state/suggestions.ts';
import { useTexts } from '../../../text/texts.ts';
import { SuggestInput } from '../../shared/suggest-input.tsx';
import { assistant } from './assistant.ts';
import classes from './importing.module.css';

interface CellFixProps {
  readonly cell: Cell;
  /** The column as the file names it. */
  readonly field: string;
  /** Official table whose entries fit the column. */
  readonly suggests?: ReferenceKind | undefined;
  readonly edits: Edits;
  readonly label?: string;
  readonly wide?: boolean;
}

/** A faulty cell as a field: Enter goes to the next one, Escape takes back what was typed. */
export function CellFix({ cell, field, suggests, edits, label, wide = false }: CellFixProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<string>();
  const value = valueOf(edits, cell);
  const commit = (text = draft): void => {
    if (text !== undefined && text !== value) assistant.edit((all) => withCorrection(all, cell, text));
    setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') setDraft(undefined);
    // With an entry of the list in hand Enter takes that one.
    if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return;
    commit();
    nextField(event.currentTarget)?.focus();
  };
  const typed = draft ?? value;
  const canRepeat = !wide && cell.found.trim() !== '' && typed !== cell.found;
  const shared = {
    size: 'xs', value: typed, maxLength: 10_000, spellCheck: false, 'data-fix': true, className: wide ? classes.wideFix : classes.fix, onBlur: () => commit(), onKeyDown,
    ...(label === undefined ? { 'aria-label': t('importing.fix', { row: cell.row, field }) } : { label }),
  };
  return (
    <Group gap={4} wrap={wide ? 'nowrap' : 'wrap'}>
      {suggests === undefined
        ? <TextInput {...shared} onChange={(event) => setDraft(event.currentTarget.value)} />
        : <SuggestInput {...shared} of={suggests} placeText={placeInFile} openOnFocus={false} onChange={setDraft} onChoose={({ text }) => commit(text)} />}
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
