import type { OtherStatement } from '#graph-model/provenance.ts';

/** In how many fields sources contradict each other. */
export function contradictedFields(statements: readonly OtherStatement[] | undefined): number {
  return new Set(statements?.map(({ field }) => field)).size;
}
