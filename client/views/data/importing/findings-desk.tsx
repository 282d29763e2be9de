import { ActionIcon, Button, Group, SegmentedControl, Select, Text, TextInput, Title } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ImportReport } from '#graph-model/contract/imports.ts';
import type { Inspection } from '#graph-model/contract/inspections.ts';
import type { Finding } from '#graph-model/finding.ts';
import { findingTitle } from '#graph-model/finding-words.ts';
import { numberText } from '../../../state/format.ts';
import { editCount, tableKey } from '../../../state/importing/edits.ts';
import type { EditHistory } from '../../../state/importing/edits.ts';
import { ALL_FINDINGS, shownFindings } from '../../../state/importing/finding-filter.ts';
import type { FindingFilter } from '../../../state/importing/finding-filter.ts';
import { tablePlans } from '../../../state/importing/table-plan.ts';
import { useTexts } from '../../../text/texts.ts';
import { assistant } from './assistant.ts';
import { FindingRows } from './finding-rows.tsx';
import classes from './importing.module.css';
import { RowPanel } from './row-panel.tsx';

interface FindingsDeskProps {
  readonly findings: readonly Finding[];
  readonly total: number;
  readonly counts?: ImportReport['findingCounts'];
  /** Given where findings can be put right. */
  readonly edits?: EditHistory | undefined;
  readonly inspection?: Inspection | undefined;
}

/** Every fault with its place and a sentence that says what to do; filtered, sorted, and put right in place. */
export function FindingsDesk({ findings, total, counts, edits, inspection }: FindingsDeskProps) {
  const { t, language } = useTexts();
  const [filter, setFilter] = useState(ALL_FINDINGS);
  const [opened, setOpened] = useState<Finding>();
  const headers = useMemo(() => new Map((inspection?.files ?? []).flatMap(({ name, tables }) => tables.map(({ sheet, headerRow = 0 }) => [tableKey({ file: name, sheet }), headerRow] as const))), [inspection]);
  const plans = useMemo(() => new Map(inspection && edits ? tablePlans(inspection, edits.present).map((plan) => [plan.key, plan]) : []), [inspection, edits]);
  const fieldOf = ({ file = '', sheet, column }: Finding): string | undefined => (column === undefined ? undefined : plans.get(tableKey({ file, sheet }))?.columns.find(({ proposal }) => proposal.index === column)?.field);
  const shown = useMemo(() => shownFindings(findings, filter), [findings, filter]);
  const unlisted = shown.length === 0 ? unlistedOf(filter, findings, counts) : 0;
  return (
    <section data-testid="findings" aria-label={t('importing.findings')}>
      <Group justify="space-between" mb="xs" gap="sm">
        <Title order={3} size="h4">{t('importing.findings')}</Title>
        {edits && <UndoBar history={edits} />}
      </Group>
      <Filters findings={findings} counts={counts} filter={filter} onFilter={(change) => setFilter({ ...filter, ...change })} />
      {shown.length === 0
        ? <Group gap="sm"><Text>{unlisted > 0 ? t('importing.noneListed', { count: unlisted, listed: findings.length }) : t('importing.noneShown')}</Text><Button size="xs" variant="default" onClick={() => setFilter(ALL_FINDINGS)}>{t('importing.clear')}</Button></Group>
        : <FindingRows findings={shown} edits={edits?.present} headers={headers} fieldOf={fieldOf} opened={opened} onOpen={setOpened} />}
      <Text size="sm" c="dimmed" mt={4}>
        {t('data.findingsShown', { shown: numberText(shown.length, language), total: numberText(total, language) })}
        {total > findings.length && ` · ${t('data.findingsCut', { count: findings.length })}`}
      </Text>
      {opened && edits && inspection && <RowPanel key={`${opened.file} ${opened.sheet} ${opened.row}`} finding={opened} findings={findings} edits={edits.present} inspection={inspection} onClose={() => setOpened(undefined)} />}
    </section>
  );
}

/** How many findings of the chosen kind there are where none of them is among those that the report lists. */
function unlistedOf({ code, severity }: FindingFilter, findings: readonly Finding[], counts: ImportReport['findingCounts'] = []): number {
  if (code === '' || findings.some((finding) => finding.code === code)) return 0;
  return counts.filter((kind) => kind.code === code && (severity === 'all' || kind.severity === severity)).reduce((sum, kind) => sum + kind.count, 0);
}

function UndoBar({ history: { past, present, future } }: { history: EditHistory }) {
  const { t } = useTexts();
  const count = editCount(present);
  return (
    <Group gap="xs">
      {count > 0 && <Text size="sm" role="status">{t('importing.edits', { count })}</Text>}
      <Button size="xs" variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} disabled={past.length === 0} onClick={assistant.undo}>{t('importing.undo')}</Button>
      <Button size="xs" variant="default" leftSection={<IconArrowForwardUp size={16} aria-hidden />} disabled={future.length === 0} onClick={assistant.redo}>{t('importing.redo')}</Button>
    </Group>
  );
}

interface FiltersProps {
  readonly findings: readonly Finding[];
  readonly counts: ImportReport['findingCounts'] | undefined;
  readonly filter: FindingFilter;
  readonly onFilter: (change: Partial<FindingFilter>) => void;
}

function Filters({ findings, counts, filter, onFilter }: FiltersProps) {
  const { t, language } = useTexts();
  const files = useMemo(() => namesOf(findings.map(({ file }) => file)), [findings]);
  const fields = useMemo(() => namesOf(findings.map(({ field }) => field)), [findings]);
  const kinds = useMemo(() => counts ?? countsOf(findings), [findings, counts]);
  const count = (of: Finding['severity']): string => numberText(kinds.filter(({ severity }) => severity === of).reduce((sum, kind) => sum + kind.count, 0), language);
  const all = (label: string, values: readonly string[]) => [{ value: '', label }, ...values.filter((value) => value !== '').map((value) => ({ value, label: value }))];
  return (
    <Group gap="sm" mb="xs" align="flex-end">
      <SegmentedControl
        size="sm" aria-label={t('data.severity')} value={filter.severity} onChange={(value) => onFilter({ severity: value as FindingFilter['severity'] })}
        data={[{ value: 'all', label: t('data.all') }, { value: 'error', label: `${t('data.errors')} ${count('error')}` }, { value: 'warning', label: `${t('data.warnings')} ${count('warning')}` }]}
      />
      <Select
        size="sm" className={classes.kindFilter} searchable label={t('importing.kindFilter')} value={filter.code} allowDeselect={false} onChange={(code) => onFilter({ code: code ?? '' })}
        data={[{ value: '', label: t('importing.allKinds') }, ...mergedKinds(kinds).map(({ code, count: often }) => ({ value: code, label: `${numberText(often, language)} × ${findingTitle(code, language)}` }))]}
      />
      {fields.length > 1 && <Select size="sm" w={170} searchable label={t('importing.fieldFilter')} value={filter.field} allowDeselect={false} onChange={(field) => onFilter({ field: field ?? '' })} data={all(t('importing.allFields'), fields)} />}
      {files.length > 1 && <Select size="sm" w={190} label={t('data.fileFilter')} value={filter.file} allowDeselect={false} onChange={(file) => onFilter({ file: file ?? '' })} data={all(t('data.allFiles'), files)} />}
      <TextInput size="sm" w={110} label={t('importing.rowFilter')} placeholder={t('importing.rowFilterHint')} value={filter.rows} onChange={(event) => onFilter({ rows: event.currentTarget.value })} />
      <Group gap={4} wrap="nowrap" align="flex-end">
        <Select size="sm" w={120} label={t('importing.sort')} value={filter.order} allowDeselect={false} onChange={(order) => onFilter({ order: (order ?? 'row') as FindingFilter['order'] })} data={(['row', 'severity', 'field', 'code'] as const).map((order) => ({ value: order, label: t(`importing.order.${order}`) }))} />
        <ActionIcon size={36} variant="default" aria-label={t(filter.descending ? 'importing.descending' : 'importing.ascending')} onClick={() => onFilter({ descending: !filter.descending })}>
          {filter.descending ? <IconSortDescending size={18} aria-hidden /> : <IconSortAscending size={18} aria-hidden />}
        </ActionIcon>
      </Group>
    </Group>
  );
}

function namesOf(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))].sort((a, b) => a.localeCompare(b));
}

function countsOf(findings: readonly Finding[]): ImportReport['findingCounts'] {
  return Array.from(Map.groupBy(findings, ({ severity, code }) => `${severity} ${code}`).values(), (group) => ({ code: group[0].code, severity: group[0].severity, count: group.length }));
}

/** A kind that is an error here and a warning there is one to choose. */
function mergedKinds(kinds: ImportReport['findingCounts']): { code: string; count: number }[] {
  return Array.from(Map.groupBy(kinds, ({ code }) => code), ([code, group]) => ({ code, count: group.reduce((sum, kind) => sum + kind.count, 0) })).sort((a, b) => b.count - a.count);
}
