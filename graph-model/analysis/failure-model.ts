import type { Ends } from '../compact-network.ts';
import { createNumberList, createRowList, transposedRows } from '../counting-sort.ts';
import type { Rows } from '../counting-sort.ts';
import { sortedRows } from '../sorted-rows.ts';
import type { SortedRows } from '../sorted-rows.ts';
import { relationEnds } from './analysis-context.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { createUnits } from './failure-units.ts';
import type { FirmUnits, Units } from './failure-units.ts';
import { productPositions, UNSAID } from './product-positions.ts';
import type { ProductPositions } from './product-positions.ts';
import { isRequiredFor, marksEnd, requirementMarks } from './requirement-marks.ts';
import type { RequirementMarks } from './requirement-marks.ts';

/**
 * What runs on what. A *unit* is a firm with what it makes: all its products together, or one unit per product where the firm says
 * which input goes into which product. An *input* is a product that at least one unit of a firm needs and that has known suppliers; it
 * fails when none of them runs. A unit stops when one of its inputs fails; a firm when all its units have stopped.
 */
export interface FailureModel extends Units {
  /** Product ids ascending by code point; products are positions in this list. */
  readonly products: readonly string[];
  /** Product of every input; the inputs of a firm come in order of product. */
  readonly productOfInput: Int32Array;
  /** Per input the units that supply it, one per supplier, in order of supplier. */
  readonly suppliers: Rows;
  /** Per input the units that stop without it. */
  readonly consumers: Rows;
  /** Per unit the inputs that it supplies: `suppliers` read the other way. */
  readonly supplies: Rows;
  /** Per unit the inputs that it needs: `consumers` read the other way. */
  readonly needs: Rows;
  /** Per firm the required inputs whose suppliers are known … */
  readonly knownInputs: Int32Array;
  /** … and what is missing: required inputs without a known supplier, and relations that do not say what they supply. */
  readonly unknownInputs: Int32Array;
}

/** The failure model of a context, under its assumption about unmarked inputs. */
export function failureModel(context: AnalysisContext): FailureModel {
  return context.share(buildFailureModel);
}

/** Share of the required inputs whose suppliers are known, over some firms; 1 where nothing is required. */
export function inputCoverage({ knownInputs, unknownInputs }: FailureModel, firms: Iterable<number> = knownInputs.keys()): number {
  let known = 0;
  let unknown = 0;
  for (const firm of firms) {
    known += knownInputs[firm];
    unknown += unknownInputs[firm];
  }
  return known + unknown === 0 ? 1 : known / (known + unknown);
}

function buildFailureModel(context: AnalysisContext): FailureModel {
  const firms = context.network.firms.length;
  const ends = relationEnds(context);
  const positions = productPositions(context);
  const marks = requirementMarks(context, positions);
  const units = createUnits(firms, marks, ends, positions);
  const unknownInputs = new Int32Array(firms);
  positions.ofRelation.forEach((product, place) => { if (product === UNSAID) unknownInputs[ends.buyer[place]]++; });
  const inputs = inputsOf(units, suppliedRows(firms, ends, positions), marks, unknownInputs, context.options.unmarkedRequired);
  const { unitStart, firmOfUnit, productOfUnit } = units;
  return { products: positions.products, unitStart, firmOfUnit, productOfUnit, ...inputs, unknownInputs };
}

/** What every firm is supplied with, in order of product and supplier: each key is product · firms + supplier, one for each relation. */
function suppliedRows(firms: number, { supplier, buyer }: Ends, { ofRelation }: ProductPositions): SortedRows {
  return sortedRows(firms, ofRelation.length, (place) => (ofRelation[place] >= 0 ? buyer[place] : -1), (place) => ofRelation[place] * firms + supplier[place]);
}

/** Lists the required inputs with known suppliers, in order of firm and product; adds those without to `unknownInputs`. */
function inputsOf(
  units: FirmUnits, supplied: SortedRows, marks: RequirementMarks, unknownInputs: Int32Array, unmarkedRequired: boolean,
): Pick<FailureModel, 'productOfInput' | 'suppliers' | 'consumers' | 'supplies' | 'needs' | 'knownInputs'> {
  const { unitStart, firmOfUnit, productOfUnit } = units;
  const firms = unitStart.length - 1;
  const knownInputs = new Int32Array(firms);
  const productOfInput = createNumberList();
  const [supplierRows, consumerRows] = [createRowList(), createRowList()];
  eachInput(firms, supplied, marks, ({ firm, product, from, to, marksFrom, marksTo }) => {
    const isSupplied = from < to;
    let isRequired = false;
    for (let unit = unitStart[firm]; unit < unitStart[firm + 1]; unit++) {
      if (!isRequiredFor(productOfUnit[unit], marks, marksFrom, marksTo, unmarkedRequired)) continue;
      isRequired = true;
      if (isSupplied) consumerRows.add(unit);
    }
    if (!isRequired) return;
    if (!isSupplied) {
      unknownInputs[firm]++;
      return;
    }
    knownInputs[firm]++;
    productOfInput.push(product);
    consumerRows.end();
    for (let place = from; place < to; place++) {
      if (place === from || supplied.keys[place] !== supplied.keys[place - 1]) supplierRows.add(units.unitThatMakes(supplied.keys[place] - product * firms, product));
    }
    supplierRows.end();
  });
  const [suppliers, consumers] = [supplierRows.rows(), consumerRows.rows()];
  return {
    productOfInput: productOfInput.numbers(), suppliers, consumers, knownInputs,
    supplies: transposedRows(firmOfUnit.length, suppliers), needs: transposedRows(firmOfUnit.length, consumers),
  };
}

/** A product that a firm is supplied with (places of `suppliedRows`), or that it has marks for (places of the marks), or both. */
interface InputPlaces {
  readonly firm: number;
  readonly product: number;
  readonly from: number;
  readonly to: number;
  readonly marksFrom: number;
  readonly marksTo: number;
}

/** Visits what the firms are supplied with and what they have marks for, in order of firm and product: both tables are. */
function eachInput(firms: number, { start, keys }: SortedRows, marks: RequirementMarks, visit: (places: InputPlaces) => void): void {
  for (let firm = 0; firm < firms; firm++) {
    let [from, marksFrom] = [start[firm], marks.start[firm]];
    while (from < start[firm + 1] || marksFrom < marks.start[firm + 1]) {
      const suppliedNext = from < start[firm + 1] ? Math.floor(keys[from] / firms) : Number.POSITIVE_INFINITY;
      const markedNext = marksFrom < marks.start[firm + 1] ? marks.product[marksFrom] : Number.POSITIVE_INFINITY;
      const product = Math.min(suppliedNext, markedNext);
      let to = from;
      while (to < start[firm + 1] && keys[to] < (product + 1) * firms) to++;
      const marksTo = marksEnd(marks, firm, product, marksFrom);
      visit({ firm, product, from, to, marksFrom, marksTo });
      [from, marksFrom] = [to, marksTo];
    }
  }
}
