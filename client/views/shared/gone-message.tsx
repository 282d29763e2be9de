import { Alert, Button, Group, Text } from '@mantine/core';

/** A link names what is no longer in the data: says so, and leads on. */
export function GoneMessage({ text, action, onAction }: { text: string; action: string; onAction: () => void }) {
  return (
    <Alert color="amber" variant="light" role="alert">
      <Group justify="space-between" gap="xs"><Text size="sm">{text}</Text><Button size="compact-sm" variant="default" onClick={onAction}>{action}</Button></Group>
    </Alert>
  );
}
