import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ExportFile } from '#graph-model/contract/exports.ts';
import { API_BASE } from '../../api/routes.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './data.module.css';

type Key = 'firms' | 'products' | 'relations' | 'requirements' | 'offers' | 'scenarios' | 'measures' | 'network';

const FILES = [
  ['firms.csv', 'firms'], ['products.csv', 'products'], ['relations.csv', 'relations'], ['requirements.csv', 'requirements'],
  ['offers.csv', 'offers'], ['scenarios.csv', 'scenarios'], ['measures.csv', 'measures'], ['network.gexf', 'network'],
] as const satisfies readonly (readonly [ExportFile, Key])[];

/** Everything to take away. */
export function ExportList() {
  const { t } = useTexts();
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('data.exports')}>
      <Title order={2} size="h3">{t('data.exports')}</Title>
      <Text c="dimmed" mb="sm">{t('data.exportsText')}</Text>
      <Stack gap={0} component="ul" className={classes.exports}>
        {FILES.map(([file, key]) => (
          <li key={file}>
            <Anchor href={`${API_BASE}/exports/${file}`} download={file}><IconDownload size={18} aria-hidden /> {t(`data.export.${key}`)}</Anchor>
            <Text span size="sm" c="dimmed">{file}</Text>
          </li>
        ))}
      </Stack>
    </Paper>
  );
}
