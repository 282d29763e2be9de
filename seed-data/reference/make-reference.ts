/**
 * Makes the reference files of this folder from published sources:
 *   node seed-data/reference/make-reference.ts <folder with the sources> [wz2008.csv]
 * The sources and the second file (code,title_de of WZ 2008) are described in seed-data/README.md.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { feature, neighbors } from 'topojson-client';
import { z } from 'zod';
import { ENGLISH_WZ_2008 } from './english-wz-2008.ts';
import { innerPoint } from './inner-point.ts';

const Polygon = z.array(z.array(z.array(z.number())));
const Municipalities = z.object({
  features: z.array(z.object({
    geometry: z.discriminatedUnion('type', [
      z.object({ type: z.literal('Polygon'), coordinates: Polygon }),
      z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Polygon) }),
    ]),
    properties: z.object({ ags: z.string(), name: z.string(), kreis_ags: z.string(), kreis: z.string() }),
  })),
});
const Topology = z.looseObject({ objects: z.object({ gemeinden: z.object({ geometries: z.array(z.looseObject({ properties: z.object({ kreis_ags: z.string() }) })) }) }) });
type Row = Record<string, string>;

const [source, wz2008File] = process.argv.slice(2);
if (source === undefined) throw new Error('Name the folder that holds the sources.');
const here = import.meta.dirname;

copyFileSync(join(source, 'gemeinden_region.topojson'), join(here, 'boundaries.topojson'));
writeCsv('municipalities.csv', municipalityRows(join(source, 'gemeinden_nrw.topojson')));
writeCsv('district-neighbours.csv', neighbourRows(join(source, 'gemeinden_nrw.topojson')));
const titles2025 = readRows(join(source, 'wz2025.csv')).filter((row) => Number(row.level) >= 2);
const correspondence = readRows(join(source, 'wz2025_wz2008.csv'));
writeCsv('wz-correspondence.csv', correspondence.map(({ wz2025, wz2008, partial }) => ({ wz2025, wz2008, partial })));
writeCsv('wz.csv', [...titles2025.map((row) => branchRow(row.code, 2025, row.title_de, row.title_en)), ...rowsOf2008()]);

function readRows(path: string): Row[] {
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
}

function writeCsv(name: string, rows: readonly object[]): void {
  writeFileSync(join(here, name), stringify([...rows], { header: true }));
  console.log(`${name}: ${rows.length} rows`);
}

function municipalityRows(path: string): object[] {
  const topology = JSON.parse(readFileSync(path, 'utf8'));
  const { features } = Municipalities.parse(feature(topology, topology.objects.gemeinden));
  return features
    .map(({ geometry, properties }) => {
      const point = innerPoint(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
      return {
        ags: properties.ags, name: properties.name, district_key: properties.kreis_ags, district: properties.kreis,
        lat: point.lat.toFixed(5), lon: point.lon.toFixed(5),
      };
    })
    .sort((a, b) => (a.ags < b.ags ? -1 : 1));
}

/** Two districts border where one municipality of each shares a line with the other; those of other Länder are not in the source. */
function neighbourRows(path: string): object[] {
  const { objects: { gemeinden } } = Topology.parse(JSON.parse(readFileSync(path, 'utf8')));
  const found = new Map<string, Set<string>>(gemeinden.geometries.map(({ properties }) => [properties.kreis_ags, new Set()]));
  neighbors(gemeinden.geometries as never).forEach((others, place) => {
    const district = gemeinden.geometries[place].properties.kreis_ags;
    for (const other of others) found.get(district)!.add(gemeinden.geometries[other].properties.kreis_ags);
  });
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([district, others]) => ({ district, neighbours: [...others].filter((other) => other !== district).sort().join(' ') }));
}

/** Without the second file only the classes that the correspondence names are known. */
function rowsOf2008(): object[] {
  const known: Row[] = wz2008File === undefined
    ? [...new Map(correspondence.map((row) => [row.wz2008, { code: row.wz2008, title_de: row.wz2008_title_de }])).values()]
    : readRows(wz2008File);
  const english = englishTitles();
  return known
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((row) => branchRow(row.code, 2008, row.title_de, ENGLISH_WZ_2008[row.code] ?? english(row.code, row.title_de)));
}

/** An English title holds for WZ 2008 where the German one is the same in both editions, under the same code or the corresponding one. */
function englishTitles(): (code: string, titleDe: string) => string {
  const by2025 = new Map(titles2025.map((row) => [row.code, row]));
  const successors = Map.groupBy(correspondence, (row) => row.wz2008);
  return (code, titleDe) => {
    const candidates = [code, ...(successors.get(code) ?? []).map((row) => row.wz2025)];
    return candidates.map((candidate) => by2025.get(candidate)).find((row) => row?.title_de === titleDe)?.title_en ?? '';
  };
}

function branchRow(code: string, edition: number, titleDe: string, titleEn: string): object {
  // Two titles of the source keep the hyphen of a line break.
  const joined = titleDe.replace('Sozial-versicherung', 'Sozialversicherung').replace('Unternehmens-beratung', 'Unternehmensberatung');
  return { code, edition, title_de: joined, title_en: titleEn };
}
