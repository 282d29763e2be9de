import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClipboardEvent, PointerEvent } from 'react';
import type { FieldFault } from '#graph-model/schema-faults.ts';
import type { TextContext } from '../../../state/editing/field-text.ts';
import { isWithin, rangeOf, selectionOf } from '../../../state/editing/grid-moves.ts';
import type { Cell, Selection } from '../../../state/editing/grid-moves.ts';
import { blockText } from '../../../state/editing/pasted-block.ts';
import { RECORD_FIELDS } from '../../../state/editing/record-fields.ts';
import { fillRange, writeBlock } from '../../../state/editing/table-draft.ts';
import type { TableDraft, TableRow } from '../../../state/editing/table-draft.ts';
import { useTexts } from '../../../text/texts.ts';
import { NUMBER_WIDTH, offsetOf, widthOf } from './column-widths.ts';
import { GridRow, cellId } from './grid-row.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import classes from './table.module.css';

const ROW_HEIGHT = 36;

interface DataGridProps {
  readonly table: TableDraft;
  readonly context: TextContext;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly faultsOf: (row: TableRow) => readonly FieldFault[];
  /** Whether others have changed the record of a row meanwhile. */
  readonly isOthers: (row: TableRow) => boolean;
  readonly onChange: (next: (table: TableDraft) => TableDraft) => void;
  readonly onPaste: (text: string) => void;
  /** Saves the table, or what it has just become. */
  readonly onSave: (from?: TableDraft) => void;
}

/**
 * A grid after the pattern of the same name of the ARIA practices: the grid has the focus and names its active cell, so that nothing is lost
 * when rows leave the screen. Only the rows in sight are drawn.
 */
export function DataGrid({ table, context, selection, onSelect, faultsOf, isOthers, onChange, onPaste, onSave }: DataGridProps) {
  const { t, language } = useTexts();
  const fields = RECORD_FIELDS[table.kind];
  const grid = useRef<HTMLDivElement>(null);
  const wasActive = useRef(false);
  const [edited, setEdited] = useState<string>();
  const { active } = selection;
  const range = rangeOf(selection);
  const withActive = useCallback((shown: Range) => [...new Set([...defaultRangeExtractor(shown), active.row])].filter((row) => row < table.rows.length).sort((a, b) => a - b), [active.row, table.rows.length]);
  const virtual = useVirtualizer({ count: table.rows.length, getScrollElement: () => grid.current, estimateSize: () => ROW_HEIGHT, overscan: 8, rangeExtractor: withActive, scrollPaddingStart: ROW_HEIGHT, getItemKey: (row) => table.rows[row].key });
  useEffect(() => {
    virtual.scrollToIndex(active.row, { align: 'auto' });
    if (grid.current) showColumn(grid.current, fields, active.column);
  }, [active, virtual, fields]);

  const endEdit = (): void => {
    setEdited(undefined);
    grid.current?.focus({ preventScroll: true });
  };
  const commit = (text: string, next?: Cell): void => {
    onChange((now) => writeBlock(now, active, [[text]], context));
    endEdit();
    if (next) onSelect(selectionOf(next));
  };
  const commitAndSave = (text: string): void => {
    endEdit();
    onSave(writeBlock(table, active, [[text]], context));
  };
  const size = { rows: table.rows.length, columns: fields.length };
  const onKeyDown = useGridKeys({ selection, size, onSelect, onChange, context, onEdit: setEdited, onSave: () => onSave(), currentText: () => table.rows[active.row]?.draft[fields[active.column].name] ?? '', isLocked: table.rows[active.row]?.isDeleted === true });
  const copy = (event: ClipboardEvent): void => {
    if (edited !== undefined) return;
    const block = table.rows.slice(range.top, range.bottom + 1).map(({ draft }) => fields.slice(range.left, range.right + 1).map(({ name }) => draft[name]));
    event.clipboardData.setData('text/plain', blockText(block));
    event.preventDefault();
    if (event.type === 'cut') onChange((now) => fillRange(now, range, '', context));
  };
  const paste = (event: ClipboardEvent): void => {
    if (edited !== undefined) return;
    event.preventDefault();
    onPaste(event.clipboardData.getData('text/plain'));
  };
  const point = (cell: Cell, event: PointerEvent): void => {
    const isActive = cell.row === active.row && cell.column === active.column;
    if (event.type === 'pointerenter') {
      // With a finger this is scrolling.
      if (event.buttons === 1 && event.pointerType === 'mouse' && edited === undefined && !isActive) onSelect({ ...selection, active: cell });
      return;
    }
    wasActive.current = isActive;
    if (isActive) return;
    // What is being typed elsewhere is taken before the cell is left.
    if (edited !== undefined) grid.current?.focus({ preventScroll: true });
    onSelect(event.shiftKey ? { ...selection, active: cell } : selectionOf(cell));
  };
  /** A second click, or touch, of the same cell edits it. */
  const click = (cell: Cell): void => {
    if (wasActive.current && edited === undefined && cell.row === active.row && cell.column === active.column && !table.rows[cell.row].isDeleted) setEdited(table.rows[cell.row].draft[fields[cell.column].name]);
  };
  return (
    <div
      ref={grid} className={classes.grid} role="grid" tabIndex={0} data-autofocus aria-label={t('editing.table.grid')} aria-describedby="table-help" aria-rowcount={table.rows.length + 1} aria-colcount={fields.length + 1} aria-multiselectable
      aria-activedescendant={edited === undefined ? cellId(active) : undefined} onKeyDown={edited === undefined ? onKeyDown : undefined} onCopy={copy} onCut={copy} onPaste={paste} data-testid="data-grid"
    >
      <div role="row" aria-rowindex={1} className={classes.head} style={{ width: offsetOf(fields, fields.length) }}>
        <span role="columnheader" aria-colindex={1} className={classes.number} style={{ width: NUMBER_WIDTH }}>{t('editing.table.rowNumber')}</span>
        {fields.map((field, column) => <span key={field.name} role="columnheader" aria-colindex={column + 2} style={{ width: widthOf(field) }} title={field.label[language]}>{field.label[language]}{field.required ? ' *' : ''}</span>)}
      </div>
      <div role="rowgroup" className={classes.rows} style={{ height: virtual.getTotalSize(), width: offsetOf(fields, fields.length) }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = table.rows[index];
          return row && (
            <GridRow
              key={key} row={row} number={index} kind={table.kind} top={start} faults={faultsOf(row)} isOthers={isOthers(row)} activeColumn={index === active.row ? active.column : undefined}
              selected={(column) => isWithin(range, { row: index, column })} edited={index === active.row ? edited : undefined} size={size} context={context} onPoint={point} onClick={click} onCommit={commit} onSave={commitAndSave} onCancel={endEdit}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Scrolls sideways until a column stands beside the row numbers. */
function showColumn(scroller: HTMLElement, fields: Parameters<typeof offsetOf>[0], column: number): void {
  const [left, right] = [offsetOf(fields, column), offsetOf(fields, column + 1)];
  if (left - NUMBER_WIDTH < scroller.scrollLeft) scroller.scrollLeft = left - NUMBER_WIDTH;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}
