import { Button } from '@mantine/core';
import { IconFileTypePdf, IconTable } from '@tabler/icons-react';
import { queryText } from '../../api/client.ts';
import { API_BASE } from '../../api/routes.ts';
import { useTexts } from '../../text/texts.ts';

interface ReportLinkProps {
  /** Path below the interface: of a report (PDF) or of tables (XLSX). */
  readonly path: `/${string}.pdf` | `/${string}.xlsx`;
  /** Which region it is about. */
  readonly query?: { readonly region?: string; readonly keys?: string };
  readonly size?: 'xs' | 'sm';
}

/** Takes a report away in the language of the page; the server lays it out when it is asked. */
export function ReportLink({ path, query = {}, size = 'sm' }: ReportLinkProps) {
  const { t, language } = useTexts();
  const isReport = path.endsWith('.pdf');
  const Icon = isReport ? IconFileTypePdf : IconTable;
  return (
    <Button component="a" href={`${API_BASE}${path}${queryText({ ...query, lang: language })}`} download size={size} px={10} variant="default" leftSection={<Icon size={18} aria-hidden />}>
      {t(isReport ? 'region.report' : 'region.tables')}
    </Button>
  );
}
