import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { fold } from '#graph-model/compare-text.ts';
import { choicesOf } from '../../../state/editing/field-text.ts';
import type { TextContext } from '../../../state/editing/field-text.ts';
import type { Field } from '../../../state/editing/field.ts';
import { cellAfterTab, clamped } from '../../../state/editing/grid-moves.ts';
import type { Cell, GridSize } from '../../../state/editing/grid-moves.ts';
import classes from './table.module.css';

/** Suggestions in the browser's own list; more would not be read. */
const SUGGESTIONS = 40;

interface CellInputProps {
  readonly field: Field;
  readonly start: string;
  readonly label: string;
  readonly cell: Cell;
  readonly size: GridSize;
  readonly context: TextContext;
  readonly onCommit: (text: string, next?: Cell) => void;
  /** Takes the text and saves the table. */
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** The cell that is being typed into: Enter goes on below, Tab to the right, Escape leaves it as it was. */
export function CellInput({ field, start, label, cell, size, context, onCommit, onSave, onCancel }: CellInputProps) {
  const [text, setText] = useState(start);
  const isDone = useRef(false);
  const suggestions = useMemo(() => suggested(field, text, context), [field, text, context]);
  const commit = (next?: Cell): void => {
    // Leaving the field by a key takes the focus away, which would commit a second time.
    if (isDone.current) return;
    isDone.current = true;
    onCommit(text, next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      isDone.current = true;
      onSave(text);
    } else if (event.key === 'Escape') {
      isDone.current = true;
      onCancel();
    } else if (event.key === 'Enter') commit(clamped({ row: cell.row + (event.shiftKey ? -1 : 1), column: cell.column }, size));
    else if (event.key === 'Tab') commit(cellAfterTab(cell, size, event.shiftKey) ?? cell);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={classes.input} aria-label={label} value={text} autoFocus maxLength={2_000} list={suggestions.length > 0 ? 'cell-suggestions' : undefined} autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)} onKeyDown={onKeyDown} onBlur={() => commit()} onFocus={(event) => { const { length } = event.currentTarget.value; event.currentTarget.setSelectionRange(length, length); }}
      />
      {suggestions.length > 0 && <datalist id="cell-suggestions">{suggestions.map((each) => <option key={each} value={each} />)}</datalist>}
    </>
  );
}

function suggested(field: Field, text: string, { names, language }: TextContext): readonly string[] {
  const choices = choicesOf(field).map(({ label }) => label[language]);
  if (choices.length > 0) return choices;
  if (field.type !== 'firm' && field.type !== 'product' && field.type !== 'place' && field.type !== 'country') return [];
  const wanted = fold(text);
  const found: string[] = [];
  for (const { label } of names.options(field.type)) {
    if (fold(label).includes(wanted) && found.push(label) === SUGGESTIONS) break;
  }
  return found;
}
