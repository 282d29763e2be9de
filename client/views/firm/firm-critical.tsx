import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconBolt, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { FirmCriticalView } from '#graph-model/contract/analyses.ts';
import { useCritical } from '../../api/firm-queries.ts';
import { shareText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { useFailureActions } from '../failure/use-failure-actions.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useOpenFirm } from '../network/use-open.ts';
import { EmptyMessage, ProblemMessage } from '../shared/state-message.tsx';
import { BestRelations } from './best-relations.tsx';
import { CriticalCard } from './critical-card.tsx';
import { FirmName } from './firm-name.tsx';
import classes from './firm.module.css';

const PAGE = 12;

/** Where the supply of a firm breaks: single firms with the chain that proves it, pairs, and sources with one root. */
export function FirmCritical({ id, name }: { id: string; name: string }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const critical = useCritical(id, network.revision);
  if (critical.error) return <ProblemMessage problem={critical.error} onRetry={() => void critical.refetch()} />;
  if (!critical.data) return <Stack gap="sm" role="status" aria-label={t('state.loading')}>{[0, 1, 2].map((card) => <Skeleton key={card} h={110} />)}</Stack>;
  const view = critical.data;
  const coverage = t('critical.coverage', { coverage: shareText(view.coverage, language) });
  return (
    <Stack gap="lg">
      {view.critical.length === 0 ? <EmptyMessage icon={<IconShieldCheck size={40} stroke={1.25} />} title={t('critical.none')} text={t('critical.noneText')} /> : <Singles view={view} name={name} />}
      <Text size="xs" c="dimmed">{coverage}</Text>
      {view.critical.length > 0 && <BestRelations key={id} id={id} name={name} />}
      {view.pairs.length > 0 && <Pairs view={view} name={name} />}
      {view.hiddenSources.length > 0 && <HiddenSources view={view} />}
      {view.mandatoryStations.length > 0 && <MandatoryStations view={view} name={name} />}
    </Stack>
  );
}

function Singles({ view, name }: { view: FirmCriticalView; name: string }) {
  const { t } = useTexts();
  const [shown, setShown] = useState(PAGE);
  return (
    <Stack gap="sm">
      <Text size="sm">{t('critical.intro', { count: view.critical.length, name })}</Text>
      {view.critical.slice(0, shown).map((entry) => <CriticalCard key={entry.firm.id} entry={entry} target={name} />)}
      {view.critical.length > shown && <Button size="sm" variant="default" onClick={() => setShown(shown + PAGE * 3)}>{t('state.more', { count: Math.min(PAGE * 3, view.critical.length - shown) })}</Button>}
    </Stack>
  );
}

function Pairs({ view, name }: { view: FirmCriticalView; name: string }) {
  const { t } = useTexts();
  const failures = useFailureActions();
  const openFirm = useOpenFirm();
  const [shown, setShown] = useState(PAGE);
  return (
    <section>
      <Title order={3} className={classes.heading}>{t('critical.pairs')}</Title>
      <Text size="sm" mb="xs">{t('critical.pairsText', { name })}</Text>
      <ul className={classes.pairs}>
        {view.pairs.slice(0, shown).map(([a, b]) => (
          <li key={`${a.id} ${b.id}`}>
            <span><FirmName firm={a} onOpen={openFirm} /> {t('critical.and')} <FirmName firm={b} onOpen={openFirm} /></span>
            <Button size="compact-sm" variant="subtle" leftSection={<IconBolt size={14} aria-hidden />} onClick={() => failures.start([a.id, b.id])}>{t('critical.playPair')}</Button>
          </li>
        ))}
      </ul>
      {!view.pairsComplete && view.pairs.length <= shown && <Text size="sm" c="dimmed" mt="xs">{t('critical.pairsCut', { count: view.pairs.length })}</Text>}
      {view.pairs.length > shown && <Button mt="xs" size="sm" variant="default" fullWidth onClick={() => setShown(shown + PAGE * 3)}>{t('state.more', { count: Math.min(PAGE * 3, view.pairs.length - shown) })}</Button>}
    </section>
  );
}

function HiddenSources({ view }: { view: FirmCriticalView }) {
  const { t, language } = useTexts();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <section>
      <Title order={3} className={classes.heading}>{t('critical.hidden')}</Title>
      <Stack gap="xs">
        {view.hiddenSources.map(({ product, suppliers, source }) => (
          <Group key={`${product.id} ${source.id}`} className={classes.hidden} wrap="nowrap">
            <Text size="sm">{t('critical.hiddenText', {
              product: (language === 'en' ? product.nameEn : undefined) ?? product.name, suppliers: list.format(suppliers.map((supplier) => supplier.name)), source: source.name,
            })}</Text>
          </Group>
        ))}
      </Stack>
    </section>
  );
}

/** Firms that no supply route passes by; whether the firm stops without them is a question of inputs, which the list above answers. */
function MandatoryStations({ view, name }: { view: FirmCriticalView; name: string }) {
  const { t } = useTexts();
  const openFirm = useOpenFirm();
  const [shown, setShown] = useState(PAGE);
  const left = view.mandatoryStations.length - shown;
  return (
    <section title={t('critical.stationsTerm')}>
      <Title order={3} className={classes.heading}>{t('critical.stations')}</Title>
      <Text size="sm" mb="xs">{t('critical.stationsText', { name })}</Text>
      <ul className={classes.pairs}>{view.mandatoryStations.slice(0, shown).map((firm) => <li key={firm.id}><FirmName firm={firm} onOpen={openFirm} /></li>)}</ul>
      {left > 0 && <Button mt="xs" size="sm" variant="default" fullWidth onClick={() => setShown(shown + PAGE * 3)}>{t('state.more', { count: Math.min(PAGE * 3, left) })}</Button>}
    </section>
  );
}
