import { Alert, Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import type { RecordHistory } from '#graph-model/contract/record-history.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import { useRecordHistory } from '../../api/history-queries.ts';
import { useNetwork } from '../../api/queries.ts';
import { contradictedFields } from '../../state/history/contradicted-fields.ts';
import { fieldHistories } from '../../state/history/field-histories.ts';
import type { HistoryContext } from '../../state/history/field-histories.ts';
import { indexNetwork } from '../../state/network-index.ts';
import { planWords } from '../../state/scenario-words.ts';
import { useTexts } from '../../text/texts.ts';
import { SessionButtons } from '../editing/session-buttons.tsx';
import { useTextContext } from '../editing/use-text-context.ts';
import { useIsCompact } from '../shared/compact.ts';
import { LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { FieldOrigin } from './field-origin.tsx';
import { HistoryStep } from './history-step.tsx';
import { useStatementActions } from './use-statement-actions.ts';
import classes from './history.module.css';

interface HistoryDialogProps {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Where each field of a record comes from, what other sources say, and every change of it. */
export function HistoryDialog({ kind, id, title, onClose }: HistoryDialogProps) {
  const { t } = useTexts();
  const compact = useIsCompact();
  const network = useNetwork();
  const { stored, history } = useRecordHistory(kind, id);
  const problem = network.error ?? history.error ?? (stored.data === undefined ? stored.error : null);
  return (
    <Modal opened onClose={onClose} title={t('history.of', { title })} size="xl" fullScreen={compact} closeButtonProps={{ 'aria-label': t('state.close') }}>
      <div data-testid="record-history">
        {network.data && history.data ? (
          <Loaded key={id} network={network.data} kind={kind} title={title} history={history.data} stored={stored.data} isOld={history.isPlaceholderData} onStored={() => void stored.refetch()} />
        ) : problem ? <ProblemMessage problem={problem} onRetry={() => { void network.refetch(); void stored.refetch(); void history.refetch(); }} /> : <LoadingView />}
      </div>
    </Modal>
  );
}

interface LoadedProps {
  readonly network: NetworkView;
  readonly kind: RecordKind;
  readonly title: string;
  readonly history: RecordHistory;
  readonly stored: Parameters<typeof useStatementActions>[2];
  /** The record has another version by now, whose history is on its way. */
  readonly isOld: boolean;
  readonly onStored: () => void;
}

function Loaded({ network, kind, title, history, stored, isOld, onStored }: LoadedProps) {
  const { t } = useTexts();
  const context = useHistoryContext(network);
  const { take, dismiss, isPending, problem } = useStatementActions(kind, title, stored, history, onStored);
  const contradictions = contradictedFields(history.otherStatements);
  return (
    <Stack gap="lg">
      {contradictions > 0 && <Alert color="amber" variant="light" title={t('history.marker', { count: contradictions })}><Text size="sm">{t('history.markerHint')}</Text></Alert>}
      {problem && <ProblemMessage problem={problem} />}
      <section>
        <Group justify="space-between"><Title order={3} size="h4">{t('history.fields')}</Title><SessionButtons /></Group>
        {!history.exists && <Text mt="xs">{t('history.fieldsEmpty')}</Text>}
        <ul className={classes.fields} aria-label={t('history.fields')}>
          {fieldHistories(kind, history).map((each) => (
            <FieldOrigin key={each.field} kind={kind} title={title} history={each} steps={history.steps} context={context} take={take} dismiss={dismiss} isBusy={isPending || isOld} />
          ))}
        </ul>
      </section>
      <Steps kind={kind} history={history} context={context} />
    </Stack>
  );
}

/** How values are written here; plans in the sentences of the view of scenarios. */
function useHistoryContext(network: NetworkView): HistoryContext {
  const { t, language } = useTexts();
  const context = useTextContext(network);
  return useMemo(() => {
    const reader = { index: indexNetwork(network), t, language };
    return { ...context, planText: (plan) => planWords(plan, reader).join('; ') };
  }, [context, network, t, language]);
}

/** So many steps are drawn at once. */
const PAGE = 20;

function Steps({ kind, history: { steps }, context }: Pick<LoadedProps, 'kind' | 'history'> & { readonly context: HistoryContext }) {
  const { t } = useTexts();
  const [shown, setShown] = useState(PAGE);
  return (
    <section>
      <Title order={3} size="h4">{t('history.steps')}</Title>
      {steps.length === 1 && steps[0].does === 'created' && <Text size="sm" mt="xs">{t('history.stepsOne')}</Text>}
      <ol className={classes.steps} aria-label={t('history.steps')}>
        {steps.slice(0, shown).map((step) => <HistoryStep key={`${step.changeSet} ${step.revision}`} kind={kind} step={step} context={context} />)}
      </ol>
      {steps.length > shown && <Button mt="sm" size="compact-sm" variant="default" onClick={() => setShown(shown + PAGE * 4)}>{t('history.more')}</Button>}
    </section>
  );
}
