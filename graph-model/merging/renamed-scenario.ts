import type { FirmId, RelationId } from '../identifier.ts';
import type { Scenario } from '../scenario.ts';

/** Ids that became others; a relation that became nothing leads to undefined. */
export interface Renaming {
  readonly firms: ReadonlyMap<string, FirmId>;
  readonly relations: ReadonlyMap<string, string | undefined>;
}

/** The scenario with the ids that its records have now; the same object where it names none of them. Linear in the scenario. */
export function renamedScenario(scenario: Scenario, { firms, relations }: Renaming): Scenario {
  const firm = (id: FirmId): FirmId => firms.get(id) ?? id;
  const { failures, newRelations, endedRelations, stocks } = scenario;
  const renamed: Scenario = {
    ...scenario,
    ...(failures && { failures: failures.map((failure) => (failure.firms ? { ...failure, firms: [...new Set(failure.firms.map(firm))] } : failure)) }),
    ...(newRelations && {
      newRelations: newRelations.map((relation) => ({ ...relation, supplier: firm(relation.supplier), buyer: firm(relation.buyer) })).filter(({ supplier, buyer }) => supplier !== buyer),
    }),
    // A relation that went into another one ends with it.
    ...(endedRelations && { endedRelations: [...new Set(endedRelations.flatMap((id) => (relations.has(id) ? (relations.get(id) as RelationId | undefined) ?? [] : id)))] }),
    ...(stocks && { stocks: [...new Map(stocks.map((stock) => ({ ...stock, firm: firm(stock.firm) })).map((stock) => [JSON.stringify([stock.firm, stock.product]), stock])).values()] }),
  };
  return JSON.stringify(renamed) === JSON.stringify(scenario) ? scenario : renamed;
}
