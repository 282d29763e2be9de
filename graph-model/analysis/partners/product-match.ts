import { fold } from '../../compare-text.ts';
import type { PartnerCriteria } from '../../partner-criteria.ts';
import type { Product } from '../../product.ts';

/** Why a product is what is looked for: the very one, one of the same code, of the same class of 6, 4 or 2 digits, or by its words. */
export const PRODUCT_MATCHES = ['same', 'code', 'class6', 'words', 'class4', 'class2'] as const;
export type ProductMatchKind = (typeof PRODUCT_MATCHES)[number];

/** What each kind of match counts for, 0 to 1; of words the share that is found counts, times this. */
export const MATCH_VALUES: Readonly<Record<ProductMatchKind, number>> = { same: 1, code: 1, class6: 0.8, words: 1, class4: 0.5, class2: 0.2 };

/** How well a product fits. */
export interface ProductMatch {
  readonly product: string;
  readonly kind: ProductMatchKind;
  readonly value: number;
}

/** What is asked of a product; `codes` are those whose official titles hold the words. */
export type ProductAsked = Pick<PartnerCriteria, 'product' | 'code' | 'codeSystem' | 'words'> & { readonly codes?: readonly string[] };

/** Whether anything is asked of the product. */
export function asksForProduct({ product, code, words }: ProductAsked): boolean {
  return product !== undefined || code !== undefined || words !== undefined;
}

/** All products that fit what is asked, by id, each by its best match. O(products). */
export function matchingProducts(products: readonly Product[], asked: ProductAsked): Map<string, ProductMatch> {
  const wanted = products.find(({ id }) => id === asked.product);
  const codes = [
    ...(wanted?.code === undefined ? [] : [{ code: wanted.code, isGp: wanted.codeSystem === 'GP' }]),
    ...(asked.code === undefined ? [] : [{ code: asked.code, isGp: asked.codeSystem === 'GP' }]),
  ];
  const words = fold(asked.words ?? '').split(' ').filter(Boolean);
  const found = new Map<string, ProductMatch>();
  for (const product of products) {
    const matches: (Omit<ProductMatch, 'product'> | undefined)[] = [
      product.id === asked.product ? valued('same') : undefined,
      ...codes.map(({ code, isGp }) => matchOfCodes(code, isGp, product)),
      wordMatch(words, product, asked.codes ?? []),
    ];
    const best = matches.filter((match) => match !== undefined).reduce<Omit<ProductMatch, 'product'> | undefined>((most, match) => (most === undefined || match.value > most.value ? match : most), undefined);
    if (best !== undefined) found.set(product.id, { product: product.id, ...best });
  }
  return found;
}

function valued(kind: ProductMatchKind, share = 1): Omit<ProductMatch, 'product'> {
  return { kind, value: MATCH_VALUES[kind] * share };
}

/** HS and CN begin alike; GP is a system of its own. */
function matchOfCodes(asked: string, isGp: boolean, { code, codeSystem }: Product): Omit<ProductMatch, 'product'> | undefined {
  if (code === undefined || (codeSystem === 'GP') !== isGp) return undefined;
  if (code.startsWith(asked)) return valued('code');
  if (asked.slice(0, 6) === code.slice(0, 6)) return valued('class6');
  if (asked.slice(0, 4) === code.slice(0, 4)) return valued('class4');
  return asked.slice(0, 2) === code.slice(0, 2) ? valued('class2') : undefined;
}

/** The share of the words that the name, German or English, holds; all of them where the official title of its code does. */
function wordMatch(words: readonly string[], { name, nameEn, code, codeSystem }: Product, codes: readonly string[]): Omit<ProductMatch, 'product'> | undefined {
  if (words.length === 0) return undefined;
  const shareIn = (text: string) => words.filter((word) => text.includes(word)).length / words.length;
  const share = Math.max(shareIn(fold(name)), shareIn(fold(nameEn ?? '')));
  if (share === 1) return valued('words');
  if (code !== undefined && codeSystem !== 'GP' && codes.some((official) => code.startsWith(official) || official.startsWith(code))) return valued('class6');
  // Half of the words or more: "Feder" of "Feder Edelstahl" is worth a look, "aus" of five is not.
  return share >= 0.5 ? valued('words', share) : undefined;
}
