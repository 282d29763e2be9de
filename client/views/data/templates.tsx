import { Anchor, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTexts } from '../../text/texts.ts';
import firmsUrl from './templates/firms.csv?url';
import relationsUrl from './templates/relations.csv?url';
import requirementsUrl from './templates/requirements.csv?url';

const FILES = [['relations.csv', relationsUrl], ['firms.csv', firmsUrl], ['requirements.csv', requirementsUrl]] as const;

/** Small files to start from: header and a few rows. */
export function Templates() {
  const { t } = useTexts();
  return (
    <Group gap="md">
      <Text size="sm">{t('data.templatesText')}</Text>
      {FILES.map(([name, url]) => <Anchor key={name} href={url} download={name} size="sm"><IconDownload size={14} aria-hidden /> {name}</Anchor>)}
    </Group>
  );
}
