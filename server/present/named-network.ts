import type { AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { NameIndex } from './firm-view.ts';

/** The network of one revision with the names that answers show. */
export interface NamedNetwork {
  readonly revision: number;
  /** Day on which relations count as in force, `YYYY-MM-DD`. */
  readonly day: string;
  readonly context: AnalysisContext;
  readonly index: NameIndex;
}
