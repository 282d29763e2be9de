import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Scenario, ScenarioPlan } from '#graph-model/scenario.ts';
import { keepScenario } from '../../state/kept-scenario.ts';
import type { KeptScenario, ScenarioDraft } from '../../state/kept-scenario.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useLeaveGuard } from '../editing/use-leave-guard.tsx';
import { useIsCompact } from '../shared/compact.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { ChangeFields } from './change-fields.tsx';
import { FailureFields } from './failure-fields.tsx';
import { useScenarioActions } from './use-scenario-actions.ts';
import classes from './scenarios.module.css';

/** A scenario that was saved, a copy of one, or neither: a new one; with what stood in its fields before the page was loaded anew. */
export type EditedScenario = Partial<KeptScenario>;

/** Name, failures and changes of one scenario. */
export function ScenarioEditor({ edited: { saved, copied, kept }, onClose }: { edited: EditedScenario; onClose: () => void }) {
  const { t } = useTexts();
  const compact = useIsCompact();
  const changeAddress = useChangeAddress();
  const from = saved?.scenario ?? copied;
  const [start] = useState((): ScenarioDraft => ({
    name: copied ? t('scenarios.copyName', { name: copied.name }) : from?.name ?? '', note: from?.note ?? '',
    plan: { failures: from?.failures, newRelations: from?.newRelations, endedRelations: from?.endedRelations, stocks: from?.stocks },
  }));
  const [name, setName] = useState((kept ?? start).name);
  const [note, setNote] = useState((kept ?? start).note);
  const [plan, setPlan] = useState<ScenarioPlan>((kept ?? start).plan);
  const isDirty = JSON.stringify({ name, note, plan }) !== JSON.stringify(start);
  useEffect(() => keepScenario(isDirty ? { ...(saved && { saved }), ...(copied && { copied }), kept: { name, note, plan } } : undefined), [isDirty, saved, copied, name, note, plan]);
  // Closed is forgotten; a page that is loaded anew closes nothing.
  useEffect(() => () => keepScenario(undefined), []);
  const { leave, isAsking, question } = useLeaveGuard(isDirty, onClose);
  const { save, isPending, problem } = useScenarioActions();
  const canSave = name.trim() !== '' && !isPending;
  // No form: Enter in one of the fields below chooses or changes something there.
  const submit = (): void => save(recordOf(name, note, plan, from), saved, (id) => {
    changeAddress(({ compared }) => (compared === undefined || compared.includes(id) ? {} : { compared: [...compared, id] }), { replace: true });
    onClose();
  });
  return (
    <Modal opened onClose={leave} closeOnEscape={!isAsking} closeOnClickOutside={!isDirty} title={t(saved ? 'scenarios.editor.change' : 'scenarios.editor.new')} size="xl" fullScreen={compact} closeButtonProps={{ 'aria-label': t('state.close') }}>
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
          <Button variant="default" onClick={leave}>{t('scenarios.editor.cancel')}</Button>
          <Button onClick={submit} loading={isPending} disabled={!canSave}>{t('scenarios.editor.save')}</Button>
        </Group>
      </Stack>
      {question}
    </Modal>
  );
}

/** Unknown is absent: an empty list or text is not sent. Where it came from stays as it was. */
function recordOf(name: string, note: string, plan: ScenarioPlan, from: Scenario | undefined): Omit<Scenario, 'id'> {
  const { source = 'Szenarien', status = 'assumed', visibility = 'network', asOf, contributor } = from ?? {};
  const lists = Object.fromEntries(Object.entries(plan).filter(([, list]) => list !== undefined && list.length > 0));
  return { name: name.trim(), ...(note.trim() !== '' && { note: note.trim() }), ...lists, source, status, visibility, ...(asOf !== undefined && { asOf }), ...(contributor !== undefined && { contributor }) };
}
