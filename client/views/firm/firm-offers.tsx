import { Group, Title } from '@mantine/core';
import type { FirmDetail } from '#graph-model/contract/records.ts';
import { useTexts } from '../../text/texts.ts';
import { RowActions } from '../editing/row-actions.tsx';
import classes from './firm.module.css';

/** What the firm offers and seeks, each to be edited. */
export function FirmOffers({ detail: { firm, offers } }: { detail: FirmDetail }) {
  const { t, language } = useTexts();
  if (offers.length === 0) return null;
  return (
    <section>
      <Title order={3} className={classes.heading}>{t('editing.offers')}</Title>
      <ul className={classes.inputs}>
        {offers.map(({ id, direction, productName, productNameEn, capability }) => {
          const what = (language === 'en' ? productNameEn : undefined) ?? productName ?? capability ?? id;
          return (
            <li key={id}>
              <Group justify="space-between" wrap="nowrap" gap="xs">
                <span>{what}<small>{t(direction === 'offers' ? 'firm.offers' : 'firm.seeks')}</small></span>
                <RowActions kind="offer" id={id} title={`${firm.name}: ${what}`} />
              </Group>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
