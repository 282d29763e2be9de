import { Button, Group, Loader, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { isBlock } from '../../../state/importing/chosen-files.ts';
import { numberText } from '../../../state/format.ts';
import { useTexts } from '../../../text/texts.ts';
import { ProblemMessage } from '../../shared/state-message.tsx';
import { useAskBeforeUnload } from '../../shared/use-ask-before-unload.ts';
import { assistant, findingsOf, hasTables, hasWork, useAssistant } from './assistant.ts';
import type { AssistantState, Step } from './assistant.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import { FileStep } from './file-step.tsx';
import { FindingsDesk } from './findings-desk.tsx';
import { IdentitiesStep } from './identities-step.tsx';
import classes from './importing.module.css';

/** From files to data: files, mapping, check, who is who, import. Well-formed files go straight to the check. */
export function ImportAssistant() {
  const { t } = useTexts();
  const state = useAssistant();
  // Moving about in the page loses nothing.
  useAskBeforeUnload(hasWork(state));
  usePastedBlock(t('importing.pastedName'), state.busy === undefined);
  const { busy, step, problem } = state;
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'lg' }} component="section" aria-label={t('importing.title')} data-testid="import-assistant" data-step={step} data-busy={busy?.with}>
      <Stack gap="md">
        <div><Title order={2} size="h3">{t('importing.title')}</Title><Text c="dimmed">{t('importing.intro')}</Text></div>
        {state.files.length > 0 && <Steps state={state} />}
        {step !== 'done' && <FileStep state={state} />}
        {busy && <Busy busy={busy} />}
        {!busy && problem && <ProblemMessage problem={problem} onRetry={() => void assistant.retry()} />}
        {!busy && problem && findingsOf(problem).length > 0 && <FindingsDesk findings={findingsOf(problem)} total={findingsOf(problem).length} />}
        {!busy && state.inspection && state.inspection.findings.length > 0 && step === 'columns' && <FindingsDesk findings={state.inspection.findings} total={state.inspection.findings.length} />}
        {step === 'columns' && state.inspection && <ColumnsStep state={state} inspection={state.inspection} />}
        {step === 'check' && !problem && state.checked && <CheckStep state={state} />}
        {step === 'identities' && state.checked && <IdentitiesStep state={state} report={state.checked.report} />}
        {step === 'done' && state.imported && <DoneStep report={state.imported} />}
      </Stack>
    </Paper>
  );
}

/** Where one is, and the way back. */
function Steps({ state: { step, inspection, checked, imported, busy } }: { state: AssistantState }) {
  const { t } = useTexts();
  const reachable: Readonly<Record<Step, boolean>> = {
    files: imported === undefined, columns: hasTables(inspection) && imported === undefined, check: checked !== undefined && imported === undefined,
    identities: (checked?.report.cases?.length ?? 0) > 0 && imported === undefined, done: imported !== undefined,
  };
  const steps = (['files', 'columns', 'check', 'identities', 'done'] as const).filter((name) => name !== 'identities' || reachable.identities || step === name);
  return (
    <nav aria-label={t('importing.steps')}>
      <ol className={classes.steps}>
        {steps.map((name, index) => (
          <li key={name} data-current={name === step || undefined}>
            <button type="button" disabled={!reachable[name] || busy !== undefined} aria-current={name === step ? 'step' : undefined} onClick={() => assistant.goTo(name)}>
              <span className={classes.stepNumber} aria-hidden>{index + 1}</span> {t(`importing.step.${name}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** How far it is; large files can be taken back. */
function Busy({ busy }: { busy: NonNullable<AssistantState['busy']> }) {
  const { t, language } = useTexts();
  const megabytes = (bytes: number) => numberText(Math.round(bytes / 1024 ** 2), language);
  const isLarge = busy.total > 2 * 1024 ** 2;
  const isSent = busy.sent >= busy.total;
  return (
    <Group gap="sm" role="status" wrap="nowrap">
      <Loader size="sm" aria-hidden />
      <Stack gap={4} flex={1}>
        <Text>{t(`importing.busy.${busy.with}`)}</Text>
        {isLarge && <Progress value={(100 * busy.sent) / busy.total} animated={isSent} aria-label={t(`importing.busy.${busy.with}`)} />}
        {isLarge && <Text size="sm" c="dimmed">{isSent ? t('importing.working') : t('importing.sent', { sent: megabytes(busy.sent), total: megabytes(busy.total) })}</Text>}
      </Stack>
      {busy.with !== 'importing' && <Button size="sm" variant="default" onClick={assistant.cancel}>{t('importing.cancel')}</Button>}
    </Group>
  );
}

/** Takes a block of cells, or files, that are pasted anywhere but into a field. */
function usePastedBlock(name: string, isFree: boolean): void {
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      const target = event.target as HTMLElement | null;
      if (!isFree || target?.closest('input, textarea, [contenteditable]')) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isBlock(text)) void assistant.choose([new File([text], name, { type: 'text/csv' })]);
      else if (files.length > 0) void assistant.choose(files);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [name, isFree]);
}
