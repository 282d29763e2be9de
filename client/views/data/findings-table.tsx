import { Group, SegmentedControl, Select, Text, Title } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { Finding } from '#graph-model/finding.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import { numberText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './data.module.css';

type Severity = 'all' | Finding['severity'];

/** Every fault with its place and a sentence that says what to do; thousands of them scroll smoothly. */
export function FindingsTable({ findings, total }: { findings: readonly Finding[]; total: number }) {
  const { t, language } = useTexts();
  const [severity, setSeverity] = useState<Severity>('all');
  const [file, setFile] = useState('');
  const files = useMemo(() => [...new Set(findings.map((finding) => finding.file).filter((name) => name !== undefined))].sort(), [findings]);
  const shown = useMemo(
    () => findings.filter((finding) => (severity === 'all' || finding.severity === severity) && (file === '' || finding.file === file)),
    [findings, severity, file],
  );
  if (findings.length === 0) return null;
  const count = (of: Finding['severity']): string => numberText(findings.filter((finding) => finding.severity === of).length, language);
  return (
    <section data-testid="findings" aria-label={t('data.findings')}>
      <Group justify="space-between" mb="xs" gap="sm">
        <Title order={3} size="h4">{t('data.findings')}</Title>
        <Group gap="sm">
          <SegmentedControl
            size="sm" aria-label={t('data.severity')} value={severity} onChange={(value) => setSeverity(value as Severity)}
            data={[{ value: 'all', label: t('data.all') }, { value: 'error', label: `${t('data.errors')} ${count('error')}` }, { value: 'warning', label: `${t('data.warnings')} ${count('warning')}` }]}
          />
          {files.length > 1 && (
            <Select size="sm" w={200} aria-label={t('data.fileFilter')} value={file} allowDeselect={false} onChange={(value) => setFile(value ?? '')} data={[{ value: '', label: t('data.allFiles') }, ...files]} />
          )}
        </Group>
      </Group>
      <Rows findings={shown} />
      <Text size="sm" c="dimmed" mt={4}>
        {t('data.findingsShown', { shown: numberText(shown.length, language), total: numberText(total, language) })}
        {total > findings.length && ` · ${t('data.findingsCut', { count: findings.length })}`}
      </Text>
    </section>
  );
}

function Rows({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: findings.length, getScrollElement: () => scroller.current, estimateSize: () => 52, overscan: 10 });
  return (
    <div ref={scroller} className={classes.findings} role="table" aria-label={t('data.findings')} aria-rowcount={findings.length + 1} tabIndex={0}>
      <div role="row" aria-rowindex={1} className={classes.findingsHead}>
        <span role="columnheader">{t('data.severity')}</span><span role="columnheader">{t('data.file')}</span><span role="columnheader">{t('data.row')}</span>
        <span role="columnheader">{t('data.field')}</span><span role="columnheader">{t('data.finding')}</span>
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const finding = findings[item.index];
          return finding && (
            <div key={item.key} ref={virtual.measureElement} data-index={item.index} role="row" aria-rowindex={item.index + 2} className={classes.findingRow} style={{ transform: `translateY(${item.start}px)` }}>
              <FindingCells finding={finding} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function FindingCells({ finding }: { finding: Finding }) {
  const { t, language } = useTexts();
  const { file, row, field, ...rest } = finding;
  return (
    <>
      <span role="cell" className={finding.severity === 'error' ? classes.error : classes.warning}>
        {finding.severity === 'error' ? <IconAlertOctagon size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />} {t(`data.${finding.severity}`)}
      </span>
      <span role="cell" className={classes.fileName}>{file ?? ''}</span>
      <span role="cell" className={classes.number} data-label={t('data.row')}>{row === undefined ? '' : numberText(row, language)}</span>
      <span role="cell" className={classes.fileName}>{field ?? ''}</span>
      {/* The place stands in columns of its own, so the sentence leaves it out. */}
      <span role="cell">{describeFinding(rest, language)}</span>
    </>
  );
}
