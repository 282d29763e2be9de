import { Anchor, Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import type { RankRangesView } from '#graph-model/contract/interventions.ts';
import { NO_FILTERS } from '#graph-model/firm-filters.ts';
import { useRankRanges } from '../../api/measure-queries.ts';
import { useRefetchAll } from '../../api/queries.ts';
import { API_BASE } from '../../api/routes.ts';
import { usualDirection } from '../../state/address.ts';
import { shareText } from '../../state/format.ts';
import { linksOf } from '../../state/links-of.ts';
import { placeName, productName } from '../../state/network-index.ts';
import { rankingRows } from '../../state/ranking.ts';
import type { Reading } from '../../state/reading-address.ts';
import { withoutHighlight } from '../../state/reading-address.ts';
import { chainFirms } from '../../state/reading-scene.ts';
import { useAddress, useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useMeasureMenu } from '../network/display-options.tsx';
import { useNetworkFacts } from '../network/network-context.ts';
import { MeasureInfo } from '../shared/measure-info.tsx';
import { PanelHead } from '../shared/panel-head.tsx';
import { RemovableChip } from '../shared/removable-chip.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';
import { RankRangeControl, rangedMeasure } from './rank-range.tsx';
import { RankingTable } from './ranking-table.tsx';
import classes from './ranking.module.css';

/** All firms by a measure that the reader chooses: the picture as a table. */
export function RankingPanel() {
  const { t, language } = useTexts();
  const { measures, measuresProblem, network } = useNetworkFacts();
  const [{ ranking }, changeAddress] = useAddress('ranking');
  const items = useMeasureMenu(({ unit }) => unit !== 'group');
  const measure = measures?.measures.find(({ id }) => id === ranking.measure);
  const refetchAll = useRefetchAll();
  const [asked, setAsked] = useState(false);
  const ranged = rangedMeasure(measure?.id);
  const { ranges, progress } = useRankRanges(asked ? ranged : undefined, network.revision);
  return (
    <div className={classes.ranking} data-testid="ranking">
      <PanelHead title={t('ranking.title')}>
        <Anchor href={`${API_BASE}/exports/measures.csv`} download size="sm" className={classes.export}><IconDownload size={16} aria-hidden /> {t('ranking.export')}</Anchor>
      </PanelHead>
      <Stack gap={4} px="md" pb="xs">
        <Group gap="xs" wrap="nowrap" align="center">
          <Select
            flex={1} size="sm" aria-label={t('ranking.measure')} data={items} value={measure ? ranking.measure : null} allowDeselect={false} disabled={!measures} maxDropdownHeight={420} comboboxProps={{ shadow: 'md' }}
            onChange={(value) => { if (value !== null) changeAddress({ ranking: { measure: value as MeasureId, order: 'value', descending: true } }); }}
          />
          {measure && <MeasureInfo measure={measure} revision={network.revision} />}
        </Group>
        {measure && <Text size="sm">{measure.question[language]}</Text>}
        {measure && <Text size="xs" c="dimmed" title={t('ranking.coverageHint')}>{t('ranking.coverage', { coverage: shareText(measure.coverage, language) })}</Text>}
        {measure?.note && <Text size="xs" c="dimmed">{measure.note[language]}</Text>}
        {ranged && <RankRangeControl asked={asked} onAsk={setAsked} ranges={ranges} progress={progress} />}
      </Stack>
      {measure ? <Rows measureId={measure.id} ranges={ranged && asked ? ranges.data?.ranges : undefined} /> : measuresProblem ? <Stack px="md"><ProblemMessage problem={measuresProblem} onRetry={() => void refetchAll()} /></Stack> : <Pending />}
    </div>
  );
}

/** Where all before or behind a product is shown, the ranking is of those firms, and says so. */
function ChainChip({ firms, product: { id, direction } }: { firms: number; product: NonNullable<Reading['product']> }) {
  const { t, language } = useTexts();
  const { network, index } = useNetworkFacts();
  const changeAddress = useChangeAddress();
  const what = t(`reading.productChip.${direction}`, { product: productName(network, index.productNumberOf.get(id)!, language) });
  return (
    <Group gap="xs" px="md" pb="xs">
      <RemovableChip text={what} label={t('reading.remove', { what })} onRemove={() => changeAddress(({ reading }) => ({ reading: withoutHighlight(reading) }))} />
      <Text size="sm" c="dimmed" role="status">{t('ranking.firms', { count: firms })}</Text>
    </Group>
  );
}

function Rows({ measureId, ranges }: { measureId: MeasureId; ranges: RankRangesView['ranges'] | undefined }) {
  const { t, language } = useTexts();
  const { measures, network, index, matching } = useNetworkFacts();
  const [{ ranking, reading: { product } }, changeAddress] = useAddress('ranking', 'reading');
  const measure = measures?.measures.find(({ id }) => id === measureId);
  const [id, direction] = [product?.id, product?.direction];
  const chain = useMemo(() => (id === undefined || direction === undefined ? undefined : chainFirms({ product: { id, direction } }, network, linksOf(network))), [id, direction, network]);
  const firms = useMemo(() => (chain && matching ? new Set([...chain].filter((firm) => matching.has(firm))) : chain ?? matching), [chain, matching]);
  const values = measure?.values;
  const rows = useMemo(() => (values ? rankingRows({
    values, names: network.firms.name, placeOf: (firm) => placeName(index, firm, language), order: ranking.order, descending: ranking.descending, ...(firms ? { firms } : {}),
  }) : []), [values, network, index, language, ranking.order, ranking.descending, firms]);
  if (!measure) return null;
  return (
    <>
      {chain && product && <ChainChip firms={rows.length} product={product} />}
      {rows.length === 0 && matching && <Button mx="md" mb="xs" size="compact-md" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => changeAddress({ filters: NO_FILTERS })}>{t('filter.reset')}</Button>}
      <RankingTable
        measure={measure} rows={rows} ranges={ranges} order={ranking.order} descending={ranking.descending}
        onOrder={(order) => changeAddress({
          ranking: { measure: measureId, order, descending: order === ranking.order ? !ranking.descending : usualDirection(order) === 'desc' },
        }, { replace: true })}
      />
    </>
  );
}

/** The measures come after the picture: until then the table keeps its place. */
function Pending() {
  const { t } = useTexts();
  return (
    <Stack px="md" gap="sm" role="status">
      <Text size="sm" c="dimmed">{t('ranking.computing')}</Text>
      {Array.from({ length: 14 }, (_, row) => <Skeleton key={row} h={26} />)}
    </Stack>
  );
}
