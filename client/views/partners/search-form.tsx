import { Button, Collapse, Group, MultiSelect, Paper, Select, SimpleGrid } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { FIRM_KINDS, SIZE_CLASSES } from '#graph-model/firm-filters.ts';
import type { FirmKind, SizeClass } from '#graph-model/firm.ts';
import { germanOrder } from '#graph-model/compare-text.ts';
import { usePartnerTerms } from '../../api/partner-queries.ts';
import type { NetworkIndex } from '../../state/network-index.ts';
import { placeName } from '../../state/network-index.ts';
import type { PartnerAsked } from '../../state/partner-address.ts';
import { useTexts } from '../../text/texts.ts';
import { foldedFilter } from '../shared/folded-filter.ts';
import { RecordSelect } from '../shared/record-select.tsx';
import { ProductField } from './product-field.tsx';

interface SearchFormProps {
  readonly index: NetworkIndex;
  readonly asked: PartnerAsked;
  readonly onAsk: (asked: PartnerAsked) => void;
  /** What else can be done with what is asked. */
  readonly actions?: ReactNode;
}

const RADII = [10, 25, 50, 100, 200] as const;

/** All that can be asked, each answered at once; what is seldom asked unfolds. */
export function SearchForm({ index, asked, onAsk, actions }: SearchFormProps) {
  const { t, language } = useTexts();
  const [unfolded, setUnfolded] = useState(false);
  const terms = usePartnerTerms(index.network.revision).data;
  const change = (part: PartnerAsked): void => onAsk(withoutEmpty({ ...asked, ...part }));
  const places = useMemo(() => index.network.places.map(({ ags, name }) => ({ value: ags, label: name })).sort((a, b) => germanOrder.compare(a.label, b.label)), [index]);
  const firms = useMemo(() => firmOptions(index, language), [index, language]);
  const isMore = unfolded || [asked.sizeClasses, asked.greenAttributes, asked.forFirm, asked.insteadOf].some((value) => value !== undefined);
  const choice = <T extends string>(label: string, data: readonly { value: T; label: string }[], value: readonly T[] | undefined, onChange: (value: T[]) => void) => (
    <MultiSelect
      label={label} data={[...data]} value={[...value ?? []]} onChange={(list) => onChange(list as T[])} searchable clearable hidePickedOptions filter={foldedFilter} limit={80} maxDropdownHeight={320}
      placeholder={(value ?? []).length === 0 ? t('partnerSearch.choose') : ''} nothingFoundMessage={t('filter.nothing')} comboboxProps={{ shadow: 'md' }} clearButtonProps={{ 'aria-label': t('search.clear') }}
    />
  );
  const stated = (list: readonly { name: string; firms: number }[] | undefined, value: readonly string[] | undefined) => withAsked(list, value).map(({ name, firms: count }) => ({ value: name, label: count > 0 ? `${name} (${count})` : name }));
  return (
    <Paper component="section" withBorder p="md" aria-label={t('partnerSearch.form')}>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="sm">
        <ProductField index={index} asked={asked} onChange={change} />
        {choice(t('partnerSearch.capabilities'), stated(terms?.capabilities, asked.capabilities), asked.capabilities, (capabilities) => change({ capabilities }))}
        {choice(t('partnerSearch.certificates'), stated(terms?.certificates, asked.certificates), asked.certificates, (certificates) => change({ certificates }))}
        <RecordSelect label={t('partnerSearch.place')} data={places} value={asked.ags ?? null} onChange={(ags) => change({ ags: ags ?? undefined })} />
        <Select
          label={t('partnerSearch.radius')} allowDeselect={false} value={String(asked.radiusKm ?? '')} onChange={(km) => change({ radiusKm: km === null || km === '' ? undefined : Number(km) })}
          data={[{ value: '', label: t('partnerSearch.anyRadius') }, ...radii(asked.radiusKm).map((km) => ({ value: String(km), label: t('partnerSearch.km', { km }) }))]}
          disabled={asked.ags === undefined && asked.forFirm === undefined}
        />
        {choice<FirmKind>(t('partnerSearch.kinds'), FIRM_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })), asked.kinds, (kinds) => change({ kinds }))}
      </SimpleGrid>
      <Collapse expanded={isMore}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="sm">
          <RecordSelect label={t('partnerSearch.forFirm')} data={firms} value={asked.forFirm ?? null} onChange={(forFirm) => change({ forFirm: forFirm ?? undefined, insteadOf: undefined })} />
          <RecordSelect label={t('partnerSearch.insteadOf')} data={suppliersOf(index, asked.forFirm, firms)} value={asked.insteadOf ?? null} onChange={(insteadOf) => change({ insteadOf: insteadOf ?? undefined, ...suppliedBy(index, asked, insteadOf) })} />
          {choice<SizeClass>(t('partnerSearch.sizes'), SIZE_CLASSES.map((value) => ({ value, label: t(`size.${value}`) })), asked.sizeClasses, (sizeClasses) => change({ sizeClasses }))}
          {choice(t('partnerSearch.green'), stated(terms?.greenAttributes, asked.greenAttributes), asked.greenAttributes, (greenAttributes) => change({ greenAttributes }))}
        </SimpleGrid>
      </Collapse>
      <Group mt="sm" gap="xs">
        <Button size="compact-sm" variant="subtle" aria-expanded={isMore} onClick={() => setUnfolded(!unfolded)}>{t(isMore ? 'partnerSearch.fewer' : 'partnerSearch.more')}</Button>
        {Object.keys(asked).length > 0 && <Button size="compact-sm" variant="subtle" onClick={() => onAsk({})}>{t('partnerSearch.clear')}</Button>}
        {actions}
      </Group>
    </Paper>
  );
}

/** What is empty is not asked. */
function withoutEmpty(asked: PartnerAsked): PartnerAsked {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)));
}

/** A link may ask for what nobody states any more: it is shown and can be taken away. */
function withAsked(list: readonly { name: string; firms: number }[] = [], asked: readonly string[] = []): readonly { name: string; firms: number }[] {
  const known = new Set(list.map(({ name }) => name));
  return [...list, ...asked.filter((name) => !known.has(name)).map((name) => ({ name, firms: 0 }))];
}

function radii(asked: number | undefined): readonly number[] {
  return asked === undefined || (RADII as readonly number[]).includes(asked) ? RADII : [...RADII, asked].sort((a, b) => a - b);
}

function firmOptions(index: NetworkIndex, language: 'de' | 'en') {
  return index.network.firms.id.map((value, number) => {
    const place = placeName(index, number, language);
    return { value, label: place === undefined ? index.network.firms.name[number] : `${index.network.firms.name[number]} (${place})` };
  });
}

/** Today's suppliers of the searching firm, in German order; all firms where nobody searches. */
function suppliersOf({ network, numberOf }: NetworkIndex, forFirm: string | undefined, firms: ReturnType<typeof firmOptions>) {
  const buyer = forFirm === undefined ? undefined : numberOf.get(forFirm);
  if (buyer === undefined) return firms;
  const { relations } = network;
  const suppliers = new Set(relations.supplier.filter((_, relation) => relations.buyer[relation] === buyer));
  return [...suppliers].map((supplier) => firms[supplier]).sort((a, b) => germanOrder.compare(a.label, b.label));
}

/** The product that the supplier delivers to the searching firm, where there is just one and no other is asked for. */
function suppliedBy({ network, numberOf }: NetworkIndex, asked: PartnerAsked, insteadOf: string | null): PartnerAsked {
  if (insteadOf === null || asked.forFirm === undefined || [asked.product, asked.code, asked.words].some((text) => text !== undefined)) return {};
  const { relations, products } = network;
  const [supplier, buyer] = [numberOf.get(insteadOf), numberOf.get(asked.forFirm)];
  const supplied = new Set(relations.product.filter((product, relation) => product !== null && relations.supplier[relation] === supplier && relations.buyer[relation] === buyer));
  const [only] = supplied;
  return supplied.size === 1 && only !== null ? { product: products.id[only] } : {};
}
