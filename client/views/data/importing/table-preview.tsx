import { Group, Switch, Text } from '@mantine/core';
import { columnLetters } from '../../../state/importing/table-plan.ts';
import type { TablePlan } from '../../../state/importing/table-plan.ts';
import { useTexts } from '../../../text/texts.ts';
import classes from './importing.module.css';

const ROWS = 12;
const CELLS = 40;

/** The first rows as they stand in the file, the header marked; a click on a number makes that row the header. */
export function TablePreview({ plan: { table }, onHeader, onRows }: { plan: TablePlan; onHeader: (row: number) => void; onRows: (rows: 1 | 2) => void }) {
  const { t, language } = useTexts();
  const { headerRow = 0, headerRows = 1 } = table;
  // A header far down must be seen too.
  const at = table.preview.findIndex(({ row }) => row === headerRow);
  const rows = table.preview.slice(Math.max(0, Math.min(at - 4, table.preview.length - ROWS)), Math.max(ROWS, at + 8));
  const width = Math.min(CELLS, rows.reduce((most, { cells }) => Math.max(most, cells.length), 0));
  const isHeader = (row: number) => row === headerRow || (headerRows === 2 && row === headerRow - 1);
  return (
    <div>
      <Group justify="space-between" gap="sm" mb={4}>
        <Text size="sm" c="dimmed">{t('importing.previewText')}</Text>
        {headerRow > 1 && <Switch size="sm" label={t('importing.twoRows')} checked={headerRows === 2} onChange={(event) => onRows(event.currentTarget.checked ? 2 : 1)} />}
      </Group>
      <div className={classes.preview} tabIndex={0} role="region" aria-label={t('importing.preview')}>
        <table>
          <thead><tr><th scope="col"><span className={classes.hiddenText}>{t('data.row')}</span></th>{Array.from({ length: width }, (_, index) => <th key={index} scope="col">{columnLetters(index)}</th>)}</tr></thead>
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row} data-header={isHeader(row) || undefined} data-above={row < headerRow || undefined}>
                <th scope="row">
                  <button type="button" aria-pressed={row === headerRow} aria-label={row === headerRow ? `${row}: ${t('importing.isHeader')}` : t('importing.headerRow', { row })} onClick={() => onHeader(row)}>{row.toLocaleString(language)}</button>
                </th>
                {Array.from({ length: width }, (_, index) => <td key={index}>{cells[index] ?? ''}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
