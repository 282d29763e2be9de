import '@mantine/notifications/styles.css';
import { Container, SimpleGrid, Stack, Title } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useTexts } from '../../text/texts.ts';
import { ChangeHistory } from './change-history.tsx';
import { ExportList } from './export-list.tsx';
import { ImportAssistant } from './importing/import-assistant.tsx';

/** Data in and out, and what was done to them. */
export default function DataView() {
  const { t } = useTexts();
  return (
    <Container size="lg" py="lg">
      <Notifications position="bottom-center" limit={3} />
      <Stack gap="lg">
        <Title order={1} size="h2">{t('data.title')}</Title>
        <ImportAssistant />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <ChangeHistory />
          <ExportList />
        </SimpleGrid>
      </Stack>
    </Container>
  );
}
