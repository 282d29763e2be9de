import { Button } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { planOfFailure, whoWords } from '../../state/failure-groups.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useScenarioActions } from '../scenarios/use-scenario-actions.ts';
import { ProblemMessage } from '../shared/state-message.tsx';

/** Keeps the failure that is played, groups as such and with the answers that were taken over, to be compared with others; then shows it there. */
export function SaveFailure() {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const [{ failure }, changeAddress] = useAddress('failure');
  const actions = useScenarioActions();
  const name = t('scenarios.failureName', { names: whoWords(failure, { index, t, language }) }).slice(0, 200);
  const save = (): void => {
    const known = { ...failure, firms: failure.firms.filter((id) => index.numberOf.has(id)) };
    actions.save({ name, ...planOfFailure(known, failure.answers), source: 'Szenarien', status: 'assumed', visibility: 'network' }, undefined, (id) => changeAddress({ view: 'scenarios', compared: [id] }));
  };
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<IconGitCompare size={16} aria-hidden />} onClick={save} loading={actions.isPending}>{t('scenarios.fromFailure')}</Button>
      {actions.problem && <ProblemMessage problem={actions.problem} />}
    </>
  );
}
