import { Group } from '@mantine/core';
import type { FirmDetail } from '#graph-model/contract/records.ts';
import { useTexts } from '../../text/texts.ts';
import { RowActions } from '../editing/row-actions.tsx';
import { SecondSourceButton } from '../partners/second-source-button.tsx';
import classes from './firm.module.css';

/** Inputs the firm has stated, with what is known of their weight and stock. */
export function FirmInputs({ detail }: { detail: FirmDetail }) {
  const { t, language } = useTexts();
  return (
    <ul className={classes.inputs}>
      {detail.requirements.map((input) => (
        <li key={input.id}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <span>{(language === 'en' ? input.productNameEn : undefined) ?? input.productName}</span>
            <RowActions kind="requirement" id={input.id} title={`${detail.firm.name}: ${input.productName}`} />
          </Group>
          <small>
            {t(input.essential === undefined ? 'firm.essentialUnknown' : input.essential ? 'firm.essential' : 'firm.dispensable')}
            {' · '}
            {input.stockDays === undefined ? t('firm.stockUnknown') : t('firm.stock', { days: t('firm.days', { count: input.stockDays }) })}
          </small>
          {' '}<SecondSourceButton asked={{ product: input.product, forFirm: detail.firm.id, ...onlySupplier(detail, input.product) }} label={(language === 'en' ? input.productNameEn : undefined) ?? input.productName} />
        </li>
      ))}
    </ul>
  );
}

/** Today's supplier of a product, where there is just one. */
function onlySupplier({ suppliers }: FirmDetail, product: string): { insteadOf?: string } {
  const found = new Set(suppliers.filter((relation) => relation.product === product).map(({ supplier }) => supplier));
  return found.size === 1 ? { insteadOf: [...found][0] } : {};
}
