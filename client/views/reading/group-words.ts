import type { FirmKind, SizeClass } from '#graph-model/firm.ts';
import type { Counted, FirmGroup } from '#graph-model/picture/firm-group.ts';
import { sumUpFirms } from '#graph-model/picture/firm-group.ts';
import { useMemo } from 'react';
import { linksOf } from '../../state/links-of.ts';
import { productName } from '../../state/network-index.ts';
import { numbersOf } from '../../state/reading-scene.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';

export type Property = 'branches' | 'places' | 'kinds' | 'sizes' | 'products';
export const PROPERTIES: readonly Property[] = ['branches', 'places', 'kinds', 'sizes', 'products'];

/** Firms of a selection by number, summed up. */
export function useGroup(ids: readonly string[]): FirmGroup & { readonly numbers: ReadonlySet<number>; /** Firms whose failure stops others; undefined until that is known. */ readonly critical: number | undefined } {
  const { network, index, measures } = useNetworkFacts();
  const text = ids.join('\n');
  const group = useMemo(() => {
    const numbers = numbersOf(text.split('\n'), index.numberOf);
    return { ...sumUpFirms(network, linksOf(network), index.supplies, numbers), numbers };
  }, [network, index, text]);
  const reach = measures?.measures.find(({ id }) => id === 'critical_count')?.values;
  return { ...group, critical: reach && [...group.numbers].filter((firm) => (reach[firm] ?? 0) > 0).length };
}

/** The words of a value by which firms are counted. */
export function usePropertyWords(): (property: Property, counted: Counted<string | number>) => string {
  const { t, language } = useTexts();
  const { network, index } = useNetworkFacts();
  return (property, { value }) => {
    switch (property) {
      case 'branches': return index.branchOf.get(String(value))?.[language] ?? String(value);
      case 'places': return index.placeOf.get(String(value))?.name ?? String(value);
      case 'kinds': return t(`kind.${value as FirmKind}`);
      case 'sizes': return t(`size.${value as SizeClass}`);
      case 'products': return productName(network, Number(value), language);
    }
  };
}
