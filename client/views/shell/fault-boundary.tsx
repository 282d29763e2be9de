import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Component } from 'react';
import type { ReactNode } from 'react';
import type { Texts } from '../../text/texts.ts';

/** Keeps a view that throws, or whose code could not be fetched, from taking the page with it. */
export class FaultBoundary extends Component<{ readonly t: Texts; readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { t, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <Center mih="60vh" p="md" role="alert">
        <Stack align="center" gap="sm">
          <Title order={2} size="h3">{t('state.brokenTitle')}</Title>
          <Text c="dimmed">{t('state.brokenText')}</Text>
          <Button onClick={() => window.location.reload()}>{t('state.reload')}</Button>
        </Stack>
      </Center>
    );
  }
}
