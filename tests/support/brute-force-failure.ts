import type { Dataset } from '#graph-model/dataset.ts';

/**
 * The failure model read straight from the records, slowly and by definition: what the fast analyses are held against.
 */

/** A firm with one of its products, or with all it makes where it does not tell inputs apart by product. */
export interface Unit {
  readonly firm: string;
  readonly makes?: string;
}

export function unitsOf(dataset: Dataset, firm: string): Unit[] {
  const forProducts = dataset.requirements.filter((it) => it.firm === firm && it.forProduct !== undefined).map((it) => it.forProduct as string);
  if (forProducts.length === 0) return [{ firm }];
  const supplied = dataset.relations.filter((it) => it.supplier === firm && it.buyer !== firm && it.product !== undefined).map((it) => it.product as string);
  return [...new Set([...forProducts, ...supplied])].sort().map((makes) => ({ firm, makes }));
}

export function suppliersOf(dataset: Dataset, firm: string, product: string): string[] {
  const relations = dataset.relations.filter((it) => it.buyer === firm && it.supplier !== firm && it.product === product);
  return [...new Set(relations.map((it) => it.supplier as string))].sort();
}

/** The inputs that a unit cannot do without, suppliers known or not. */
export function requiredInputs(dataset: Dataset, unit: Unit, unmarkedRequired: boolean): string[] {
  const bought = dataset.relations.filter((it) => it.buyer === unit.firm && it.supplier !== unit.firm && it.product !== undefined).map((it) => it.product as string);
  const stated = dataset.requirements.filter((it) => it.firm === unit.firm);
  const inputs = [...new Set([...bought, ...stated.map((it) => it.product as string)])].sort();
  return inputs.filter((product) => {
    const about = stated.filter((it) => it.product === product);
    const forAll = about.filter((it) => it.forProduct === undefined);
    const forThis = about.filter((it) => it.forProduct !== undefined && it.forProduct === unit.makes);
    if (about.length > 0 && forAll.length === 0 && forThis.length === 0) return false;
    for (const marks of [forThis, forAll]) {
      const marked = marks.map((it) => it.essential).filter((it) => it !== undefined);
      if (marked.length > 0) return marked.includes(true);
    }
    return unmarkedRequired;
  });
}

const nameOf = ({ firm, makes }: Unit) => JSON.stringify([firm, makes]);

/** What a unit needs: its required inputs with known suppliers, each with the names of the units that supply it. */
interface Needs {
  readonly unit: Unit;
  readonly inputs: readonly { readonly product: string; readonly suppliers: readonly string[] }[];
}

const needsByDataset = { true: new WeakMap<Dataset, Map<string, Needs>>(), false: new WeakMap<Dataset, Map<string, Needs>>() };

/** The needs of all units by their name, read from the records once. */
function needsOf(dataset: Dataset, unmarkedRequired: boolean): Map<string, Needs> {
  const known = needsByDataset[`${unmarkedRequired}`];
  const needs = known.get(dataset) ?? new Map(dataset.firms.flatMap((firm) => unitsOf(dataset, firm.id)).map((unit) => [nameOf(unit), {
    unit,
    inputs: requiredInputs(dataset, unit, unmarkedRequired)
      .map((product) => ({ product, suppliers: suppliersOf(dataset, unit.firm, product).map((supplier) => nameOf(supplyingUnit(dataset, supplier, product))) }))
      .filter(({ suppliers }) => suppliers.length > 0),
  }]));
  known.set(dataset, needs);
  return needs;
}

/** Names of the units that have stopped after every round, the failure being round 0, until nothing changes. */
export function roundsOf(dataset: Dataset, failed: readonly string[], unmarkedRequired = true): Set<string>[] {
  const needs = [...needsOf(dataset, unmarkedRequired)];
  const rounds = [new Set(needs.filter(([, { unit }]) => failed.includes(unit.firm)).map(([name]) => name))];
  for (;;) {
    const before = rounds.at(-1)!;
    const stopping = needs.filter(([name, { inputs }]) => !before.has(name) && inputs.some(({ suppliers }) => suppliers.every((supplier) => before.has(supplier))));
    if (stopping.length === 0) return rounds;
    rounds.push(new Set([...before, ...stopping.map(([name]) => name)]));
  }
}

/** The required inputs of a unit of which no supplier runs any more, in order of id. */
export function failingInputs(dataset: Dataset, unit: Unit, stopped: ReadonlySet<string>, unmarkedRequired: boolean): string[] {
  const { inputs } = needsOf(dataset, unmarkedRequired).get(nameOf(unit))!;
  return inputs.filter(({ suppliers }) => suppliers.every((supplier) => stopped.has(supplier))).map(({ product }) => product);
}

/** The unit of a supplier that a product comes from. */
export function supplyingUnit(dataset: Dataset, supplier: string, product: string): Unit {
  const units = unitsOf(dataset, supplier);
  return units.length === 1 ? units[0] : units.find((unit) => unit.makes === product)!;
}

export function hasStopped(dataset: Dataset, firm: string, stopped: ReadonlySet<string>): boolean {
  return unitsOf(dataset, firm).every((unit) => stopped.has(nameOf(unit)));
}

export function isStoppedUnit(unit: Unit, stopped: ReadonlySet<string>): boolean {
  return stopped.has(nameOf(unit));
}

/** The other firms that stop when these fail, in order of id. */
export function lostBy(dataset: Dataset, failed: readonly string[], unmarkedRequired = true): string[] {
  const stopped = roundsOf(dataset, failed, unmarkedRequired).at(-1)!;
  return dataset.firms.map((firm) => firm.id as string).filter((firm) => !failed.includes(firm) && hasStopped(dataset, firm, stopped));
}
