import type { Ends } from '../compact-network.ts';
import { sortedRows } from '../sorted-rows.ts';
import type { SortedRows } from '../sorted-rows.ts';
import type { ProductPositions } from './product-positions.ts';
import type { RequirementMarks } from './requirement-marks.ts';

/** The firms taken apart by what they make, where they say which input goes into which product. */
export interface Units {
  /** Units of firm f are `unitStart[f]` to `unitStart[f + 1] - 1`. */
  readonly unitStart: Int32Array;
  readonly firmOfUnit: Int32Array;
  /** What the unit makes, ascending within a firm; −1 where it stands for everything the firm makes. */
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
export function createUnits(firms: number, marks: RequirementMarks, { supplier }: Ends, { ofRelation }: Pick<ProductPositions, 'ofRelation'>): FirmUnits {
  const made = productsApart(firms, marks, supplier, ofRelation);
  const unitStart = new Int32Array(firms + 1);
  const most = firms + made.keys.length;
  const [firmOfUnit, productOfUnit] = [new Int32Array(most), new Int32Array(most).fill(-1)];
  let units = 0;
  for (let firm = 0; firm < firms; firm++) {
    for (let place = made.start[firm]; place < made.start[firm + 1]; place++) {
      if (place > made.start[firm] && made.keys[place] === made.keys[place - 1]) continue;
      firmOfUnit[units] = firm;
      productOfUnit[units++] = made.keys[place];
    }
    if (units === unitStart[firm]) firmOfUnit[units++] = firm;
    unitStart[firm + 1] = units;
  }
  return {
    unitStart, firmOfUnit: firmOfUnit.slice(0, units), productOfUnit: productOfUnit.slice(0, units),
    unitThatMakes(firm, product) {
      let unit = unitStart[firm];
      // A firm with several units has one for everything that it supplies.
      if (unitStart[firm + 1] - unit > 1) while (productOfUnit[unit] !== product) unit++;
      return unit;
    },
  };
}

/** The products of the firms that tell their inputs apart by product, some more than once. */
function productsApart(firms: number, { start, forProduct }: RequirementMarks, supplier: Int32Array, ofRelation: Int32Array): SortedRows {
  const tellsApart = new Uint8Array(firms);
  const firmOfMark = new Int32Array(forProduct.length);
  for (let firm = 0; firm < firms; firm++) {
    for (let place = start[firm]; place < start[firm + 1]; place++) {
      firmOfMark[place] = firm;
      if (forProduct[place] >= 0) tellsApart[firm] = 1;
    }
  }
  const marks = forProduct.length;
  const product = (thing: number) => (thing < marks ? forProduct[thing] : ofRelation[thing - marks]);
  const firmOf = (thing: number) => (thing < marks ? firmOfMark[thing] : supplier[thing - marks]);
  return sortedRows(firms, marks + ofRelation.length, (thing) => (product(thing) >= 0 && tellsApart[firmOf(thing)] === 1 ? firmOf(thing) : -1), product);
}
