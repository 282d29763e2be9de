import { queryText } from '../../api/client.ts';
import type { PurchasesAsked } from '../../api/region-queries.ts';
import { useTexts } from '../../text/texts.ts';
import { TableFiles } from './table-files.tsx';
import { usePurchaseFilters } from './use-purchase-filters.ts';

/** The table that is shown, as a file with method, basis, day and revision. */
export function TakeAway({ table, asked }: { table: 'gaps' | 'origin'; asked: PurchasesAsked }) {
  const { language } = useTexts();
  const [{ kind, since, sinceRevision }] = usePurchaseFilters();
  return <TableFiles path={`/region/files/${table}`} query={queryText({ ...asked, lang: language, ...(table === 'gaps' && { status: kind, since, sinceRevision }) })} />;
}
