import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconDownload } from '@tabler/icons-react';
import type { ImportDefaults } from '#graph-model/contract/import-options.ts';
import type { ImportReport } from '#graph-model/contract/imports.ts';
import { useRefetchAll } from '../../../api/queries.ts';
import { importVerdict } from '../../../state/import-check.ts';
import { editCount } from '../../../state/importing/edits.ts';
import { useTexts } from '../../../text/texts.ts';
import type { Texts } from '../../../text/texts.ts';
import { FindingSentences } from '../../editing/finding-sentences.tsx';
import { ReportFiles } from '../report-files.tsx';
import { assistant, hasTables, isStale } from './assistant.ts';
import type { AssistantState } from './assistant.ts';
import { download } from '../../shared/download.ts';
import { FindingsDesk } from './findings-desk.tsx';
import { ImportSummary } from './import-summary.tsx';
import classes from './importing.module.css';
import { StartOver } from './start-over.tsx';

/** What a dry run found, to be put right here, and the import itself. */
export function CheckStep({ state }: { state: AssistantState }) {
  const { report } = state.checked!;
  const { findings, errors, warnings } = report;
  if (isNothingRead(report)) return <Unread state={state} report={report} />;
  return (
    <Stack gap="md">
      <Verdict state={state} report={report} />
      <WholeImport state={state} />
      <ReportFiles report={report} />
      {findings.length > 0 && <FindingsDesk findings={findings} total={errors + warnings} counts={report.findingCounts} edits={state.history} inspection={state.inspection} />}
    </Stack>
  );
}

function isNothingRead({ files, findings }: ImportReport): boolean {
  return files.every(({ rows }) => rows === 0) && findings.every(({ row }) => row === undefined) && findings.some(({ severity }) => severity === 'error');
}

/** Locked, damaged or empty files: there is nothing to look at but the sentences that say why. */
function Unread({ state: { inspection }, report: { findings } }: { state: AssistantState; report: ImportReport }) {
  const { t, language } = useTexts();
  return (
    <Alert color="amber" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('importing.unread')} role="status">
      <Stack gap="sm">
        <FindingSentences findings={findings} language={language} />
        <Group gap="sm">
          {hasTables(inspection) && <Button variant="default" onClick={() => assistant.goTo('columns')}>{t('importing.toColumns')}</Button>}
          <StartOver />
        </Group>
      </Stack>
    </Alert>
  );
}

function Verdict({ state, report }: { state: AssistantState; report: ImportReport }) {
  const { t, language } = useTexts();
  const refetch = useRefetchAll();
  const verdict = importVerdict(report);
  const rows = report.files.reduce((sum, file) => sum + file.accepted, 0);
  const stale = isStale(state);
  const undecided = state.history.present.undecided === 'ask' ? report.matching?.undecided ?? 0 : 0;
  const bad = verdict === 'errors' || undecided > 0;
  const text = verdict === 'errors' ? t('importing.errors', { count: report.errors }) : verdict === 'unchanged' ? t('importing.unchanged') : verdict === 'warnings' ? t('importing.warnings') : t('importing.clean', { count: rows });
  const store = (skipBadRows: boolean): void => void assistant.store(skipBadRows, refetch);
  const saveReport = async (): Promise<void> => {
    const workbook = await assistant.workbook(language);
    if (workbook) download(workbook, t('importing.reportName'));
  };
  return (
    <Alert color={bad ? 'amber' : 'petrol'} variant="light" icon={bad ? <IconAlertTriangle aria-hidden /> : <IconCircleCheck aria-hidden />} title={t('importing.check')} role="status">
      <Stack gap="sm">
        <div>
          <Text>{verdict === 'errors' && rows === 0 ? `${text} ${t('importing.noRows')}` : text}</Text>
          <Text size="sm" c="dimmed"><ImportSummary report={report} omitted={state.checked!.edits.omittedRows.length} /></Text>
          {undecided > 0 && <Text size="sm" fw={600}>{t('importing.decideFirst', { count: undecided })}</Text>}
          {stale && <Text size="sm" fw={600}>{staleText(state, t)}</Text>}
        </div>
        <Group gap="sm" className={classes.actions}>
          {stale && <Button onClick={() => void assistant.check()}>{t('importing.again')}</Button>}
          {!stale && undecided > 0 && <Button onClick={() => assistant.goTo('identities')}>{t('importing.toIdentities')}</Button>}
          {!stale && !bad && verdict !== 'unchanged' && <Button onClick={() => store(false)}>{t('importing.import')}</Button>}
          {!stale && verdict === 'errors' && undecided === 0 && rows > 0 && <Button variant="default" onClick={() => store(true)}>{t('importing.skip')}</Button>}
          <Button variant="default" onClick={() => assistant.goTo('columns')}>{t('importing.toColumns')}</Button>
          {report.findings.length > 0 && <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void saveReport()}>{t('importing.report')}</Button>}
          <StartOver />
        </Group>
      </Stack>
    </Alert>
  );
}

function staleText({ checked, history: { present } }: AssistantState, t: Texts): string {
  const changes = Math.abs(editCount(present) - editCount(checked!.edits));
  return changes === 0 ? t('importing.staleTables') : t('importing.stale', { count: changes });
}

const STATUS = ['confirmed', 'assumed'] as const;
const VISIBLE = ['public', 'moderation', 'own'] as const;

/** Source, day, status and visibility of all that is new. */
function WholeImport({ state: { settings, history: { present } } }: { state: AssistantState }) {
  const { t } = useTexts();
  const { source, defaults } = settings;
  const settle = ({ asOf, status, visibility }: { [K in keyof ImportDefaults]?: ImportDefaults[K] | undefined }): void => {
    const all = { ...defaults, ...(asOf !== undefined && { asOf }), ...(status !== undefined && { status }), ...(visibility !== undefined && { visibility }) };
    assistant.settle({ defaults: all });
  };
  const without = (field: keyof ImportDefaults): void => assistant.settle({ defaults: Object.fromEntries(Object.entries(defaults).filter(([name]) => name !== field)) });
  return (
    <details className={classes.memory} open={source !== '' || Object.keys(defaults).length > 0 || undefined}>
      <summary>{t('importing.whole')}</summary>
      <Text size="sm" c="dimmed" mt="xs">{t('importing.wholeText')}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} mt="xs" spacing="sm">
        <TextInput label={t('importing.source')} placeholder={t('importing.sourceHint')} value={source} maxLength={200} onChange={(event) => assistant.settle({ source: event.currentTarget.value })} />
        <TextInput type="date" label={t('importing.asOf')} value={defaults.asOf ?? ''} onChange={({ currentTarget: { value } }) => (value === '' ? without('asOf') : settle({ asOf: value }))} />
        <Select
          label={t('importing.status')} value={defaults.status ?? ''} allowDeselect={false} onChange={(value) => (value === '' ? without('status') : settle({ status: STATUS.find((status) => status === value) }))}
          data={[{ value: '', label: t('importing.statusUsual') }, ...STATUS.map((status) => ({ value: status, label: t(`status.${status}`) }))]}
        />
        <Select
          label={t('importing.visibility')} value={defaults.visibility ?? ''} allowDeselect={false} onChange={(value) => (value === '' ? without('visibility') : settle({ visibility: VISIBLE.find((visibility) => visibility === value) }))}
          data={[{ value: '', label: t('importing.visibilityUsual') }, ...VISIBLE.map((visibility) => ({ value: visibility, label: t(`importing.visible.${visibility}`) }))]}
        />
        <Select
          label={t('importing.contradictions')} value={present.contradictions} allowDeselect={false} onChange={(value) => assistant.edit((edits) => ({ ...edits, contradictions: value === 'replace' ? 'replace' : 'show' }))}
          data={(['show', 'replace'] as const).map((value) => ({ value, label: t(`importing.contradiction.${value}`) }))}
        />
      </SimpleGrid>
    </details>
  );
}
