import { byCodePoint } from '../../code-point-order.ts';
import type { Dataset } from '../../dataset.ts';
import type { Requirement } from '../../requirement.ts';
import type { ScenarioPlan, ScenarioStock } from '../../scenario.ts';
import type { SupplyRelation } from '../../supply-relation.ts';

/** What a scenario names that is not in the data (any more); that part of it counts for nothing. */
export interface MissingPart {
  /** `target`: a place, country, industry or product that hits nobody. `input`: a firm does not buy the product. */
  readonly kind: 'firm' | 'product' | 'relation' | 'input' | 'target';
  readonly id: string;
}

export interface PlannedDataset {
  readonly dataset: Dataset;
  readonly missing: readonly MissingPart[];
}

/**
 * The dataset with the new relations and stocks of a plan; what ends or fails is not in it. Records of the plan have ids that no stored one
 * can have. O(relations + requirements) where something is planned; the dataset itself where nothing is.
 */
export function plannedDataset(dataset: Dataset, { newRelations = [], stocks = [] }: ScenarioPlan): PlannedDataset {
  if (newRelations.length === 0 && stocks.length === 0) return { dataset, missing: [] };
  const missing: MissingPart[] = [];
  const firms = new Set<string>(dataset.firms.map(({ id }) => id));
  const products = new Set<string>(dataset.products.map(({ id }) => id));
  const lacks = (kind: MissingPart['kind'], known: ReadonlySet<string>, id: string | undefined): boolean => {
    if (id === undefined || known.has(id)) return false;
    missing.push({ kind, id });
    return true;
  };
  const added = newRelations.flatMap((relation, place): SupplyRelation[] => {
    const absent = [lacks('firm', firms, relation.supplier), lacks('firm', firms, relation.buyer), lacks('product', products, relation.product)];
    return absent.includes(true) ? [] : [{ ...relation, id: `!${place}` as SupplyRelation['id'], ...PLANNED }];
  });
  const relations = [...added, ...dataset.relations].sort((a, b) => byCodePoint(a.id, b.id));
  const known = stocks.filter(({ firm }) => !lacks('firm', firms, firm));
  return { dataset: { ...dataset, relations, requirements: requirementsWith({ ...dataset, relations }, known, missing) }, missing };
}

const PLANNED = { source: 'scenario', status: 'assumed', visibility: 'own' } as const;

/** Of two stocks planned for one input the longer counts, so that their order does not. */
function requirementsWith({ relations, requirements }: Pick<Dataset, 'relations' | 'requirements'>, stocks: readonly ScenarioStock[], missing: MissingPart[]): readonly Requirement[] {
  if (stocks.length === 0) return requirements;
  const days = new Map<string, number>();
  for (const { firm, product, days: planned } of stocks) days.set(inputOf(firm, product), Math.max(planned, days.get(inputOf(firm, product)) ?? 0));
  const stated = new Set<string>();
  const changed = requirements.map((requirement) => {
    const input = inputOf(requirement.firm, requirement.product);
    const stockDays = days.get(input);
    if (stockDays === undefined) return requirement;
    stated.add(input);
    return { ...requirement, stockDays };
  });
  const bought = new Set(relations.map(({ buyer, product }) => inputOf(buyer, product)));
  const added = [...days].flatMap(([input, stockDays], place): Requirement[] => {
    if (stated.has(input)) return [];
    const [firm, product] = JSON.parse(input) as [Requirement['firm'], Requirement['product']];
    if (bought.has(input)) return [{ id: `!${place}` as Requirement['id'], firm, product, stockDays, ...PLANNED }];
    missing.push({ kind: 'input', id: `${firm}: ${product}` });
    return [];
  });
  return [...added, ...changed];
}

function inputOf(firm: string, product: string | undefined): string {
  return JSON.stringify([firm, product]);
}
