import { Button, Checkbox, MultiSelect, Popover, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconColumns3, IconSearch } from '@tabler/icons-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { NO_FILTERS, hasFilters } from '#graph-model/firm-filters.ts';
import { useFailureInputs } from '../../api/failure-queries.ts';
import { numberText } from '../../state/format.ts';
import { previewFirm } from '../../state/preview.ts';
import { DEFAULT_COLUMNS } from '../../state/table-address.ts';
import { firmColumns, relationColumns, type ColumnFacts } from '../../state/table-columns.ts';
import { orderedRows, rowFinder } from '../../state/table-rows.ts';
import type { TableColumn } from '../../state/table-rows.ts';
import { useAddress, useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useMeasureMenu } from '../network/display-options.tsx';
import { useNetworkFacts } from '../network/network-context.ts';
import { foldedFilter } from '../shared/folded-filter.ts';
import { DataGrid } from './data-grid.tsx';
import { TableFiles } from './table-files.tsx';
import classes from './table.module.css';
import { useBeside, usePreview } from './use-beside.ts';

interface LinkedTableProps {
  readonly kind: 'firms' | 'relations';
  readonly facts: ColumnFacts;
  /** Firms that the picture is about; undefined: all. */
  readonly shown: ReadonlySet<number> | undefined;
  /** Relations to list instead of those between the firms shown. */
  readonly among?: readonly number[];
}

/** The firms or relations that the picture shows, as a table that is ordered and searched; pointing and selecting work both ways. */
export const LinkedTable = memo(function LinkedTable({ kind, facts, shown, among }: LinkedTableProps) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const [{ firm }] = useAddress('firm');
  const [beside, change] = useBeside();
  const chosen = beside?.columns ?? DEFAULT_COLUMNS;
  const columns = useMemo(() => (kind === 'firms' ? firmColumns(facts, chosen) : relationColumns(facts)), [kind, facts, chosen]);
  const selected = firm === undefined ? undefined : facts.index.numberOf.get(firm);
  const own = kind === 'relations' && among === undefined && beside?.own === true ? selected : undefined;
  const all = useMemo(() => among ?? (kind === 'firms' ? shownFirmRows(network.firms.id.length, shown) : shownRelationRows(network.relations, shown, own)), [among, kind, network, shown, own]);
  const order = orderOf(columns, beside?.order, facts.stageOf !== undefined && kind === 'firms');
  const find = useMemo(() => rowFinder(columns), [columns]);
  const ordered = useMemo(() => orderedRows(all, columns.find(({ id }) => id === order.by) ?? columns[0], order.descending), [all, columns, order.by, order.descending]);
  const rows = useMemo(() => find(ordered, beside?.find ?? ''), [find, ordered, beside?.find]);
  useEffect(() => () => previewFirm(undefined), []);
  const preview = usePreview();
  const open = useOpenRow(columns);
  const isSelected = (row: number) => selected !== undefined && (kind === 'firms' ? row === selected : network.relations.supplier[row] === selected || network.relations.buyer[row] === selected);
  return (
    <>
      <div className={classes.tools}>
        <FindInput />
        {kind === 'firms' ? <ColumnChoice chosen={chosen} /> : selected !== undefined && among === undefined && (
          <Checkbox size="xs" label={t('beside.own', { name: network.firms.name[selected] })} checked={beside?.own === true} onChange={({ currentTarget }) => change({ own: currentTarget.checked || undefined }, { replace: true })} />
        )}
        <span className={classes.spring} />
        <span className={classes.counted} role="status">{t('beside.counted', { shown: numberText(rows.length, language), of: numberText(all.length, language) })}</span>
        <TableFiles kind={kind} columns={columns} rows={rows} />
      </div>
      <Missing kind={kind} />
      {rows.length === 0 ? <NoRows kind={kind} /> : (
        <DataGrid
          label={t(`beside.${kind}Table`)} columns={columns} rows={rows} revision={network.revision} order={order} isSelected={isSelected} onOpen={open}
          onOrder={(by) => change({ order: { by, descending: order.by === by ? !order.descending : columns.find(({ id }) => id === by)?.number !== undefined } }, { replace: true })}
          onPoint={(row, column) => preview(row === undefined ? undefined : firmOf(columns, column, row))}
        />
      )}
    </>
  );
});

function shownFirmRows(count: number, shown: ReadonlySet<number> | undefined): readonly number[] {
  return shown ? [...shown].sort((a, b) => a - b) : Array.from({ length: count }, (_, firm) => firm);
}

function shownRelationRows({ supplier, buyer }: { readonly supplier: readonly number[]; readonly buyer: readonly number[] }, shown: ReadonlySet<number> | undefined, own: number | undefined): readonly number[] {
  return Array.from(supplier, (_, row) => row).filter((row) => (!shown || (shown.has(supplier[row]) && shown.has(buyer[row]))) && (own === undefined || supplier[row] === own || buyer[row] === own));
}

/** What rows are ordered by: what was chosen, in a failure who stops first, else the first column. */
function orderOf(columns: readonly TableColumn[], order: { readonly by: string; readonly descending: boolean } | undefined, isFailure: boolean): { readonly by: string; readonly descending: boolean } {
  if (order && columns.some(({ id }) => id === order.by)) return order;
  return { by: isFailure ? 'step' : columns[0].id, descending: false };
}

/** The firm that a cell names, else the first one of its row. */
function firmOf(columns: readonly TableColumn[], column: TableColumn, row: number): number | undefined {
  return (column.firm ?? columns.find(({ firm }) => firm !== undefined)?.firm)?.(row);
}

/** Selects the firm of a row in the picture, as a click there does. */
function useOpenRow(columns: readonly TableColumn[]): (row: number, column: TableColumn) => void {
  const { network } = useNetworkFacts();
  const changeAddress = useChangeAddress();
  return (row, column) => {
    const firm = firmOf(columns, column, row);
    const id = firm === undefined ? undefined : network.firms.id[firm];
    if (id === undefined) return;
    changeAddress(({ panel }) => (panel === 'failure' ? { firm: id } : { firm: id, panel: 'firm', tab: 'overview', chain: undefined }));
  };
}

function FindInput() {
  const { t } = useTexts();
  const [beside, change] = useBeside();
  const [text, setText] = useState(beside?.find ?? '');
  const [settled] = useDebouncedValue(text, 200);
  const find = beside?.find ?? '';
  const before = useRef(find);
  useEffect(() => {
    // Another search came from elsewhere, such as the button that clears it.
    if (before.current !== find && find !== settled) setText(find);
    before.current = find;
  }, [find, settled]);
  useEffect(() => change({ find: settled === '' ? undefined : settled }, { replace: true }), [settled, change]);
  return <TextInput size="xs" className={classes.find} type="search" aria-label={t('beside.find')} placeholder={t('beside.find')} maxLength={200} leftSection={<IconSearch size={14} aria-hidden />} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />;
}

function ColumnChoice({ chosen }: { chosen: readonly MeasureId[] }) {
  const { t } = useTexts();
  const [, change] = useBeside();
  const items = useMeasureMenu(() => true);
  return (
    <Popover width={360} shadow="md" position="top-start" trapFocus>
      <Popover.Target><Button size="compact-sm" variant="default" fw={500} aria-label={t('beside.columns')} leftSection={<IconColumns3 size={15} aria-hidden />}>{t('beside.columnsShort')}</Button></Popover.Target>
      <Popover.Dropdown>
        <MultiSelect
          label={t('beside.columns')} data={items} value={[...chosen]} searchable filter={foldedFilter} maxValues={12} maxDropdownHeight={260} disabled={items.length === 0} placeholder={chosen.length === 0 ? t('beside.columnsNone') : ''}
          comboboxProps={{ withinPortal: false }} onChange={(columns) => change({ columns: columns as MeasureId[] }, { replace: true })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Says which of the columns are empty only because they are not there yet, or did not come. */
function Missing({ kind }: { kind: 'firms' | 'relations' }) {
  const { t } = useTexts();
  const { measures, measuresProblem, network } = useNetworkFacts();
  const inputs = useFailureInputs(network.revision);
  const word = kind === 'firms' ? (measures ? undefined : measuresProblem ? 'noMeasures' : 'pending') : inputs.data ? undefined : inputs.error ? 'inputsFailed' : 'inputsPending';
  return word === undefined ? null : <p className={classes.note} role="status">{t(`beside.${word}`)}</p>;
}

function NoRows({ kind }: { kind: 'firms' | 'relations' }) {
  const { t } = useTexts();
  const [{ filters }, changeAddress] = useAddress('filters');
  const [beside, change] = useBeside();
  return (
    <div className={classes.empty}>
      <Text fw={600}>{beside?.find ? t('beside.empty') : t(kind === 'firms' ? 'beside.emptyFirms' : 'beside.emptyRelations')}</Text>
      {!beside?.find && <Text size="sm" c="dimmed">{t('beside.emptyHint')}</Text>}
      {beside?.find && <Button size="compact-sm" variant="default" onClick={() => change({ find: undefined })}>{t('beside.clearFind')}</Button>}
      {hasFilters(filters) && <Button size="compact-sm" variant="default" onClick={() => changeAddress({ filters: NO_FILTERS })}>{t('beside.resetFilters')}</Button>}
    </div>
  );
}
