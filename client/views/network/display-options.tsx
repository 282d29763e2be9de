import { SegmentedControl, Select, Stack } from '@mantine/core';
import type { ComboboxItem, ComboboxItemGroup } from '@mantine/core';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { COLOURS, LAYOUTS } from '../../state/address.ts';
import type { Address } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from './network-context.ts';
import classes from './network.module.css';

const PROPERTIES = ['branch', 'kind', 'district', 'critical'] as const;

/** How the picture is drawn: layout, and what colour and size say. */
export function DisplayOptions() {
  const { t } = useTexts();
  const [{ layout, colourBy, sizeBy }, changeAddress] = useAddress();
  const measures = useMeasureItems();
  const rankable = measures.filter(({ unit }) => unit !== 'group');
  const colours: ComboboxItemGroup<ComboboxItem>[] = [
    { group: t('display.properties'), items: PROPERTIES.map((value) => ({ value, label: t(`display.${value}`) })) },
    { group: t('display.measures'), items: measures.filter(({ value }) => (COLOURS as readonly string[]).includes(value)) },
  ];
  return (
    <section aria-label={t('display.title')}>
      <h2 className={classes.sectionTitle}>{t('display.title')}</h2>
      <Stack gap={8}>
        <SegmentedControl
          fullWidth size="sm" aria-label={t('display.layout')} value={layout}
          onChange={(value) => changeAddress({ layout: value as Address['layout'] })}
          data={LAYOUTS.map((value) => ({ value, label: t(`display.${value}`) }))}
        />
        <Select
          size="sm" label={t('display.colour')} data={colours} value={colourBy} allowDeselect={false} maxDropdownHeight={360} comboboxProps={{ shadow: 'md' }}
          onChange={(value) => { if (value !== null) changeAddress({ colourBy: value as Address['colourBy'] }); }}
        />
        <Select
          size="sm" label={t('display.size')} value={measures.length > 0 ? sizeBy : null} disabled={measures.length === 0} placeholder={t('ranking.computing')} allowDeselect={false} maxDropdownHeight={360} comboboxProps={{ shadow: 'md' }}
          data={[{ value: 'uniform', label: t('display.uniform') }, { group: t('display.measures'), items: rankable }]}
          onChange={(value) => { if (value !== null) changeAddress({ sizeBy: value as Address['sizeBy'] }); }}
        />
      </Stack>
    </section>
  );
}

/** Measures as choices, in the words of the catalogue; empty until they are there. */
export function useMeasureItems(): { readonly value: MeasureId; readonly label: string; readonly unit: string }[] {
  const { language } = useTexts();
  const { measures } = useNetworkFacts();
  return (measures?.measures ?? []).map(({ id, label, unit }) => ({ value: id, label: label[language], unit }));
}
