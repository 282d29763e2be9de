import { Alert, Center, Loader, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ListedKind, ListedRecord } from '#graph-model/contract/edits.ts';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { fetchRecords } from '../../../api/edit-queries.ts';
import type { RecordSearch } from '../../../api/edit-queries.ts';
import { useNetwork } from '../../../api/queries.ts';
import { KIND_WORDS } from '../../../state/editing/record-fields.ts';
import { useTexts } from '../../../text/texts.ts';
import { ProblemMessage } from '../../shared/state-message.tsx';
import { useTextContext } from '../use-text-context.ts';
import { TableEditor } from './table-editor.tsx';

/** As many as can be saved at once. */
const MOST = 1_000;

/** The table editor over the whole screen: empty, or with the stored records that a search finds. */
export function TableDialog({ kind, search, onClose }: { kind: ListedKind; search?: RecordSearch; onClose: () => void }) {
  const { t, language } = useTexts();
  const network = useNetwork();
  const records = useQuery({
    queryKey: ['table', kind, search], enabled: search !== undefined, gcTime: 0, staleTime: Infinity,
    queryFn: () => fetchRecords(kind, search ?? {}, MOST + 1),
  });
  const stored = search === undefined ? [] : records.data;
  if (network.data && stored) return <Loaded network={network.data} kind={kind} search={search} stored={stored.slice(0, MOST)} isCut={stored.length > MOST} onClose={onClose} />;
  const problem = network.error ?? records.error;
  return (
    <Modal opened fullScreen onClose={onClose} title={t('editing.table.title', { kind: KIND_WORDS[kind].many[language] })} closeButtonProps={{ 'aria-label': t('state.close') }}>
      {problem ? <ProblemMessage problem={problem} onRetry={() => { void network.refetch(); void records.refetch(); }} /> : (
        <Center mih="50vh" role="status"><Stack align="center"><Loader aria-hidden /><Text>{t('editing.table.loading')}</Text></Stack></Center>
      )}
    </Modal>
  );
}

interface LoadedProps {
  readonly network: NetworkView;
  readonly kind: ListedKind;
  readonly search: RecordSearch | undefined;
  readonly stored: readonly ListedRecord[];
  readonly isCut: boolean;
  readonly onClose: () => void;
}

function Loaded({ network, isCut, ...rest }: LoadedProps) {
  const { t } = useTexts();
  const notice = isCut ? <Alert color="amber" variant="light" py="xs">{t('editing.table.cut', { count: MOST })}</Alert> : undefined;
  return <TableEditor {...rest} context={useTextContext(network)} notice={notice} />;
}
