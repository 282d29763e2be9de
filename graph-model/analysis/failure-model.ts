import { byCodePoint } from '../code-point-order.ts';
import { ascending, countingSort, rowsOfPairs, transposedRows } from '../counting-sort.ts';
import type { Rows } from '../counting-sort.ts';
import { AtlasError } from '../errors.ts';
import type { Requirement } from '../requirement.ts';
import { activeRelations } from './active-relations.ts';
import type { AnalysisContext } from './analysis-context.ts';

/**
 * What runs on what. A *unit* is a firm with what it makes: all its products together, or one unit per product where the firm says
 * which input goes into which product. An *input* is a product that at least one unit of a firm needs and that has known suppliers; it
 * fails when none of them runs. A unit stops when one of its inputs fails; a firm when all its units have stopped.
 */
export interface FailureModel {
  /** Product ids ascending by code point; products are positions in this list. */
  readonly products: readonly string[];
  /** Units of firm f are `unitStart[f]` to `unitStart[f + 1] - 1`. */
  readonly unitStart: Int32Array;
  readonly firmOfUnit: Int32Array;
  /** What the unit makes; −1 where it stands for everything the firm makes. */
  readonly productOfUnit: Int32Array;
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

/** Relations with a product, as positions. */
interface Supplies {
  readonly supplier: Int32Array;
  readonly buyer: Int32Array;
  readonly product: Int32Array;
}

type Units = Pick<FailureModel, 'unitStart' | 'firmOfUnit' | 'productOfUnit'>;

/** What a firm has said about one input, by the product it is for; `undefined` stands for everything the firm makes. */
type Marks = Map<string | undefined, boolean | undefined>;

function buildFailureModel(context: AnalysisContext): FailureModel {
  const { firms, indexOf } = context.network;
  const requirementsOf = requirementsByFirm(context);
  const relations = activeRelations(context);
  const products = productIds(context);
  const numberOf = new Map(products.map((id, number) => [id, number]));
  const known = relations.filter((relation) => relation.product !== undefined);
  const supplies: Supplies = {
    supplier: Int32Array.from(known, (relation) => indexOf.get(relation.supplier)!),
    buyer: Int32Array.from(known, (relation) => indexOf.get(relation.buyer)!),
    product: Int32Array.from(known, (relation) => numberOf.get(relation.product!)!),
  };
  const units = unitsOf(firms, requirementsOf, supplies, numberOf);
  const unknownInputs = new Int32Array(firms.length);
  for (const relation of relations) if (relation.product === undefined) unknownInputs[indexOf.get(relation.buyer)!]++;
  return { products, ...units, ...inputsOf(context, units, supplies, requirementsOf, products, unknownInputs), unknownInputs };
}

/** @throws AtlasError `bad_input` naming the requirements whose firm is not in the data. */
function requirementsByFirm({ dataset, network }: AnalysisContext): Map<number, Map<string, Marks>> {
  const byFirm = new Map<number, Map<string, Marks>>();
  const orphans: Requirement[] = [];
  for (const requirement of dataset.requirements) {
    const firm = network.indexOf.get(requirement.firm);
    if (firm === undefined) {
      orphans.push(requirement);
      continue;
    }
    const inputs = byFirm.get(firm) ?? new Map<string, Marks>();
    const marks: Marks = inputs.get(requirement.product) ?? new Map();
    byFirm.set(firm, inputs.set(requirement.product, marks));
    // Two records about the same input: essential in one of them is essential.
    marks.set(requirement.forProduct, strongest(marks.get(requirement.forProduct), requirement.essential));
  }
  if (orphans.length > 0) {
    throw new AtlasError('bad_input', `Requirements name firms that are not in the data: ${orphans[0].firm}${orphans.length > 1 ? ` and ${orphans.length - 1} more` : ''}`, {
      findings: orphans.map(({ id, firm }) => ({ severity: 'error', code: 'unknown_firm', file: 'requirement', field: 'firm', value: firm, details: { requirement: id } })),
    });
  }
  return byFirm;
}

function strongest(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a || b;
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

function unitsOf(
  firms: readonly string[], requirementsOf: ReadonlyMap<number, ReadonlyMap<string, Marks>>, { supplier, product }: Supplies, numberOf: ReadonlyMap<string, number>,
): Units {
  const made = new Map<number, Set<number>>();
  for (const [firm, inputs] of requirementsOf) {
    const forProducts = [...inputs.values()].flatMap((marks) => [...marks.keys()]).filter((id) => id !== undefined);
    if (forProducts.length > 0) made.set(firm, new Set(forProducts.map((id) => numberOf.get(id)!)));
  }
  for (let relation = 0; relation < supplier.length; relation++) made.get(supplier[relation])?.add(product[relation]);
  const unitStart = new Int32Array(firms.length + 1);
  for (let firm = 0; firm < firms.length; firm++) unitStart[firm + 1] = unitStart[firm] + (made.get(firm)?.size ?? 1);
  const firmOfUnit = new Int32Array(unitStart[firms.length]);
  const productOfUnit = new Int32Array(unitStart[firms.length]).fill(-1);
  for (let firm = 0; firm < firms.length; firm++) {
    firmOfUnit.fill(firm, unitStart[firm], unitStart[firm + 1]);
    const products = made.get(firm);
    if (products) productOfUnit.set([...products].sort((a, b) => a - b), unitStart[firm]);
  }
  return { unitStart, firmOfUnit, productOfUnit };
}

type Inputs = Pick<FailureModel, 'productOfInput' | 'suppliers' | 'consumers' | 'supplies' | 'needs' | 'knownInputs'>;

/** Lists the inputs firm by firm, each firm's in order of product; counts those without suppliers in `unknownInputs`. */
function inputsOf(
  context: AnalysisContext, units: Units, supplies: Supplies, requirementsOf: ReadonlyMap<number, ReadonlyMap<string, Marks>>, products: readonly string[],
  unknownInputs: Int32Array,
): Inputs {
  const firms = units.unitStart.length - 1;
  const knownInputs = new Int32Array(firms);
  const productOfInput: number[] = [];
  const supplierPairs = pairList();
  const consumerPairs = pairList();
  const order = byBuyerAndProduct(firms, products.length, supplies);
  const unitFor = unitFinder(units);
  let next = 0;
  for (let firm = 0; firm < firms; firm++) {
    const marksOf = requirementsOf.get(firm);
    const seen = new Set<string>();
    while (next < order.length && supplies.buyer[order[next]] === firm) {
      const product = supplies.product[order[next]];
      const suppliers: number[] = [];
      for (; next < order.length && supplies.buyer[order[next]] === firm && supplies.product[order[next]] === product; next++) {
        const unit = unitFor(supplies.supplier[order[next]], product);
        if (suppliers.at(-1) !== unit) suppliers.push(unit);
      }
      seen.add(products[product]);
      const consumers = consumersOf(context, units, firm, products, marksOf?.get(products[product]));
      if (consumers.length === 0) continue;
      const input = productOfInput.push(product) - 1;
      for (const unit of suppliers) supplierPairs.add(input, unit);
      for (const unit of consumers) consumerPairs.add(input, unit);
      knownInputs[firm]++;
    }
    for (const [product, marks] of marksOf ?? []) {
      if (!seen.has(product) && consumersOf(context, units, firm, products, marks).length > 0) unknownInputs[firm]++;
    }
  }
  const unitCount = units.firmOfUnit.length;
  const suppliers = supplierPairs.rows(productOfInput.length);
  const consumers = consumerPairs.rows(productOfInput.length);
  return {
    productOfInput: Int32Array.from(productOfInput), suppliers, consumers, knownInputs,
    supplies: transposedRows(unitCount, suppliers), needs: transposedRows(unitCount, consumers),
  };
}

/** Relations in order of buyer, product and supplier. */
function byBuyerAndProduct(firms: number, products: number, { supplier, buyer, product }: Supplies): Int32Array {
  const bySupplier = countingSort(firms, supplier, ascending(supplier.length));
  return countingSort(firms, buyer, countingSort(products, product, bySupplier));
}

/** Finds the unit of a firm that makes a product: its only one, or the one for the product. */
function unitFinder({ unitStart, productOfUnit }: Units): (firm: number, product: number) => number {
  return (firm, product) => {
    if (unitStart[firm + 1] - unitStart[firm] === 1) return unitStart[firm];
    return productOfUnit.indexOf(product, unitStart[firm]);
  };
}

/**
 * The units of a firm that stop without an input. Without any mark the input goes into everything the firm makes. A mark for one
 * product decides before the mark for all; what is nowhere marked is required by assumption, or not.
 */
function consumersOf(
  { options }: AnalysisContext, { unitStart, productOfUnit }: Units, firm: number, products: readonly string[], marks: Marks | undefined,
): number[] {
  const consumers: number[] = [];
  for (let unit = unitStart[firm]; unit < unitStart[firm + 1]; unit++) {
    const makes = productOfUnit[unit] < 0 ? undefined : products[productOfUnit[unit]];
    const needed = marks === undefined || marks.has(undefined) || (makes !== undefined && marks.has(makes));
    const essential = marks?.get(makes) ?? marks?.get(undefined) ?? options.unmarkedRequired;
    if (needed && essential) consumers.push(unit);
  }
  return consumers;
}

/** Pairs (row, target) that grow. */
function pairList(): { add: (row: number, target: number) => void; rows: (count: number) => Rows } {
  const from: number[] = [];
  const to: number[] = [];
  return {
    add: (row, target) => { from.push(row); to.push(target); },
    rows: (count) => rowsOfPairs(count, Int32Array.from(from), Int32Array.from(to)),
  };
}
