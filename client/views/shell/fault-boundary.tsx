import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import type { Texts } from '../../text/texts.ts';

/** What browsers say of code that could not be fetched, and Vite of the styles beside it. */
const NOT_FETCHED = /dynamically imported module|importing a module script|preload/i;

interface Fault {
  /** The code of a view could not be fetched, or the view threw. */
  readonly fault?: 'away' | 'broken';
}

/** Keeps a view that throws, or whose code could not be fetched, from taking the page with it. */
export class FaultBoundary extends Component<{ readonly t: Texts; readonly children: ReactNode }, Fault> {
  override state: Fault = {};

  static getDerivedStateFromError(error: unknown): Fault {
    return { fault: error instanceof Error && NOT_FETCHED.test(error.message) ? 'away' : 'broken' };
  }

  override render(): ReactNode {
    const { t, children } = this.props;
    const { fault } = this.state;
    if (fault === undefined) return children;
    return (
      <Center mih="60vh" p="md" role="alert">
        <Stack align="center" gap="sm" maw="32rem" ta="center">
          <Title order={2} size="h3">{t(fault === 'away' ? 'state.awayTitle' : 'state.brokenTitle')}</Title>
          <Text c="dimmed">{t(fault === 'away' ? 'state.awayText' : 'state.brokenText')}</Text>
          {fault === 'away' ? <Button onClick={() => void reloadFromServer()}>{t('state.retry')}</Button> : <Button onClick={() => window.location.reload()}>{t('state.reload')}</Button>}
        </Stack>
      </Center>
    );
  }
}

/** Loads the page anew only where the server answers: else nothing would be left of it. */
async function reloadFromServer(): Promise<void> {
  const answers = await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).then(({ ok }) => ok, () => false);
  if (answers) window.location.reload();
}
