import type { AnalysisContext } from './analysis-context.ts';
import { failureModel } from './failure-model.ts';
import { walkFailures } from './failure-walk.ts';
import { upstreamModel } from './upstream-model.ts';

/** The firms whose failure alone stops the firm at a position, ascending; O(relations upstream) a step of the walk over all failures. */
export function criticalSources(context: AnalysisContext, target: number): number[] {
  const model = failureModel(context);
  const units = Array.from({ length: model.unitStart[target + 1] - model.unitStart[target] }, (_, index) => model.unitStart[target] + index);
  const upstream = upstreamModel(model, units);
  const critical: number[] = [];
  walkFailures(upstream.model, ({ firms, cascade }) => {
    if (upstream.targets.every((unit) => cascade.stopped[unit] === 1)) critical.push(...firms.filter((firm) => firm !== target));
  });
  return critical.sort((a, b) => a - b);
}
