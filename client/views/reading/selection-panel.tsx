import '../../text/late-texts.ts';
import { Button, Group, Text } from '@mantine/core';
import { IconArrowsLeftRight, IconBolt, IconEyeOff, IconFilter, IconPin } from '@tabler/icons-react';
import { useState } from 'react';
import { MOST_FAILING } from '../../state/failure-address.ts';
import type { ReadingList } from '../../state/reading-address.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useFailureActions } from '../failure/use-failure-actions.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { SearchBox } from '../network/search-box.tsx';
import { PanelHead } from '../shared/panel-head.tsx';
import { RemovableChip } from '../shared/removable-chip.tsx';
import { GroupComparison } from './group-comparison.tsx';
import { GroupFacts } from './group-facts.tsx';
import { useReading } from './use-reading.ts';
import classes from './reading.module.css';

/** Several firms together: who they are, what can be done with them, what they have in common, or how they compare with others. */
export function SelectionPanel() {
  const { t } = useTexts();
  const changeAddress = useChangeAddress();
  const [{ selected, compared }, actions] = useReading();
  const isComparing = compared.length > 0;
  return (
    <div className={classes.panel} data-testid="selection-panel">
      <PanelHead title={t('reading.selection.title')} onClose={() => changeAddress({ panel: undefined })} />
      <div className={classes.scroll}>
        {isComparing && (
          <Group gap={6} mb="xs">
            <Button size="compact-sm" variant="default" leftSection={<IconArrowsLeftRight size={15} aria-hidden />} onClick={actions.swap}>{t('reading.selection.swap')}</Button>
            <Button size="compact-sm" variant="default" onClick={() => actions.set('compared', [])}>{t('reading.selection.compareEnd')}</Button>
          </Group>
        )}
        <SearchBox firmsOnly label={t('reading.selection.add')} onChoose={({ id }) => actions.add('selected', [id])} />
        {selected.length === 0 && (
          <Text size="sm" mt="sm" role="status"><strong>{t(isComparing ? 'reading.selection.compareNow' : 'reading.selection.empty')}</strong><br />{t('reading.selection.emptyHint')}</Text>
        )}
        {selected.length > 0 && <Members list="selected" few={isComparing ? 4 : 8} side={isComparing ? 'A' : undefined} />}
        {isComparing && <Members list="compared" few={4} side="B" />}
        {isComparing ? selected.length > 0 && <GroupComparison first={selected} second={compared} /> : selected.length > 0 && <GroupFacts ids={selected} />}
      </div>
    </div>
  );
}

/** The firms of a selection, the first few of them until more are asked for, each removable, and what can be done with all of them. */
function Members({ list, side, few }: { list: 'selected' | 'compared'; side: 'A' | 'B' | undefined; few: number }) {
  const { t } = useTexts();
  const { network, index } = useNetworkFacts();
  const [reading, actions] = useReading();
  const [isLong, setLong] = useState(false);
  const failures = useFailureActions();
  const ids = reading[list];
  const known = ids.filter((id) => index.numberOf.has(id));
  const nameOf = (id: string): string => network.firms.name[index.numberOf.get(id) ?? -1] ?? id;
  const to = (target: ReadingList) => () => actions.add(target, ids);
  return (
    <section aria-label={side ?? t('reading.selection.title')}>
      <h3 className={classes.heading}>{side && `${side}: `}{t('reading.selection.firms', { count: ids.length })}</h3>
      <div className={classes.members}>
        {ids.slice(0, isLong ? ids.length : few).map((id) => <RemovableChip key={id} text={nameOf(id)} label={t('reading.selection.take', { name: nameOf(id) })} onRemove={() => actions.toggle(list, id)} />)}
        {ids.length > few && <Button size="compact-xs" variant="subtle" onClick={() => setLong(!isLong)}>{isLong ? t('reading.selection.fewer') : t('reading.selection.more', { count: ids.length - few })}</Button>}
      </div>
      <Group gap={6}>
        <Button size="compact-sm" variant="default" leftSection={<IconFilter size={15} aria-hidden />} onClick={() => actions.set('only', ids)}>{t('reading.selection.only')}</Button>
        <Button
          size="compact-sm" variant="default" leftSection={<IconBolt size={15} aria-hidden />} disabled={known.length === 0 || known.length > MOST_FAILING}
          title={known.length > MOST_FAILING ? t('reading.selection.tooMany', { count: MOST_FAILING }) : undefined} onClick={() => failures.start(known)}
        >
          {side ? t('reading.selection.failOf', { side }) : t('reading.selection.fail')}
        </Button>
        <Button size="compact-sm" variant="default" leftSection={<IconPin size={15} aria-hidden />} onClick={to('pinned')}>{t('reading.selection.pin')}</Button>
        <Button size="compact-sm" variant="default" leftSection={<IconEyeOff size={15} aria-hidden />} onClick={to('hidden')}>{t('reading.selection.hide')}</Button>
        {side === undefined && <Button size="compact-sm" variant="default" leftSection={<IconArrowsLeftRight size={15} aria-hidden />} title={t('reading.selection.compareHint')} onClick={actions.keepAsSecond}>{t('reading.selection.compare')}</Button>}
        <Button size="compact-sm" variant="subtle" onClick={() => actions.set(list, [])}>{t('reading.selection.clear')}</Button>
      </Group>
      {known.length > MOST_FAILING && <Text size="xs" c="dimmed" mt={4}>{t('reading.selection.tooMany', { count: MOST_FAILING })}</Text>}
    </section>
  );
}
