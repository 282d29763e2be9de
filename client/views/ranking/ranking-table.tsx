import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { RankRangesView } from '#graph-model/contract/interventions.ts';
import type { MeasuresView } from '#graph-model/contract/network.ts';
import { measureText, numberText } from '../../state/format.ts';
import { placeName } from '../../state/network-index.ts';
import { askForFirmMenu } from '../../state/firm-menu.ts';
import { previewFirm } from '../../state/preview.ts';
import { barShare, largestOf } from '../../state/ranking.ts';
import type { RankingOrder, RankingRow } from '../../state/ranking.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useOpenFirm } from '../network/use-open.ts';
import { useReading } from '../reading/use-reading.ts';
import { stepInList } from '../../state/step-in-list.ts';
import { rangeText } from './rank-range.tsx';
import classes from './ranking.module.css';

interface RankingTableProps {
  readonly measure: MeasuresView['measures'][number];
  readonly rows: readonly RankingRow[];
  /** Range of the rank by id, where it was computed. */
  readonly ranges: RankRangesView['ranges'] | undefined;
  readonly order: RankingOrder;
  readonly descending: boolean;
  readonly onOrder: (order: RankingOrder) => void;
}

const ROW_HEIGHT = 48;

/** The rows that are in view, as a grid that arrows walk through; what it points at is marked in the picture. */
export function RankingTable({ measure, rows, ranges, order, descending, onOrder }: RankingTableProps) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const [{ firm: selectedId }] = useAddress('firm');
  const openFirm = useOpenFirm();
  const [reading, { toggle }] = useReading();
  const selected = selectedId === undefined ? -1 : rows.findIndex(({ firm }) => network.firms.id[firm] === selectedId);
  const [active, setActive] = useState(Math.max(0, selected));
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT, overscan: 12, initialOffset: Math.max(0, (selected - 4) * ROW_HEIGHT) });
  const largest = useMemo(() => largestOf(measure.values), [measure]);
  useEffect(() => () => previewFirm(undefined), []);
  useEffect(() => setActive((row) => Math.min(row, Math.max(0, rows.length - 1))), [rows.length]);

  const openMenu = (event: KeyboardEvent, row: RankingRow): void => {
    event.preventDefault();
    const { left, bottom } = (document.getElementById(`${id}-${active}`) ?? event.currentTarget).getBoundingClientRect();
    askForFirmMenu({ id: network.firms.id[row.firm], x: left + 24, y: bottom });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (event.key === 'Enter' && event.shiftKey && row) return toggle('selected', network.firms.id[row.firm]);
    if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && row) return openMenu(event, row);
    if (event.key === 'Enter' && row) return openFirm(network.firms.id[row.firm]);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT) - 1);
    const next = stepInList(event.key, active, rows.length, page);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    virtual.scrollToIndex(next);
    previewFirm(rows[next]?.firm);
  };

  return (
    <>
      <div
        ref={scroller} className={classes.scroller} data-ranges={ranges !== undefined || undefined} role="grid" tabIndex={0} aria-label={t('ranking.table', { measure: measure.label[language] })} aria-description={t('ranking.hint')}
        aria-multiselectable aria-rowcount={rows.length + 1} aria-activedescendant={rows.length > 0 ? `${id}-${active}` : undefined} onKeyDown={onKeyDown} onMouseLeave={() => previewFirm(undefined)} onBlur={() => previewFirm(undefined)}
      >
        <div role="row" aria-rowindex={1} className={classes.head}>
          <span role="columnheader" className={classes.rank}>{t('ranking.rank')}</span>
          <span role="columnheader" className={classes.firm} aria-sort={sortOf('name', order, descending)}>
            <SortButton column={t('ranking.name')} by="name" order={order} descending={descending} onOrder={onOrder} />
            <SortButton column={t('ranking.place')} by="place" order={order} descending={descending} onOrder={onOrder} />
          </span>
          <span role="columnheader" className={classes.value} aria-sort={sortOf('value', order, descending)}>
            <SortButton column={t('ranking.value')} by="value" order={order} descending={descending} onOrder={onOrder} />
          </span>
        </div>
        {rows.length === 0 && <p className={classes.empty}>{t('ranking.empty')}</p>}
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row && (
              <Row
                key={row.firm} id={`${id}-${item.index}`} row={row} range={ranges?.[network.firms.id[row.firm]]} measure={measure} largest={largest} top={item.start} position={item.index}
                active={item.index === active} selected={item.index === selected} picked={reading.selected.includes(network.firms.id[row.firm])}
                onOpen={(isMore) => (isMore ? toggle('selected', network.firms.id[row.firm]) : openFirm(network.firms.id[row.firm]))} onMenu={(x, y) => askForFirmMenu({ id: network.firms.id[row.firm], x, y })}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

interface RowProps {
  readonly id: string;
  readonly row: RankingRow;
  readonly range: RankRangesView['ranges'][string] | undefined;
  readonly measure: MeasuresView['measures'][number];
  readonly largest: number;
  readonly top: number;
  readonly position: number;
  readonly active: boolean;
  readonly selected: boolean;
  /** Whether it is among several selected firms. */
  readonly picked: boolean;
  readonly onOpen: (isMore: boolean) => void;
  readonly onMenu: (x: number, y: number) => void;
}

function Row({ id, row, range, measure, largest, top, position, active, selected, picked, onOpen, onMenu }: RowProps) {
  const { t, language, words } = useTexts();
  const { network, index } = useNetworkFacts();
  const place = placeName(index, row.firm, language);
  return (
    // The grid itself takes the keys and points at its row by aria-activedescendant; rows only take the mouse.
    <div
      id={id} role="row" aria-rowindex={position + 2} aria-selected={selected || picked} data-active={active || undefined} className={classes.row}
      style={{ transform: `translateY(${top}px)`, height: ROW_HEIGHT }} onClick={(event) => onOpen(event.shiftKey || event.ctrlKey || event.metaKey)} onMouseEnter={() => previewFirm(row.firm)}
      onContextMenu={(event) => { event.preventDefault(); onMenu(event.clientX, event.clientY); }}
    >
      <span role="gridcell" className={classes.rank}>{row.rank === undefined ? '–' : numberText(row.rank, language)}
        {range && <span className={classes.range} title={t('ranking.range.value', { low: range.low, high: range.high })}>{rangeText(range, language)}</span>}
      </span>
      <span role="gridcell" className={classes.firm}>
        <span className={classes.name}>{network.firms.name[row.firm]}</span>
        <span className={classes.place}>{place ?? words.unknown}</span>
      </span>
      <span role="gridcell" className={classes.value} data-unknown={row.value === undefined || undefined}>
        {measureText(row.value, measure.unit, language, words)}
        {row.value !== undefined && measure.unit !== 'yes_no' && <span className={classes.bar}><span style={{ width: `${barShare(row.value, largest) * 100}%` }} /></span>}
      </span>
    </div>
  );
}

interface SortButtonProps {
  readonly column: string;
  readonly by: RankingOrder;
  readonly order: RankingOrder;
  readonly descending: boolean;
  readonly onOrder: (order: RankingOrder) => void;
}

function SortButton({ column, by, order, descending, onOrder }: SortButtonProps) {
  const { t } = useTexts();
  const Icon = by !== order ? IconArrowsSort : descending ? IconArrowDown : IconArrowUp;
  return (
    <UnstyledButton className={classes.sort} aria-label={t('ranking.sortBy', { column })} aria-pressed={by === order} onClick={() => onOrder(by)} onKeyDown={(event) => event.stopPropagation()}>
      {column}<Icon size={14} aria-hidden />
    </UnstyledButton>
  );
}

function sortOf(by: RankingOrder, order: RankingOrder, descending: boolean): 'ascending' | 'descending' | 'none' {
  if (by !== order) return 'none';
  return descending ? 'descending' : 'ascending';
}
