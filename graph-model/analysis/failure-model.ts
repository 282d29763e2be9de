import { byCodePoint } from '../code-point-order.ts';
import { ascending, countingSort, createNumberList, createPairList, transposedRows } from '../counting-sort.ts';
import type { Rows } from '../counting-sort.ts';
import type { SupplyRelation } from '../supply-relation.ts';
import { activeRelations } from './active-relations.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { createUnits } from './failure-units.ts';
import type { FirmUnits, Units } from './failure-units.ts';
import { requirementsByFirm } from './requirement-marks.ts';
import type { Marks } from './requirement-marks.ts';

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

/** Relations that say what they supply, as positions of firms and products. */
interface Supplies {
  readonly supplier: Int32Array;
  readonly buyer: Int32Array;
  readonly product: Int32Array;
}

function buildFailureModel(context: AnalysisContext): FailureModel {
  const { firms, indexOf } = context.network;
  const marks = requirementsByFirm(context);
  const products = productIds(context);
  const numberOf = new Map(products.map((id, number) => [id, number]));
  const relations = activeRelations(context);
  const supplies = suppliesOf(relations, indexOf, numberOf);
  const units = createUnits(firms.length, marks, supplies, numberOf);
  const consumersOf = consumerFinder(context, units, products, marks);
  const inputs = inputsOf(units, products.length, supplies, consumersOf);
  const unknownInputs = new Int32Array(firms.length);
  for (const relation of relations) if (relation.product === undefined) unknownInputs[indexOf.get(relation.buyer)!]++;
  const suppliedTo = new Int32Array(products.length).fill(-1);
  for (const [firm, stated] of marks) {
    for (let place = inputs.supplied.start[firm]; place < inputs.supplied.start[firm + 1]; place++) suppliedTo[inputs.supplied.target[place]] = firm;
    for (const id of stated.keys()) {
      const product = numberOf.get(id)!;
      if (suppliedTo[product] !== firm && consumersOf(firm, product, () => {})) unknownInputs[firm]++;
    }
  }
  const { unitStart, firmOfUnit, productOfUnit } = units;
  return { products, unitStart, firmOfUnit, productOfUnit, ...inputs.tables, unknownInputs };
}

function suppliesOf(relations: readonly SupplyRelation[], indexOf: ReadonlyMap<string, number>, numberOf: ReadonlyMap<string, number>): Supplies {
  let count = 0;
  for (const relation of relations) if (relation.product !== undefined) count++;
  const [supplier, buyer, product] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  let place = 0;
  for (const relation of relations) {
    if (relation.product === undefined) continue;
    supplier[place] = indexOf.get(relation.supplier)!;
    buyer[place] = indexOf.get(relation.buyer)!;
    product[place++] = numberOf.get(relation.product)!;
  }
  return { supplier, buyer, product };
}

function productIds(context: AnalysisContext): string[] {
  const ids = new Set<string>();
  for (const { product } of activeRelations(context)) if (product !== undefined) ids.add(product);
  for (const { product, forProduct } of context.dataset.requirements) {
    ids.add(product);
    if (forProduct !== undefined) ids.add(forProduct);
  }
  return [...ids].sort(byCodePoint);
}

/**
 * Visits the units of a firm that stop without an input, and says whether there are any. Without any mark the input goes into everything the firm makes. A mark for one
 * product decides before the mark for all; what is nowhere marked is required by assumption, or not.
 */
function consumerFinder(
  { options }: AnalysisContext, { unitStart, productOfUnit }: Units, products: readonly string[], marksOf: ReadonlyMap<number, ReadonlyMap<string, Marks>>,
): (firm: number, product: number, visit: (unit: number) => void) => boolean {
  return (firm, product, visit) => {
    const marks = marksOf.get(firm)?.get(products[product]);
    let isRequired = false;
    for (let unit = unitStart[firm]; unit < unitStart[firm + 1]; unit++) {
      const makes = productOfUnit[unit] < 0 ? undefined : products[productOfUnit[unit]];
      if (!isRequiredFor(makes, marks, options.unmarkedRequired)) continue;
      isRequired = true;
      visit(unit);
    }
    return isRequired;
  };
}

/** Whether a product of a firm, or with undefined all it makes, needs an input with these marks. */
export function isRequiredFor(makes: string | undefined, marks: Marks | undefined, unmarkedRequired: boolean): boolean {
  const needed = marks === undefined || marks.has(undefined) || marks.has(makes);
  return needed && (marks?.get(makes) ?? marks?.get(undefined) ?? unmarkedRequired);
}

interface Inputs {
  readonly tables: Pick<FailureModel, 'productOfInput' | 'suppliers' | 'consumers' | 'supplies' | 'needs' | 'knownInputs'>;
  /** Per firm the products that somebody supplies it with, required or not. */
  readonly supplied: Rows;
}

/** Lists the required inputs with known suppliers, in order of firm and product. */
function inputsOf(
  units: FirmUnits, products: number, supplies: Supplies, consumersOf: (firm: number, product: number, visit: (unit: number) => void) => boolean,
): Inputs {
  const firms = units.unitStart.length - 1;
  const supplied = createPairList();
  const knownInputs = new Int32Array(firms);
  const productOfInput = createNumberList();
  const supplierPairs = createPairList();
  const consumerPairs = createPairList();
  const addConsumer = (unit: number): void => consumerPairs.add(productOfInput.length(), unit);
  eachSuppliedInput(firms, products, supplies, (buyer, product, suppliers, from, to) => {
    supplied.add(buyer, product);
    if (!consumersOf(buyer, product, addConsumer)) return;
    const input = productOfInput.length();
    productOfInput.push(product);
    for (let place = from; place < to; place++) if (place === from || suppliers[place] !== suppliers[place - 1]) supplierPairs.add(input, units.unitThatMakes(suppliers[place], product));
    knownInputs[buyer]++;
  });
  const unitCount = units.firmOfUnit.length;
  const [suppliers, consumers] = [supplierPairs.rows(productOfInput.length()), consumerPairs.rows(productOfInput.length())];
  return {
    supplied: supplied.rows(firms),
    tables: {
      productOfInput: productOfInput.numbers(), suppliers, consumers, knownInputs,
      supplies: transposedRows(unitCount, suppliers), needs: transposedRows(unitCount, consumers),
    },
  };
}

/** What every firm is supplied with, in order of buyer and product: the suppliers are `suppliers[from]` to `suppliers[to - 1]`, ascending, one for each relation. */
function eachSuppliedInput(
  firms: number, products: number, { supplier, buyer, product }: Supplies,
  visit: (buyer: number, product: number, suppliers: Int32Array, from: number, to: number) => void,
): void {
  const bySupplier = countingSort(firms, supplier, ascending(supplier.length));
  const order = countingSort(firms, buyer, countingSort(products, product, bySupplier));
  const suppliers = new Int32Array(order.length);
  for (let place = 0; place < order.length; place++) suppliers[place] = supplier[order[place]];
  for (let from = 0, to = 0; from < order.length; from = to) {
    const first = order[from];
    while (to < order.length && buyer[order[to]] === buyer[first] && product[order[to]] === product[first]) to++;
    visit(buyer[first], product[first], suppliers, from, to);
  }
}
