import { Button, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { numberText } from '../../state/format.ts';
import { firmColumns } from '../../state/table-columns.ts';
import { orderedRows, rowFinder } from '../../state/table-rows.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { FirmLine } from './firm-line.tsx';
import classes from './table.module.css';
import { useFirmWords } from './use-firm-words.ts';
import type { WalkProps } from './walk-list.tsx';

const PAGE = 100;

/** Where a walk begins: the firms that the picture shows, by stage and name as they stand in it. */
export function StartList({ facts, shown, isGone, onGo }: WalkProps & { readonly isGone: boolean; readonly onGo: (firm: number) => void }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const words = useFirmWords(facts);
  const [find, setFind] = useState('');
  const [most, setMost] = useState(PAGE);
  const columns = useMemo(() => firmColumns(facts, []), [facts]);
  const ordered = useMemo(() => {
    const byName = orderedRows(network.firms.id.flatMap((_, firm) => (shown && !shown.has(firm) ? [] : [firm])), columns[0], false);
    const stage = columns.find(({ id }) => id === 'stage');
    return stage ? orderedRows(byName, stage, false) : byName;
  }, [network, shown, columns]);
  const finder = useMemo(() => rowFinder(columns), [columns]);
  const firms = useMemo(() => finder(ordered, find), [finder, ordered, find]);
  return (
    <>
      <h2 className={classes.here} tabIndex={-1} data-here>{isGone ? t('beside.walk.gone') : t('beside.walk.start')}</h2>
      <Text component="p" className={classes.facts}>{t('beside.walk.startHint')}</Text>
      <TextInput size="xs" maw="20rem" mb="xs" type="search" aria-label={t('beside.find')} placeholder={t('beside.find')} maxLength={200} leftSection={<IconSearch size={14} aria-hidden />} value={find} onChange={({ currentTarget }) => setFind(currentTarget.value)} />
      <section data-side="start" aria-label={t('beside.walk.listFirms')}>
        <h3 className={classes.sideTitle}>{t('beside.walk.listFirms')} ({numberText(firms.length, language)}), {t('beside.walk.stageOrder')}</h3>
        <ul className={classes.lines}>
          {firms.slice(0, most).map((firm) => <li key={firm}><FirmLine firm={firm} onGo={onGo}><strong>{network.firms.name[firm]}</strong> <small>{words(firm).join(' · ')}</small></FirmLine></li>)}
        </ul>
        {firms.length > most && <Button mt="xs" size="compact-sm" variant="default" onClick={() => setMost(most + PAGE * 4)}>{t('state.more', { count: Math.min(PAGE * 4, firms.length - most) })}</Button>}
      </section>
    </>
  );
}
