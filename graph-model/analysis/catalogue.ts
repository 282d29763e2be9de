import { inDegree, outDegree } from './degree.ts';
import type { Measure } from './measure.ts';

/** Every measure, in the order in which menus show them. */
export const MEASURES: readonly Measure[] = [inDegree, outDegree];

const BY_ID = new Map<string, Measure>(MEASURES.map((measure) => [measure.id, measure]));

/** The measure with this id, or undefined. */
export function measureById(id: string): Measure | undefined {
  return BY_ID.get(id);
}
