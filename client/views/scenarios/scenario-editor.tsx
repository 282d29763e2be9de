import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Scenario, ScenarioPlan } from '#graph-model/scenario.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { ChangeFields } from './change-fields.tsx';
import { FailureFields } from './failure-fields.tsx';
import { useScenarioActions } from './use-scenario-actions.tsx';
import type { SavedScenario } from './use-scenario-actions.tsx';
import classes from './scenarios.module.css';

/** A scenario that was saved, a copy of one, or neither: a new one. */
export interface EditedScenario {
  readonly saved?: SavedScenario;
  readonly copied?: Scenario;
}

/** Name, failures and changes of one scenario. */
export function ScenarioEditor({ edited: { saved, copied }, onClose }: { edited: EditedScenario; onClose: () => void }) {
  const { t } = useTexts();
  const compact = useIsCompact();
  const [, changeAddress] = useAddress();
  const from = saved?.scenario ?? copied;
  const [name, setName] = useState(copied ? t('scenarios.copyName', { name: copied.name }) : from?.name ?? '');
  const [note, setNote] = useState(from?.note ?? '');
  const [plan, setPlan] = useState<ScenarioPlan>({ failures: from?.failures, newRelations: from?.newRelations, endedRelations: from?.endedRelations, stocks: from?.stocks });
  const { save, isPending, problem } = useScenarioActions();
  const canSave = name.trim() !== '' && !isPending;
  // No form: Enter in one of the fields below chooses or changes something there.
  const submit = (): void => save(recordOf(name, note, plan, from), saved, (id) => {
    changeAddress(({ compared }) => (compared === undefined || compared.includes(id) ? {} : { compared: [...compared, id] }), { replace: true });
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={t(saved ? 'scenarios.editor.change' : 'scenarios.editor.new')} size="xl" fullScreen={compact} closeButtonProps={{ 'aria-label': t('state.close') }}>
      <Stack>
        <TextInput
          label={t('scenarios.editor.name')} placeholder={t('scenarios.editor.namePlaceholder')} value={name} required maxLength={200} data-autofocus
          onChange={(event) => setName(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === 'Enter' && canSave) submit(); }}
        />
        <TextInput label={t('scenarios.editor.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={200} />
        <FailureFields failures={plan.failures ?? []} onChange={(failures) => setPlan({ ...plan, failures })} />
        <ChangeFields plan={plan} onChange={setPlan} />
        {problem?.code === 'conflict' ? <Alert color="amber" variant="light" role="alert">{t('scenarios.editor.changedMeanwhile')}</Alert> : problem && <ProblemMessage problem={problem} />}
        <Group justify="flex-end" className={classes.foot}>
          <Button variant="default" onClick={onClose}>{t('scenarios.editor.cancel')}</Button>
          <Button onClick={submit} loading={isPending} disabled={!canSave}>{t('scenarios.editor.save')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Unknown is absent: an empty list or text is not sent. Where it came from stays as it was. */
function recordOf(name: string, note: string, plan: ScenarioPlan, from: Scenario | undefined): Omit<Scenario, 'id'> {
  const { source = 'Szenarien', status = 'assumed', visibility = 'network', asOf, contributor } = from ?? {};
  const lists = Object.fromEntries(Object.entries(plan).filter(([, list]) => list !== undefined && list.length > 0));
  return { name: name.trim(), ...(note.trim() !== '' && { note: note.trim() }), ...lists, source, status, visibility, ...(asOf !== undefined && { asOf }), ...(contributor !== undefined && { contributor }) };
}
