import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../text/texts.ts';
import { assistant, useAssistant } from './assistant.ts';

/** Asks once before work is thrown away. */
export function StartOver() {
  const { t } = useTexts();
  const { history } = useAssistant();
  const [asked, setAsked] = useState(false);
  if (!asked) return <Button variant="subtle" onClick={() => (history.past.length > 0 ? setAsked(true) : assistant.startOver())}>{t('importing.startOver')}</Button>;
  return (
    <Alert color="amber" variant="light" role="alert" p="xs">
      <Group gap="sm">
        <Text size="sm">{t('importing.startOverAsk')}</Text>
        <Button size="xs" onClick={assistant.startOver}>{t('importing.startOverYes')}</Button>
        <Button size="xs" variant="default" onClick={() => setAsked(false)}>{t('importing.startOverNo')}</Button>
      </Group>
    </Alert>
  );
}
