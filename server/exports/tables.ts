import type { Dataset } from '#graph-model/dataset.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { Offer } from '#graph-model/offer.ts';
import type { Product } from '#graph-model/product.ts';
import type { Requirement } from '#graph-model/requirement.ts';
import { rowsOfRegion, type RegionRow } from '#graph-model/region-rows.ts';
import type { SavedSearch } from '#graph-model/saved-search.ts';
import { rowsOfScenario, type ScenarioRow } from '#graph-model/scenario-rows.ts';
import { rowsOfStory, type StoryRow } from '#graph-model/story-rows.ts';
import type { SupplyRelation } from '#graph-model/supply-relation.ts';
import type { RowOf } from '#server/imports/drafts.ts';
import type { ColumnName, TableKind } from '#server/imports/tables/column-names.ts';
import { percentText, volumeText } from './number-text.ts';
import { statementsText } from '#server/imports/values/other-statements.ts';

/** A cell before it is written: a text, a number as it is read again, several texts, yes or no; undefined is unknown. */
export type CellValue = string | number | boolean | readonly string[] | { readonly digits: string; readonly value: number } | undefined;
type Cells<T, Columns extends string> = Readonly<Record<Columns, (record: T) => CellValue>>;

const PROVENANCE = {
  source: (record: Firm) => record.source,
  as_of: (record: Firm) => record.asOf,
  contributor: (record: Firm) => record.contributor,
  status: (record: Firm) => record.status,
  visibility: (record: Firm) => record.visibility,
  other_statements: ({ otherStatements }: Firm) => statementsText(otherStatements),
} as { readonly [Column in 'source' | 'as_of' | 'contributor' | 'status' | 'visibility' | 'other_statements']: (record: Pick<Firm, 'source' | 'asOf' | 'contributor' | 'status' | 'visibility' | 'otherStatements'>) => string | undefined };

const FIRMS: Cells<Firm, ColumnName<'firms'>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  municipality: ({ ags }) => ags,
  country: ({ country }) => country,
  wz: ({ wz }) => wz,
  wz_edition: ({ wzEdition }) => wzEdition,
  employees: ({ employees }) => employees,
  days_to_recover: ({ daysToRecover }) => daysToRecover,
  size_class: ({ sizeClass }) => sizeClass,
  legal_form: ({ legalForm }) => legalForm,
  lat: ({ lat }) => lat,
  lon: ({ lon }) => lon,
  capabilities: ({ capabilities }) => capabilities,
  certificates: ({ certificates }) => certificates,
  dependent_industries: ({ dependentIndustries }) => dependentIndustries,
  lei: ({ lei }) => lei,
  gln: ({ gln }) => gln,
  bpn: ({ bpn }) => bpn,
  website: ({ website }) => website,
  green_attributes: ({ greenAttributes }) => greenAttributes,
  inputs_not_needed: ({ inputsNotNeeded }) => inputsNotNeeded,
  fictitious: ({ fictitious }) => fictitious,
  former_ids: ({ formerIds }) => formerIds,
  different_from: ({ differentFrom }) => differentFrom,
  ...PROVENANCE,
};

const PRODUCTS: Cells<Product, ColumnName<'products'>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  name_en: ({ nameEn }) => nameEn,
  code: ({ code }) => code,
  code_system: ({ codeSystem }) => codeSystem,
  kind: ({ kind }) => kind,
  ...PROVENANCE,
};

const { status, source, as_of, visibility, contributor, other_statements } = PROVENANCE;

const RELATIONS: Cells<SupplyRelation, ColumnName<'relations'>> = {
  id: ({ id }) => id,
  supplier: ({ supplier }) => supplier,
  buyer: ({ buyer }) => buyer,
  product: ({ product }) => product,
  volume_eur: ({ volumeEur }) => volumeCell(volumeEur),
  share: ({ share }) => shareCell(share),
  switch_days: ({ switchDays }) => switchDays,
  status,
  valid_from: ({ validFrom }) => validFrom,
  valid_to: ({ validTo }) => validTo,
  source,
  as_of,
  visibility,
  volume_class: ({ volumeClass }) => volumeClass,
  contributor,
  other_statements,
};

const REQUIREMENTS: Cells<Requirement, ColumnName<'requirements'>> = {
  firm: ({ firm }) => firm,
  product: ({ product }) => product,
  for_product: ({ forProduct }) => forProduct,
  essential: ({ essential }) => essential,
  stock_days: ({ stockDays }) => stockDays,
  id: ({ id }) => id,
  ...PROVENANCE,
};

const OFFERS: Cells<Offer, ColumnName<'offers'>> = {
  firm: ({ firm }) => firm,
  direction: ({ direction }) => direction,
  product: ({ product }) => product,
  capability: ({ capability }) => capability,
  id: ({ id }) => id,
  ...PROVENANCE,
};

const SCENARIOS: Cells<ScenarioRow, ColumnName<'scenarios'>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  note: ({ note }) => note,
  scenario_change: ({ change }) => change,
  part: ({ part }) => part,
  firm: ({ firm }) => firm,
  municipality: ({ municipality }) => municipality,
  country: ({ country }) => country,
  industry: ({ industry }) => industry,
  product: ({ product }) => product,
  capacity: ({ capacity }) => shareCell(capacity),
  days: ({ days }) => days,
  relation: ({ relation }) => relation,
  supplier: ({ supplier }) => supplier,
  buyer: ({ buyer }) => buyer,
  volume_eur: ({ volumeEur }) => volumeCell(volumeEur),
  volume_class: ({ volumeClass }) => volumeClass,
  share: ({ share }) => shareCell(share),
  switch_days: ({ switchDays }) => switchDays,
  ...PROVENANCE,
};

const REGIONS: Cells<RegionRow, ColumnName<'regions'>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  region_key: ({ key }) => key,
  ...PROVENANCE,
};

const SEARCHES: Cells<SavedSearch, ColumnName<'searches'>> = {
  id: ({ id }) => id,
  partner_search: ({ name }) => name,
  firm: ({ firm }) => firm,
  product: ({ product }) => product,
  code: ({ code }) => code,
  code_system: ({ codeSystem }) => codeSystem,
  words: ({ words }) => words,
  capabilities: ({ capabilities }) => capabilities,
  certificates: ({ certificates }) => certificates,
  municipality: ({ ags }) => ags,
  radius_km: ({ radiusKm }) => radiusKm,
  kinds: ({ kinds }) => kinds,
  size_classes: ({ sizeClasses }) => sizeClasses,
  green_attributes: ({ greenAttributes }) => greenAttributes,
  for_firm: ({ forFirm }) => forFirm,
  instead_of: ({ insteadOf }) => insteadOf,
  ...PROVENANCE,
};

const STORIES: Cells<StoryRow, ColumnName<'stories'>> = {
  id: ({ id }) => id,
  story: ({ name }) => name,
  note: ({ note }) => note,
  step: ({ step }) => step,
  step_title: ({ title }) => title,
  step_text: ({ text }) => text,
  step_notes: ({ notes }) => notes,
  step_address: ({ address }) => address,
  ...PROVENANCE,
};

/** The tables with their columns in the order of exports, and what a record has in each. */
const TABLES: { readonly [K in TableKind]: Cells<RowOf<K>, ColumnName<K>> } = {
  firms: FIRMS, products: PRODUCTS, relations: RELATIONS, requirements: REQUIREMENTS, offers: OFFERS, scenarios: SCENARIOS, regions: REGIONS, searches: SEARCHES, stories: STORIES,
};

/** A column of a table: its fixed English name and what a record has there. */
export interface TableColumn {
  readonly name: string;
  readonly read: (record: unknown) => CellValue;
}

/** The columns of a table in the order of exports. */
export function columnsOf(kind: TableKind): readonly TableColumn[] {
  return Object.entries(TABLES[kind] as Readonly<Record<string, TableColumn['read']>>).map(([name, read]) => ({ name, read }));
}

/** The rows of a table: one a record, of a scenario one a change, of a region one a place, of a story one a step. */
export function rowsOf(dataset: Dataset, kind: TableKind): readonly unknown[] {
  switch (kind) {
    case 'scenarios': return dataset.scenarios.flatMap(rowsOfScenario);
    case 'regions': return dataset.regions.flatMap(rowsOfRegion);
    case 'stories': return dataset.stories.flatMap(rowsOfStory);
    default: return dataset[kind];
  }
}

function volumeCell(volume: number | undefined): CellValue {
  return volume === undefined ? undefined : { digits: volumeText(volume), value: volume };
}

function shareCell(share: number | undefined): CellValue {
  return share === undefined ? undefined : { digits: percentText(share), value: share };
}
