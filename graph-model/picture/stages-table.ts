/** Consecutive stages that share a column. */
export interface StageRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts stages into at most `limit` columns. Each stage has its own while they are few; else neighbours are joined so that columns
 * hold about as many firms. Order is kept: a later stage never stands left of an earlier one. O(firms + stages).
 */
export function stageColumns(stages: Int32Array, limit: number): readonly StageRange[] {
  const last = stages.reduce((largest, stage) => Math.max(largest, stage), -1);
  if (last < limit) return Array.from({ length: last + 1 }, (_, stage) => ({ from: stage, to: stage }));
  const firms = new Int32Array(last + 1);
  for (const stage of stages) if (stage >= 0) firms[stage]++;
  const columns: StageRange[] = [];
  let left = firms.reduce((sum, count) => sum + count, 0);
  let from = 0;
  let inside = 0;
  for (let stage = 0; stage <= last; stage++) {
    inside += firms[stage];
    const columnsLeft = limit - columns.length;
    if (columnsLeft > 1 && inside >= left / columnsLeft) {
      columns.push({ from, to: stage });
      left -= inside;
      from = stage + 1;
      inside = 0;
    }
  }
  if (from <= last) columns.push({ from, to: last });
  return columns;
}

/**
 * Widths of the columns of a table, in the sum `total`, that keep the sum of its row heights small: every cell needs its `area`
 * (column × rows + row), and a row is as high as its fullest cell. Fixed-point iteration on the smoothed optimum; every column gets at
 * least `least`. O(cells).
 */
export function columnWidths(area: Float64Array, columns: number, rows: number, total: number, least: number): Float64Array {
  const widths = new Float64Array(columns).fill(total / columns);
  const floor = Math.min(least, total / columns);
  for (let round = 0; round < 40; round++) {
    const pull = pullOf(area, widths, rows);
    const sum = pull.reduce((all, each) => all + each, 0);
    if (sum === 0) break;
    // Half a step, because the fullest cell of a row changes from round to round.
    for (let c = 0; c < columns; c++) widths[c] = (widths[c] + (total * pull[c]) / sum) / 2;
    raiseToFloor(widths, floor, total);
  }
  return widths;
}

/** How much each column would gain from width: the root of the areas of the cells that decide their row's height. */
function pullOf(area: Float64Array, widths: Float64Array, rows: number): Float64Array {
  const pull = new Float64Array(widths.length);
  for (let r = 0; r < rows; r++) {
    let height = 0;
    for (let c = 0; c < widths.length; c++) height = Math.max(height, area[c * rows + r] / widths[c]);
    if (height === 0) continue;
    for (let c = 0; c < widths.length; c++) {
      const share = area[c * rows + r] / widths[c] / height;
      pull[c] += area[c * rows + r] * share ** 5;
    }
  }
  return pull.map(Math.sqrt);
}

function raiseToFloor(widths: Float64Array, floor: number, total: number): void {
  const above = widths.reduce((sum, width) => sum + Math.max(0, width - floor), 0);
  const spare = total - floor * widths.length;
  for (let c = 0; c < widths.length; c++) {
    widths[c] = floor + (above > 0 ? (Math.max(0, widths[c] - floor) / above) * spare : spare / widths.length);
  }
}
