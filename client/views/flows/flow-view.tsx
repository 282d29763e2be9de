import '../../text/late-texts.ts';
import { Button, SegmentedControl, Table, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { FLOW_SIDES, type FlowBand, type FlowSums } from '#graph-model/picture/flow-sums.ts';
import { shareText } from '../../state/format.ts';
import { FLOW_AMOUNTS, FLOW_GROUPS } from '../../state/table-address.ts';
import { useTexts } from '../../text/texts.ts';
import { InternalSwitch } from '../region/suppressed.tsx';
import { useIsCompact } from '../shared/compact.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { LinkedTable } from '../table/linked-table.tsx';
import tableClasses from '../table/table.module.css';
import { useBeside } from '../table/use-beside.ts';
import type { WalkProps } from '../table/walk-list.tsx';
import { FlowPicture } from './flow-picture.tsx';
import classes from './flows.module.css';
import { useFlowSums, type FlowsAsked } from './use-flow-sums.ts';
import { useFlowWords, type FlowWords } from './use-flow-words.ts';

/** Flows of the firms shown: from whom they buy and to whom they sell, by industry or by origin. */
export const FlowView = memo(function FlowView({ facts, shown }: WalkProps) {
  const { t } = useTexts();
  const [beside, change] = useBeside();
  const asked = useFlowSums(shown);
  const words = useFlowWords();
  const idOf = ({ side, from, to }: FlowBand) => `${side}.${from}.${to}`;
  const band = asked.sums?.bands.find((each) => idOf(each) === beside?.flow);
  if (beside?.flow !== undefined && asked.sums) {
    const [from, to] = band ? words.ends(band) : [];
    return (
      <>
        <div className={tableClasses.tools}>
          <Button size="compact-sm" variant="default" fw={500} leftSection={<IconArrowLeft size={15} aria-hidden />} onClick={() => change({ flow: undefined, order: undefined, find: undefined })}>{t('beside.flow.back')}</Button>
          <Text size="sm" fw={600} role="status">{band ? t('beside.flow.rows', { from, to }) : t('beside.flow.gone')}</Text>
        </div>
        {band && <LinkedTable kind="relations" facts={facts} shown={shown} among={band.rows} />}
      </>
    );
  }
  return (
    <>
      <FlowTools />
      <div className={classes.view}>
        {asked.problem ? <ProblemMessage problem={asked.problem} onRetry={asked.retry} /> : !asked.sums ? <Text role="status">{t('beside.flow.pending')}</Text>
          : asked.sums.bands.length === 0 ? <Text py="lg" ta="center" fw={600}>{t('beside.flow.empty')}</Text> : <Flows asked={asked} sums={asked.sums} words={words} onOpen={(each) => change({ flow: idOf(each) })} />}
      </div>
    </>
  );
});

function FlowTools() {
  const { t } = useTexts();
  const [beside, change] = useBeside();
  return (
    <div className={tableClasses.tools}>
      <SegmentedControl size="xs" aria-label={t('beside.flow.by')} value={beside?.flowsBy ?? 'branch'} onChange={(by) => change({ flowsBy: by === 'ring' ? 'ring' : undefined })} data={FLOW_GROUPS.map((value) => ({ value, label: t(`beside.flow.bys.${value}`) }))} />
      <SegmentedControl size="xs" aria-label={t('beside.flow.of')} value={beside?.flowsOf ?? 'relations'} onChange={(of) => change({ flowsOf: of === 'volume' ? 'volume' : undefined })} data={FLOW_AMOUNTS.map((value) => ({ value, label: t(`beside.flow.ofs.${value}`) }))} />
      <span className={tableClasses.spring} />
      <InternalSwitch />
    </div>
  );
}

interface FlowsProps {
  readonly asked: FlowsAsked;
  readonly sums: FlowSums;
  readonly words: FlowWords;
  readonly onOpen: (band: FlowBand) => void;
}

function Flows({ asked, sums, words, onOpen }: FlowsProps) {
  const { t, language } = useTexts();
  const compact = useIsCompact();
  const [side, setSide] = useState<(typeof FLOW_SIDES)[number]>('in');
  const [beside] = useBeside();
  const covered = (which: 'in' | 'out') => (sums.total[which].coverage === null ? t('purchases.suppressed') : shareText(sums.total[which].coverage, language));
  return (
    <>
      <p className={classes.note}>
        {t(asked.isRegion ? 'beside.flow.about' : 'beside.flow.aboutAll', { count: asked.middle.size })} {t('beside.flow.total', { in: words.amount(sums.total.in), out: words.amount(sums.total.out) })}
        {beside?.flowsOf === 'volume' && ` ${t('beside.flow.totalCoverage', { in: covered('in'), out: covered('out') })}`}
        {sums.bands.some(({ amount }) => amount === null) && ` ${t('beside.flow.suppressedNote')}`}
      </p>
      {compact && <SegmentedControl fullWidth size="xs" mb={4} aria-label={t('beside.flow.side')} value={side} onChange={(value) => setSide(value as typeof side)} data={FLOW_SIDES.map((value) => ({ value, label: t(`beside.flow.sides.${value}`) }))} />}
      <FlowPicture sums={sums} side={compact ? side : undefined} words={words} onOpen={onOpen} />
      <FlowTable sums={sums} words={words} onOpen={onOpen} />
    </>
  );
}

/** All flows in words and figures, the largest first; what may not be shown says so. */
function FlowTable({ sums, words, onOpen }: Omit<FlowsProps, 'asked'>) {
  const { t, language } = useTexts();
  const [beside] = useBeside();
  const isVolume = beside?.flowsOf === 'volume';
  const sorted = sums.bands.toSorted((a, b) => (b.amount ?? -1) - (a.amount ?? -1));
  return (
    <div className={classes.wide} tabIndex={0} role="group" aria-label={t('beside.flow.table')}>
      <Table verticalSpacing={3} mt="sm" data-testid="flow-table">
        <Table.Caption ta="left" fw={600} style={{ captionSide: 'top' }}>{t('beside.flow.table')}</Table.Caption>
        <Table.Thead><Table.Tr><Table.Th scope="col">{t('beside.flow.from')}</Table.Th><Table.Th scope="col">{t('beside.flow.to')}</Table.Th><Table.Th scope="col" className={classes.number}>{t('beside.flow.amount')}</Table.Th>{isVolume && <Table.Th scope="col" className={classes.number}>{t('beside.flow.known')}</Table.Th>}<Table.Th scope="col">{t('beside.flow.open')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {sorted.map((band) => {
            const [from, to] = words.ends(band);
            return (
              <Table.Tr key={`${band.side} ${band.from} ${band.to}`}>
                <Table.Td>{band.side === 'in' ? t('beside.flow.suppliers') : t('beside.flow.middle')}: {from}</Table.Td><Table.Td>{band.side === 'in' ? t('beside.flow.middle') : t('beside.flow.buyers')}: {to}</Table.Td>
                <Table.Td className={classes.number}>{words.amount(band)}</Table.Td>{isVolume && <Table.Td className={classes.number}>{band.coverage === null ? t('purchases.suppressed') : shareText(band.coverage, language)}</Table.Td>}
                <Table.Td><Button size="compact-xs" variant="default" fw={500} aria-label={t('beside.flow.openFlow', { from, to })} onClick={() => onOpen(band)}>{t('beside.flow.open')}</Button></Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
