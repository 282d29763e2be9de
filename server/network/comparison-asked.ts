import type { BranchLevel } from '#graph-model/analysis/specialisation/composition.ts';
import type { Comparison, SpecialisationOptions } from '#graph-model/analysis/specialisation/specialisation.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Region } from '#graph-model/region.ts';
import type { AtlasReference } from '#server/reference/atlas-reference.ts';
import { branchesAt } from '#server/reference/branches-at.ts';

interface ComparisonQuery {
  readonly place?: string;
  readonly level: BranchLevel;
  readonly against?: Comparison;
  readonly area?: string;
}

/**
 * With what the strengths of a region are compared, and with what they could be: the region for one place, else the loaded table, else all firms.
 * @throws AtlasError `bad_input` where a place is not in the region, or a table is asked for that is not loaded.
 */
export function comparisonAsked(reference: AtlasReference, region: Region, { place, level, against, area }: ComparisonQuery): { readonly options: SpecialisationOptions; readonly choices: readonly Comparison[] } {
  if (place !== undefined && !region.keys.some((key) => place.startsWith(key) || key.startsWith(place))) {
    throw new AtlasError('bad_input', `The place ${place} is not in the region, whose keys are ${region.keys.join(', ')}.`);
  }
  const { employment } = reference;
  const choices: Comparison[] = [...(employment ? ['reference' as const] : []), 'all', 'outside', ...(place === undefined ? [] : ['region' as const])];
  const chosen = against ?? (place === undefined ? choices[0] : 'region');
  if (chosen === 'reference' && employment === undefined) throw new AtlasError('bad_input', 'No table of employees is loaded: "npm run atlas -- reference load" loads one; without it compare with all, outside or region.');
  return {
    choices,
    options: {
      region, place, level, against: chosen, branchesOf: branchesAt(level, reference),
      ...(chosen === 'reference' && employment && { table: { rows: employment.rows, area: area ?? widestOf(employment.rows) } }),
    },
  };
}

/** `DE` where the table has it: the shortest key. */
function widestOf(rows: readonly { readonly area: string }[]): string {
  return rows.reduce((widest, { area }) => (area.length < widest.length || (area.length === widest.length && area < widest) ? area : widest), rows[0].area);
}
