import { Badge, Button, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { FirmDetail, RelationView } from '#graph-model/contract/records.ts';
import { germanOrder } from '#graph-model/compare-text.ts';
import { shareText } from '../../state/format.ts';
import { volumeClassOf } from '../../state/volume.ts';
import { useTexts } from '../../text/texts.ts';
import { useEditor } from '../editing/editor-context.ts';
import { RowActions } from '../editing/row-actions.tsx';
import { useOpenFirm } from '../network/use-open.ts';
import classes from './firm.module.css';

const PAGE = 60;

/** Suppliers or buyers of a firm, one line per relation; a name leads on to that firm. */
export function FirmRelations({ detail, side }: { detail: FirmDetail; side: 'suppliers' | 'buyers' }) {
  const { t } = useTexts();
  const [shown, setShown] = useState(PAGE);
  const nameOf = (relation: RelationView): string => (side === 'suppliers' ? relation.supplierName : relation.buyerName);
  const relations = detail[side].toSorted((a, b) => germanOrder.compare(nameOf(a), nameOf(b)) || germanOrder.compare(a.productName ?? '', b.productName ?? ''));
  const open = useEditor();
  const add = (
    <Button mt="sm" size="sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open({ what: 'form', kind: 'relation', preset: side === 'suppliers' ? { buyer: detail.firm.id } : { supplier: detail.firm.id } })}>
      {t(side === 'suppliers' ? 'editing.addSupplier' : 'editing.addBuyer')}
    </Button>
  );
  if (relations.length === 0) return <Stack gap={4} align="flex-start"><Text fw={600}>{t(side === 'suppliers' ? 'relations.noSuppliers' : 'relations.noBuyers')}</Text><Text size="sm" c="dimmed">{t('relations.noneHint')}</Text>{add}</Stack>;
  return (
    <>
      <Table verticalSpacing={6} horizontalSpacing={0} className={classes.relations} aria-label={t(side === 'suppliers' ? 'relations.suppliersTable' : 'relations.buyersTable', { name: detail.firm.name })}>
        <Table.Thead>
          <Table.Tr><Table.Th scope="col">{t('relations.firm')}</Table.Th><Table.Th scope="col" ta="right">{t('relations.amount')}</Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {relations.slice(0, shown).map((relation) => <Row key={relation.id} relation={relation} ring={ringOf(relation)} firm={{ id: side === 'suppliers' ? relation.supplier : relation.buyer, name: nameOf(relation) }} />)}
        </Table.Tbody>
      </Table>
      {relations.length > shown && <Button mt="sm" size="sm" variant="default" fullWidth onClick={() => setShown(shown + PAGE * 4)}>{t('state.more', { count: Math.min(PAGE * 4, relations.length - shown) })}</Button>}
      {add}
    </>
  );
}

/** Where a supplier is; of buyers nobody says. */
function ringOf(relation: FirmDetail['suppliers'][number] | RelationView): FirmDetail['suppliers'][number]['ring'] {
  return 'ring' in relation ? relation.ring : undefined;
}

function Row({ relation, firm, ring }: { relation: RelationView; firm: { id: string; name: string }; ring: FirmDetail['suppliers'][number]['ring'] }) {
  const { t, language } = useTexts();
  const openFirm = useOpenFirm();
  const volume = volumeClassOf(relation);
  const amounts = [
    relation.share === undefined ? undefined : t('relations.share', { share: shareText(relation.share, language) }),
    volume && t(`volumeClass.${volume}`),
  ].filter((text) => text !== undefined);
  return (
    <Table.Tr>
      <Table.Td>
        <UnstyledButton className={classes.link} onClick={() => openFirm(firm.id)}>{firm.name}</UnstyledButton>
        <div className={classes.quiet}>{(language === 'en' ? relation.productNameEn : undefined) ?? relation.productName ?? t('relations.productUnknown')}</div>
        {ring && <div className={classes.quiet}>{t(`purchases.near.${ring}`)}</div>}
      </Table.Td>
      <Table.Td ta="right">
        {amounts.length === 0 ? <div className={classes.quiet}>{t('relations.amountUnknown')}</div> : amounts.map((text) => <div key={text} className={classes.amount}>{text}</div>)}
        <Badge size="sm" radius="sm" tt="none" fw={500} variant={relation.status === 'confirmed' ? 'light' : 'outline'} color={relation.status === 'confirmed' ? 'petrol' : 'gray.7'}>{t(`status.${relation.status}`)}</Badge>
        <div><RowActions kind="relation" id={relation.id} title={t('editing.relation', { supplier: relation.supplierName, buyer: relation.buyerName })} /></div>
      </Table.Td>
    </Table.Tr>
  );
}
