import { Skeleton, Stack } from '@mantine/core';
import { IconAlertTriangle, IconArrowDownRight, IconArrowUpRight, IconChartDonut, IconChartPie, IconRoute, IconStack2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { HIGH_CONCENTRATION, firmFacts, routesWord } from '../../state/firm-facts.ts';
import type { FirmFact } from '../../state/firm-facts.ts';
import { numberText, scoreText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import type { Texts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { MeasureInfo } from '../shared/measure-info.tsx';
import classes from './firm.module.css';

interface Sentence {
  readonly id: MeasureId;
  readonly icon: ReactNode;
  readonly text: (fact: FirmFact, t: Texts) => string;
  readonly note?: 'rank' | 'concentration';
  readonly alarming?: (fact: FirmFact) => boolean;
}

const isHigh = (fact: FirmFact): boolean => fact.value !== undefined && fact.value >= HIGH_CONCENTRATION;

/** The figures that matter to a firm, each said in a sentence; the field's word and the formula are one press away. */
const SENTENCES: readonly Sentence[] = [
  {
    id: 'critical_count', icon: <IconAlertTriangle size={18} aria-hidden />, note: 'rank', alarming: ({ value = 0 }) => value > 0,
    text: ({ value }, t) => (value === undefined ? t('fact.stopsUnknown') : t('fact.stops', { count: value })),
  },
  { id: 'in_degree', icon: <IconArrowDownRight size={18} aria-hidden />, note: 'rank', text: ({ value = 0 }, t) => t('fact.suppliers', { count: value }) },
  { id: 'out_degree', icon: <IconArrowUpRight size={18} aria-hidden />, note: 'rank', text: ({ value = 0 }, t) => t('fact.buyers', { count: value }) },
  { id: 'betweenness', icon: <IconRoute size={18} aria-hidden />, note: 'rank', text: (fact, t) => t(`fact.${({ unknown: 'routesUnknown', none: 'routesNone', some: 'routesSome', many: 'routesMany' } as const)[routesWord(fact)]}`) },
  {
    id: 'hhi_suppliers', icon: <IconChartPie size={18} aria-hidden />, note: 'concentration',
    text: (fact, t) => t(fact.value === undefined ? 'fact.suppliersShareUnknown' : isHigh(fact) ? 'fact.suppliersConcentrated' : 'fact.suppliersSpread'),
  },
  {
    id: 'hhi_buyers', icon: <IconChartDonut size={18} aria-hidden />, note: 'concentration',
    text: (fact, t) => t(fact.value === undefined ? 'fact.buyersShareUnknown' : isHigh(fact) ? 'fact.buyersConcentrated' : 'fact.buyersSpread'),
  },
  { id: 'tier', icon: <IconStack2 size={18} aria-hidden />, text: ({ value }, t) => (value === undefined ? t('fact.tierUnknown') : t('fact.tier', { tier: String(value) })) },
];

export function FirmSentences({ id }: { id: string }) {
  const { t, language } = useTexts();
  const { measures, index, network } = useNetworkFacts();
  const number = index.numberOf.get(id);
  if (!measures || number === undefined) return <Stack gap="xs" role="status" aria-label={t('ranking.computing')}>{SENTENCES.map((sentence) => <Skeleton key={sentence.id} h={34} />)}</Stack>;
  const facts = firmFacts(measures, number);
  const noteOf = (sentence: Sentence, fact: FirmFact): string | undefined => {
    if (fact.value === undefined) return undefined;
    if (sentence.note === 'concentration') return t('fact.concentration', { value: scoreText(fact.value, language), threshold: numberText(HIGH_CONCENTRATION, language) });
    if (sentence.note !== 'rank' || fact.value === 0 || fact.rank === undefined) return undefined;
    return t('firm.rankOf', { rank: numberText(fact.rank, language), among: numberText(fact.among, language) });
  };
  return (
    <ul className={classes.sentences}>
      {SENTENCES.map((sentence) => {
        const fact = facts.get(sentence.id);
        if (!fact) return null;
        const note = noteOf(sentence, fact);
        return (
          <li key={sentence.id} data-alarming={sentence.alarming?.(fact) || undefined} title={t('fact.term', { term: fact.measure.term[language] })}>
            {sentence.icon}
            <span>{sentence.text(fact, t)}{note && <small>{note}</small>}</span>
            <MeasureInfo small measure={fact.measure} revision={network.revision} />
          </li>
        );
      })}
    </ul>
  );
}
