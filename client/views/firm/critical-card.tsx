import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { FirmCriticalView } from '#graph-model/contract/analyses.ts';
import { proofSteps } from '../../state/proof.ts';
import type { ProofStep } from '../../state/proof.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useOpenFirm } from '../network/use-open.ts';
import { SecondSourceButton } from '../partners/second-source-button.tsx';
import { useIsCompact } from '../shared/compact.ts';
import { FirmName } from './firm-name.tsx';
import { useReason } from './use-reason.ts';
import classes from './firm.module.css';

/** Steps of a proof that are shown at once; long chains unfold. */
const STEPS = 6;

/** One kritische Stelle: who it is, how many it stops, and step by step why `target` stops with it. */
export function CriticalCard({ entry, target }: { entry: FirmCriticalView['critical'][number]; target: string }) {
  const { t, language } = useTexts();
  const [{ chain }, changeAddress] = useAddress('chain');
  const compact = useIsCompact();
  const openFirm = useOpenFirm();
  const [all, setAll] = useState(false);
  const steps = proofSteps(entry.proof, language);
  const shown = all || steps.length <= STEPS + 1 ? steps : steps.slice(0, STEPS);
  const highlighted = chain === entry.firm.id;
  const single = singleSource(entry.proof);
  return (
    <article className={classes.card} data-highlighted={highlighted || undefined} aria-label={t('critical.proof', { source: entry.firm.name, name: target })}>
      <Group gap={8} wrap="nowrap" align="flex-start" mb={6}>
        <IconAlertTriangle size={20} className={classes.cardIcon} aria-hidden />
        <div>
          <Text fw={600} lh={1.3}><FirmName firm={entry.firm} onOpen={openFirm} /></Text>
          <Text size="sm" className={classes.cardCount}>{t('critical.stops', { count: entry.stops })}</Text>
        </div>
      </Group>
      <ol className={classes.steps} aria-label={t('critical.why')}>
        {shown.map((step) => <Step key={`${step.firm.id} ${step.lost ?? ''}`} step={step} />)}
      </ol>
      {shown.length < steps.length && <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>{t('critical.moreSteps', { count: steps.length - shown.length })}</Button>}
      <Button
        mt={6} size="compact-sm" variant={highlighted ? 'filled' : 'default'} aria-pressed={highlighted} leftSection={highlighted ? <IconEyeOff size={16} aria-hidden /> : <IconEye size={16} aria-hidden />}
        onClick={() => changeAddress(highlighted ? { chain: undefined } : { chain: entry.firm.id, surroundings: undefined, ...(compact ? { panel: undefined } : {}) }, { replace: true })}
      >
        {t(highlighted ? 'critical.hide' : 'critical.show')}
      </Button>
      {single && <SecondSourceButton asked={single} label={entry.firm.name} />}
    </article>
  );
}

/** Where a second source would break the chain: the first input that has a single supplier. */
function singleSource(proof: FirmCriticalView['critical'][number]['proof']) {
  const link = proof.toSorted((a, b) => a.stage - b.stage).find(({ cause }) => cause?.suppliers.length === 1);
  return link?.cause && { product: link.cause.product.id, forFirm: link.firm.id, insteadOf: link.cause.suppliers[0].id };
}

function Step({ step }: { step: ProofStep }) {
  const reason = useReason();
  const openFirm = useOpenFirm();
  return <li><span><FirmName firm={step.firm} onOpen={openFirm} /> {reason(step)}</span></li>;
}
