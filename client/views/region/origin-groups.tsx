import { ActionIcon, Button, Table } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { OriginRing } from '#graph-model/analysis/region/origin-rings.ts';
import type { OriginRowView, RegionOriginView } from '#graph-model/contract/region-purchases.ts';
import type { PurchasesAsked } from '../../api/region-queries.ts';
import { shareText } from '../../state/format.ts';
import type { PurchaseGroup } from '../../state/purchase-filters.ts';
import { amountText, firmsText, ringText } from '../../state/purchase-words.ts';
import { useTexts } from '../../text/texts.ts';
import type { Texts } from '../../text/texts.ts';
import { OriginBar, partsOf } from './origin-bar.tsx';
import { PurchaseRows } from './purchase-rows.tsx';
import { Suppressed } from './suppressed.tsx';
import classes from './region.module.css';

const FEW = 15;

interface OriginGroupsProps {
  readonly view: RegionOriginView;
  readonly group: PurchaseGroup;
  readonly asked: PurchasesAsked;
}

/** One bar a group, the largest first; a group opens to a table of its rings, a ring to the relations behind it. */
export function OriginGroups({ view, group, asked }: OriginGroupsProps) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<{ key: string; ring?: OriginRing }>();
  const rows = view.groups[group];
  return (
    <>
      <div className={`${classes.group} ${classes.groupHead}`} aria-hidden><span /><span>{t('purchases.here')}</span><span>{t('purchases.from')}</span></div>
      <ul className={classes.groups}>
        {(all ? rows : rows.slice(0, FEW)).map((row) => (
          <GroupRow key={row.key} row={row} view={view} group={group} asked={asked} open={open?.key === row.key ? open : undefined} onOpen={(ring) => setOpen({ key: row.key, ...(ring && { ring }) })} onClose={() => setOpen(undefined)} />
        ))}
      </ul>
      {!all && rows.length > FEW && <Button mt="sm" size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('state.more', { count: rows.length - FEW })}</Button>}
    </>
  );
}

interface GroupRowProps extends OriginGroupsProps {
  readonly row: OriginRowView;
  readonly open: { readonly ring?: OriginRing } | undefined;
  readonly onOpen: (ring?: OriginRing) => void;
  readonly onClose: () => void;
}

function GroupRow({ row, view, group, asked, open, onOpen, onClose }: GroupRowProps) {
  const { t, language } = useTexts();
  const name = row.label?.[language] ?? t(`purchases.nameless.${group}`);
  const isPlace = group === 'place';
  const code = codeText(row.key, group, t);
  // The bar says it beside a dash.
  const isSuppressed = [row.all, ...row.rings].some(({ suppressed }) => suppressed);
  return (
    <li data-testid="origin-row">
      <div className={classes.group}>
        <span className={classes.groupName}>{name}<small>{[...code, amountText(row.all, view.basis, { t, language })].join(' · ')}</small></span>
        <span className={classes.groupShare} title={t('purchases.localShareHint')}>{row.localShare === null ? isSuppressed ? '–' : t('value.unknown') : shareText(row.localShare, language)}</span>
        <OriginBar name={name} row={row} region={view.region} fromDistrict={isPlace} onRing={(ring) => onOpen(isPlace ? undefined : ring)} />
        <ActionIcon variant="subtle" color="gray.8" aria-label={t('purchases.openRow', { name })} aria-expanded={open !== undefined} onClick={() => (open ? onClose() : onOpen())}>{open ? <IconChevronDown size={18} aria-hidden /> : <IconChevronRight size={18} aria-hidden />}</ActionIcon>
      </div>
      {open && (
        <div className={classes.opened}>
          <RingTable row={row} view={view} isPlace={isPlace} chosen={open.ring} onRing={onOpen} />
          {(open.ring !== undefined || isPlace) && <PurchaseRows asked={{ ...asked, by: group, key: row.key, ...(open.ring && !isPlace && { ring: open.ring }) }} revision={view.revision} />}
        </div>
      )}
    </li>
  );
}

/** The code of a group of goods or an industry, with its edition: both have divisions of one name. */
function codeText(key: string, group: PurchaseGroup, t: Texts): string[] {
  if (group === 'product') return /^(?:HS|GP) /.test(key) ? [key] : [];
  if (group === 'place' || key === '') return [];
  const [code, edition] = key.split(' ');
  return [edition === undefined ? t('scenarios.code', { code }) : t('scenarios.codeOf', { code, edition })];
}

function RingTable({ row, view, isPlace, chosen, onRing }: { row: OriginRowView; view: RegionOriginView; isPlace: boolean; chosen: OriginRing | undefined; onRing: (ring: OriginRing) => void }) {
  const { t, language } = useTexts();
  const shares = new Map(partsOf(row).map(({ ring, share }) => [ring, share]));
  return (
    <div className={classes.wide} tabIndex={0} role="group" aria-label={t('purchases.from')}>
      <Table className={classes.table} verticalSpacing={4} maw={620} mb="sm">
        <Table.Thead><Table.Tr><Table.Th scope="col">{t('purchases.from')}</Table.Th><Table.Th scope="col" className={classes.number}>{t('purchases.amount')}</Table.Th><Table.Th scope="col" className={classes.number}>{t('purchases.part')}</Table.Th><Table.Th scope="col" className={classes.number}>{t('purchases.buyers')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {row.rings.map((figure) => {
            const name = ringText(figure.ring, view.region, { t, language }, isPlace);
            const share = shares.get(figure.ring);
            return (
              <Table.Tr key={figure.ring}>
                <Table.Th scope="row"><span className={classes.swatch} data-ring={figure.ring} style={{ display: 'inline-block', verticalAlign: '-2px' }} aria-hidden /> {isPlace ? name : <Button size="compact-sm" variant={chosen === figure.ring ? 'light' : 'subtle'} aria-label={figure.relations === null ? t('purchases.openRingPlain', { ring: name }) : t('purchases.openRing', { count: figure.relations, ring: name })} aria-pressed={chosen === figure.ring} onClick={() => onRing(figure.ring)}>{name}</Button>}</Table.Th>
                <Table.Td className={classes.number}>{figure.suppressed ? <Suppressed /> : amountText(figure, view.basis, { t, language })}</Table.Td>
                <Table.Td className={classes.number}>{share === undefined ? '' : shareText(share, language)}</Table.Td>
                <Table.Td className={classes.number}>{firmsText(figure, { t, language }, true)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
