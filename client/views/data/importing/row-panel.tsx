import { Button, Group, Loader, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Inspection, TableRows } from '#graph-model/contract/inspections.ts';
import type { Finding } from '#graph-model/finding.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import { sendFiles } from '../../../api/upload.ts';
import type { Edits } from '../../../state/importing/edits.ts';
import { columnLetters, suggestedFor, tablePlans } from '../../../state/importing/table-plan.ts';
import { useTexts } from '../../../text/texts.ts';
import { ProblemMessage } from '../../shared/state-message.tsx';
import { useAssistant } from './assistant.ts';
import { CellFix } from './cell-fix.tsx';
import classes from './importing.module.css';
import { tableTitle } from './table-title.ts';

/** So many rows with findings are fetched at once: who looks at one looks at the next. */
const ROWS = 200;

interface RowPanelProps {
  readonly finding: Finding;
  readonly findings: readonly Finding[];
  readonly edits: Edits;
  readonly inspection: Inspection;
  readonly onClose: () => void;
}

/** The row of a finding as the file has it, each cell a field. */
export function RowPanel({ finding: { file = '', sheet, row = 1 }, findings, edits, inspection, onClose }: RowPanelProps) {
  const { t, language } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); heading.current?.scrollIntoView({ block: 'nearest' }); }, []);
  const here = findings.filter((entry) => entry.file === file && entry.sheet === sheet);
  const rows = useRows(file, sheet, row, here);
  const cells = rows.data?.rows.find((entry) => entry.row === row)?.cells;
  const plan = tablePlans(inspection, edits).find((entry) => entry.file === file && entry.sheet === sheet);
  const nameOf = (index: number) => plan?.columns[index]?.proposal.header || t('importing.noName', { letters: columnLetters(index) });
  const inRow = here.filter((entry) => entry.row === row);
  return (
    <Paper withBorder p="sm" mt="sm" component="section" data-row-panel data-testid="row-panel" aria-label={t('importing.rowOf', { row, table: tableTitle({ file, sheet }, t) })}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={4} size="h5" ref={heading} tabIndex={-1} className={classes.wrap}>{t('importing.rowOf', { row, table: tableTitle({ file, sheet }, t) })}</Title>
        <Button size="compact-sm" variant="default" flex="none" aria-label={t('importing.closeRow', { row })} onClick={onClose}>{t('state.close')}</Button>
      </Group>
      <Text size="sm" c="dimmed">{t('importing.rowText')}</Text>
      {rows.isPending && <Loader size="sm" mt="sm" aria-label={t('state.loading')} />}
      {rows.error && <ProblemMessage problem={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.data && !cells && <Text mt="sm">{t('importing.rowGone')}</Text>}
      {cells && (
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" mt="xs">
          {Array.from({ length: Math.min(100, Math.max(cells.length, plan?.columns.length ?? 0)) }, (_, column) => {
            const faults = inRow.filter((entry) => entry.column === column);
            return (
              <div key={column} className={faults.length > 0 ? classes.faulty : undefined}>
                <CellFix wide cell={{ file, sheet, row, column, found: cells[column] ?? '' }} field={nameOf(column)} label={nameOf(column)} suggests={suggestedFor(plan?.columns[column]?.field)} edits={edits} />
                {faults.map(({ severity, code, value, details }) => <Text key={code} size="xs" className={severity === 'error' ? classes.error : classes.warning}>{describeFinding({ severity, code, value, details }, language)}</Text>)}
              </div>
            );
          })}
        </SimpleGrid>
      )}
    </Paper>
  );
}

/** The rows around this one that have findings, asked for once. */
function useRows(name: string, sheet: string | undefined, row: number, findings: readonly Finding[]) {
  const { files } = useAssistant();
  const file = files.find((entry) => entry.name === name);
  const all = [...new Set(findings.map((entry) => entry.row).filter((number) => number !== undefined))].sort((a, b) => a - b);
  const part = Math.floor(Math.max(0, all.indexOf(row)) / ROWS);
  const rows = all.slice(part * ROWS, (part + 1) * ROWS).join(',');
  return useQuery<TableRows>({
    queryKey: ['import-rows', name, sheet, file?.size, file?.lastModified, rows],
    enabled: file !== undefined && rows !== '',
    queryFn: ({ signal }) => sendFiles('readRows', { sheet, rows }, { files: [file!] }, { signal }),
    retry: false,
  });
}
