import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import type { ComboboxItem, ComboboxItemGroup } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { MEASURE_GROUPS } from '#graph-model/analysis/measure.ts';
import type { MeasureInfo } from '#graph-model/contract/network.ts';
import { MOST_UNFOLDED } from '#graph-model/picture/network-folds.ts';
import { GROUPINGS, LAYOUTS } from '#graph-model/picture/scene-state.ts';
import { useAtlas } from '../../api/queries.ts';
import { COLOURS } from '../../state/address.ts';
import type { Address } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { networkLayoutText } from '../../text/network-layout.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from './network-context.ts';
import classes from './network.module.css';

const MapBackground = lazy(() => import('./map-background.tsx'));

const PROPERTIES = ['branch', 'kind', 'district', 'critical'] as const;

/** How the picture is drawn: layout, and what colour and size say. */
export function DisplayOptions() {
  const { t, language } = useTexts();
  const [{ layout, network, colourBy, sizeBy }, changeAddress] = useAddress('layout', 'network', 'colourBy', 'sizeBy');
  const large = useNetworkFacts().network.firms.id.length > MOST_UNFOLDED;
  const hasTiles = useAtlas().data?.tiles !== undefined;
  const coloured = useMeasureMenu(({ id }) => (COLOURS as readonly string[]).includes(id));
  const sized = useMeasureMenu(({ unit }) => unit !== 'group');
  const colours: ComboboxItemGroup<ComboboxItem>[] = [
    { group: t('display.properties'), items: PROPERTIES.map((value) => ({ value, label: t(`display.${value}`) })) },
    ...coloured,
  ];
  return (
    <section aria-label={t('display.title')}>
      <h2 className={classes.sectionTitle}>{t('display.title')}</h2>
      <Stack gap={8}>
        {large && <Text size="sm" c="dimmed">{networkLayoutText[language].tooLarge}</Text>}
        <SegmentedControl
          fullWidth size="sm" aria-label={t('display.layout')} value={large ? 'network' : layout} disabled={large}
          onChange={(value) => changeAddress({ layout: value as Address['layout'] })}
          data={LAYOUTS.map((value) => ({ value, label: t(`display.${value}`) }))}
        />
        {(layout === 'network' || large) && (
          <Select
            size="sm" label={networkLayoutText[language].groupBy} value={network.groupBy} allowDeselect={false} comboboxProps={{ shadow: 'md' }}
            data={GROUPINGS.map((value) => ({ value, label: networkLayoutText[language].groupings[value] }))}
            onChange={(value) => { if (value !== null) changeAddress({ network: { groupBy: value as Address['network']['groupBy'] } }); }}
          />
        )}
        {layout === 'map' && !large && hasTiles && <Suspense fallback={null}><MapBackground /></Suspense>}
        <Select
          size="sm" label={t('display.colour')} data={colours} value={colourBy} allowDeselect={false} maxDropdownHeight={360} comboboxProps={{ shadow: 'md' }}
          onChange={(value) => { if (value !== null) changeAddress({ colourBy: value as Address['colourBy'] }); }}
        />
        <Select
          size="sm" label={t('display.size')} value={sized.length > 0 ? sizeBy : null} disabled={sized.length === 0} placeholder={t('ranking.computing')} allowDeselect={false} maxDropdownHeight={360} comboboxProps={{ shadow: 'md' }}
          data={[{ value: 'uniform', label: t('display.uniform') }, ...sized]}
          onChange={(value) => { if (value !== null) changeAddress({ sizeBy: value as Address['sizeBy'] }); }}
        />
      </Stack>
    </section>
  );
}

/** Measures as choices under their headings, in the words of the catalogue; empty until they are there. */
export function useMeasureMenu(offered: (measure: MeasureInfo) => boolean): ComboboxItemGroup<ComboboxItem>[] {
  const { t, language } = useTexts();
  const { measures } = useNetworkFacts();
  const offers = measures?.measures.filter(offered) ?? [];
  return MEASURE_GROUPS.map((heading) => ({
    group: t(`measure.groups.${heading}`),
    items: offers.filter(({ group }) => group === heading).map(({ id, label }) => ({ value: id, label: label[language] })),
  })).filter(({ items }) => items.length > 0);
}
