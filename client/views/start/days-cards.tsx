import { Text } from '@mantine/core';
import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react';
import type { FirmSurvivalView } from '#graph-model/contract/days.ts';
import { useCritical, useFirmSurvival } from '../../api/firm-queries.ts';
import { shareText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { openingFirm } from '../network/use-open.ts';
import { Answer, Lead, PlaceLink, StartCard } from './start-card.tsx';
import classes from './start.module.css';

type Source = FirmSurvivalView['sources'][number];
const FEW = 4;

function useDaysWords(): (source: Source) => string {
  const { t } = useTexts();
  return ({ timeToSurvive }) => {
    if (timeToSurvive === undefined) return t('start.firm.replaced');
    return timeToSurvive === 0 ? t('start.firm.at0') : t('failure.holdsOut', { days: t('start.firm.days', { count: timeToSurvive }) });
  };
}

/** Who can stop the firm alone, those that leave it the fewest days first. */
export function CriticalCard({ id }: { id: string }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const critical = useCritical(id, network.revision);
  const survival = useFirmSurvival(id, network.revision);
  const words = useDaysWords();
  const sources = new Map(survival.data?.sources.map((source) => [source.failed.id, source]));
  const daysOf = (firm: string): number => sources.get(firm)?.timeToSurvive ?? Infinity;
  const here = { view: 'network', ...openingFirm(id), tab: 'critical' } as const;
  return (
    <StartCard icon={<IconAlertTriangle size={22} className={classes.alarm} aria-hidden />} title={t('start.firm.critical')} links={[{ to: here, text: t('start.firm.openCritical') }]}>
      <Answer of={critical}>
        {(view) => (
          <>
            <Lead>{view.critical.length === 0 ? t('start.firm.criticalNone') : t('start.firm.criticalLead', { count: view.critical.length })}</Lead>
            <ul className={classes.rows}>
              {view.critical.toSorted((a, b) => daysOf(a.firm.id) - daysOf(b.firm.id) || b.stops - a.stops).slice(0, FEW).map(({ firm }) => {
                const source = sources.get(firm.id);
                return <li key={firm.id}><PlaceLink to={{ ...here, chain: firm.id }}>{firm.name}</PlaceLink>{source && <span>{words(source)}</span>}</li>;
              })}
            </ul>
            <Text size="xs" c="dimmed" mt={4}>{t('start.firm.coverage', { coverage: shareText(view.coverage, language) })}</Text>
          </>
        )}
      </Answer>
    </StartCard>
  );
}

/** The fewest days the firm holds out, beside how long that failure lasts. */
export function SurvivalCard({ id }: { id: string }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const survival = useFirmSurvival(id, network.revision);
  return (
    <StartCard icon={<IconHourglass size={22} aria-hidden />} title={t('start.firm.survival')} links={[{ to: { view: 'network', ...openingFirm(id), tab: 'survival' }, text: t('start.firm.openSurvival') }]}>
      <Answer of={survival}>
        {({ sources }) => {
          const [worst] = sources.filter(({ timeToSurvive }) => timeToSurvive !== undefined).toSorted((a, b) => a.timeToSurvive! - b.timeToSurvive! || (b.timeToRecover ?? 0) - (a.timeToRecover ?? 0));
          return worst === undefined ? <Lead>{t('start.firm.survivesNever')}</Lead> : <Worst source={worst} />;
        }}
      </Answer>
    </StartCard>
  );
}

function Worst({ source: { failed, timeToSurvive = 0, timeToRecover } }: { source: Source }) {
  const { t } = useTexts();
  const days = (count: number): string => t('start.firm.days', { count });
  const longest = Math.max(timeToSurvive, timeToRecover ?? 0, 1);
  return (
    <>
      <p className={classes.figure}>{days(timeToSurvive)} <small>{t('start.firm.survives')}</small></p>
      <Text size="sm">{t('start.firm.at', { name: failed.name })}</Text>
      <dl className={classes.bars}>
        <div><dt>{t('start.firm.barSurvive')}</dt><dd><span style={{ width: `${100 * timeToSurvive / longest}%` }} aria-hidden />{days(timeToSurvive)}</dd></div>
        <div data-alarm={timeToRecover !== undefined && timeToRecover > timeToSurvive ? true : undefined}>
          <dt>{t('start.firm.barRecover')}</dt>
          <dd>{timeToRecover === undefined ? t('value.unknown') : <><span style={{ width: `${100 * timeToRecover / longest}%` }} aria-hidden />{days(timeToRecover)}</>}</dd>
        </div>
      </dl>
    </>
  );
}
