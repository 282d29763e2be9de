import { Alert, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ScenarioComparisonView } from '#graph-model/contract/scenarios.ts';
import { useComparison } from '../../api/scenario-queries.ts';
import { dateText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { ChainList } from './chain-list.tsx';
import { FiguresTable } from './figures-table.tsx';
import { GroupBars } from './group-bars.tsx';
import { ProductTable } from './product-table.tsx';
import { useCompared } from './use-compared.ts';
import type { SavedScenario } from './use-scenario-actions.ts';
import classes from './scenarios.module.css';

/** The ticked scenarios beside today. */
export function Comparison({ saved, revision }: { saved: readonly SavedScenario[]; revision: number }) {
  const { t, language } = useTexts();
  const ids = useCompared(saved);
  const comparison = useComparison(ids, revision);
  const view = ids.length > 0 ? comparison.data : undefined;
  if (ids.length === 0) return null;
  return (
    <>
      <Paper withBorder p="lg" component="section" aria-label={t('scenarios.comparison')} aria-busy={comparison.isFetching} data-testid="comparison">
        <Title order={2} size="h3">{t('scenarios.comparison')}</Title>
        {comparison.error && <ProblemMessage problem={comparison.error} onRetry={() => void comparison.refetch()} />}
        <div role="status">{comparison.isFetching && <Text size="sm" c="dimmed"><Loader size="xs" aria-hidden /> {t('scenarios.loading')}</Text>}</div>
        {view && (
          <Stack gap="sm">
            <Text size="sm" c="dimmed">{t('scenarios.asOf', { revision: view.revision, day: dateText(view.day, language) })}</Text>
            <Missing view={view} />
            <FiguresTable view={view} />
          </Stack>
        )}
      </Paper>
      {view && (
        <>
          <div className={classes.columns}>
            <GroupBars title={t('scenarios.places')} view={view} groups={view.places} unknown={t('scenarios.noPlace')} />
            <GroupBars title={t('scenarios.industries')} view={view} groups={view.industries} unknown={t('scenarios.noIndustry')} />
          </div>
          {view.products.length > 0 && <ProductTable view={view} />}
          <ChainList view={view} />
        </>
      )}
    </>
  );
}

/** What a scenario names and is no longer there. */
function Missing({ view }: { view: ScenarioComparisonView }) {
  const { t } = useTexts();
  const gone = view.columns.filter(({ outcome }) => outcome.missing.length > 0);
  return gone.map(({ id, name = '', outcome: { missing } }) => (
    <Alert key={id} color="amber" variant="light" icon={<IconAlertTriangle aria-hidden />}>
      {t('scenarios.missing', { name, count: missing.length, what: [...new Set(missing.map((part) => part.id))].slice(0, 10).join(', ') })}
    </Alert>
  ));
}
