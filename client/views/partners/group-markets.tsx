import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useGroupMarkets } from '../../api/market-queries.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { Basis, Loading, Names } from './firm-markets.tsx';
import { MarketCard } from './market-card.tsx';
import classes from './markets.module.css';

/** Firms that are named in a card; the rest is a number. */
const NAMED = 5;
const PAGE = 8;

/** Fields that need what all can do who depend on an industry. */
export function GroupMarkets({ leaving }: { leaving: string }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const [shown, setShown] = useState(PAGE);
  const { data, error, refetch } = useGroupMarkets(leaving, network.revision);
  if (error) return <ProblemMessage problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack gap="md">
      <Text>{t('markets.groupFacts', { firms: data.firms, stating: data.stating })}</Text>
      <ul className={classes.cards}>
        {data.markets.slice(0, shown).map((market) => (
          <MarketCard key={market.field.id} market={market}>
            <p className={classes.line}><strong>{t('markets.nearestCount', { count: market.firmCount })}.</strong> {t('markets.nearest')} <Names firms={market.firms.slice(0, NAMED).map(({ firm }) => firm)} /></p>
          </MarketCard>
        ))}
      </ul>
      {data.markets.length > shown && <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setShown(shown + PAGE)}>{t('state.more', { count: Math.min(PAGE, data.markets.length - shown) })}</Button>}
      <Basis view={data} />
    </Stack>
  );
}
