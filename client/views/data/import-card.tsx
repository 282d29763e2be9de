import { Alert, Anchor, Button, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportReport } from '#graph-model/contract/imports.ts';
import { useImport } from '../../api/queries.ts';
import { numberText } from '../../state/format.ts';
import { acceptFiles, importVerdict } from '../../state/import-check.ts';
import { useTexts } from '../../text/texts.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { ViewLink } from '../shell/view-link.tsx';
import { DropZone } from './drop-zone.tsx';
import { FindingsTable } from './findings-table.tsx';
import { ReportFiles } from './report-files.tsx';
import { Templates } from './templates.tsx';

/** Import in two steps: files are checked as soon as they are chosen, and stored only on request. */
export function ImportCard() {
  const { t } = useTexts();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const check = useImport();
  const store = useImport();
  const choose = (chosen: readonly File[]): void => {
    const { accepted, refused: others } = acceptFiles(chosen);
    setRefused(others);
    if (accepted.length === 0) return;
    store.reset();
    setFiles(accepted);
    check.mutate({ files: accepted, dryRun: true, skipBadRows: true });
  };
  const startOver = (): void => { setFiles([]); setRefused([]); check.reset(); store.reset(); };
  const report = store.data ?? check.data;
  const busy = check.isPending || store.isPending;
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('data.importTitle')}>
      <Stack gap="md">
        <div><Title order={2} size="h3">{t('data.importTitle')}</Title><Text c="dimmed">{t('data.importText')}</Text></div>
        {store.data?.applied ? <Done report={store.data} onAnother={startOver} /> : (
          <>
            <DropZone onFiles={choose} disabled={busy} again={report !== undefined} />
            {refused.length > 0 && <Alert color="amber" variant="light" role="alert">{t('data.notCsv', { names: refused.join(', ') })}</Alert>}
            {files.length === 0 && <Templates />}
          </>
        )}
        {busy && <Group gap="sm" role="status"><Loader size="sm" aria-hidden /><Text>{t(check.isPending ? 'data.checking' : 'data.importing')}</Text></Group>}
        {!busy && (store.error ?? check.error) && <Failed problem={(store.error ?? check.error)!} onRetry={() => choose(files)} />}
        {!busy && report && !store.data?.applied && (
          <Verdict report={report} onImport={(skipBadRows) => store.mutate({ files, dryRun: false, skipBadRows })} onCancel={startOver} />
        )}
        {report && <><ReportFiles report={report} /><FindingsTable findings={report.findings} total={report.errors + report.warnings} /></>}
      </Stack>
    </Paper>
  );
}

function Verdict({ report, onImport, onCancel }: { report: ImportReport; onImport: (skipBadRows: boolean) => void; onCancel: () => void }) {
  const { t } = useTexts();
  const verdict = importVerdict(report);
  const rows = report.files.reduce((sum, file) => sum + file.accepted, 0);
  const text = verdict === 'errors' ? t('data.checkErrors', { count: report.errors }) : verdict === 'unchanged' ? t('data.nothingNew') : verdict === 'warnings' ? t('data.checkWarnings') : t('data.checkClean', { count: rows });
  const bad = verdict === 'errors';
  return (
    <Alert color={bad ? 'amber' : 'petrol'} variant="light" icon={bad ? <IconAlertTriangle aria-hidden /> : <IconCircleCheck aria-hidden />} title={t('data.check')} role="status">
      <Stack gap="sm">
        <div><Text>{text}</Text><Text size="sm" c="dimmed"><Changes report={report} /></Text></div>
        <Group gap="sm">
          {verdict !== 'unchanged' && !bad && <Button onClick={() => onImport(false)}>{t('data.import')}</Button>}
          {bad && rows > 0 && <Button variant="default" onClick={() => onImport(true)}>{t('data.skip')}</Button>}
          <Button variant="subtle" onClick={onCancel}>{t('data.cancel')}</Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Done({ report, onAnother }: { report: ImportReport; onAnother: () => void }) {
  const { t } = useTexts();
  return (
    <Alert color="petrol" variant="light" icon={<IconCircleCheck aria-hidden />} title={t('data.done')} role="status">
      <Stack gap="sm" align="flex-start">
        <Text><Changes report={report} /></Text>
        <Group gap="md">
          <Button component={ViewLink} view="network" home>{t('data.toNetwork')}</Button>
          <Anchor component="button" type="button" onClick={onAnother}>{t('data.another')}</Anchor>
        </Group>
      </Stack>
    </Alert>
  );
}

/** A refused import: the problem in words, and every place at fault. */
function Failed({ problem, onRetry }: { problem: Error & { findings?: ImportReport['findings'] | readonly ImportReport['findings'][number][] }; onRetry: () => void }) {
  const findings = problem.findings ?? [];
  return (
    <>
      <ProblemMessage problem={problem} onRetry={onRetry} />
      {findings.length > 0 && <FindingsTable findings={findings} total={findings.length} />}
    </>
  );
}

function Changes({ report: { counts } }: { report: ImportReport }) {
  const { t, language } = useTexts();
  return t('data.changes', { created: numberText(counts.created, language), updated: numberText(counts.updated, language), unchanged: numberText(counts.unchanged, language) });
}
