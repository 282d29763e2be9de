import { Button, Group, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { useAtlas } from '../../api/queries.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './shell.module.css';

/** A calm strip while the server does not answer. What is shown stays; what failed meanwhile is fetched when it is back. */
export function ConnectionBanner() {
  const { t } = useTexts();
  const queryClient = useQueryClient();
  const { error, isFetching, refetch } = useAtlas();
  const lost = error instanceof ApiProblem && error.isUnreachable;
  const wasLost = useRef(false);
  useEffect(() => {
    if (wasLost.current && !lost) void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    wasLost.current = lost;
  }, [lost, queryClient]);
  return (
    <div role="status" aria-live="polite">
      {lost && (
        <Group className={classes.banner} gap="sm" wrap="nowrap" data-testid="connection-banner">
          <IconCloudOff size={20} aria-hidden />
          <Text size="sm" flex={1}><strong>{t('connection.lost')}</strong> {t('connection.kept')}</Text>
          <Button size="compact-sm" variant="default" onClick={() => void refetch()} disabled={isFetching}>{t(isFetching ? 'connection.trying' : 'connection.retry')}</Button>
        </Group>
      )}
    </div>
  );
}
