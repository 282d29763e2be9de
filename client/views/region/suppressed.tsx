import { Group, Switch } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { SUPPRESSION_WORDS, type SuppressionReason } from '#graph-model/disclosure/suppression-words.ts';
import { useInternalFigures } from '../../state/internal-figures.ts';
import { useTexts } from '../../text/texts.ts';
import { Explanation } from '../shared/explanation.tsx';

/** In place of a figure that may not be shown; the reason, where it is told, is shown if there is room for it. */
export function Suppressed({ because, said = false }: { readonly because?: SuppressionReason | undefined; readonly said?: boolean }) {
  const { t, language } = useTexts();
  const reason = because && SUPPRESSION_WORDS[because][language];
  return <span title={reason ?? t('purchases.suppressedHint')} style={said ? undefined : { whiteSpace: 'nowrap' }}><IconLock size={13} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('purchases.suppressed')}{said && reason !== undefined && `: ${reason}`}</span>;
}

/** Shows suppressed figures too, until the page is loaded anew. */
export function InternalSwitch() {
  const { t } = useTexts();
  const [isShown, show] = useInternalFigures();
  return (
    <Group gap={4} wrap="nowrap">
      <Switch size="sm" label={t('purchases.internal')} checked={isShown} onChange={({ currentTarget }) => show(currentTarget.checked)} />
      <Explanation label={t('purchases.internalExplain')} text={t('purchases.suppressedHint')} />
    </Group>
  );
}
