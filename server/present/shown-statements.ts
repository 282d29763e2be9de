import type { OtherStatement } from '#graph-model/provenance.ts';

/** An exact head count enters sums and is never shown; its size class is. */
export const NEVER_SHOWN = 'employees';

/** What other sources say, without head counts; undefined where nothing is left. */
export function shownStatements(statements: readonly OtherStatement[] | undefined): OtherStatement[] | undefined {
  const shown = statements?.filter(({ field }) => field !== NEVER_SHOWN) ?? [];
  return shown.length > 0 ? shown : undefined;
}
