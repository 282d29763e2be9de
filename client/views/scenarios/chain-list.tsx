import { Button, Paper, Text, Title } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { ScenarioComparisonView, ScenarioOutcome } from '#graph-model/contract/scenarios.ts';
import { useTexts } from '../../text/texts.ts';
import { ColumnName } from './column-name.tsx';
import classes from './scenarios.module.css';

const FEW = 3;

/** For each scenario the chains that break to their end. */
export function ChainList({ view: { columns } }: { view: ScenarioComparisonView }) {
  const { t } = useTexts();
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('scenarios.chains')}>
      <Title order={2} size="h4">{t('scenarios.chains')}</Title>
      <Text size="sm" c="dimmed" mb="xs">{t('scenarios.chainsText')}</Text>
      {columns.slice(1).map(({ id, name, outcome }, place) => (
        <div key={id} className={classes.chains}>
          <Title order={3} size="h5"><ColumnName place={place + 1} name={name} /></Title>
          <Chains chains={outcome.lostChains.first} />
        </div>
      ))}
    </Paper>
  );
}

/** The ways from a failure to the ends of chains, the first few of them until more are asked for. */
export function Chains({ chains }: { chains: ScenarioOutcome['lostChains']['first'] }) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  if (chains.length === 0) return <Text size="sm" c="dimmed">{t('scenarios.noChain')}</Text>;
  return (
    <>
      <ul className={classes.chainList}>
        {(all ? chains : chains.slice(0, FEW)).map((chain) => (
          <li key={chain.map(({ firm }) => firm.id).join(' ')}>
            {chain.map(({ firm: { id, name }, from, because }, place) => (
              <Fragment key={id}>{place > 0 && <span aria-hidden> → </span>}<span>{because === undefined ? t('scenarios.chainLink', { name, day: from }) : t('scenarios.chainEnded', { name })}</span></Fragment>
            ))}
          </li>
        ))}
      </ul>
      {!all && chains.length > FEW && <Button mt={4} size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('state.more', { count: chains.length - FEW })}</Button>}
    </>
  );
}
