import type { Dataset } from '#graph-model/dataset.ts';
import { requiredInputs, suppliersOf, supplyingUnit, unitsOf } from './brute-force-failure.ts';
import type { Unit } from './brute-force-failure.ts';

/**
 * Durchhaltezeit by definition, day after day, straight from the records: what the fast analysis is held against. Knows whole days only.
 */

interface Supplier {
  /** Name of the unit that supplies. */
  readonly unit: string;
  readonly switchDays?: number;
  /** Days that the supplier has stood in a row. */
  stoodFor: number;
}

interface Input {
  readonly product: string;
  readonly suppliers: readonly Supplier[];
  readonly stockDays: number;
  left: number;
  hasAlternative: boolean;
}

interface UnitState {
  readonly name: string;
  readonly unit: Unit;
  readonly inputs: readonly Input[];
  runs: boolean;
}

/** One line a day: the units that stand, each with the inputs that hold it up. */
export type Day = ReadonlyMap<string, readonly string[]>;

export interface DayByDayOptions {
  readonly days: number;
  readonly unmarkedRequired: boolean;
  readonly switching: boolean;
  /** Day on which a failed firm works again; without one, never. */
  readonly back: ReadonlyMap<string, number | undefined>;
}

export const unitName = ({ firm, makes }: Unit): string => JSON.stringify([firm, makes]);

/** The firms of `back` fail on day 0; gives what stands on each day. */
export function dayByDay(dataset: Dataset, { days, unmarkedRequired, switching, back }: DayByDayOptions): Day[] {
  const units = dataset.firms.flatMap(({ id }) => unitsOf(dataset, id)).map((unit) => unitState(dataset, unit, unmarkedRequired));
  return Array.from({ length: days }, (_, day) => {
    const hasFailed = ({ unit: { firm } }: UnitState) => back.has(firm) && day < (back.get(firm) ?? Number.POSITIVE_INFINITY);
    const isBack = ({ unit: { firm } }: UnitState) => back.get(firm) === day;
    const inputs = units.flatMap((unit) => unit.inputs);
    if (switching) {
      for (const input of inputs) if (input.suppliers.some(({ switchDays, stoodFor }) => switchDays !== undefined && switchDays <= stoodFor)) input.hasAlternative = true;
    }
    // The most that can run together: all but the failed, without whoever lacks something, until nobody lacks anything.
    const running = new Set(units.filter((unit) => !hasFailed(unit)).map(({ name }) => name));
    const isSupplied = (input: Input) => input.hasAlternative || input.suppliers.some(({ unit }) => running.has(unit));
    const lacking = (unit: UnitState) => unit.inputs.filter((input) => !isSupplied(input) && !((unit.runs || isBack(unit)) && input.left > 0));
    for (;;) {
      const stopping = units.filter((unit) => running.has(unit.name) && lacking(unit).length > 0);
      if (stopping.length === 0) break;
      for (const { name } of stopping) running.delete(name);
    }
    const standing = new Map(units.filter(({ name }) => !running.has(name)).map((unit) => [unit.name, lacking(unit).map(({ product }) => product)]));
    for (const unit of units) {
      unit.runs = running.has(unit.name);
      for (const input of unit.inputs) {
        input.left = isSupplied(input) || !unit.runs ? input.stockDays : input.left - 1;
        for (const supplier of input.suppliers) supplier.stoodFor = running.has(supplier.unit) ? 0 : supplier.stoodFor + 1;
      }
    }
    return standing;
  });
}

function unitState(dataset: Dataset, unit: Unit, unmarkedRequired: boolean): UnitState {
  const inputs = requiredInputs(dataset, unit, unmarkedRequired).map((product): Input => {
    const suppliers = suppliersOf(dataset, unit.firm, product).map((firm): Supplier => {
      const stated = dataset.relations.filter((it) => it.supplier === firm && it.buyer === unit.firm && it.product === product).flatMap((it) => it.switchDays ?? []);
      return { unit: unitName(supplyingUnit(dataset, firm, product)), ...(stated.length > 0 && { switchDays: Math.max(...stated) }), stoodFor: 0 };
    });
    const stockDays = stockOf(dataset, unit, product);
    return { product, suppliers, stockDays, left: stockDays, hasAlternative: false };
  }).filter(({ suppliers }) => suppliers.length > 0);
  return { name: unitName(unit), unit, inputs, runs: true };
}

/** Stated for what the unit makes, else for everything the firm makes, else unknown, which counts as 0. */
function stockOf(dataset: Dataset, { firm, makes }: Unit, product: string): number {
  const stated = dataset.requirements.filter((it) => it.firm === firm && it.product === product && it.stockDays !== undefined);
  const forThis = stated.filter((it) => it.forProduct !== undefined && it.forProduct === makes);
  const forAll = stated.filter((it) => it.forProduct === undefined);
  const days = (forThis.length > 0 ? forThis : forAll).map((it) => it.stockDays!);
  return days.length > 0 ? Math.min(...days) : 0;
}
