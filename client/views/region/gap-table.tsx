import { ActionIcon, Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconCircleDashed, IconCircleX, IconEyeOff } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { ReactNode } from 'react';
import type { GapRowView, RegionGapsView } from '#graph-model/contract/region-purchases.ts';
import type { PurchasesAsked } from '../../api/region-queries.ts';
import { numberText, shareText } from '../../state/format.ts';
import { amountText } from '../../state/purchase-words.ts';
import { useTexts } from '../../text/texts.ts';
import { FirmName } from '../firm/firm-name.tsx';
import { useIsCompact } from '../shared/compact.ts';
import { Explanation } from '../shared/explanation.tsx';
import { GapDetails } from './gap-details.tsx';
import { Suppressed } from './suppressed.tsx';
import { TakeAway } from './take-away-table.tsx';
import classes from './region.module.css';
import { useOpenInNetwork } from './use-open-in-network.ts';

const FEW = 25;

/** One row a class of goods, the weightiest first; a row opens to who buys where, who offers it and who comes closest. */
export function GapTable({ view, asked }: { view: RegionGapsView; asked: PurchasesAsked }) {
  const { t } = useTexts();
  const compact = useIsCompact();
  const [open, setOpen] = useState<string>();
  const [all, setAll] = useState(false);
  const { gaps, counts, withoutProduct } = view;
  if (gaps.length === 0) return <Text>{t(counts.hidden + counts.real === 0 ? 'purchases.gaps.none' : 'purchases.gaps.noneOfKind')}</Text>;
  const columns = ['demand', 'covered', 'gap', 'essential', 'hit'] as const;
  const kinds = <Explanation label={t('purchases.gaps.explainKinds')} text={t('purchases.gaps.kinds')} />;
  const rules: Partial<Record<(typeof columns)[number], ReactNode>> = {
    essential: <Explanation label={t('purchases.gaps.explainEssential')} text={t('purchases.gaps.essentialRule')} />,
    hit: <Explanation label={t('purchases.gaps.explainHit')} text={t('purchases.gaps.hitRule')} />,
  };
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('purchases.gaps.list')}>
      <Group justify="space-between" mb="xs"><Title order={2} size="h4">{t('purchases.gaps.list')}</Title><TakeAway table="gaps" asked={asked} /></Group>
      <Text size="sm" c="dimmed" mb="xs">{t('purchases.gaps.order')}</Text>
      <div className={classes.wide} tabIndex={0} role="group" aria-label={t('purchases.gaps.list')}>
        <Table className={classes.table} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col"><Group gap={2} wrap="nowrap">{t('purchases.gaps.goods')}{compact && kinds}</Group></Table.Th>
              {!compact && <Table.Th scope="col"><Group gap={2} wrap="nowrap">{t('purchases.gaps.kind')}{kinds}</Group></Table.Th>}
              {columns.map((column) => <Table.Th key={column} scope="col" className={classes.number} data-more={column === 'gap' ? undefined : true}><Group gap={2} wrap="nowrap" justify="flex-end">{t(`purchases.gaps.${column}`)}{rules[column]}</Group></Table.Th>)}
              <Table.Th scope="col" data-more>{t('purchases.gaps.who')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(all ? gaps : gaps.slice(0, FEW)).map((gap) => (
              <Fragment key={gap.key}>
                <GapRow gap={gap} view={view} isOpen={open === gap.key} onOpen={() => setOpen(open === gap.key ? undefined : gap.key)} />
                {open === gap.key && <Table.Tr className={classes.details}><Table.Td colSpan={8}><GapDetails gap={gap} view={view} asked={asked} /></Table.Td></Table.Tr>}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {!all && gaps.length > FEW && <Button mt="sm" size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('state.more', { count: gaps.length - FEW })}</Button>}
      {withoutProduct !== null && withoutProduct > 0 && <Text size="sm" c="dimmed" mt="sm">{t('purchases.gaps.withoutProduct', { count: withoutProduct })}</Text>}
    </Paper>
  );
}

/** The name of a class of goods: of its first product, and that there are more. */
export function useGoodsName(): (gap: Pick<GapRowView, 'products' | 'key'>) => string {
  const { t, language } = useTexts();
  return ({ products: [first, ...others], key }) => {
    if (first === undefined) return key;
    const name = (language === 'en' ? first.nameEn : undefined) ?? first.name;
    return others.length > 0 ? t('purchases.gaps.andMore', { name, count: others.length }) : name;
  };
}

function GapRow({ gap, view: { basis }, isOpen, onOpen }: { gap: GapRowView; view: RegionGapsView; isOpen: boolean; onOpen: () => void }) {
  const { t, language } = useTexts();
  const name = useGoodsName()(gap);
  const { openFirm } = useOpenInNetwork();
  const speech = { t, language };
  const { demand, covered, gap: missing, localShare, weights, status, before, sources, sourceCount, closest } = gap;
  const compact = useIsCompact();
  const kind = <GapKind status={status} unused={status === 'hidden' && covered.relations === 0} />;
  const [first] = status === 'hidden' ? sources : closest;
  const others = status === 'hidden' ? sourceCount - 1 : closest.length - 1;
  return (
    // The mouse opens the row anywhere; keys and screen readers take the button.
    <Table.Tr data-testid="gap-row" className={classes.opening} onClick={({ target }) => { if ((target as Element).closest('button, a') === null && (window.getSelection()?.isCollapsed ?? true)) onOpen(); }}>
      <Table.Th scope="row">
        <Group gap={6} wrap="nowrap" align="flex-start">
          <ActionIcon variant="subtle" color="gray.8" size={26} aria-label={t('purchases.gaps.open', { name })} aria-expanded={isOpen} onClick={onOpen}>{isOpen ? <IconChevronDown size={18} aria-hidden /> : <IconChevronRight size={18} aria-hidden />}</ActionIcon>
          <span><span className={classes.goods}>{name}</span><span className={classes.small}>{gap.code === undefined ? t('purchases.gaps.noCode') : t('purchases.gaps.code', { code: gap.code })}</span>{compact && kind}</span>
        </Group>
      </Table.Th>
      {!compact && <Table.Td>{kind}</Table.Td>}
      <Table.Td className={classes.number} data-more>{demand.suppressed ? <Suppressed /> : amountText(demand, basis, speech, true)}</Table.Td>
      <Table.Td className={classes.number} data-more>
        {localShare === null ? covered.suppressed || missing.suppressed ? <Suppressed /> : t('value.unknown') : shareText(localShare, language)}
        {localShare !== null && <div className={classes.coverBar} aria-hidden><span style={{ width: `${100 * localShare}%` }} /></div>}
      </Table.Td>
      <Table.Td className={classes.number}>{missing.suppressed ? <Suppressed /> : <strong>{amountText(missing, basis, speech, true)}</strong>}{before && <span className={classes.small}>{before.demand.relations === 0 ? t('purchases.gaps.newGap') : t('purchases.gaps.change', { value: amountText(before.gap, basis, speech, true) })}</span>}</Table.Td>
      <Table.Td className={classes.number} data-more>{shareText(weights.essential, language)}</Table.Td>
      <Table.Td className={classes.number} data-more>{weights.firmsHit === null ? <Suppressed /> : numberText(weights.firmsHit, language)}</Table.Td>
      <Table.Td data-more>{first && <>{status === 'real' && <span className={classes.small}>{t('purchases.gaps.nearest')}</span>}<FirmName firm={first.firm} onOpen={openFirm} />{others > 0 && <span className={classes.small}>{t('purchases.gaps.more', { count: others })}</span>}</>}</Table.Td>
    </Table.Tr>
  );
}

/** Hidden or real, told apart by word, sign and border. */
function GapKind({ status, unused }: { status: GapRowView['status']; unused: boolean }) {
  const { t } = useTexts();
  const Icon = status === 'hidden' ? IconEyeOff : IconCircleX;
  return (
    <>
      <span className={classes.kind} data-kind={status}><Icon size={15} aria-hidden />{t(`purchases.gaps.${status}`)}</span>
      {unused && <span className={classes.small} title={t('purchases.gaps.unusedHint')}><IconCircleDashed size={12} aria-hidden /> {t('purchases.gaps.unused')}</span>}
    </>
  );
}
