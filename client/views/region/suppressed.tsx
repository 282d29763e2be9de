import { Group, Switch } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useInternalFigures } from '../../state/internal-figures.ts';
import { useTexts } from '../../text/texts.ts';
import { Explanation } from '../shared/explanation.tsx';

/** In place of a figure that may not be shown; `text` where one word does not say what. */
export function Suppressed({ text }: { readonly text?: string }) {
  const { t } = useTexts();
  return <span title={t('purchases.suppressedHint')} style={{ whiteSpace: 'nowrap' }}><IconLock size={13} aria-hidden style={{ verticalAlign: '-2px' }} /> {text ?? t('purchases.suppressed')}</span>;
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
