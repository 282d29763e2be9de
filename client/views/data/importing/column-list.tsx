import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { ImportField } from '#graph-model/contract/inspections.ts';
import { withColumn } from '../../../state/importing/edits.ts';
import { columnLetters } from '../../../state/importing/table-plan.ts';
import type { ColumnPlan, TablePlan } from '../../../state/importing/table-plan.ts';
import { numberText } from '../../../state/format.ts';
import { useTexts } from '../../../text/texts.ts';
import type { Texts } from '../../../text/texts.ts';
import { assistant } from './assistant.ts';
import classes from './importing.module.css';

/** More are shown on request: each has a list to choose from. */
const FIRST = 40;
const LEFT_OUT = '-';

/** Each column with its samples, what it is read as and why. */
export function ColumnList({ plan, fields }: { plan: TablePlan; fields: readonly ImportField[] }) {
  const { t, language } = useTexts();
  const [all, setAll] = useState(false);
  const columns = plan.columns.filter(({ proposal }) => proposal.header !== '' || proposal.filled > 0);
  const shown = all ? columns : columns.slice(0, FIRST);
  const unmapped = columns.filter(({ field }) => field === undefined);
  const names = unmapped.slice(0, 12).map((column) => nameOf(column, t)).join(', ') + (unmapped.length > 12 ? ' …' : '');
  const options = [{ value: LEFT_OUT, label: t('importing.nothing') }, ...fields.map(({ field, label, required }) => ({ value: field, label: `${label[language]}${required ? ` (${t('importing.required')})` : ''}` }))];
  return (
    <div>
      <div role="table" aria-label={t('importing.columns')} aria-rowcount={columns.length + 1} className={classes.columns}>
        <div role="row" className={classes.columnsHead}>
          <span role="columnheader">{t('importing.column')}</span><span role="columnheader">{t('importing.samples')}</span><span role="columnheader">{t('importing.field')}</span><span role="columnheader">{t('importing.why')}</span>
        </div>
        {shown.map((column) => <Column key={column.proposal.index} plan={plan} column={column} options={options} />)}
      </div>
      <Group gap="md" mt="xs">
        {!all && columns.length > FIRST && <Button size="xs" variant="default" onClick={() => setAll(true)}>{t('importing.moreColumns', { count: columns.length })}</Button>}
        {unmapped.length > 0 && <Text size="sm" c="dimmed" className={classes.wrap}>{t('importing.unmapped', { count: unmapped.length, names })}</Text>}
      </Group>
    </div>
  );
}

function Column({ plan, column, options }: { plan: TablePlan; column: ColumnPlan; options: readonly { value: string; label: string }[] }) {
  const { t, language } = useTexts();
  const { proposal, field, reason } = column;
  const name = nameOf(column, t);
  const say = (value: string | null): void => void assistant.changeTables((edits) => withColumn(edits, plan, {
    index: proposal.index, ...(proposal.header !== '' && { header: proposal.header }), field: value === null || value === LEFT_OUT ? null : value,
  }));
  const sure = proposal.confidence === undefined || reason === 'header' || reason === 'person' || reason === 'mapping' ? undefined : t('importing.sure', { percent: Math.round(proposal.confidence * 100) });
  return (
    <div role="row" className={classes.columnRow} data-unsure={(proposal.confidence ?? 1) < 0.8 && reason !== 'person' ? true : undefined}>
      <span role="cell" className={classes.columnName}>{name} <Text span size="xs" c="dimmed">{proposal.header === '' ? '' : columnLetters(proposal.index)}</Text></span>
      <span role="cell" className={classes.samples}>{proposal.samples.length === 0 ? t('importing.empty') : proposal.samples.slice(0, 3).join(' · ')}</span>
      <span role="cell"><Select size="sm" searchable allowDeselect={false} aria-label={t('importing.fieldOf', { name })} value={field ?? LEFT_OUT} data={[...options]} onChange={say} comboboxProps={{ withinPortal: true }} maxDropdownHeight={320} /></span>
      <span role="cell"><Text span size="sm" c="dimmed">{reason && (field !== undefined || reason === 'person') ? t(`importing.reason.${reason}`) : ''}{sure && field !== undefined ? `, ${sure}` : ''}{proposal.filled < 1 && proposal.filled > 0 ? ` · ${numberText(Math.round(proposal.filled * 100), language)} %` : ''}</Text></span>
    </div>
  );
}

function nameOf({ proposal: { header, index } }: ColumnPlan, t: Texts): string {
  return header === '' ? t('importing.noName', { letters: columnLetters(index) }) : header;
}
