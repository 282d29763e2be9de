import { mintId, ProductId } from '#graph-model/identifier.ts';
import type { Product } from '#graph-model/product.ts';
import { FURTHER_PRODUCTS, PRODUCT_WORDS, SAME_PRODUCT } from './product-words.ts';
import type { Random } from './random.ts';
import { SOURCE } from './source.ts';
import type { ValueChain } from './value-chains.ts';

/** Key of a product in this folder: the German label of the chains, with its code where the label alone is not unique. */
export type ProductKey = string;

/** The key under which the chains' label and code are kept. */
export function productKey(labelDe: string, hs6: string | null): ProductKey {
  const coded = `${labelDe} [${hs6}]`;
  return coded in PRODUCT_WORDS ? coded : SAME_PRODUCT[labelDe] ?? labelDe;
}

/** All products of the chains and the further ones, by key. */
export function makeProducts(chains: Iterable<ValueChain>, random: Random): Map<ProductKey, Product> {
  const products = new Map<ProductKey, Product>();
  const codes = new Map<ProductKey, string | null>();
  const all = [...chains];
  // Outputs first: where an input is the same product, its maker's code is the right one.
  for (const { label_de, hs6 } of [...all.flatMap(({ outputs }) => outputs), ...all.flatMap(({ inputs }) => inputs)]) {
    const key = productKey(label_de, hs6);
    if (key in PRODUCT_WORDS && !codes.has(key)) codes.set(key, hs6);
  }
  for (const [key, hs6] of codes) {
    const [nameEn, kind, name = key] = PRODUCT_WORDS[key];
    products.set(key, makeProduct(random, name, nameEn, kind, hs6));
  }
  for (const [name, [nameEn, kind, hs6]] of Object.entries(FURTHER_PRODUCTS)) products.set(name, makeProduct(random, name, nameEn, kind, hs6 ?? null));
  return products;
}

function makeProduct(random: Random, name: string, nameEn: string, kind: Product['kind'], hs6: string | null): Product {
  return {
    id: ProductId.parse(mintId('product', random)),
    name,
    nameEn,
    ...(hs6 !== null && { code: hs6, codeSystem: 'HS' as const }),
    kind,
    source: SOURCE,
    status: 'confirmed',
    visibility: 'public',
  };
}
