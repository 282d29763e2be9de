import { Button } from '@mantine/core';
import { IconArrowsSplit2, IconListTree, IconTable } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Beside } from '../../state/table-address.ts';
import { useTexts } from '../../text/texts.ts';
import { takeFocus, wantFocus } from './open-focus.ts';
import classes from './table.module.css';
import { useBeside } from './use-beside.ts';

const WAYS = [['table', 'firms', IconTable], ['walk', 'walk', IconListTree], ['flows', 'flows', IconArrowsSplit2]] as const satisfies readonly (readonly [string, Beside['show'], unknown])[];

/** Below the picture, while nothing else is: the same as a table, as a list to walk, as flows. */
export function BesideBar() {
  const { t } = useTexts();
  const [beside, change] = useBeside();
  const bar = useRef<HTMLDivElement>(null);
  const isOpen = beside !== undefined;
  useEffect(() => {
    if (!isOpen && takeFocus()) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isOpen]);
  if (isOpen) return null;
  const open = (show: Beside['show']) => {
    wantFocus();
    change({ show });
  };
  return (
    <div className={classes.bar} role="group" aria-label={t('beside.bar')} ref={bar}>
      {WAYS.map(([word, show, Icon]) => (
        <Button key={word} size="compact-sm" variant="subtle" color="gray" fw={500} leftSection={<Icon size={16} aria-hidden />} onClick={() => open(show)}>{t(`beside.show.${word}`)}</Button>
      ))}
    </div>
  );
}
