import { Paper, Text, Title } from '@mantine/core';
import { useTexts } from '../../text/texts.ts';
import { ExportList } from './export-list.tsx';

/** Everything to take away. */
export function ExportCard() {
  const { t } = useTexts();
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('data.exports')}>
      <Title order={2} size="h3">{t('data.exports')}</Title>
      <Text c="dimmed" mb="sm">{t('data.exportsText')}</Text>
      <ExportList />
    </Paper>
  );
}
