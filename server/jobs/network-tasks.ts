import type { AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { criticalProduct } from '#graph-model/analysis/critical-product.ts';
import { criticalRegion } from '#graph-model/analysis/critical-region.ts';
import { criticalTriples } from '#graph-model/analysis/critical-triples.ts';
import { interventions, type InterventionOptions } from '#graph-model/analysis/interventions/interventions.ts';
import { nexusSuppliers } from '#graph-model/analysis/nexus-index.ts';
import { rankRanges, type RankRangeOptions } from '#graph-model/analysis/rank-ranges/rank-ranges.ts';
import { evaluateScenario } from '#graph-model/analysis/scenario/evaluate-scenario.ts';
import type { ScenarioPlan } from '#graph-model/scenario.ts';
import { linearSolver } from '#server/engines/linear-solver.ts';

/** What routes ask of a thread beside runs; each takes a context and one plain value, and gives one. */
export const NETWORK_TASKS = {
  interventions: (context: AnalysisContext, options: InterventionOptions) => interventions(context, options),
  triples: (context: AnalysisContext, firm: string) => criticalTriples(context, firm),
  product: (context: AnalysisContext, { product, wholeClass }: { readonly product: string; readonly wholeClass: boolean }) => criticalProduct(context, product, { wholeClass }),
  region: (context: AnalysisContext, keys: readonly string[]) => criticalRegion(context, keys),
  rankRanges: (context: AnalysisContext, options: RankRangeOptions) => rankRanges(context, options),
  scenarios: (context: AnalysisContext, plans: readonly ScenarioPlan[]) => plans.map((plan) => evaluateScenario(context, plan)),
  nexus: async (context: AnalysisContext, firms: readonly string[]) => nexusSuppliers(context, firms, await linearSolver()),
} as const satisfies Record<string, (context: AnalysisContext, input: never) => unknown>;

export type NetworkTask = keyof typeof NETWORK_TASKS;
export type TaskInput<Task extends NetworkTask> = Parameters<(typeof NETWORK_TASKS)[Task]>[1];
export type TaskResult<Task extends NetworkTask> = Awaited<ReturnType<(typeof NETWORK_TASKS)[Task]>>;
