import { Button } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import type { Scenario } from '#graph-model/scenario.ts';
import { useChangeRecords } from '../../api/scenario-queries.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { ProblemMessage } from '../shared/state-message.tsx';

/** So many firms are named in the name of a scenario. */
const NAMED = 3;

/** Keeps the failure that is played, to be compared with others; then shows it there. */
export function SaveFailure({ firms }: { firms: readonly string[] }) {
  const { t } = useTexts();
  const { index, network } = useNetworkFacts();
  const [, changeAddress] = useAddress();
  const change = useChangeRecords();
  const names = firms.slice(0, NAMED).map((id) => network.firms.name[index.numberOf.get(id) ?? -1] ?? id).join(', ');
  const name = t('scenarios.failureName', { names: firms.length > NAMED ? `${names} …` : names }).slice(0, 200);
  const save = (): void => {
    const record = { name, failures: [{ firms: [...firms] }], source: 'Szenarien', status: 'assumed', visibility: 'network' } satisfies { [K in keyof Scenario]?: unknown };
    change.mutate({ title: name, changes: [{ op: 'create', kind: 'scenario', record }] }, { onSuccess: ({ records }) => changeAddress({ view: 'scenarios', compared: [records[0].id] }) });
  };
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<IconGitCompare size={16} aria-hidden />} onClick={save} loading={change.isPending} style={{ alignSelf: 'flex-start' }}>{t('scenarios.fromFailure')}</Button>
      {change.error && <ProblemMessage problem={change.error} />}
    </>
  );
}
