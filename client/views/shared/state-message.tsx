import { Alert, Button, Center, EmptyState, Loader, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconCloudOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { useAwaitedCode } from '../../state/awaited-code.ts';
import { problemText } from '../../text/problem-text.ts';
import { useTexts } from '../../text/texts.ts';

/** Shown where a whole view is on its way. */
export function LoadingView() {
  const { t } = useTexts();
  useAwaitedCode();
  return (
    <Center mih="60vh" role="status">
      <Stack align="center" gap="sm"><Loader aria-hidden /><Text c="dimmed">{t('state.loading')}</Text></Stack>
    </Center>
  );
}

/** A call that failed, in words, with another try. */
export function ProblemMessage({ problem, onRetry }: { problem: Error; onRetry?: () => void }) {
  const { t } = useTexts();
  // A server that is away for a while is no alarm.
  const unreachable = problem instanceof ApiProblem && problem.isUnreachable;
  return (
    <Alert color={unreachable ? 'gray' : 'red'} variant="light" icon={unreachable ? <IconCloudOff aria-hidden /> : <IconAlertCircle aria-hidden />} title={t('problem.title')} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{problemText(problem, t)}</Text>
        {onRetry && <Button size="xs" variant="default" onClick={onRetry}>{t('state.retry')}</Button>}
      </Stack>
    </Alert>
  );
}

/** Nothing to show, and what to do about it. */
export function EmptyMessage({ icon, title, text, children }: { icon: ReactNode; title: string; text: string; children?: ReactNode }) {
  return (
    <EmptyState icon={icon} title={title} description={text} py="xl" px="md">
      {children}
    </EmptyState>
  );
}
