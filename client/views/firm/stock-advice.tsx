import { SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { StockAdviceView } from '#graph-model/contract/days.ts';
import { useStockAdvice } from '../../api/firm-queries.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import classes from './firm.module.css';

const WEEKS = [1, 2, 4] as const;
/** Advice comes best first; what comes after these hardly helps. */
const SHOWN = 5;

/** Which inputs to stock more of, and what that buys over all single failures that stop the firm. `unknownStock`: products of which nobody knows the present stock. */
export function StockAdvice({ id, unknownStock }: { id: string; unknownStock: ReadonlySet<string> }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const [weeks, setWeeks] = useState<(typeof WEEKS)[number]>(1);
  const { data, error, refetch } = useStockAdvice(id, weeks * 7, network.revision);
  return (
    <section>
      <Title order={3} className={classes.heading}>{t('survival.advice')}</Title>
      <SegmentedControl
        size="sm" mb="xs" aria-label={t('survival.moreStock')} value={String(weeks)} onChange={(value) => setWeeks(Number(value) as (typeof WEEKS)[number])}
        data={WEEKS.map((count) => ({ value: String(count), label: t('survival.weeks', { count }) }))}
      />
      {error ? <ProblemMessage problem={error} onRetry={() => void refetch()} /> : data ? <AdviceList view={data} unknownStock={unknownStock} /> : <Skeleton h={96} role="status" aria-label={t('state.loading')} />}
    </section>
  );
}

function AdviceList({ view, unknownStock }: { view: StockAdviceView; unknownStock: ReadonlySet<string> }) {
  const { t, language } = useTexts();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  if (view.advice.length === 0) return <Text size="sm">{t('survival.noAdvice')}</Text>;
  return (
    <>
      <ul className={classes.holding}>
        {view.advice.slice(0, SHOWN).map(({ inputs, averted, days, effects }) => (
          <li key={inputs.map((input) => input.id).join(' ')}>
            <span>{list.format(inputs.map((input) => (language === 'en' ? input.nameEn : undefined) ?? input.name))}</span>
            <strong>{[averted > 0 && t('survival.averted', { count: averted }), days > 0 && t('survival.gained', { days: t('firm.days', { count: days }) })].filter(Boolean).join(', ')}</strong>
            <small>
              {t('survival.effects', { count: effects.length, of: view.failures })}
              {inputs.some((input) => unknownStock.has(input.id)) && ` · ${t('survival.stockUnknown')}`}
            </small>
          </li>
        ))}
      </ul>
      {!view.complete && <Text size="sm" c="dimmed" mt="xs">{t('survival.cut')}</Text>}
    </>
  );
}
