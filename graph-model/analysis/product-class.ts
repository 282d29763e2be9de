import type { Product } from '../product.ts';

/** Digits of a code that make a class: the six of the Harmonized System, with which CN codes begin; as many of GP. */
const CLASS_DIGITS = 6;

/** The class of a product; undefined where it has no code. A code of fewer digits is a class of its own. */
export function classOfProduct({ code, codeSystem }: Pick<Product, 'code' | 'codeSystem'>): string | undefined {
  return code === undefined ? undefined : `${codeSystem === 'GP' ? 'GP' : 'HS'} ${code.slice(0, CLASS_DIGITS)}`;
}
