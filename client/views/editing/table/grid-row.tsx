import type { PointerEvent } from 'react';
import type { ListedKind } from '#graph-model/contract/edits.ts';
import type { FieldFault } from '#graph-model/schema-faults.ts';
import { faultText } from '../../../state/editing/draft.ts';
import type { TextContext } from '../../../state/editing/field-text.ts';
import type { Cell, GridSize } from '../../../state/editing/grid-moves.ts';
import { RECORD_FIELDS } from '../../../state/editing/record-fields.ts';
import { isDirty } from '../../../state/editing/table-draft.ts';
import type { TableRow } from '../../../state/editing/table-draft.ts';
import { useTexts } from '../../../text/texts.ts';
import { CellInput } from './cell-input.tsx';
import { NUMBER_WIDTH, widthOf } from './column-widths.ts';
import classes from './table.module.css';

interface GridRowProps {
  readonly row: TableRow;
  readonly number: number;
  readonly kind: ListedKind;
  /** Distance from the first row, in pixels. */
  readonly top: number;
  readonly faults: readonly FieldFault[];
  /** Others have changed its record meanwhile. */
  readonly isOthers: boolean;
  readonly activeColumn: number | undefined;
  readonly selected: (column: number) => boolean;
  /** What the active cell is edited from; undefined where it is not. */
  readonly edited: string | undefined;
  readonly size: GridSize;
  readonly context: TextContext;
  /** A pointer goes down on a cell, or comes to it. */
  readonly onPoint: (cell: Cell, event: PointerEvent) => void;
  readonly onClick: (cell: Cell) => void;
  readonly onCommit: (text: string, next?: Cell) => void;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** The id by which the grid names its active cell. */
export function cellId({ row, column }: Cell): string {
  return `cell-${row}-${column}`;
}

/** One row: its number with a mark of what will become of it, and its cells. */
export function GridRow({ row, number, kind, top, faults, isOthers, activeColumn, selected, edited, size, context, onPoint, onClick, onCommit, onSave, onCancel }: GridRowProps) {
  const { t, language } = useTexts();
  const state = faults.length > 0 ? 'faulty' : row.isDeleted ? 'deleted' : !isDirty(kind, row) ? undefined : row.base ? 'changed' : 'new';
  const told = [state && t(`editing.table.state.${state}`), isOthers && t('editing.table.othersRow')].filter(Boolean).join(', ');
  return (
    <div role="row" aria-rowindex={number + 2} className={classes.row} data-state={state} style={{ transform: `translateY(${top}px)` }}>
      <span role="rowheader" aria-colindex={1} className={classes.number} style={{ width: NUMBER_WIDTH }} data-others={isOthers || undefined} aria-label={[t('editing.table.row', { row: number + 1 }), told].filter(Boolean).join(', ')} title={told || undefined}>{isOthers && '↻ '}{number + 1}</span>
      {RECORD_FIELDS[kind].map((field, column) => {
        const fault = faults.find((each) => each.field.split('.')[0] === field.name);
        const isActive = column === activeColumn;
        const cell = { row: number, column };
        return (
          <span
            key={field.name} id={cellId(cell)} role="gridcell" aria-colindex={column + 2} aria-selected={selected(column)} aria-invalid={fault ? true : undefined} className={classes.cell} style={{ width: widthOf(field) }}
            data-active={isActive || undefined} data-dirty={(row.base && row.draft[field.name] !== row.base.draft[field.name]) || undefined} title={fault ? faultText(fault, language) : row.draft[field.name] || undefined}
            onPointerDown={(event) => onPoint(cell, event)} onPointerEnter={(event) => onPoint(cell, event)} onClick={() => onClick(cell)}
          >
            {isActive && edited !== undefined ? <CellInput field={field} start={edited} label={t('editing.table.cell', { row: number + 1, column: field.label[language] })} cell={cell} size={size} context={context} onCommit={onCommit} onSave={onSave} onCancel={onCancel} /> : row.draft[field.name]}
          </span>
        );
      })}
    </div>
  );
}
