import { Autocomplete } from '@mantine/core';
import { useMemo, useState } from 'react';
import { germanOrder } from '#graph-model/compare-text.ts';
import { productName } from '../../state/network-index.ts';
import type { NetworkIndex } from '../../state/network-index.ts';
import type { PartnerAsked } from '../../state/partner-address.ts';
import { useTexts } from '../../text/texts.ts';
import { foldedFilter } from '../shared/folded-filter.ts';

interface ProductFieldProps {
  readonly index: NetworkIndex;
  readonly asked: PartnerAsked;
  readonly onChange: (part: PartnerAsked) => void;
}

/** One field for a product of the network, the beginning of a code, or words. */
export function ProductField({ index, asked, onChange }: ProductFieldProps) {
  const { t, language } = useTexts();
  const names = useMemo(() => {
    const { products } = index.network;
    return new Map(products.id.map((id, number): [string, string] => [productName(index.network, number, language), id]));
  }, [index, language]);
  const options = useMemo(() => [...names.keys()].sort((a, b) => germanOrder.compare(a, b)), [names]);
  const number = asked.product === undefined ? undefined : index.productNumberOf.get(asked.product);
  const said = number === undefined ? asked.product ?? asked.code ?? asked.words ?? '' : productName(index.network, number, language);
  /** What is typed and not yet asked. */
  const [typed, setTyped] = useState<string>();
  const ask = (text: string): void => {
    setTyped(undefined);
    const words = text.trim();
    if (words === said) return;
    const none = { product: undefined, code: undefined, words: undefined };
    if (names.has(words)) onChange({ ...none, product: names.get(words) });
    else if (/^\d{2,9}$/.test(words.replaceAll(/[\s.]/g, ''))) onChange({ ...none, code: words.replaceAll(/[\s.]/g, '') });
    else onChange({ ...none, words: /[\p{L}\p{N}]/u.test(words) ? words.slice(0, 200) : undefined });
  };
  return (
    <Autocomplete
      label={t('partnerSearch.product')} placeholder={t('partnerSearch.productHint')} data={options} filter={foldedFilter} limit={40} maxDropdownHeight={320} clearable comboboxProps={{ shadow: 'md' }}
      value={typed ?? said} onChange={setTyped} onOptionSubmit={ask} onBlur={() => { if (typed !== undefined) ask(typed); }} onClear={() => ask('')} clearButtonProps={{ 'aria-label': t('search.clear') }}
      onKeyDown={(event) => { if (event.key === 'Enter' && typed !== undefined) ask(typed); }}
    />
  );
}
