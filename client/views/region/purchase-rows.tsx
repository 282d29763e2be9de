import { Loader, Table, Text } from '@mantine/core';
import type { RegionPurchasesView } from '#graph-model/contract/region-purchases.ts';
import { useRegionPurchases, type PurchasesAsked } from '../../api/region-queries.ts';
import { euroText, numberText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { FirmName } from '../firm/firm-name.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';
import classes from './region.module.css';
import { useOpenInNetwork } from './use-open-in-network.ts';

interface PurchaseRowsProps {
  readonly asked: Parameters<typeof useRegionPurchases>[0] & PurchasesAsked;
  readonly revision: number;
}

/** The supply relations behind a figure, at most a hundred. */
export function PurchaseRows({ asked, revision }: PurchaseRowsProps) {
  const { t, language } = useTexts();
  const rows = useRegionPurchases({ limit: 100, ...asked }, revision);
  if (rows.error) return <ProblemMessage problem={rows.error} onRetry={() => void rows.refetch()} />;
  if (!rows.data) return <Loader size="sm" aria-label={t('purchases.rowsBusy')} />;
  const { relations, total } = rows.data;
  return (
    <section aria-label={t('purchases.rowsTitle')}>
      <Text size="sm" fw={600}>{t('purchases.rowsTitle')} · {t('purchases.rowsOf', { shown: relations.length, total })}</Text>
      <div className={classes.wide} tabIndex={0} role="group" aria-label={t('purchases.rowsTitle')}>
        <Table className={classes.table} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('purchases.supplier')}</Table.Th><Table.Th scope="col">{t('purchases.place')}</Table.Th><Table.Th scope="col">{t('purchases.product')}</Table.Th>
              <Table.Th scope="col">{t('purchases.buyer')}</Table.Th><Table.Th scope="col" className={classes.number}>{t('purchases.volume')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{relations.map((relation) => <Row key={relation.id} relation={relation} volume={relation.volumeEur === undefined ? relation.volumeClass ?? t('value.unknown') : euroText(relation.volumeEur, language)} share={relation.share === undefined ? undefined : numberText(relation.share * 100, language)} />)}</Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

function Row({ relation, volume, share }: { relation: RegionPurchasesView['relations'][number]; volume: string; share: string | undefined }) {
  const { t, language } = useTexts();
  const { openFirm } = useOpenInNetwork();
  return (
    <Table.Tr>
      <Table.Td><FirmName firm={{ id: relation.supplier, name: relation.supplierName }} onOpen={openFirm} /></Table.Td>
      <Table.Td>{relation.from ?? t('value.unknown')}</Table.Td>
      <Table.Td>{(language === 'en' ? relation.productNameEn : undefined) ?? relation.productName ?? t('value.unknown')}</Table.Td>
      <Table.Td><FirmName firm={{ id: relation.buyer, name: relation.buyerName }} onOpen={openFirm} /></Table.Td>
      <Table.Td className={classes.number}>{volume}{share !== undefined && <span className={classes.small}>{share} %</span>}</Table.Td>
    </Table.Tr>
  );
}
