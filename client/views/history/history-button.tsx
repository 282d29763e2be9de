import { Badge, Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { ListedKind } from '#graph-model/contract/edits.ts';
import { numberText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { useEditor } from '../editing/editor-context.ts';

interface HistoryButtonProps {
  readonly kind: ListedKind;
  readonly id: string;
  readonly title: string;
  /** In how many fields sources contradict each other. */
  readonly contradictions: number;
}

/** Leads to where a record's fields come from; a number says in how many of them sources contradict each other. */
export function HistoryButton({ kind, id, title, contradictions }: HistoryButtonProps) {
  const { t, language } = useTexts();
  const open = useEditor();
  return (
    <Button
      size="compact-sm" variant="default" leftSection={<IconHistory size={15} aria-hidden />} onClick={() => open({ what: 'history', kind, id, title })}
      rightSection={contradictions > 0 && <Badge size="sm" circle color="amber.2" c="black" aria-label={t('history.marker', { count: contradictions })}>{numberText(contradictions, language)}</Badge>}
    >
      {t('history.open')}
    </Button>
  );
}
