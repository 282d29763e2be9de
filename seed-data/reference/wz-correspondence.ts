import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

let cached: ReadonlyMap<string, readonly string[]> | undefined;

/** WZ 2008 class → the classes of WZ 2025 that its firms went to, one or several. */
export function wzSuccessors(): ReadonlyMap<string, readonly string[]> {
  cached ??= readSuccessors();
  return cached;
}

function readSuccessors(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(new URL('wz-correspondence.csv', import.meta.url), 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true });
  return new Map([...Map.groupBy(rows, (row) => row.wz2008)].map(([wz2008, group]) => [wz2008, group.map((row) => row.wz2025)]));
}
