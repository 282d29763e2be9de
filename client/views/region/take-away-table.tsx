import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { queryText } from '../../api/client.ts';
import type { PurchasesAsked } from '../../api/region-queries.ts';
import { API_BASE } from '../../api/routes.ts';
import { useTexts } from '../../text/texts.ts';
import { usePurchaseFilters } from './use-purchase-filters.ts';

/** The table that is shown, as a file with method, basis, day and revision. */
export function TakeAway({ table, asked }: { table: 'gaps' | 'origin'; asked: PurchasesAsked }) {
  const { t, language } = useTexts();
  const [{ kind, since, sinceRevision }] = usePurchaseFilters();
  const query = queryText({ ...asked, lang: language, ...(table === 'gaps' && { status: kind, since, sinceRevision }) });
  return (
    <Group gap={6} role="group" aria-label={t('purchases.gaps.exports')}>
      {(['xlsx', 'csv'] as const).map((ending) => (
        <Button key={ending} component="a" href={`${API_BASE}/region/files/${table}.${ending}${query}`} download size="compact-sm" variant="default" leftSection={<IconDownload size={15} aria-hidden />}>{ending.toUpperCase()}</Button>
      ))}
    </Group>
  );
}
