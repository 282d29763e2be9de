import type { Marks } from './requirement-marks.ts';

/** The firms taken apart by what they make, where they say which input goes into which product. */
export interface Units {
  /** Units of firm f are `unitStart[f]` to `unitStart[f + 1] - 1`. */
  readonly unitStart: Int32Array;
  readonly firmOfUnit: Int32Array;
  /** What the unit makes; −1 where it stands for everything the firm makes. */
  readonly productOfUnit: Int32Array;
}

/** Units, with the way to the one of a firm that a product comes from: its only one, or the one for the product. */
export interface FirmUnits extends Units {
  readonly unitThatMakes: (firm: number, product: number) => number;
}

/**
 * One unit for every firm; one per product for a firm with an input for one product only: the products that it supplies, and those that
 * it names inputs for. O(firms + relations + requirements).
 */
export function createUnits(
  firms: number, marksOf: ReadonlyMap<number, ReadonlyMap<string, Marks>>,
  supplies: { readonly supplier: Int32Array; readonly product: Int32Array }, numberOf: ReadonlyMap<string, number>,
): FirmUnits {
  const made = productsApart(marksOf, supplies, numberOf);
  const unitStart = new Int32Array(firms + 1);
  for (let firm = 0; firm < firms; firm++) unitStart[firm + 1] = unitStart[firm] + (made.get(firm)?.size ?? 1);
  const firmOfUnit = new Int32Array(unitStart[firms]);
  const productOfUnit = new Int32Array(unitStart[firms]).fill(-1);
  for (let firm = 0; firm < firms; firm++) firmOfUnit.fill(firm, unitStart[firm], unitStart[firm + 1]);
  for (const [firm, products] of made) productOfUnit.set([...products].sort((a, b) => a - b), unitStart[firm]);
  return {
    unitStart, firmOfUnit, productOfUnit,
    unitThatMakes: (firm, product) => (unitStart[firm + 1] - unitStart[firm] === 1 ? unitStart[firm] : productOfUnit.indexOf(product, unitStart[firm])),
  };
}

/** The products of the firms that tell their inputs apart by product. */
function productsApart(
  marksOf: ReadonlyMap<number, ReadonlyMap<string, Marks>>, { supplier, product }: { readonly supplier: Int32Array; readonly product: Int32Array },
  numberOf: ReadonlyMap<string, number>,
): Map<number, Set<number>> {
  const made = new Map<number, Set<number>>();
  for (const [firm, inputs] of marksOf) {
    const named = [...inputs.values()].flatMap((marks) => [...marks.keys()]).filter((id) => id !== undefined);
    if (named.length > 0) made.set(firm, new Set(named.map((id) => numberOf.get(id)!)));
  }
  supplier.forEach((firm, relation) => made.get(firm)?.add(product[relation]));
  return made;
}
