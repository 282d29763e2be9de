import type { KeyboardEvent } from 'react';
import type { TextContext } from '../../../state/editing/field-text.ts';
import { cellAfterKey, cellAfterTab, rangeOf, selectionOf } from '../../../state/editing/grid-moves.ts';
import type { GridSize, Selection } from '../../../state/editing/grid-moves.ts';
import { fillRange, redoStep, undoStep } from '../../../state/editing/table-draft.ts';
import type { TableDraft } from '../../../state/editing/table-draft.ts';
import { SAVE_BUTTON } from './table-tools.tsx';

interface GridKeys {
  readonly selection: Selection;
  readonly size: GridSize;
  readonly context: TextContext;
  /** A row that is to be deleted takes no text. */
  readonly isLocked: boolean;
  readonly currentText: () => string;
  readonly onSelect: (selection: Selection) => void;
  readonly onChange: (next: (table: TableDraft) => TableDraft) => void;
  /** Begins to edit the active cell from a text. */
  readonly onEdit: (text: string) => void;
  readonly onSave: () => void;
}

/** The keys of a spreadsheet, while no cell is being typed into. */
export function useGridKeys({ selection, size, context, isLocked, currentText, onSelect, onChange, onEdit, onSave }: GridKeys): (event: KeyboardEvent) => void {
  const { active } = selection;
  return (event) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.altKey || !act(event, isCommand)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Whether the key was one of ours. */
  function act(event: KeyboardEvent, isCommand: boolean): boolean {
    const next = event.key === 'Tab' ? cellAfterTab(active, size, event.shiftKey) : cellAfterKey(event.key, active, size, isCommand);
    if (next) {
      onSelect(event.shiftKey && event.key !== 'Tab' ? { ...selection, active: next } : selectionOf(next));
      return true;
    }
    if (isCommand) return actOnCommand(event);
    if (event.key === 'Escape') document.getElementById(SAVE_BUTTON)?.parentElement?.querySelector<HTMLElement>('button:not([disabled])')?.focus();
    else if (event.key === 'Delete' || event.key === 'Backspace') onChange((now) => fillRange(now, rangeOf(selection), '', context));
    else if (isLocked) return false;
    else if (event.key === 'Enter' || event.key === 'F2') onEdit(currentText());
    else if (event.key.length === 1) onEdit(event.key);
    else return false;
    return true;
  }

  function actOnCommand(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    if (key === 'y' || (key === 'z' && event.shiftKey)) onChange(redoStep);
    else if (key === 'z') onChange(undoStep);
    else if (key === 's') onSave();
    else if (key === 'a') onSelect({ anchor: { row: 0, column: 0 }, active: { row: size.rows - 1, column: size.columns - 1 } });
    else return false;
    return true;
  }
}
