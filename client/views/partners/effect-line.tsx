import { Text } from '@mantine/core';
import type { PartnersView } from '#graph-model/contract/partners.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './partners.module.css';

type Effect = NonNullable<PartnersView['candidates'][number]['effect']>;

/** "Als Zweitlieferant: kritische Stellen 5 → 3, mindestens 12 Tage länger". */
export function EffectLine({ effect: { before, after, gone, daysBefore, daysAfter } }: { effect: Effect }) {
  const { t } = useTexts();
  if (after === before) return <Text size="sm" className={classes.effect}>{t('partnerSearch.effectNone', { before })}</Text>;
  const days = daysBefore === undefined ? undefined : daysAfter === undefined ? t('partnerSearch.holds') : daysAfter > daysBefore ? t('partnerSearch.days', { days: daysAfter - daysBefore }) : undefined;
  return (
    <div className={classes.effect} data-helps>
      <Text size="sm" fw={600}>{[t('partnerSearch.effect', { before, after }), days].filter(Boolean).join(', ')}</Text>
      <Text size="xs">{t('partnerSearch.gone', { names: gone.map(({ name }) => name).join(', ') })}</Text>
    </div>
  );
}
