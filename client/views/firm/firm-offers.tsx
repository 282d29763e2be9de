import { Button, Group, Title } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type { FirmDetail } from '#graph-model/contract/records.ts';
import { useTexts } from '../../text/texts.ts';
import { useEditor } from '../editing/editor-context.ts';
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

/** What can be changed of a firm, and added to it. */
export function FirmEditing({ firm }: { firm: Pick<FirmDetail['firm'], 'id' | 'name'> }) {
  const { t } = useTexts();
  const open = useEditor();
  const small = { size: 'compact-sm', variant: 'default' } as const;
  const plus = <IconPlus size={15} aria-hidden />;
  return (
    <Group gap="xs" component="section" aria-label={t('editing.editShort')}>
      <Button {...small} leftSection={<IconPencil size={15} aria-hidden />} onClick={() => open({ what: 'form', kind: 'firm', id: firm.id })}>{t('editing.editFirm')}</Button>
      <Button {...small} leftSection={plus} onClick={() => open({ what: 'form', kind: 'relation', preset: { buyer: firm.id } })}>{t('editing.addSupplier')}</Button>
      <Button {...small} leftSection={plus} onClick={() => open({ what: 'form', kind: 'relation', preset: { supplier: firm.id } })}>{t('editing.addBuyer')}</Button>
      <Button {...small} leftSection={plus} onClick={() => open({ what: 'form', kind: 'requirement', preset: { firm: firm.id } })}>{t('editing.addInput')}</Button>
      <Button {...small} leftSection={plus} onClick={() => open({ what: 'form', kind: 'offer', preset: { firm: firm.id, direction: 'offers' } })}>{t('editing.addOffer')}</Button>
      <Button {...small} leftSection={<IconTrash size={15} aria-hidden />} onClick={() => open({ what: 'removal', kind: 'firm', id: firm.id, title: firm.name })}>{t('editing.removeFirm')}</Button>
    </Group>
  );
}
