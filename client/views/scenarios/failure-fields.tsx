import { ActionIcon, Fieldset, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { MOST_DAYS } from '#graph-model/bounds.ts';
import type { ScenarioFailure } from '#graph-model/scenario.ts';
import { failureWords } from '../../state/scenario-words.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { RecordSelect } from '../shared/record-select.tsx';
import { useScenarioFacts } from './scenario-facts.ts';
import classes from './scenarios.module.css';

const KINDS = ['firms', 'municipality', 'industry', 'product', 'country'] as const;
type Kind = (typeof KINDS)[number];

/** Who fails, how far and how long; another one is added by choosing it. */
export function FailureFields({ failures, onChange }: { failures: readonly ScenarioFailure[]; onChange: (failures: ScenarioFailure[]) => void }) {
  const { t } = useTexts();
  return (
    <Fieldset legend={t('scenarios.editor.failures')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t('scenarios.editor.failuresText')}</Text>
        {failures.map((failure, place) => (
          <FailureRow key={place} failure={failure} onChange={(changed) => onChange(failures.with(place, changed))} onRemove={() => onChange(failures.toSpliced(place, 1))} />
        ))}
        <AddFailure onAdd={(failure) => onChange([...failures, failure])} />
      </Stack>
    </Fieldset>
  );
}

interface FailureRowProps {
  readonly failure: ScenarioFailure;
  readonly onChange: (failure: ScenarioFailure) => void;
  readonly onRemove: () => void;
}

function FailureRow({ failure: { capacity, days, ...target }, onChange, onRemove }: FailureRowProps) {
  const { t, language } = useTexts();
  const { index } = useScenarioFacts();
  const what = failureWords(target, { index, t, language });
  const put = (left: number | undefined, lasting: number | undefined): void => onChange({ ...target, ...(left !== undefined && left > 0 && { capacity: left }), ...(lasting !== undefined && { days: lasting }) });
  return (
    <div className={classes.row}>
      <Text className={classes.rowName}>{what}</Text>
      <NumberInput
        label={t('scenarios.editor.left')} suffix=" %" min={0} max={100} clampBehavior="strict" allowDecimal={false} w={130} value={Math.round((capacity ?? 0) * 100)}
        onChange={(value) => put(typeof value === 'number' ? value / 100 : undefined, days)} title={t('scenarios.editor.leftHint')}
      />
      <NumberInput
        label={t('scenarios.editor.days')} placeholder={t('scenarios.editor.daysUnknown')} min={0} max={MOST_DAYS} clampBehavior="strict" className={classes.rowDays} value={days ?? ''}
        onChange={(value) => put(capacity, typeof value === 'number' ? value : undefined)}
      />
      <ActionIcon variant="subtle" color="gray.8" size="lg" aria-label={t('scenarios.editor.removeRow', { what })} onClick={onRemove}><IconX size={18} aria-hidden /></ActionIcon>
    </div>
  );
}

function AddFailure({ onAdd }: { onAdd: (failure: ScenarioFailure) => void }) {
  const { t } = useTexts();
  const facts = useScenarioFacts();
  const compact = useIsCompact();
  const [kind, setKind] = useState<Kind>('firms');
  const { options } = facts;
  const data = {
    firms: facts.firms, industry: options.branches, product: options.products, country: facts.countries,
    municipality: [{ group: t('filter.districts'), items: options.districts }, { group: t('filter.municipalities'), items: options.municipalities }],
  }[kind];
  const add = (value: string | null): void => {
    if (value !== null) onAdd((kind === 'firms' ? { firms: [value] } : { [kind]: value }) as ScenarioFailure);
  };
  return (
    <Stack gap={6}>
      <SegmentedControl
        size="sm" fullWidth aria-label={t('scenarios.editor.kind')} value={kind} onChange={(value) => setKind(value as Kind)} orientation={compact ? 'vertical' : 'horizontal'}
        data={KINDS.map((value) => ({ value, label: t(`scenarios.editor.${value}`) }))}
      />
      <RecordSelect key={kind} label={t('scenarios.editor.add')} data={data as Parameters<typeof RecordSelect>[0]['data']} value={null} onChange={add} />
    </Stack>
  );
}
