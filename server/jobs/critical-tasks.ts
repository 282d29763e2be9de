import type { AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { interventions } from '#graph-model/analysis/interventions/interventions.ts';

/** What is computed in a thread of its own when somebody asks for it; each takes a context and one plain value. */
export const CRITICAL_TASKS = { interventions } as const satisfies Record<string, (context: AnalysisContext, input: never) => unknown>;

export type CriticalTask = keyof typeof CRITICAL_TASKS;
export type CriticalInput<Task extends CriticalTask> = NonNullable<Parameters<(typeof CRITICAL_TASKS)[Task]>[1]>;
export type CriticalResult<Task extends CriticalTask> = ReturnType<(typeof CRITICAL_TASKS)[Task]>;
