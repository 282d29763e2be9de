import { kilometresBetween } from '../../great-circle.ts';
import type { Need } from './partner-need.ts';

/** What a firm must meet to be listed. A firm that does not say its kind or size is of none; one whose place is unknown is told apart from one that is too far. */
export const CONDITIONS = ['certificates', 'radius', 'place', 'kind', 'size'] as const;
export type Condition = (typeof CONDITIONS)[number];

interface Leniency {
  readonly showMissing: boolean;
  readonly showUnplaced: boolean;
}

/** Tells the conditions that a firm breaks. */
export function conditionsOf(need: Need, { showMissing, showUnplaced }: Leniency): (firm: number) => Condition[] {
  const { criteria: { radiusKm, kinds = [], sizeClasses = [] }, certificates, index, records, from, pointOf } = need;
  const isTooFar = (firm: number): Condition | undefined => {
    if (radiusKm === undefined || from === undefined) return undefined;
    const point = pointOf(firm);
    if (point === undefined) return showUnplaced ? undefined : 'place';
    return kilometresBetween(from, point) > radiusKm ? 'radius' : undefined;
  };
  return (firm) => {
    const { kind, sizeClass } = records[firm];
    const unmet: (Condition | undefined)[] = [
      !showMissing && certificates.some(({ key }) => index.certified.get(key)?.has(firm) !== true) ? 'certificates' : undefined,
      isTooFar(firm),
      kinds.length > 0 && (kind === undefined || !kinds.includes(kind)) ? 'kind' : undefined,
      sizeClasses.length > 0 && (sizeClass === undefined || !sizeClasses.includes(sizeClass)) ? 'size' : undefined,
    ];
    return unmet.filter((condition) => condition !== undefined);
  };
}
