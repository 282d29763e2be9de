import type { Drafts, FileState } from '../drafts.ts';
import type { RowTaker } from '../read-table-rows.ts';
import type { RowContext } from '../row-context.ts';
import { cellText } from '../values/cell.ts';
import { readLabel } from '../values/texts.ts';

/** Header of the real multi-echelon chains of Willems (M&SOM 10(1), 2008). */
export function isChainHeader(names: readonly string[]): boolean {
  return names[0] === 'stage_id' && names.includes('up_stages');
}

/**
 * Reads one stage a row: its suppliers follow as pairs of stage and units to the end of the row. A stage becomes a firm, its output a product of the same
 * name, and each input is essential. Units, costs and demand have no place in the model; a lead time is not a stock and is left out.
 */
export function chainRows(names: readonly string[], file: FileState, row: RowContext, drafts: Drafts): RowTaker {
  const first = names.indexOf('up_stages');
  const place = (line: number) => ({ file: file.index, row: line, rejected: false });
  return {
    take: ({ line, cells }) => {
      row.begin(line);
      const stage = label(cells[0], 'stage_id', row);
      const suppliers: string[] = [];
      for (let index = first; index < cells.length; index += 2) {
        const supplier = label(cells[index], 'up_stages', row);
        if (supplier !== undefined) suppliers.push(supplier);
      }
      if (stage === undefined && !row.failed()) {
        row.at('stage_id');
        row.note('error', 'missing_value');
      }
      if (stage === undefined || row.failed()) return;
      drafts.firms.push({ ...place(line), fields: { name: stage } });
      for (const supplier of suppliers) {
        drafts.relations.push({ ...place(line), fields: { supplier, buyer: stage, product: supplier } });
        drafts.requirements.push({ ...place(line), fields: { firm: stage, product: supplier, essential: true } });
      }
    },
  };
}

function label(cell: string | undefined, column: string, row: RowContext): string | undefined {
  const text = cell === undefined ? undefined : cellText(cell);
  if (text === undefined) return undefined;
  row.at(column, text);
  return readLabel(text, row);
}
