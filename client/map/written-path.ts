const dataOf = new WeakMap<Path2D, string>();

/** A path of a canvas out of SVG path data, which can be read again: canvases keep theirs to themselves. */
export function writtenPath(data: string): Path2D {
  const path = new Path2D(data);
  dataOf.set(path, data);
  return path;
}

/** SVG path data of a written path; empty for any other. */
export function dataOfPath(path: Path2D): string {
  return dataOf.get(path) ?? '';
}
