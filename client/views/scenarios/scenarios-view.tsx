import '../../text/late-texts.ts';
import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { IconGitCompare, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { useNetwork } from '../../api/queries.ts';
import { useScenarios } from '../../api/scenario-queries.ts';
import { filterOptions } from '../../state/filters.ts';
import { keptScenario } from '../../state/kept-scenario.ts';
import { countryName, indexNetwork, placeName } from '../../state/network-index.ts';
import { useTexts } from '../../text/texts.ts';
import { EmptyMessage, LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { Comparison } from './comparison.tsx';
import { ScenarioEditor } from './scenario-editor.tsx';
import type { EditedScenario } from './scenario-editor.tsx';
import { ScenarioList } from './scenario-list.tsx';
import { ScenarioFactsContext } from './scenario-facts.ts';

/** Saved sets of failures and changes, side by side with today. */
export default function ScenariosView() {
  const network = useNetwork();
  return (
    <Container size="xl" py="lg">
      {network.error && !network.data && <ProblemMessage problem={network.error} onRetry={() => void network.refetch()} />}
      {network.isPending && <LoadingView />}
      {network.data && <Scenarios network={network.data} />}
    </Container>
  );
}

function Scenarios({ network }: { network: NetworkView }) {
  const { t, language } = useTexts();
  const facts = useMemo(() => {
    const index = indexNetwork(network);
    const firms = network.firms.id.map((value, number) => {
      const place = placeName(index, number, language);
      return { value, label: place === undefined ? network.firms.name[number] ?? value : `${network.firms.name[number]} (${place})` };
    });
    const countries = [...new Set(network.firms.country.filter((code) => code !== null))].map((value) => ({ value, label: countryName(value, language) })).sort((a, b) => a.label.localeCompare(b.label, language));
    return { index, options: filterOptions(index, language), firms, countries };
  }, [network, language]);
  const saved = useScenarios(network.revision);
  const [edited, setEdited] = useState<EditedScenario | undefined>(() => keptScenario());
  const { scenarios: list = [], revision = network.revision } = saved.data ?? {};
  const isEmpty = saved.data !== undefined && list.length === 0;
  const create = <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited({})}>{t('scenarios.create')}</Button>;
  return (
    <ScenarioFactsContext value={facts}>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start">
          <div><Title order={1} size="h2">{t('scenarios.title')}</Title><Text maw={760}>{t('scenarios.intro')}</Text></div>
          {!isEmpty && create}
        </Group>
        {saved.error && <ProblemMessage problem={saved.error} onRetry={() => void saved.refetch()} />}
        {isEmpty && <EmptyMessage icon={<IconGitCompare size={40} aria-hidden />} title={t('scenarios.emptyTitle')} text={t('scenarios.emptyText')}>{create}</EmptyMessage>}
        {list.length > 0 && <><ScenarioList saved={list} onEdit={setEdited} /><Comparison saved={list} revision={revision} /></>}
      </Stack>
      {edited && <ScenarioEditor edited={edited} onClose={() => setEdited(undefined)} />}
    </ScenarioFactsContext>
  );
}
