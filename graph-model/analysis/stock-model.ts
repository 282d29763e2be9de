import { ascending, countingSort } from '../counting-sort.ts';
import type { Rows } from '../counting-sort.ts';
import { activeRelations } from './active-relations.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { failureModel } from './failure-model.ts';
import type { FailureModel } from './failure-model.ts';

/** The failure model with its times, all in days; NaN is unknown. A place is a position in the `target` of the table that is named. */
export interface StockModel {
  readonly model: FailureModel;
  /** Per place of `consumers`: how long the unit's stock of the input lasts. */
  readonly stockDays: Float64Array;
  /** Per place of `suppliers`: until the buyer has a qualified alternative to this supplier. */
  readonly switchDays: Float64Array;
  /** Per firm: until it works again after a failure. */
  readonly recoverDays: Float64Array;
  /** The input of every place of `consumers`. */
  readonly inputOfConsumer: Int32Array;
  /** Per place of `needs` the place of `consumers` that says the same; per place of `supplies` that of `suppliers`. */
  readonly consumerPlace: Int32Array;
  readonly supplierPlace: Int32Array;
}

/** The stocks and times of a context, O(units + relations + requirements). */
export function stockModel(context: AnalysisContext): StockModel {
  return context.share(buildStockModel);
}

function buildStockModel(context: AnalysisContext): StockModel {
  const model = failureModel(context);
  const units = model.firmOfUnit.length;
  const recoverDays = new Float64Array(model.unitStart.length - 1).fill(Number.NaN);
  for (const { id, daysToRecover } of context.dataset.firms) if (daysToRecover !== undefined) recoverDays[context.network.indexOf.get(id)!] = daysToRecover;
  return {
    model, recoverDays,
    stockDays: stocksOf(context, model),
    switchDays: switchesOf(context, model),
    inputOfConsumer: rowOfPlaces(model.consumers),
    consumerPlace: placesByTarget(units, model.consumers),
    supplierPlace: placesByTarget(units, model.suppliers),
  };
}

function rowOfPlaces({ start, target }: Rows): Int32Array {
  const row = new Int32Array(target.length);
  for (let at = 0; at + 1 < start.length; at++) row.fill(at, start[at], start[at + 1]);
  return row;
}

/** The places of a table in the order in which the transposed table lists them. */
function placesByTarget(count: number, { target }: Rows): Int32Array {
  return countingSort(count, target, ascending(target.length));
}

/** What is stated for the unit's product decides before what is stated for all the firm makes. Of two records about one stock the smaller counts. */
function stocksOf({ dataset, network }: AnalysisContext, { products, productOfInput, productOfUnit, firmOfUnit, consumers }: FailureModel): Float64Array {
  const stated = new Map<string, number>();
  const key = (firm: number, product: string, made?: string) => JSON.stringify([firm, product, made]);
  for (const { firm, product, forProduct, stockDays } of dataset.requirements) {
    if (stockDays === undefined) continue;
    const one = key(network.indexOf.get(firm)!, product, forProduct);
    stated.set(one, Math.min(stockDays, stated.get(one) ?? stockDays));
  }
  const stocks = new Float64Array(consumers.target.length).fill(Number.NaN);
  if (stated.size === 0) return stocks;
  for (let input = 0; input < productOfInput.length; input++) {
    for (let place = consumers.start[input]; place < consumers.start[input + 1]; place++) {
      const unit = consumers.target[place];
      const [firm, product] = [firmOfUnit[unit], products[productOfInput[input]]];
      const made = productOfUnit[unit] < 0 ? undefined : products[productOfUnit[unit]];
      stocks[place] = stated.get(key(firm, product, made)) ?? stated.get(key(firm, product)) ?? Number.NaN;
    }
  }
  return stocks;
}

/** Of parallel relations for one product the one that takes longest to replace counts. */
function switchesOf(context: AnalysisContext, { products, productOfInput, firmOfUnit, suppliers, consumers }: FailureModel): Float64Array {
  const { indexOf } = context.network;
  const numberOf = new Map(products.map((id, number) => [id, number]));
  const stated = new Map<number, Map<number, number>>();
  for (const { supplier, buyer, product, switchDays } of activeRelations(context)) {
    if (switchDays === undefined || product === undefined) continue;
    const input = indexOf.get(buyer)! * products.length + numberOf.get(product)!;
    const bySupplier = stated.get(input) ?? new Map<number, number>();
    const firm = indexOf.get(supplier)!;
    stated.set(input, bySupplier.set(firm, Math.max(switchDays, bySupplier.get(firm) ?? 0)));
  }
  const switches = new Float64Array(suppliers.target.length).fill(Number.NaN);
  for (let input = 0; input < productOfInput.length; input++) {
    const buyer = firmOfUnit[consumers.target[consumers.start[input]]];
    const bySupplier = stated.get(buyer * products.length + productOfInput[input]);
    if (bySupplier === undefined) continue;
    for (let place = suppliers.start[input]; place < suppliers.start[input + 1]; place++) {
      switches[place] = bySupplier.get(firmOfUnit[suppliers.target[place]]) ?? Number.NaN;
    }
  }
  return switches;
}
