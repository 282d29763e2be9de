import type { TableMapping } from '#graph-model/contract/import-options.ts';
import type { ChosenColumns } from './columns.ts';

/**
 * The columns a mapping means in a header: by name first, as columns move between two deliveries of a list, then by position.
 * A column that the mapping knows by a name that is gone is not guessed from its position.
 */
export function chosenColumns(mapping: TableMapping | undefined, names: readonly string[]): ChosenColumns {
  const fields = new Map<number, string | null>();
  for (const { index, header, field } of mapping?.columns ?? []) {
    const name = header?.trim();
    if (!name) fields.set(index, field);
    else if (names[index]?.trim() === name) fields.set(index, field);
    else {
      const moved = names.findIndex((other, at) => other.trim() === name && !fields.has(at));
      if (moved >= 0) fields.set(moved, field);
    }
  }
  return { ...(mapping?.kind && { kind: mapping.kind }), fields };
}
