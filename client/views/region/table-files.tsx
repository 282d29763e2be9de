import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { API_BASE } from '../../api/routes.ts';
import { useTexts } from '../../text/texts.ts';

/** A table that is shown as a file: `path` without the ending, `query` with its question mark. */
export function TableFiles({ path, query }: { readonly path: string; readonly query: string }) {
  const { t } = useTexts();
  return (
    <Group gap={6} role="group" aria-label={t('purchases.gaps.exports')}>
      {(['xlsx', 'csv'] as const).map((ending) => (
        <Button key={ending} component="a" href={`${API_BASE}${path}.${ending}${query}`} download size="compact-sm" variant="default" leftSection={<IconDownload size={15} aria-hidden />}>{ending.toUpperCase()}</Button>
      ))}
    </Group>
  );
}
