import { Alert, Modal } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ListedKind } from '#graph-model/contract/edits.ts';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { useStoredRecord } from '../../api/edit-queries.ts';
import { useNetwork } from '../../api/queries.ts';
import { KIND_WORDS } from '../../state/editing/record-fields.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { RecordForm } from './record-form.tsx';
import { useTextContext } from './use-text-context.ts';

interface RecordDialogProps {
  readonly kind: ListedKind;
  readonly id?: string;
  readonly preset?: Readonly<Record<string, unknown>>;
  readonly kept?: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

/** The form of one record: of a stored one, followed while it is open, or of a new one. */
export function RecordDialog({ kind, id, preset, kept, onClose }: RecordDialogProps) {
  const { t, language } = useTexts();
  const network = useNetwork();
  const stored = useStoredRecord(kind, id);
  const problem = network.error ?? stored.error;
  // Once the form is open it stays, with all that was typed, also where the record is deleted meanwhile.
  const [begun, setBegun] = useState(id === undefined);
  if (!begun && stored.data) setBegun(true);
  if (network.data && begun) {
    return <Loaded network={network.data} kind={kind} preset={preset} kept={kept} latest={stored.data} onClose={onClose} />;
  }
  return (
    <Frame title={t(id === undefined ? 'editing.form.new' : 'editing.form.change', { kind: KIND_WORDS[kind].one[language] })} onClose={onClose}>
      {stored.data === null ? <Alert color="amber" variant="light" role="alert">{t('editing.form.gone')}</Alert> : problem ? <ProblemMessage problem={problem} onRetry={() => { void network.refetch(); void stored.refetch(); }} /> : <LoadingView />}
    </Frame>
  );
}

type LoadedProps = Omit<Parameters<typeof RecordForm>[0], 'context'> & { readonly network: NetworkView };

function Loaded({ network, ...rest }: LoadedProps) {
  return <RecordForm {...rest} context={useTextContext(network)} />;
}

/** The window that a form is in: the whole screen on a phone. */
function Frame({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTexts();
  const compact = useIsCompact();
  return <Modal opened onClose={onClose} title={title} size="xl" fullScreen={compact} closeButtonProps={{ 'aria-label': t('state.close') }}>{children}</Modal>;
}
