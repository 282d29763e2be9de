import { Button } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import type { FirmId } from '#graph-model/identifier.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useScenarioActions } from '../scenarios/use-scenario-actions.ts';
import { ProblemMessage } from '../shared/state-message.tsx';

/** So many firms are named in the name of a scenario. */
const NAMED = 3;

/** Keeps the failure that is played, to be compared with others; then shows it there. */
export function SaveFailure({ firms }: { firms: readonly string[] }) {
  const { t } = useTexts();
  const { index, network } = useNetworkFacts();
  const [, changeAddress] = useAddress();
  const actions = useScenarioActions();
  const names = firms.slice(0, NAMED).map((id) => network.firms.name[index.numberOf.get(id) ?? -1] ?? id).join(', ');
  const name = t('scenarios.failureName', { names: firms.length > NAMED ? `${names} …` : names }).slice(0, 200);
  const save = (): void => {
    actions.save({ name, failures: [{ firms: [...firms] as FirmId[] }], source: 'Szenarien', status: 'assumed', visibility: 'network' }, undefined, (id) => changeAddress({ view: 'scenarios', compared: [id] }));
  };
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<IconGitCompare size={16} aria-hidden />} onClick={save} loading={actions.isPending} style={{ alignSelf: 'flex-start' }}>{t('scenarios.fromFailure')}</Button>
      {actions.problem && <ProblemMessage problem={actions.problem} />}
    </>
  );
}
