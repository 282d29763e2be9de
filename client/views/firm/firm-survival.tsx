import { Badge, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { FirmSurvivalView } from '#graph-model/contract/days.ts';
import { useFirmSurvival } from '../../api/firm-queries.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useOpenFirm } from '../network/use-open.ts';
import { EmptyMessage, ProblemMessage } from '../shared/state-message.tsx';
import { FirmName } from './firm-name.tsx';
import { StockAdvice } from './stock-advice.tsx';
import classes from './firm.module.css';

const PAGE = 12;
const VERDICT_BADGE = { stops_before: { variant: 'outline', color: 'amber.9' }, holds: { variant: 'light', color: 'petrol' }, unknown: { variant: 'outline', color: 'gray.7' } } as const;

type Source = FirmSurvivalView['sources'][number];

/** How long a firm holds out in each single failure that can stop it, and what more stock would buy. */
export function FirmSurvival({ id, name }: { id: string; name: string }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const { data, error, refetch } = useFirmSurvival(id, network.revision);
  if (error) return <ProblemMessage problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Stack gap="sm" role="status" aria-label={t('state.loading')}>{[0, 1, 2].map((row) => <Skeleton key={row} h={72} />)}</Stack>;
  if (data.sources.length === 0) return <EmptyMessage icon={<IconShieldCheck size={40} stroke={1.25} />} title={t('survival.none')} text={t('critical.noneText')} />;
  const unknownStock = new Set(data.sources.flatMap(({ product, stockDays }) => (product && stockDays === undefined ? [product.id] : [])));
  return (
    <Stack gap="lg" data-testid="firm-survival">
      <Sources view={data} name={name} />
      <StockAdvice id={id} unknownStock={unknownStock} />
    </Stack>
  );
}

function Sources({ view, name }: { view: FirmSurvivalView; name: string }) {
  const { t } = useTexts();
  const [shown, setShown] = useState(PAGE);
  const left = view.sources.length - shown;
  return (
    <section title={t('survival.term')}>
      <Title order={3} className={classes.heading}>{t('survival.title')}</Title>
      <Text size="sm" mb="xs">{t('survival.intro', { name })}</Text>
      <ul className={classes.holding}>{view.sources.slice(0, shown).map((source) => <Holding key={source.failed.id} source={source} />)}</ul>
      {left > 0 && <Button mt="xs" size="sm" variant="default" fullWidth onClick={() => setShown(shown + PAGE * 3)}>{t('state.more', { count: Math.min(PAGE * 3, left) })}</Button>}
      {!view.complete && <Text size="sm" c="dimmed" mt="xs">{t('survival.cut')}</Text>}
      <Text size="xs" c="dimmed" mt="xs">{t('survival.assumed')}</Text>
    </section>
  );
}

function Holding({ source }: { source: Source }) {
  const { t, language } = useTexts();
  const openFirm = useOpenFirm();
  const days = (count: number): string => t('firm.days', { count });
  const { product, stockDays, timeToSurvive, timeToRecover } = source;
  const facts = [
    product && t('survival.missing', { product: (language === 'en' ? product.nameEn : undefined) ?? product.name }),
    product && (stockDays === undefined ? t('firm.stockUnknown') : t('firm.stock', { days: days(stockDays) })),
    timeToRecover === undefined ? t('survival.recoveryUnknown') : t('survival.recovery', { days: days(timeToRecover) }),
  ].filter((text) => text !== undefined);
  return (
    <li>
      <div className={classes.holdingHead}>
        <FirmName firm={source.failed} onOpen={openFirm} />
        <Badge size="sm" radius="sm" tt="none" fw={500} {...VERDICT_BADGE[source.verdict]}>{t(`survival.verdict.${source.verdict}`)}</Badge>
      </div>
      <strong>{timeToSurvive === undefined ? t('survival.replaced') : standstillText(source, timeToSurvive)}</strong>
      <small>{facts.join(' · ')}</small>
    </li>
  );

  function standstillText({ until: to, verdict }: Source, from: number): string {
    if (from === 0) return to === undefined ? t('failure.stopsAtOnce') : t('failure.stopsAtOnceUntil', { to });
    return to === undefined || verdict === 'holds' ? t('failure.holdsOut', { days: days(from) }) : t('failure.holdsOutUntil', { days: days(from), to });
  }
}
