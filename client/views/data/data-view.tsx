import '../../text/late-texts.ts';
import { Button, Container, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTexts } from '../../text/texts.ts';
import { ViewLink } from '../shell/view-link.tsx';
import { ChangeHistory } from './change-history.tsx';
import { ExportCard } from './export-card.tsx';
import { ImportAssistant } from './importing/import-assistant.tsx';
import { RecordList } from './record-list.tsx';

/** Data in and out, and what was done to them. */
export default function DataView() {
  const { t } = useTexts();
  return (
    <Container size="lg" py="lg">
      <Stack gap="lg">
        <Title order={1} size="h2">{t('data.title')}</Title>
        <ImportAssistant />
        <RecordList />
        <Paper withBorder p="lg" component="section" aria-label={t('review.link')}>
          <Group justify="space-between"><Text c="dimmed">{t('review.linkText')}</Text><Button component={ViewLink} view="review" variant="default">{t('review.link')}</Button></Group>
        </Paper>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <ChangeHistory />
          <ExportCard />
        </SimpleGrid>
      </Stack>
    </Container>
  );
}
