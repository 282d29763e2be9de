import { csvPieces, DEFAULT_STYLE, numberCell, textCell, type CsvStyle } from './csv-text.ts';

/**
 * `id,name,<measure ids>`, one firm a row in the order of `ids`, in pieces. `results` gives for each measure its values in that order; NaN,
 * unknown, is an empty cell.
 */
export function measuresCsv(
  firms: Iterable<{ readonly id: string; readonly name: string }>, ids: readonly string[], results: ReadonlyMap<string, { readonly values: ArrayLike<number> }>, style: CsvStyle = DEFAULT_STYLE,
): Generator<string> {
  const names = new Map<string, string>();
  for (const { id, name } of firms) names.set(id, name);
  const columns = [...results.values()].map(({ values }) => values);
  return csvPieces(
    ['id', 'name', ...results.keys()], ids.keys(),
    (position) => [textCell(ids[position], style), textCell(names.get(ids[position]) ?? '', style), ...columns.map((values) => numberCell(values[position], style))],
    style,
  );
}
