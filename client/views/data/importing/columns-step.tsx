import { Alert, Badge, Button, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Inspection } from '#graph-model/contract/inspections.ts';
import { withTable } from '../../../state/importing/edits.ts';
import { fieldLabel, needsLook, tablePlans } from '../../../state/importing/table-plan.ts';
import type { TablePlan } from '../../../state/importing/table-plan.ts';
import { useTexts } from '../../../text/texts.ts';
import { kindText } from '../report-files.tsx';
import { assistant, useAssistant } from './assistant.ts';
import type { AssistantState } from './assistant.ts';
import { ColumnList } from './column-list.tsx';
import classes from './importing.module.css';
import { MappingMemory } from './mapping-memory.tsx';
import { StartOver } from './start-over.tsx';
import { TablePreview } from './table-preview.tsx';
import { tableTitle } from './table-title.ts';

type TableKind = keyof Inspection['fields'];

const KINDS = ['firms', 'products', 'relations', 'requirements', 'offers'] as const satisfies readonly TableKind[];

/** Which tables are imported, where their headers are, and what their columns hold. */
export function ColumnsStep({ state, inspection }: { state: AssistantState; inspection: Inspection }) {
  const { t } = useTexts();
  const plans = tablePlans(inspection, state.history.present);
  const first = plans.find((plan) => needsLook(plan)) ?? plans.find(({ skip }) => !skip) ?? plans[0];
  const [chosen, setChosen] = useState(first?.key);
  const plan = plans.find(({ key }) => key === chosen) ?? first;
  return (
    <Stack gap="md">
      {plans.length > 1 && <TableList plans={plans} chosen={plan?.key} onChoose={setChosen} />}
      {plan && <TablePanel key={plan.key} plan={plan} inspection={inspection} used={state.usedMappings[plan.key]} />}
      <Group gap="sm">
        <Button onClick={() => void assistant.check()} disabled={state.busy !== undefined || plans.every(({ skip }) => skip)}>{t('importing.toCheck')}</Button>
        <StartOver />
      </Group>
    </Stack>
  );
}

function TableList({ plans, chosen, onChoose }: { plans: readonly TablePlan[]; chosen: string | undefined; onChoose: (key: string) => void }) {
  const { t } = useTexts();
  return (
    <ul className={classes.tables} aria-label={t('importing.tables')}>
      {plans.map((plan) => (
        <li key={plan.key}>
          <button type="button" aria-pressed={plan.key === chosen} onClick={() => onChoose(plan.key)}>
            <span className={classes.tableName}>{tableTitle(plan, t)}</span>
            <span className={classes.tableFacts}>
              <RowCount plan={plan} /> · {plan.skip ? t('importing.leftOut') : kindText(plan.table.kind, t)}
              {plan.table.hidden && <Badge size="sm" radius="sm" color="gray.7" variant="outline" tt="none">{t('importing.hidden')}</Badge>}
              {!plan.skip && plan.missing.length === 0 && plan.table.kind && <IconCircleCheck size={16} aria-hidden />}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function RowCount({ plan }: { plan: TablePlan }) {
  const { t } = useTexts();
  const { files } = useAssistant();
  // Of long CSV files only the beginning is looked at.
  return plan.sheet === undefined && (files.find(({ name }) => name === plan.file)?.size ?? 0) > 2 * 1024 ** 2 ? t('importing.rowsOpen') : t('importing.rows', { count: plan.table.rows });
}

function TablePanel({ plan, inspection, used }: { plan: TablePlan; inspection: Inspection; used: string | undefined }) {
  const { t } = useTexts();
  const { table } = plan;
  const fields = table.kind && inspection.fields[table.kind];
  const say = (said: Parameters<typeof withTable>[2]): void => void assistant.changeTables((edits) => withTable(edits, plan, said));
  return (
    <Stack gap="md" component="section" aria-label={tableTitle(plan, t)}>
      <div>
        <Title order={3} size="h4" className={classes.tableName}>{tableTitle(plan, t)}</Title>
        {used !== undefined && <Text size="sm" c="dimmed">{t('importing.mappingUsed', { name: used })}</Text>}
      </div>
      <Group gap="lg" align="flex-end">
        <Select
          label={t('importing.kind')} placeholder={t('importing.kindAny')} w={260} value={table.kind ?? null} allowDeselect={false} disabled={plan.skip}
          data={KINDS.map((kind) => ({ value: kind, label: kindText(kind, t) }))} onChange={(kind) => { if (kind) say({ kind: kind as TableKind, columns: undefined }); }}
        />
        <Checkbox mb={8} label={t('importing.take')} checked={!plan.skip} onChange={(event) => say({ skip: !event.currentTarget.checked })} />
      </Group>
      {!plan.skip && (
        <>
          <TablePreview plan={plan} onHeader={(headerRow) => say({ headerRow, headerRows: undefined, columns: undefined })} onRows={(headerRows) => say({ headerRow: table.headerRow, headerRows, columns: undefined })} />
          <Completeness plan={plan} fields={fields} />
          {fields && <ColumnList plan={plan} fields={fields} />}
          {fields && <MappingMemory plan={plan} />}
        </>
      )}
    </Stack>
  );
}

/** What is needed and not there, or that nothing is. */
function Completeness({ plan: { table, missing }, fields }: { plan: TablePlan; fields: Inspection['fields'][TableKind] | undefined }) {
  const { t, language } = useTexts();
  if (!table.kind) return <Alert color="amber" variant="light" role="status">{t('importing.noKind')} {t('importing.published')}</Alert>;
  if (missing.length === 0) return <Text size="sm" role="status"><IconCircleCheck size={16} aria-hidden className={classes.good} /> {t('importing.complete')}</Text>;
  const names = missing.map((group) => group.map((field) => fieldLabel(fields, field, language)).join(t('importing.or'))).join(', ');
  return <Alert color="amber" variant="light" role="status">{t('importing.missing', { fields: names })}</Alert>;
}
