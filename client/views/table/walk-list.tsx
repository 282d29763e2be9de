import '../../text/late-texts.ts';
import { Button, Text } from '@mantine/core';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useCritical } from '../../api/firm-queries.ts';
import { partnerLines, relationsOfFirms } from '../../state/partner-lines.ts';
import { previewFirm } from '../../state/preview.ts';
import { MOST_STEPS } from '../../state/table-address.ts';
import type { ColumnFacts } from '../../state/table-columns.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { takeFocus } from './open-focus.ts';
import { PartnerList } from './partner-list.tsx';
import { StartList } from './start-list.tsx';
import classes from './table.module.css';
import { useFirmWords } from './use-firm-words.ts';
import { useBeside } from './use-beside.ts';
import { walkKey } from './walk-keys.ts';

export interface WalkProps {
  readonly facts: ColumnFacts;
  /** Firms that the picture is about; undefined: all. */
  readonly shown: ReadonlySet<number> | undefined;
}

/** The network as a list: from a firm to its suppliers and buyers and on, with all that the picture says about each. The firm it is at is the selected one. */
export const WalkList = memo(function WalkList({ facts, shown }: WalkProps) {
  const { t } = useTexts();
  const [{ firm }] = useAddress('firm');
  const { measuresProblem } = useNetworkFacts();
  const walk = useWalk();
  const box = useRef<HTMLDivElement>(null);
  const number = firm === undefined ? undefined : facts.index.numberOf.get(firm);
  useFocusOnStep(box, firm);
  useEffect(() => () => previewFirm(undefined), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Backspace' && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      walk.back();
    } else walkKey(event, box.current);
  };
  return (
    // The lines in it are buttons; the keys only move among them.
    <div ref={box} className={classes.walk} onKeyDown={onKeyDown} onBlur={() => previewFirm(undefined)} onMouseLeave={() => previewFirm(undefined)} role="group" aria-label={t('beside.walk.title')} aria-description={t('beside.walk.keys')} data-testid="walk">
      <Way walk={walk} />
      {!facts.measures && <p className={classes.note} role="status">{t(measuresProblem ? 'beside.noMeasures' : 'beside.pending')}</p>}
      {number === undefined ? <StartList facts={facts} shown={shown} isGone={firm !== undefined} onGo={walk.go} /> : <Here firm={number} facts={facts} shown={shown} onGo={walk.go} />}
      <p className={classes.note} aria-hidden>{t('beside.walk.keys')}</p>
    </div>
  );
});

interface Walk {
  /** Ids of the firms it came through, that the network knows. */
  readonly way: readonly string[];
  readonly go: (firm: number) => void;
  readonly back: (steps?: number) => void;
}

/** Steps of the walk, each one for the browser's back too. */
function useWalk(): Walk {
  const { network, index } = useNetworkFacts();
  const [{ firm }, changeAddress] = useAddress('firm');
  const [beside] = useBeside();
  const way = (beside?.way ?? []).filter((id) => index.numberOf.has(id));
  const to = (id: string | undefined, behind: readonly string[]) => changeAddress(({ beside: before }) => {
    const { way: _, ...rest } = before ?? { show: 'walk' as const };
    return { firm: id, chain: undefined, beside: { ...rest, ...(behind.length > 0 && { way: behind.slice(-MOST_STEPS) }) } };
  });
  return {
    way,
    go: (number) => to(network.firms.id[number], firm === undefined ? [] : [...way, firm]),
    back: (steps = 1) => {
      if (firm !== undefined) to(way.at(-steps), way.slice(0, -steps));
    },
  };
}

/** What has the focus is gone after a step: the name of the firm that was reached takes it, and is read out. */
function useFocusOnStep(box: { readonly current: HTMLElement | null }, firm: string | undefined): void {
  const before = useRef<string | undefined>(undefined);
  const isFirst = useRef(true);
  useEffect(() => {
    const isStep = !isFirst.current && before.current !== firm && (document.activeElement === document.body || box.current?.contains(document.activeElement) === true);
    if (isStep || (isFirst.current && takeFocus())) box.current?.querySelector<HTMLElement>('[data-here]')?.focus();
    before.current = firm;
    isFirst.current = false;
  }, [box, firm]);
}

function Way({ walk }: { walk: Walk }) {
  const { t } = useTexts();
  const { network, index } = useNetworkFacts();
  const [{ firm }] = useAddress('firm');
  if (firm === undefined) return null;
  const nameOf = (id: string): string => network.firms.name[index.numberOf.get(id) ?? -1] ?? id;
  return (
    <nav aria-label={t('beside.walk.way')}>
      <ol className={classes.way}>
        <li><Button size="compact-xs" variant="subtle" fw={500} onClick={() => walk.back(walk.way.length + 1)}>{t('beside.walk.restart')}</Button></li>
        {walk.way.map((id, at) => <li key={`${at} ${id}`}><span aria-hidden>› </span><Button size="compact-xs" variant="subtle" fw={500} aria-label={t('beside.walk.back', { name: nameOf(id) })} onClick={() => walk.back(walk.way.length - at)}>{nameOf(id)}</Button></li>)}
        <li aria-current="true"><span aria-hidden>› </span><strong>{nameOf(firm)}</strong></li>
      </ol>
    </nav>
  );
}

function Here({ firm, facts, shown, onGo }: WalkProps & { readonly firm: number; readonly onGo: (firm: number) => void }) {
  const { network } = useNetworkFacts();
  const words = useFirmWords(facts);
  const rows = useMemo(() => relationsOfFirms(network), [network]);
  const critical = useCritical(network.firms.id[firm], network.revision).data;
  const stopping = useMemo(() => critical && new Set(critical.critical.map(({ firm: { id } }) => id)), [critical]);
  const linesOf = (side: 'suppliers' | 'buyers') => partnerLines(network, side, rows[side].get(firm) ?? [], facts.inputs, stopping);
  return (
    <>
      <h2 className={classes.here} tabIndex={-1} data-here>{network.firms.name[firm]}</h2>
      <Text component="p" className={classes.facts}>{words(firm).join(' · ')}</Text>
      <div className={classes.sides}>
        {(['suppliers', 'buyers'] as const).map((side) => <PartnerList key={`${side} ${firm}`} of={firm} side={side} lines={linesOf(side)} words={words} shown={shown} onGo={onGo} />)}
      </div>
    </>
  );
}
