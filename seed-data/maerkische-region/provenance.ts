import type { Status, Visibility } from '#graph-model/provenance.ts';
import { between, chance, pickKey } from './random.ts';
import type { Random } from './random.ts';
import { SOURCE } from './source.ts';

/** Fields of origin that every record carries. */
export interface Provenance {
  readonly source: string;
  readonly asOf?: string;
  readonly status: Status;
  readonly visibility: Visibility;
}

const STATUS = { confirmed: 30, reported: 55, assumed: 15 };

/** A day between January 2024 and October 2026. */
function someDay(random: Random): string {
  const month = between(random, 0, 33);
  return isoDay(2024 + Math.floor(month / 12), (month % 12) + 1, between(random, 1, 28));
}

/** The first day of a year from 2005 to 2023: since when two firms do business is remembered by the year. */
export function startOfBusiness(random: Random): string {
  return isoDay(between(random, 2005, 2023), 1, 1);
}

/** A day in the weeks before the demonstration's date. */
export function recentDay(random: Random): string {
  return isoDay(2026, 11, between(random, 2, 20));
}

/** Origin with the given mix of visibilities; one day in eight is not known. */
export function provenance(random: Random, visibilities: Readonly<Partial<Record<Visibility, number>>>): Provenance {
  return {
    source: SOURCE,
    ...(chance(random, 0.88) && { asOf: someDay(random) }),
    status: pickKey(random, STATUS),
    visibility: pickKey(random, visibilities),
  };
}

/** Origin of what a workshop must be able to show: confirmed and visible to the network. */
export function plantedProvenance(): Provenance {
  return { source: SOURCE, asOf: '2026-10-05', status: 'confirmed', visibility: 'network' };
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
