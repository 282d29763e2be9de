import type { Firm } from '#graph-model/firm.ts';
import { sizeClassOf } from '#graph-model/firm.ts';
import type { Offer } from '#graph-model/offer.ts';
import type { Product } from '#graph-model/product.ts';
import type { Requirement } from '#graph-model/requirement.ts';
import type { RegionRow } from '#graph-model/region-rows.ts';
import type { SavedSearch } from '#graph-model/saved-search.ts';
import type { ScenarioChange, ScenarioRow } from '#graph-model/scenario-rows.ts';
import type { StoryRow } from '#graph-model/story-rows.ts';
import { LONGEST_STEP_TEXT } from '#graph-model/story-limits.ts';
import type { SupplyRelation } from '#graph-model/supply-relation.ts';
import type { Fields, RowOf } from './drafts.ts';
import type { ColumnName, TableKind } from './tables/column-names.ts';
import * as choices from './values/choices.ts';
import { checkWz, readBpn, readGln, readIndustryKey, readLei, readCodeBeginning, readProductCode, readWz, checkProductCode } from './values/codes.ts';
import { readAsOf, readDate } from './values/dates.ts';
import { readDays, readNumber, readShare, readVolume } from './values/numbers.ts';
import { readCountry, readCountryKey, readMunicipality, readMunicipalityKey, readPlaceKey, readRegionKey } from './values/places.ts';
import { readOtherStatements } from './values/other-statements.ts';
import { readId, readIds, readLabel, readList, readListOf, readRegionId, readStepAddress, readText, readWebsite } from './values/texts.ts';
import type { ValueContext, ValueReader } from './values/value-context.ts';

/** Puts what a cell says into the fields of a record. */
type CellReader<T> = (fields: Fields<T>, text: string, context: ValueContext) => void;

/** Reads the cells of one kind of table. `finish` looks at a row as a whole. */
interface TableReader<T, Columns extends string> {
  readonly cells: Readonly<Record<Columns, CellReader<T>>>;
  readonly finish: (fields: Fields<T>, row: FinishContext) => void;
}

/** The row as a whole; `at` goes to a column by its fixed name. */
export interface FinishContext extends ValueContext {
  at(column: string, value?: string): void;
  /** True where a cell of this column was read, well or not. */
  given(column: string): boolean;
  /** True where the file has this column. */
  hasColumn(column: string): boolean;
}

function set<T, K extends keyof Fields<T>>(field: K, read: ValueReader<NonNullable<Fields<T>[K]>>): CellReader<T> {
  return (fields, text, context) => {
    const value = read(text, context);
    if (value !== undefined) fields[field] = value as Fields<T>[K];
  };
}

type Provenance = Pick<Firm, 'source' | 'asOf' | 'contributor' | 'status' | 'visibility' | 'otherStatements'>;

const PROVENANCE = {
  source: set<Provenance, 'source'>('source', readLabel),
  as_of: set<Provenance, 'asOf'>('asOf', readAsOf),
  contributor: set<Provenance, 'contributor'>('contributor', readLabel),
  status: set<Provenance, 'status'>('status', choices.readStatus),
  visibility: set<Provenance, 'visibility'>('visibility', choices.readVisibility),
  other_statements: set<Provenance, 'otherStatements'>('otherStatements', readOtherStatements),
};

const FIRMS: TableReader<Firm, ColumnName<'firms'>> = {
  cells: {
    id: set('id', readId),
    name: set('name', readLabel),
    kind: set('kind', choices.readFirmKind),
    // Where it lies is read when the country is known.
    municipality: (fields, text) => { fields.ags = text; },
    country: set('country', readCountry),
    wz: set('wz', readWz),
    wz_edition: set('wzEdition', choices.readWzEdition),
    employees: (fields, text, context) => Object.assign(fields, choices.readEmployees(text, context)),
    days_to_recover: set('daysToRecover', readDays),
    size_class: set('sizeClass', choices.readSizeClass),
    legal_form: set('legalForm', readLabel),
    lat: set('lat', readNumber({ min: -90, max: 90 })),
    lon: set('lon', readNumber({ min: -180, max: 180 })),
    capabilities: set('capabilities', readList()),
    certificates: set('certificates', readList()),
    dependent_industries: set('dependentIndustries', readList(20)),
    lei: set('lei', readLei),
    gln: set('gln', readGln),
    bpn: set('bpn', readBpn),
    website: set('website', readWebsite),
    green_attributes: set('greenAttributes', readList(20)),
    inputs_not_needed: set('inputsNotNeeded', readList(50)),
    fictitious: set('fictitious', choices.readYesNo),
    former_ids: set('formerIds', readIds(500)),
    different_from: set('differentFrom', readIds(500)),
    ...PROVENANCE,
  },
  finish: (fields, row) => {
    requireOneOf(fields.name ?? fields.id, 'name', row);
    finishPlace(fields, row);
    finishWz(fields, row);
    finishSize(fields, row);
    if ((fields.lat === undefined) !== (fields.lon === undefined) && !(row.given('lat') && row.given('lon'))) {
      row.at(fields.lat === undefined ? 'lat' : 'lon');
      row.note('warning', 'incomplete_point');
      delete fields.lat;
      delete fields.lon;
    }
  },
};

function finishPlace(fields: Fields<Firm>, row: FinishContext): void {
  const place = fields.ags;
  if (place === undefined) return;
  delete fields.ags;
  row.at('municipality', place);
  if (fields.country !== undefined && fields.country !== 'DE') {
    row.note('warning', 'municipality_abroad');
    return;
  }
  const ags = readMunicipality(place, row);
  if (ags !== undefined) fields.ags = ags;
}

function finishWz(fields: Fields<Firm>, row: FinishContext): void {
  if (fields.wz === undefined) return;
  row.at('wz', fields.wz);
  const wz = checkWz(fields.wz, fields.wzEdition, row.reference, row.note);
  if (wz === undefined) delete fields.wz;
  else fields.wz = wz;
}

/** A head count says the size class; a class that says otherwise is noted. */
function finishSize(fields: Fields<Firm>, row: FinishContext): void {
  if (fields.employees === undefined) return;
  const sizeClass = sizeClassOf(fields.employees);
  if (fields.sizeClass !== undefined && fields.sizeClass !== sizeClass) {
    row.at('size_class', fields.sizeClass);
    row.note('warning', 'size_contradiction', { employees: fields.employees });
  }
  fields.sizeClass ??= sizeClass;
}

const PRODUCTS: TableReader<Product, ColumnName<'products'>> = {
  cells: {
    id: set('id', readId),
    name: set('name', readLabel),
    name_en: set('nameEn', readLabel),
    code: set('code', readProductCode),
    code_system: set('codeSystem', choices.readCodeSystem),
    kind: set('kind', choices.readProductKind),
    ...PROVENANCE,
  },
  finish: (fields, row) => {
    requireOneOf(fields.name ?? fields.id, 'name', row);
    if (fields.code === undefined) return;
    row.at('code', fields.code);
    if (fields.codeSystem === undefined && !row.given('code_system')) row.note('warning', 'code_without_system');
    fields.code = checkProductCode(fields.code, fields.codeSystem, row.reference, row.note);
  },
};

const RELATIONS: TableReader<SupplyRelation, ColumnName<'relations'>> = {
  cells: {
    id: set('id', readId),
    supplier: set('supplier', readLabel),
    buyer: set('buyer', readLabel),
    product: set('product', readLabel),
    volume_eur: set('volumeEur', readVolume),
    volume_class: set('volumeClass', choices.readVolumeClass),
    share: set('share', readShare),
    switch_days: set('switchDays', readDays),
    valid_from: set('validFrom', readDate),
    valid_to: set('validTo', readDate),
    ...PROVENANCE,
  },
  finish: (fields, row) => {
    requireOneOf(fields.supplier, 'supplier', row);
    requireOneOf(fields.buyer, 'buyer', row);
    if (fields.validFrom === undefined || fields.validTo === undefined || fields.validFrom <= fields.validTo) return;
    row.at('valid_to', fields.validTo);
    row.note('error', 'valid_to_before_from', { from: fields.validFrom });
  },
};

const REQUIREMENTS: TableReader<Requirement, ColumnName<'requirements'>> = {
  cells: {
    firm: set('firm', readLabel),
    product: set('product', readLabel),
    for_product: set('forProduct', readLabel),
    essential: set('essential', choices.readYesNo),
    stock_days: set('stockDays', readDays),
    id: set('id', readId),
    ...PROVENANCE,
  },
  finish: (fields, row) => {
    requireOneOf(fields.firm, 'firm', row);
    requireOneOf(fields.product, 'product', row);
  },
};

const OFFERS: TableReader<Offer, ColumnName<'offers'>> = {
  cells: {
    firm: set('firm', readLabel),
    direction: set('direction', choices.readDirection),
    product: set('product', readLabel),
    capability: set('capability', readLabel),
    id: set('id', readId),
    ...PROVENANCE,
  },
  finish: (fields, row) => {
    requireOneOf(fields.firm, 'firm', row);
    // A list without this column is a list of offers.
    if (row.hasColumn('direction')) requireOneOf(fields.direction, 'direction', row);
    else fields.direction = 'offers';
    if (fields.product !== undefined || fields.capability !== undefined || row.given('product') || row.given('capability')) return;
    row.at('product');
    row.note('error', 'product_or_capability');
  },
};

const SCENARIOS: TableReader<ScenarioRow, ColumnName<'scenarios'>> = {
  cells: {
    id: set('id', readId),
    name: set('name', readLabel),
    note: set('note', readLabel),
    scenario_change: set('change', choices.readScenarioChange),
    part: set('part', readNumber({ min: 1, max: 1000 })),
    firm: set('firm', readLabel),
    municipality: set('municipality', readPlaceKey),
    country: set('country', readCountryKey),
    industry: set('industry', readIndustryKey),
    product: set('product', readLabel),
    capacity: set('capacity', readShare),
    days: set('days', readDays),
    relation: set('relation', readId),
    supplier: set('supplier', readLabel),
    buyer: set('buyer', readLabel),
    volume_eur: set('volumeEur', readVolume),
    volume_class: set('volumeClass', choices.readVolumeClass),
    share: set('share', readShare),
    switch_days: set('switchDays', readDays),
    ...PROVENANCE,
  },
  finish: (fields, row) => {
    requireOneOf(fields.name ?? fields.id, 'name', row);
    const { change } = fields;
    const given = CHANGE_COLUMNS.filter((column) => row.given(column));
    if (change === undefined) {
      if (given.length > 0) requireOneOf(change, 'scenario_change', row);
      return;
    }
    const { needs, takes } = COLUMNS_OF_CHANGE[change];
    for (const column of needs) if (!row.given(column)) requireOneOf(undefined, column, row);
    const stray = given.find((column) => !needs.includes(column) && !takes.includes(column));
    if (stray !== undefined) noteAt(stray, 'not_of_change', row);
    if (change === 'failure' && FAILURE_TARGETS.filter((column) => row.given(column)).length !== 1) noteAt('firm', 'one_target', row);
  },
};

const FAILURE_TARGETS = ['firm', 'municipality', 'country', 'industry', 'product'] as const;
/** What each change must and may say. */
const COLUMNS_OF_CHANGE: Readonly<Record<ScenarioChange, { readonly needs: readonly string[]; readonly takes: readonly string[] }>> = {
  failure: { needs: [], takes: [...FAILURE_TARGETS, 'part', 'capacity', 'days'] },
  new_relation: { needs: ['supplier', 'buyer'], takes: ['product', 'volume_eur', 'volume_class', 'share', 'switch_days'] },
  ended_relation: { needs: ['relation'], takes: [] },
  stock: { needs: ['firm', 'product', 'days'], takes: [] },
};
const CHANGE_COLUMNS = [...new Set(Object.values(COLUMNS_OF_CHANGE).flatMap(({ needs, takes }) => [...needs, ...takes]))];

function noteAt(column: string, code: 'not_of_change' | 'one_target', row: FinishContext): void {
  row.at(column);
  row.note('error', code);
}

const REGIONS: TableReader<RegionRow, ColumnName<'regions'>> = {
  cells: {
    id: set('id', readRegionId),
    name: set('name', readLabel),
    region_key: set('key', readRegionKey),
    ...PROVENANCE,
  },
  finish: (fields, row) => {
    requireOneOf(fields.name ?? fields.id, 'name', row);
    requireOneOf(fields.key, 'region_key', row);
  },
};

const SEARCHES: TableReader<SavedSearch, ColumnName<'searches'>> = {
  cells: {
    id: set('id', readId),
    partner_search: set('name', readLabel),
    firm: set('firm', readLabel),
    product: set('product', readLabel),
    code: set('code', readCodeBeginning),
    code_system: set('codeSystem', choices.readCodeSystem),
    words: set('words', readLabel),
    capabilities: set('capabilities', readList()),
    certificates: set('certificates', readList()),
    municipality: set('ags', readMunicipalityKey),
    radius_km: set('radiusKm', readNumber({ min: 1, max: 2000 })),
    kinds: set('kinds', readListOf(choices.readFirmKind, 10)),
    size_classes: set('sizeClasses', readListOf(choices.readSizeClass, 4)),
    green_attributes: set('greenAttributes', readList(20)),
    for_firm: set('forFirm', readLabel),
    instead_of: set('insteadOf', readLabel),
    ...PROVENANCE,
  },
  finish: (fields, row) => requireOneOf(fields.name, 'partner_search', row),
};

const STORIES: TableReader<StoryRow, ColumnName<'stories'>> = {
  cells: {
    id: set('id', readId),
    story: set('name', readLabel),
    note: set('note', readLabel),
    step: set('step', readNumber({ min: 1, max: 10_000 })),
    step_title: set('title', readLabel),
    step_text: set('text', readText(LONGEST_STEP_TEXT)),
    step_notes: set('notes', readText(LONGEST_STEP_TEXT)),
    step_address: set('address', readStepAddress),
    ...PROVENANCE,
  },
  finish: (fields, row) => {
    requireOneOf(fields.name ?? fields.id, 'story', row);
    if (['step', 'step_title', 'step_text', 'step_notes'].some((column) => row.given(column))) requireOneOf(fields.address, 'step_address', row);
  },
};

/** Notes a missing value, unless the cell had one that was no good. */
function requireOneOf(value: string | undefined, column: string, row: FinishContext): void {
  if (value !== undefined || row.given(column)) return;
  row.at(column);
  row.note('error', 'missing_value');
}

/** How each kind of table is read. */
export const TABLE_READERS: { readonly [K in TableKind]: TableReader<RowOf<K>, ColumnName<K>> } = {
  firms: FIRMS, products: PRODUCTS, relations: RELATIONS, requirements: REQUIREMENTS, offers: OFFERS, scenarios: SCENARIOS, regions: REGIONS, searches: SEARCHES, stories: STORIES,
};
