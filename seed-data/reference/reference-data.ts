import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { DistrictNeighbours } from '#graph-model/analysis/region/origin-rings.ts';
import type { WzEdition } from '#graph-model/firm.ts';
import type { Words } from '#graph-model/language.ts';
import { Municipality } from '#graph-model/place.ts';
import { fold } from '#graph-model/text.ts';
import { ISO_COUNTRIES } from './iso-countries.ts';

/** Titles of a WZ class; `en` falls back to German where no English title is known. */
export interface BranchTitle extends Words {
  readonly edition: WzEdition;
}

/** Places, branches and countries by which records are checked and named. */
export interface ReferenceData {
  /** All 396 municipalities of North Rhine-Westphalia in order of their key. */
  readonly municipalities: readonly Municipality[];
  readonly municipalityByAgs: ReadonlyMap<string, Municipality>;
  /** From the folded name, with and without what is in brackets; several where names fold alike (Neuenkirchen, Neunkirchen). */
  readonly municipalityByName: ReadonlyMap<string, readonly Municipality[]>;
  /** Titles of a WZ code; without an edition that of 2008 goes before 2025, for 2008 is what most firms state. */
  readonly branch: (wz: string, edition?: WzEdition) => BranchTitle | undefined;
  readonly isWz: (code: string, edition: WzEdition) => boolean;
  /** All codes of an edition with their titles, in order. */
  readonly branches: (edition: WzEdition) => ReadonlyMap<string, BranchTitle>;
  /** ISO 3166-1 alpha-2 → name of the country. */
  readonly countries: ReadonlyMap<string, Words>;
  /** Which districts of North Rhine-Westphalia border each other. */
  readonly districtNeighbours: DistrictNeighbours;
}

let cached: ReferenceData | undefined;

/** Reads the reference files beside this module, once. */
export function loadReferenceData(): ReferenceData {
  cached ??= readReferenceData();
  return cached;
}

function readReferenceData(): ReferenceData {
  const municipalities = readRows('municipalities.csv').map(toMunicipality);
  const branches = readBranches();
  return {
    municipalities,
    municipalityByAgs: new Map(municipalities.map((municipality) => [municipality.ags, municipality])),
    municipalityByName: municipalitiesByName(municipalities),
    branch: (wz, edition) => (edition === undefined ? branches[2008].get(wz) ?? branches[2025].get(wz) : branches[edition].get(wz)),
    isWz: (code, edition) => branches[edition].has(code),
    branches: (edition) => branches[edition],
    countries: namedCountries(),
    districtNeighbours: new Map(readRows('district-neighbours.csv').map(({ district, neighbours }) => [district, new Set(neighbours.split(' ').filter((key) => key !== ''))])),
  };
}

function readRows(name: string): Record<string, string>[] {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8'), { columns: true });
}

function toMunicipality(row: Record<string, string>): Municipality {
  return Municipality.parse({
    ags: row.ags, name: row.name, district: row.district, districtKey: row.district_key, lat: Number(row.lat), lon: Number(row.lon),
  });
}

/** By folded name: "Wetter (Ruhr)" is found as "wetter (ruhr)" and as "wetter". */
export function municipalitiesByName(municipalities: Iterable<Municipality>): Map<string, Municipality[]> {
  const found = new Map<string, Municipality[]>();
  for (const municipality of municipalities) {
    const names = new Set([municipality.name, municipality.name.replace(/\s*\(.*\)/, '')].map(fold));
    for (const name of names) found.set(name, [...(found.get(name) ?? []), municipality]);
  }
  return found;
}

function readBranches(): Record<WzEdition, Map<string, BranchTitle>> {
  const branches = { 2008: new Map<string, BranchTitle>(), 2025: new Map<string, BranchTitle>() };
  for (const row of readRows('wz.csv')) {
    const edition: WzEdition = row.edition === '2008' ? 2008 : 2025;
    branches[edition].set(row.code, { de: row.title_de, en: row.title_en || row.title_de, edition });
  }
  return branches;
}

function namedCountries(): Map<string, Words> {
  const german = new Intl.DisplayNames('de', { type: 'region' });
  const english = new Intl.DisplayNames('en', { type: 'region' });
  return new Map(ISO_COUNTRIES.map((code) => [code, { de: german.of(code) ?? code, en: english.of(code) ?? code }]));
}
