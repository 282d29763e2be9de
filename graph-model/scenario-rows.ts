import type { NewRelation, Scenario, ScenarioFailure, ScenarioPlan, ScenarioStock } from './scenario.ts';

export const SCENARIO_CHANGES = ['failure', 'new_relation', 'ended_relation', 'stock'] as const;
export type ScenarioChange = (typeof SCENARIO_CHANGES)[number];

/** One change of a scenario with all that tells the scenario, as a table holds it. A scenario without any has one row without a change. */
export interface ScenarioRow extends Pick<Scenario, 'id' | 'name' | 'note' | 'source' | 'asOf' | 'contributor' | 'status' | 'visibility' | 'otherStatements'>, Partial<Omit<NewRelation, 'product'>>, Omit<ScenarioFailure, 'firms'> {
  readonly change?: ScenarioChange;
  /** Rows of one scenario with the same number are one failure of several firms. */
  readonly part?: number;
  readonly firm?: ScenarioStock['firm'];
  /** A relation that ends. */
  readonly relation?: NonNullable<Scenario['endedRelations']>[number];
}

/** The rows of a scenario, failures first. Empty lists have none: they say the same as no list. */
export function rowsOfScenario({ failures = [], newRelations = [], endedRelations = [], stocks = [], ...told }: Scenario): ScenarioRow[] {
  const changes: Omit<ScenarioRow, keyof typeof told>[] = [
    ...failures.flatMap(({ firms, ...failure }, place) => (firms ?? [undefined]).map((firm) => ({
      change: 'failure' as const, ...failure, ...(firm !== undefined && { firm }), ...(firms !== undefined && firms.length > 1 && { part: place + 1 }),
    }))),
    ...newRelations.map((relation) => ({ change: 'new_relation' as const, ...relation })),
    ...endedRelations.map((relation) => ({ change: 'ended_relation' as const, relation })),
    ...stocks.map((stock) => ({ change: 'stock' as const, ...stock })),
  ];
  return changes.length === 0 ? [told] : changes.map((change) => ({ ...told, ...change }));
}

/** The plan that rows of one scenario tell, in their order. What a row must have is checked before. */
export function planOfRows(rows: readonly Partial<ScenarioRow>[]): ScenarioPlan {
  const of = (change: ScenarioChange) => rows.filter((row) => row.change === change);
  const plan = {
    failures: [...Map.groupBy(of('failure'), (row) => row.part ?? row).values()].map(failureOf),
    newRelations: of('new_relation').map((row) => known({
      supplier: row.supplier, buyer: row.buyer, product: row.product, volumeEur: row.volumeEur, volumeClass: row.volumeClass, share: row.share, switchDays: row.switchDays,
    })),
    endedRelations: of('ended_relation').map(({ relation }) => relation),
    stocks: of('stock').map(({ firm, product, days }) => ({ firm, product, days })),
  };
  return Object.fromEntries(Object.entries(plan).filter(([, list]) => list.length > 0)) as ScenarioPlan;
}

function failureOf(rows: readonly Partial<ScenarioRow>[]): unknown {
  const [{ municipality, country, industry, product, capacity, days }] = rows;
  const firms = rows.flatMap(({ firm }) => firm ?? []);
  return known({ ...(firms.length > 0 && { firms }), municipality, country, industry, product, capacity, days });
}

function known(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
