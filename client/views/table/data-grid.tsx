import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { stepInList } from '../../state/step-in-list.ts';
import type { TableColumn } from '../../state/table-rows.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { MeasureInfo } from '../shared/measure-info.tsx';
import classes from './table.module.css';

export interface DataGridProps {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly number[];
  readonly revision: number;
  readonly order: { readonly by: string; readonly descending: boolean } | undefined;
  readonly onOrder: (by: string) => void;
  /** Whether the selection is about a row. */
  readonly isSelected: (row: number) => boolean;
  /** Enter or a click; the column is the one clicked, else the first. */
  readonly onOpen: (row: number, column: TableColumn) => void;
  /** The row that the pointer or the keys are on. */
  readonly onPoint: (row: number | undefined, column: TableColumn) => void;
}

const ROW = { wide: 34, compact: 44 } as const;

/** The rows of a large table that are in view, as a grid that arrows walk through; the first column stays while the others scroll. */
export function DataGrid({ label, columns, rows, revision, order, onOrder, isSelected, onOpen, onPoint }: DataGridProps) {
  const { t } = useTexts();
  const height = useIsCompact() ? ROW.compact : ROW.wide;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 10, scrollPaddingStart: height });
  const selected = rows.findIndex(isSelected);
  useEffect(() => setActive((row) => Math.min(row, Math.max(0, rows.length - 1))), [rows.length]);
  useEffect(() => virtual.measure(), [virtual, height]);
  useEffect(() => {
    if (selected < 0) return;
    setActive(selected);
    virtual.scrollToIndex(selected, { align: 'auto' });
    // Follows a selection that comes from elsewhere, not every change of the rows.
  }, [selected, virtual]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const row = rows[active];
    if (event.key === 'Enter' && row !== undefined) return onOpen(row, columns[0]);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 2);
    const next = stepInList(event.key, active, rows.length, page);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    virtual.scrollToIndex(next);
    onPoint(rows[next], columns[0]);
  };

  const layout = {
    gridTemplateColumns: columns.map(({ width }) => `minmax(${width}rem, ${width}fr)`).join(' '),
    minWidth: `${columns.reduce((sum, { width }) => sum + width, 0)}rem`,
  };
  return (
    <div
      ref={scroller} className={classes.scroller} role="grid" tabIndex={0} aria-label={label} aria-description={t('beside.hint')} aria-rowcount={rows.length + 1} aria-colcount={columns.length}
      aria-activedescendant={rows.length > 0 ? `${id}-${active}` : undefined} onKeyDown={onKeyDown} onMouseLeave={() => onPoint(undefined, columns[0])} onBlur={() => onPoint(undefined, columns[0])}
    >
      <div role="row" aria-rowindex={1} className={classes.head} style={layout}>
        {columns.map((column) => <Head key={column.id} column={column} revision={revision} order={order} onOrder={onOrder} />)}
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize(), minWidth: layout.minWidth }}>
        {virtual.getVirtualItems().map(({ index, start }) => rows[index] !== undefined && (
          // The grid itself takes the keys and points at its row by aria-activedescendant; rows only take the mouse.
          <div
            key={rows[index]} id={`${id}-${index}`} role="row" aria-rowindex={index + 2} aria-selected={isSelected(rows[index])} data-active={index === active || undefined} className={classes.row}
            style={{ ...layout, transform: `translateY(${start}px)`, height }}
          >
            {columns.map((column) => <Cell key={column.id} column={column} row={rows[index]} onOpen={onOpen} onPoint={onPoint} />)}
          </div>
        ))}
      </div>
    </div>
  );
}

function Head({ column, revision, order, onOrder }: { column: TableColumn } & Pick<DataGridProps, 'revision' | 'order' | 'onOrder'>) {
  const { t } = useTexts();
  const isOrder = order?.by === column.id;
  const Icon = !isOrder ? IconArrowsSort : order.descending ? IconArrowDown : IconArrowUp;
  return (
    <span role="columnheader" className={classes.headCell} aria-sort={!isOrder ? 'none' : order.descending ? 'descending' : 'ascending'} data-number={isFigure(column)}>
      <UnstyledButton className={classes.sort} aria-label={t('ranking.sortBy', { column: column.label })} aria-pressed={isOrder} title={column.label} onClick={() => onOrder(column.id)}>
        <span>{column.label}</span><Icon size={14} aria-hidden />
      </UnstyledButton>
      {column.measure && <MeasureInfo measure={column.measure} revision={revision} small />}
    </span>
  );
}

/** Figures stand under each other; words begin at the left. */
function isFigure({ number, isClass }: TableColumn): true | undefined {
  return (number !== undefined && isClass !== true) || undefined;
}

function Cell({ column, row, onOpen, onPoint }: { column: TableColumn; row: number } & Pick<DataGridProps, 'onOpen' | 'onPoint'>) {
  const { words } = useTexts();
  const text = column.text(row);
  return (
    <span
      role="gridcell" className={classes.cell} title={text} data-unknown={text === undefined || undefined} data-number={isFigure(column)} data-firm={column.firm !== undefined || undefined}
      onClick={() => onOpen(row, column)} onMouseEnter={() => onPoint(row, column)}
    >
      {text ?? words.unknown}
    </span>
  );
}
