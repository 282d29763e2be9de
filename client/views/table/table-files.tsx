import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { cellsOf, tableCsv } from '../../state/table-file.ts';
import type { TableColumn } from '../../state/table-rows.ts';
import { useTexts } from '../../text/texts.ts';
import { download } from '../shared/download.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import classes from './table.module.css';

interface TableFilesProps {
  readonly kind: 'firms' | 'relations';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly number[];
}

/** Exactly this table as a file: its columns, its rows in their order. Written in the browser, so also while the server is away. */
export function TableFiles({ kind, columns, rows }: TableFilesProps) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async (ending: 'xlsx' | 'csv'): Promise<void> => {
    setBusy(true);
    setFailed(false);
    try {
      const title = t(kind === 'firms' ? 'beside.fileFirms' : 'beside.fileRelations');
      const blob = ending === 'csv' ? new Blob([tableCsv(columns, rows, language)], { type: 'text/csv;charset=utf-8' }) : await workbook(columns, rows, title);
      download(blob, `${title}-${network.revision}.${ending}`);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className={classes.files} role="group" aria-label={t('beside.download')}>
      {failed && <Text size="xs" role="alert">{t('beside.fileFailed')}</Text>}
      {(['xlsx', 'csv'] as const).map((ending) => <Button key={ending} size="compact-sm" variant="default" fw={500} disabled={busy || rows.length === 0} leftSection={<IconDownload size={15} aria-hidden />} onClick={() => void save(ending)}>{t(`beside.files.${ending}`)}</Button>)}
    </span>
  );
}

async function workbook(columns: readonly TableColumn[], rows: readonly number[], title: string): Promise<Blob> {
  const { tableXlsx } = await import('./table-xlsx.ts');
  const widths = columns.map(({ width }) => width);
  return new Blob([tableXlsx(title, columns.map(({ label }) => label), widths, rows.map((row) => cellsOf(columns, row)))], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
