import { Municipality } from '#graph-model/place.ts';
import { NUTS_3_OF_NRW } from '#seed-data/reference/nuts-3.ts';
import { loadReferenceData, municipalitiesByName, type BranchTitle, type ReferenceData } from '#seed-data/reference/reference-data.ts';
import type { WzEdition } from '#graph-model/firm.ts';
import { fold } from '#graph-model/text.ts';
import { productCatalogue, type ProductCatalogue } from './product-catalogue.ts';
import type { ReferenceKind, ReferenceRow } from './reference-kinds.ts';
import { employmentOf, inputTableOf, type EmploymentTable, type LoadedInputs } from './regional-tables.ts';
import { loadTables, type StoredTable } from './stored-reference.ts';

/** What ships and what was loaded, in one. */
export interface AtlasReference extends ReferenceData {
  /** Postcode → municipalities; empty where no table was loaded. */
  readonly postcodes: ReadonlyMap<string, readonly Municipality[]>;
  /** NUTS-3 → key of the district (five digits). */
  readonly nuts3: ReadonlyMap<string, string>;
  /** Names of the districts of the loaded table, by key. */
  readonly districtNames: ReadonlyMap<string, string>;
  /** Absent where no table of product codes was loaded. */
  readonly products?: ProductCatalogue;
  /** Employees by area and industry; absent where no table was loaded. */
  readonly employment?: EmploymentTable;
  /** What industries buy: as loaded, else the few values of the demonstration. */
  readonly inputs: LoadedInputs;
  /** HS subheading → WZ 2008 class whose firms make it; empty where no table was loaded. */
  readonly productBranches: ReadonlyMap<string, string>;
  /** Tables found in the data folder, also damaged ones. */
  readonly loaded: readonly Omit<StoredTable, 'rows'>[];
  /** Those of them that threads that compute need: they get a copy. */
  readonly naming: readonly StoredTable[];
}

const NAMING: readonly ReferenceKind[] = ['municipalities', 'wz2008', 'wz2025', 'employment', 'input-coefficients', 'input-industries', 'product-branches'];

/** The shipped reference data with the tables of a data folder. */
export async function readAtlasReference(dataDir: string): Promise<AtlasReference> {
  return combineReference(loadReferenceData(), await loadTables(dataDir));
}

/**
 * Puts loaded tables on top of what ships. A municipality that ships keeps its name and point, which lies inside its boundary on the map;
 * others are added. A loaded table of industries replaces the titles that it has.
 */
export function combineReference(shipped: ReferenceData, tables: readonly StoredTable[]): AtlasReference {
  const rowsOf = (kind: ReferenceKind) => tables.find((table) => table.kind === kind)?.rows ?? [];
  const places = rowsOf('municipalities');
  const added = places.map(toMunicipality).filter(({ ags }) => !shipped.municipalityByAgs.has(ags));
  const municipalities = [...shipped.municipalities, ...added].sort((a, b) => (a.ags < b.ags ? -1 : 1));
  const municipalityByAgs = new Map(municipalities.map((municipality) => [municipality.ags, municipality]));
  const products = tables.find(({ kind, rows }) => kind === 'products' && rows.length > 0);
  const employment = employmentOf(tables);
  const branches = { 2008: withRows(shipped.branches(2008), rowsOf('wz2008'), 2008), 2025: withRows(shipped.branches(2025), rowsOf('wz2025'), 2025) };
  return {
    ...shipped,
    municipalities, municipalityByAgs,
    municipalityByName: added.length === 0 && places.length === 0 ? shipped.municipalityByName : namesOf(municipalities, places, municipalityByAgs),
    branches: (edition) => branches[edition],
    branch: (wz, edition) => (edition === undefined ? branches[2008].get(wz) ?? branches[2025].get(wz) : branches[edition].get(wz)),
    isWz: (code, edition) => branches[edition].has(code),
    postcodes: postcodesOf(rowsOf('postcodes'), places, municipalityByAgs),
    nuts3: new Map([
      ...Object.entries(NUTS_3_OF_NRW),
      ...places.flatMap(({ nuts3, ags }) => (nuts3 === undefined ? [] : [[String(nuts3), String(ags).slice(0, 5)] as const])),
      ...rowsOf('districts').map(({ nuts3, kreis_ags: key }) => [String(nuts3), String(key)] as const),
    ]),
    districtNames: new Map(rowsOf('districts').map(({ kreis_ags: key, name }) => [String(key), String(name)])),
    ...(products && { products: productCatalogue(products.rows, rowsOf('product-branches'), products.head?.edition) }),
    ...(employment && { employment }),
    inputs: inputTableOf(tables),
    productBranches: new Map(rowsOf('product-branches').map(({ hs6, nace }) => [String(hs6), String(nace)])),
    naming: tables.filter(({ kind, rows }) => rows.length > 0 && NAMING.includes(kind)),
    loaded: tables.map(({ kind, head }) => ({ kind, head })),
  };
}

function toMunicipality({ ags, name, district, lat, lon }: ReferenceRow): Municipality {
  const key = String(ags).slice(0, 5);
  return Municipality.parse({ ags, name, district: district ?? key, districtKey: key, lat, lon });
}

/** Official names ("Halver, Stadt") lead to the same municipality. */
function namesOf(municipalities: readonly Municipality[], rows: readonly ReferenceRow[], byAgs: ReadonlyMap<string, Municipality>): ReadonlyMap<string, readonly Municipality[]> {
  const names = municipalitiesByName(municipalities);
  for (const { ags, official_name: official } of rows) {
    const municipality = byAgs.get(String(ags));
    if (official === undefined || municipality === undefined) continue;
    const key = fold(String(official));
    const known = names.get(key) ?? [];
    if (!known.includes(municipality)) names.set(key, [...known, municipality]);
  }
  return names;
}

function withRows(shipped: ReadonlyMap<string, BranchTitle>, rows: readonly ReferenceRow[], edition: WzEdition): ReadonlyMap<string, BranchTitle> {
  if (rows.length === 0) return shipped;
  const titled = new Map(shipped);
  for (const { code, title_de: de, title_en: en } of rows) {
    const before = shipped.get(String(code));
    const german = String(de ?? before?.de ?? en);
    titled.set(String(code), { de: german, en: String(en ?? before?.en ?? german), edition });
  }
  return titled;
}

function postcodesOf(rows: readonly ReferenceRow[], places: readonly ReferenceRow[], byAgs: ReadonlyMap<string, Municipality>): ReadonlyMap<string, readonly Municipality[]> {
  const found = new Map<string, Set<Municipality>>();
  const add = (postcode: string, ags: unknown) => {
    const municipality = byAgs.get(String(ags));
    if (municipality === undefined) return;
    const known = found.get(postcode);
    if (known) known.add(municipality);
    else found.set(postcode, new Set([municipality]));
  };
  for (const { plz, ags } of rows) add(String(plz), ags);
  for (const { plz, ags } of places) if (Array.isArray(plz)) for (const postcode of plz) add(String(postcode), ags);
  return new Map([...found].map(([postcode, municipalities]) => [postcode, [...municipalities]]));
}
