import type { MeasuresView } from '../contract/network.ts';
import type { SceneState } from './scene-state.ts';

/** Sizes of firms without a unit: 1 is the smallest dot, `largest` the largest one; layouts turn them into pixels. */
export interface FirmSizes {
  readonly relative: Float32Array;
  /** Largest known value, for the legend; undefined where all firms are drawn alike. */
  readonly largestValue?: number;
}

/** Ratio of the largest to the smallest radius. */
export const LARGEST = 4.5;

/**
 * Radius of every firm relative to the smallest. Area grows with the value (Cleveland and McGill 1984: readers compare areas),
 * so the radius grows with its square root. Unknown and negative values are drawn smallest. O(n).
 */
export function firmSizes(measures: MeasuresView | undefined, sizeBy: SceneState['sizeBy'], firmCount: number): FirmSizes {
  const values = sizeBy === 'uniform' ? undefined : measures?.measures.find(({ id }) => id === sizeBy)?.values;
  const relative = new Float32Array(firmCount).fill(1);
  if (!values) return { relative };
  let largestValue = 0;
  for (const value of values) if (value !== null && Number.isFinite(value) && value > largestValue) largestValue = value;
  if (largestValue === 0) return { relative };
  for (let i = 0; i < firmCount; i++) relative[i] = radiusOf(values[i], largestValue);
  return { relative, largestValue };
}

/** Relative radius of one value; the smallest for unknown ones. */
export function radiusOf(value: number | null | undefined, largestValue: number): number {
  if (value == null || !(value > 0)) return 1;
  return Math.sqrt(1 + (LARGEST * LARGEST - 1) * Math.min(1, value / largestValue));
}
