import type { AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { criticalProduct } from '#graph-model/analysis/critical-product.ts';
import { criticalRegion } from '#graph-model/analysis/critical-region.ts';
import { criticalTriples } from '#graph-model/analysis/critical-triples.ts';
import { interventions, type InterventionOptions } from '#graph-model/analysis/interventions/interventions.ts';
import { nexusSuppliers } from '#graph-model/analysis/nexus-index.ts';
import { rankRanges, type RankRangeOptions } from '#graph-model/analysis/rank-ranges/rank-ranges.ts';
import { linearSolver } from '#server/engines/linear-solver.ts';

/** `progress`: one number in shared memory that counts the draws that are done. */
type RankRangeTask = RankRangeOptions & { readonly progress?: Int32Array };

/** What is computed in a thread of its own when somebody asks for it; each takes a context and one plain value. */
export const CRITICAL_TASKS = {
  interventions: (context: AnalysisContext, options: InterventionOptions) => interventions(context, options),
  triples: (context: AnalysisContext, firm: string) => criticalTriples(context, firm),
  product: (context: AnalysisContext, { product, wholeClass }: { readonly product: string; readonly wholeClass: boolean }) => criticalProduct(context, product, { wholeClass }),
  region: (context: AnalysisContext, keys: readonly string[]) => criticalRegion(context, keys),
  rankRanges: (context: AnalysisContext, { progress, ...options }: RankRangeTask) => rankRanges(context, options, (done) => { if (progress) Atomics.store(progress, 0, done); }),
  nexus: async (context: AnalysisContext, firms: readonly string[]) => nexusSuppliers(context, firms, await linearSolver()),
} as const satisfies Record<string, (context: AnalysisContext, input: never) => unknown>;

export type CriticalTask = keyof typeof CRITICAL_TASKS;
export type CriticalInput<Task extends CriticalTask> = Parameters<(typeof CRITICAL_TASKS)[Task]>[1];
export type CriticalResult<Task extends CriticalTask> = Awaited<ReturnType<(typeof CRITICAL_TASKS)[Task]>>;
