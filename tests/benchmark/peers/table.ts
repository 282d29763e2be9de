import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a participant took for a measure: medians in seconds, and how far its values are from ours; no distance where it kept no values. */
export interface Timing {
  readonly wall: number;
  readonly cpu: number;
  readonly apart?: number;
}

/** By participant, by measure. */
export type Timings = ReadonlyMap<string, ReadonlyMap<string, Timing>>;

/** Values may differ by this much of the largest one before a row counts as another measure. */
const TOLERANCE = 1e-9;

/** The largest distance between the values of a participant and ours, as a share of our largest value; groups differ or they do not. */
export function distance(folder: string, library: string, measure: string): number | undefined {
  const own = valuesOf(folder, 'own', measure === 'closeness' && ['igraph', 'graph-tool'].includes(library) ? 'closeness-igraph' : measure);
  const other = valuesOf(folder, library, measure);
  if (own === undefined || other === undefined) return undefined;
  if (own.length !== other.length) return Number.POSITIVE_INFINITY;
  if (measure === 'weak' || measure === 'strong') return sameGroups(own, other) ? 0 : Number.POSITIVE_INFINITY;
  const largest = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return own.reduce((most, value, place) => Math.max(most, Math.abs(value - other[place])), 0) / (largest || 1);
}

function valuesOf(folder: string, library: string, measure: string): Float64Array | undefined {
  const file = path.join(folder, `${library}-${measure}.f64`);
  return existsSync(file) ? new Float64Array(new Uint8Array(readFileSync(file)).buffer) : undefined;
}

function sameGroups(a: Float64Array, b: Float64Array): boolean {
  const [ofA, ofB] = [new Map<number, number>(), new Map<number, number>()];
  return a.every((group, place) => {
    if (!ofA.has(group)) ofA.set(group, b[place]);
    if (!ofB.has(b[place])) ofB.set(b[place], group);
    return ofA.get(group) === b[place] && ofB.get(b[place]) === group;
  });
}

/** Milliseconds on the clock, and of all cores together in brackets; `≠` where the values are not ours, `?` where they cannot be compared. */
function cell(timing: Timing | undefined): string {
  if (timing === undefined) return '–';
  let mark = '';
  if (timing.apart === undefined) mark = '?';
  else if (timing.apart > TOLERANCE) mark = ` ≠ ${timing.apart.toExponential(0)}`;
  return `${milliseconds(timing.wall)} (${milliseconds(timing.cpu)})${mark}`;
}

function milliseconds(seconds: number): string {
  const value = seconds * 1e3;
  return value < 100 ? value.toPrecision(2) : String(Math.round(value));
}

/** The head of a table in Markdown: a column a participant, and how many times as long as ours the best peer takes, by clock and by cores. */
export function head(libraries: readonly string[]): string {
  return lines([['measure', ...libraries, 'best peer ÷ own', 'by cores'], ['---', ...libraries.map(() => '---:'), '---:', '---:']]);
}

/** A line with the size of a network, and one a measure. */
export function rows(size: string, timings: Timings, measures: readonly string[]): string {
  const libraries = [...timings.keys()];
  const figures = measures.map((measure) => {
    const own = timings.get('own')?.get(measure);
    const peers = libraries.filter((library) => library !== 'own').flatMap((library) => timings.get(library)!.get(measure) ?? []).filter(({ apart }) => (apart ?? 0) <= TOLERANCE);
    const ratio = (of: (timing: Timing) => number) => (own && peers.length > 0 ? (Math.min(...peers.map(of)) / of(own)).toFixed(1) : '–');
    return [measure, ...libraries.map((library) => cell(timings.get(library)!.get(measure))), ratio(({ wall }) => wall), ratio(({ cpu }) => cpu)];
  });
  return lines([[`**${size}**`, ...libraries.map(() => ''), '', ''], ...figures]);
}

function lines(cells: readonly (readonly string[])[]): string {
  return cells.map((line) => `| ${line.join(' | ')} |`).join('\n');
}
