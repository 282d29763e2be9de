import type { AnalysisContext } from './analysis-context.ts';
import { cutStructure } from './cut-structure.ts';

/** Pairs of firms whose relation alone holds two parts of the network together: ids, smaller first, in order. */
export function bridges(context: AnalysisContext): [string, string][] {
  const { firms } = context.network;
  return cutStructure(context).bridges.map(([a, b]) => [firms[a], firms[b]]);
}
