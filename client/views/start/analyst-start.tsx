import '../../text/late-texts.ts';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconGitCompare, IconListNumbers, IconShoppingCartOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { RegionGapsView } from '#graph-model/contract/region-purchases.ts';
import { useMeasures } from '../../api/measure-queries.ts';
import { useRegionGaps } from '../../api/region-queries.ts';
import { amountText } from '../../state/purchase-words.ts';
import { useRegionAsked } from '../../state/region-asked.ts';
import { rankedFirms } from '../../state/start/ranked-firms.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { openingFirm } from '../network/use-open.ts';
import { useGoodsName } from '../region/gap-table.tsx';
import { RegionGone, RegionSelect } from '../region/region-select.tsx';
import { useRegionFound } from '../region/use-region-found.ts';
import { ReportLink } from '../shared/report-link.tsx';
import { LoadingView } from '../shared/state-message.tsx';
import { RegionFigures } from './region-figures.tsx';
import { SavedScenarios } from './saved-scenarios.tsx';
import { Answer, PlaceLink, StartCard } from './start-card.tsx';
import classes from './start.module.css';

const TOP = 5;

/** The region at a glance: eight figures, the largest gaps, who stops the most others, and the scenarios. */
export default function AnalystStart() {
  const { t } = useTexts();
  const region = useRegionAsked();
  const found = useRegionFound();
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Title order={1} size="h2">{t('start.analyst.figures')}</Title>
        <Group gap="xs" justify="flex-end" maw="100%"><RegionSelect />{found === 'there' && <ReportLink path="/region/report.pdf" query={region} />}</Group>
      </Group>
      {found === 'gone' && <RegionGone />}
      {found === 'asking' && <LoadingView />}
      {found === 'there' && <Cards />}
    </Stack>
  );
}

function Cards() {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const gaps = useRegionGaps({ ...useRegionAsked(), limit: TOP }, network.revision);
  return (
    <>
      <RegionFigures gaps={gaps.data} />
      <div className={classes.cards}>
        <StartCard icon={<IconShoppingCartOff size={22} aria-hidden />} title={t('start.analyst.topGaps')} links={[{ to: { view: 'region', regionSection: 'gaps' }, text: t('start.analyst.allGaps') }]}>
          <Answer of={gaps}>{(view) => <TopGaps view={view} />}</Answer>
        </StartCard>
        <TopCritical />
        <StartCard icon={<IconGitCompare size={22} aria-hidden />} title={t('start.analyst.scenarios')} links={[{ to: { view: 'scenarios' }, text: t('start.analyst.openScenarios') }]}><SavedScenarios /></StartCard>
      </div>
    </>
  );
}

function TopGaps({ view }: { view: RegionGapsView }) {
  const { t, language } = useTexts();
  const nameOf = useGoodsName();
  if (view.gaps.length === 0) return <Text size="sm">{t('start.analyst.noGaps')}</Text>;
  return (
    <ul className={classes.rows}>
      {view.gaps.slice(0, TOP).map((gap) => (
        <li key={gap.key}>
          <PlaceLink to={{ view: 'region', regionSection: 'gaps', purchases: { group: 'product', kind: gap.status } }}>{nameOf(gap)}</PlaceLink>
          <span>{t(`start.analyst.${gap.status}`)} · {amountText(gap.gap, view.basis, { t, language }, true)}</span>
        </li>
      ))}
    </ul>
  );
}

function TopCritical() {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const changeAddress = useChangeAddress();
  const measures = useMeasures(network.revision);
  const top = useMemo(() => rankedFirms(measures.data, 'critical_count', TOP), [measures.data]);
  const ranking = { view: 'network', panel: 'ranking', ranking: { measure: 'critical_count', order: 'value', descending: true } } as const;
  return (
    <StartCard icon={<IconListNumbers size={22} aria-hidden />} title={t('start.analyst.ranking')} links={[{ to: ranking, text: t('start.analyst.wholeRanking') }]}>
      <Answer of={measures}>
        {() => (top.length === 0
          ? <><Text size="sm" mb="xs">{t('start.analyst.noRanking')}</Text><Button size="compact-sm" variant="default" onClick={() => changeAddress({ view: 'region', regionSection: 'missing' })}>{t('start.firm.openMissing')}</Button></>
          : (
            <ul className={classes.rows}>
              {top.map(({ firm, value }) => <li key={firm}><PlaceLink to={{ view: 'network', ...openingFirm(network.firms.id[firm]) }}>{network.firms.name[firm]}</PlaceLink><span>{t('start.analyst.stops', { count: value })}</span></li>)}
            </ul>
          ))}
      </Answer>
    </StartCard>
  );
}
