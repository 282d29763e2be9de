import { UnstyledButton } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { ListedKind } from '#graph-model/contract/edits.ts';
import type { OtherStatement } from '#graph-model/provenance.ts';
import { contradictedFields } from '../../state/history/contradicted-fields.ts';
import { useTexts } from '../../text/texts.ts';
import { useEditor } from '../editing/editor-context.ts';
import classes from './history.module.css';

interface ContradictionMarkerProps {
  readonly kind: ListedKind;
  readonly id: string;
  readonly title: string;
  readonly statements: readonly OtherStatement[] | undefined;
}

/** Says that sources contradict each other, and leads to where one decides; nothing where they do not. */
export function ContradictionMarker({ kind, id, title, statements }: ContradictionMarkerProps) {
  const { t } = useTexts();
  const open = useEditor();
  const count = contradictedFields(statements);
  if (count === 0) return null;
  return (
    <UnstyledButton className={classes.marker} onClick={() => open({ what: 'history', kind, id, title })} data-testid="contradictions">
      <IconArrowsSplit2 size={16} aria-hidden /> {t('history.marker', { count })}
    </UnstyledButton>
  );
}
