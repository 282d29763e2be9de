import { Button, Group, Radio, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { FirmDecision } from '#graph-model/contract/import-options.ts';
import type { ImportReport } from '#graph-model/contract/imports.ts';
import { useTexts } from '../../../text/texts.ts';
import { assistant } from './assistant.ts';
import type { AssistantState } from './assistant.ts';
import classes from './importing.module.css';

type Case = NonNullable<ImportReport['cases']>[number];
type Undecided = AssistantState['history']['present']['undecided'];
const PAGE = 50;

/** Who is who among the firms of the files and the known ones. */
export function IdentitiesStep({ state, report }: { state: AssistantState; report: ImportReport }) {
  const { t } = useTexts();
  const [most, setMost] = useState(PAGE);
  const cases = report.cases ?? [];
  const { decisions, undecided } = state.history.present;
  const decide = (decision: FirmDecision): void => assistant.edit((edits) => ({ ...edits, decisions: [...edits.decisions.filter((entry) => entry.case !== decision.case), decision] }));
  return (
    <Stack gap="md">
      <div><Title order={3} size="h4">{t('importing.identities')}</Title><Text>{t('importing.identitiesText', { count: cases.length })}</Text></div>
      <Select
        label={t('importing.undecided')} maw={380} value={undecided} allowDeselect={false} onChange={(value) => assistant.edit((edits) => ({ ...edits, undecided: (value ?? 'ask') as Undecided }))}
        data={(['ask', 'new', 'skip'] as const).map((value) => ({ value, label: t(`importing.undecidedIs.${value}`) }))}
      />
      <ul className={classes.cases}>
        {cases.slice(0, most).map((entry) => <CaseItem key={entry.id} entry={entry} decision={decisions.find((decision) => decision.case === entry.id)} onDecide={decide} />)}
      </ul>
      {cases.length > most && <Button variant="default" onClick={() => setMost(most + PAGE)}>{t('importing.moreCases', { count: Math.min(PAGE, cases.length - most) })}</Button>}
      <Group gap="sm">
        <Button onClick={() => void assistant.check()}>{t('importing.again')}</Button>
        <Button variant="default" onClick={() => assistant.goTo('check')}>{t('importing.back')}</Button>
      </Group>
    </Stack>
  );
}

function CaseItem({ entry: { id, firm, candidates }, decision, onDecide }: { entry: Case; decision: FirmDecision | undefined; onDecide: (decision: FirmDecision) => void }) {
  const { t } = useTexts();
  const value = decision === undefined ? '' : decision.is === 'same' ? `same ${decision.candidate}` : decision.is;
  const choose = (chosen: string): void => onDecide(chosen.startsWith('same ') ? { case: id, is: 'same', candidate: chosen.slice(5) } : { case: id, is: chosen === 'new' ? 'new' : 'skip' });
  const facts = (of: Case['firm']) => [of.place, of.country].filter((fact) => fact !== undefined).join(', ');
  return (
    <li>
      <Radio.Group value={value} onChange={choose} label={t('importing.decide', { name: firm.name })} description={facts(firm)}>
        <Stack gap={6} mt={6}>
          {candidates.map((candidate) => (
            <Radio
              key={candidate.id} value={`same ${candidate.id}`} label={t('importing.isSame', { name: candidate.firm.name })}
              description={[facts(candidate.firm), t('importing.alike', { percent: Math.round(candidate.score * 100) })].filter((fact) => fact !== '').join(' · ')}
            />
          ))}
          <Radio value="new" label={t('importing.isNew')} />
          <Radio value="skip" label={t('importing.isSkip')} />
        </Stack>
      </Radio.Group>
    </li>
  );
}
