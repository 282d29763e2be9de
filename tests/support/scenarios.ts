import type { Scenario, ScenarioPlan } from '#graph-model/scenario.ts';
import type { VolumeClass } from '#graph-model/supply-relation.ts';

type PlainPlan = {
  failures?: { firms?: string[]; municipality?: string; country?: string; industry?: string; product?: string; capacity?: number; days?: number }[];
  newRelations?: { supplier: string; buyer: string; product?: string; volumeEur?: number; volumeClass?: VolumeClass; share?: number; switchDays?: number }[];
  endedRelations?: string[];
  stocks?: { firm: string; product: string; days: number }[];
};

/** A plan as a test writes it: ids are plain text. */
export function aPlan(plan: PlainPlan = {}): ScenarioPlan {
  return plan as ScenarioPlan;
}

/** A scenario `S1` without failures and changes unless told. */
export function aScenario(overrides: PlainPlan & { id?: string; name?: string; note?: string } = {}): Scenario {
  return { id: 'S1', name: `Szenario ${overrides.id ?? 'S1'}`, source: 'Umfrage 2026', status: 'reported', visibility: 'network', ...overrides } as Scenario;
}
