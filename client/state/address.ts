import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { MEASURE_IDS } from '#graph-model/analysis/measure.ts';
import type { Language } from '#graph-model/language.ts';
import type { ColourBy, Direction, LayoutId } from '#graph-model/picture/scene-state.ts';
import { DEFAULT_SCENE, DIRECTIONS, LAYOUTS } from '#graph-model/picture/scene-state.ts';
import type { FirmFilters } from '#graph-model/firm-filters.ts';
import { FIRM_KINDS, NO_FILTERS, SIZE_CLASSES } from '#graph-model/firm-filters.ts';
import type { PurchaseFilters } from './purchase-filters.ts';
import { NO_PURCHASE_FILTERS, parsePurchaseFilters, purchaseParameters } from './purchase-filters.ts';
import type { MissingInputsView, SpecialisationView } from '#graph-model/contract/specialisation.ts';
import type { NetworkShown } from './network-address.ts';
import { networkParameters, NETWORK_SHOWN, parseNetworkShown } from './network-address.ts';
import type { PartnerAsked } from './partner-address.ts';
import { parsePartnerAsked, partnerParameters } from './partner-address.ts';
import type { Beside } from './table-address.ts';
import { besideParameters, parseBeside } from './table-address.ts';
import type { Reading } from './reading-address.ts';
import { NO_READING, parseReading, readingParameters } from './reading-address.ts';
import type { SharedCamera } from './camera-address.ts';
import { cameraParameter, parseCamera } from './camera-address.ts';
import type { FailureAsked } from './failure-address.ts';
import { failureParameters, NO_FAILURE, parseFailure } from './failure-address.ts';
import type { StoryAddress } from './story-address.ts';
import { parseStory, storyParameters } from './story-address.ts';
import type { RankingOrder } from './ranking.ts';
import { RANKING_ORDERS } from './ranking.ts';
import { isKeyList } from './region-choice.ts';
import type { StartAsked } from './start-address.ts';
import { parseStart, parseTour, startParameters } from './start-address.ts';

export const VIEWS = ['network', 'region', 'partners', 'scenarios', 'stories', 'data', 'method', 'review', 'start'] as const;
export type View = (typeof VIEWS)[number];
export const FIRM_TABS = ['overview', 'suppliers', 'buyers', 'critical', 'survival'] as const;
export type FirmTab = (typeof FIRM_TABS)[number];
/** Sections of the view of the region: where purchases come from, what it buys elsewhere, what it may have forgotten to state, what it is good at. */
export const REGION_SECTIONS = ['origin', 'gaps', 'missing', 'profile'] as const;
export type RegionSection = (typeof REGION_SECTIONS)[number];
/** Sections of the view of partners: who could supply, where else capabilities are needed, which new relation helps most. */
export const PARTNER_SECTIONS = ['search', 'markets', 'relations'] as const;
export type PartnerSection = (typeof PARTNER_SECTIONS)[number];
/** Of which place the strengths are shown, how fine the branches are, and with what they are compared; the contract has the same. */
export const STRENGTH_LEVELS = ['group', 'division'] as const satisfies readonly SpecialisationView['level'][];
export const STRENGTH_COMPARISONS = ['reference', 'all', 'outside', 'region'] as const satisfies readonly SpecialisationView['against'][];
/** Least coefficients from which usual inputs are asked about, and what is asked about. */
export const MISSING_FROM = ['0.05', '0.02', '0.1', '0.2'] as const;
export const MISSING_KINDS = ['goods', 'all'] as const satisfies readonly MissingInputsView['parameters']['inputs'][];
/** What a firm is, before what was computed of it. `critical` stands for `critical_count`, in the colours of an alarm. */
export const COLOURS = ['branch', 'kind', 'district', 'critical', ...MEASURE_IDS.filter((id) => id !== 'critical_count')] as const satisfies readonly ColourBy[];
/** What the side panel shows. Absent: the ranking where there is room beside the picture, nothing where there is none. */
export const PANELS = ['ranking', 'firm', 'failure', 'selection', 'way'] as const;
export type Panel = (typeof PANELS)[number];
export const MOST_TIERS = 5;

/** All that a link must hold so that another person sees the same: one URL is one state. */
export interface Address {
  readonly view: View;
  /** Absent: what this browser chose before, else German. */
  readonly language?: Language;
  readonly layout: LayoutId;
  /** How the Netz is grouped, and what of it is unfolded. */
  readonly network: NetworkShown;
  readonly colourBy: ColourBy;
  readonly sizeBy: MeasureId | 'uniform';
  readonly filters: FirmFilters;
  readonly ranking: { readonly measure: MeasureId; readonly order: RankingOrder; readonly descending: boolean };
  readonly panel?: Panel;
  /** Id of the selected firm. */
  readonly firm?: string;
  readonly tab: FirmTab;
  /** Surroundings of the selected firm, 1 to 5 tiers. */
  readonly surroundings?: { readonly tiers: number; readonly direction: Direction };
  /** Who fails, the stage that is shown, what it stands beside. Nobody: no failure is played. */
  readonly failure: FailureAsked;
  /** Id of the kritische Stelle whose chain to the selected firm is highlighted. */
  readonly chain?: string;
  /** Division of WZ that firms want to depend on less, where new markets are looked for. */
  readonly leaving: string;
  /** Region that regional views are about: id of a saved one, or keys of places with commas between. Absent: the one of the installation. */
  readonly region?: string;
  readonly regionSection: RegionSection;
  readonly partnerSection: PartnerSection;
  /** Which purchases the view of the region looks at. */
  readonly purchases: PurchaseFilters;
  readonly strengths: { readonly level: (typeof STRENGTH_LEVELS)[number]; readonly place?: string; readonly against?: (typeof STRENGTH_COMPARISONS)[number] };
  readonly missing: { readonly from: (typeof MISSING_FROM)[number]; readonly inputs: (typeof MISSING_KINDS)[number] };
  /** What is asked of partners. Absent: nothing yet. */
  readonly partner?: PartnerAsked;
  /** Table, walk or flows beside the picture. Absent: none. */
  readonly beside?: Beside;
  /** Ids of the scenarios that are compared. Absent: the first ones of the list. */
  readonly compared?: readonly string[];
  /** What was done to the picture to read it. */
  readonly reading: Reading;
  /** What the start page shows; other views do not keep it. */
  readonly start?: StartAsked;
  /** Step of the tour, from 1 on. Absent: no tour. */
  readonly tour?: number;
  /** Where one looks at the picture. Absent: wherever the picture leads by itself. */
  readonly camera?: SharedCamera;
  /** Story that is edited or presented. */
  readonly story?: StoryAddress;
}

export const DEFAULT_ADDRESS: Address = {
  view: 'network', layout: DEFAULT_SCENE.layout, network: NETWORK_SHOWN, colourBy: DEFAULT_SCENE.colourBy, sizeBy: DEFAULT_SCENE.sizeBy, filters: NO_FILTERS,
  ranking: { measure: 'critical_count', order: 'value', descending: true }, tab: 'overview', failure: NO_FAILURE,
  leaving: '29', regionSection: 'origin', partnerSection: 'search', purchases: NO_PURCHASE_FILTERS, strengths: { level: 'group' }, missing: { from: '0.05', inputs: 'goods' },
  reading: NO_READING,
};

const PATHS: Readonly<Record<View, string>> = { network: '/', region: '/region', partners: '/partners', scenarios: '/scenarios', stories: '/stories', data: '/data', method: '/method', review: '/review', start: '/start' };
/** More values than a person would set by hand are cut off: a link must not be able to stall the page. */
const MOST_VALUES = 50;

/** Reads an address from path and query. Whatever is not understood is left at its default: no query can make this throw. */
export function parseAddress(path: string, search: string): Address {
  const query = new URLSearchParams(search);
  const view = VIEWS.find((each) => PATHS[each] === path.replace(/(.)\/+$/, '$1')) ?? 'network';
  const firm = idOf(query.get('firm'));
  const tiers = wholeNumber(query.get('tiers'), 1, MOST_TIERS);
  const order = oneOf(RANKING_ORDERS, query.get('order')) ?? 'value';
  return {
    view,
    ...optional('language', oneOf(['de', 'en'] as const, query.get('lang'))),
    layout: oneOf(LAYOUTS, query.get('layout')) ?? DEFAULT_ADDRESS.layout,
    network: parseNetworkShown(query),
    colourBy: oneOf(COLOURS, query.get('colour')) ?? DEFAULT_ADDRESS.colourBy,
    sizeBy: oneOf([...MEASURE_IDS, 'uniform'] as const, query.get('size')) ?? DEFAULT_ADDRESS.sizeBy,
    filters: parseFilters(query),
    ranking: {
      measure: oneOf(MEASURE_IDS, query.get('rank')) ?? DEFAULT_ADDRESS.ranking.measure,
      order,
      descending: (oneOf(['asc', 'desc'] as const, query.get('sort')) ?? usualDirection(order)) === 'desc',
    },
    ...optional('panel', oneOf(PANELS, query.get('panel'))),
    ...optional('firm', firm),
    tab: oneOf(FIRM_TABS, query.get('tab')) ?? DEFAULT_ADDRESS.tab,
    ...optional('surroundings', tiers === undefined ? undefined : { tiers, direction: oneOf(DIRECTIONS, query.get('direction')) ?? 'both' }),
    failure: parseFailure(query, idOf),
    ...optional('chain', idOf(query.get('chain'))),
    leaving: /^\d{2}$/.exec(query.get('leaving') ?? '')?.[0] ?? DEFAULT_ADDRESS.leaving,
    ...optional('region', regionOf(query.get('region'))),
    regionSection: oneOf(REGION_SECTIONS, query.get('region-section')) ?? DEFAULT_ADDRESS.regionSection,
    partnerSection: oneOf(PARTNER_SECTIONS, query.get('partner-section')) ?? DEFAULT_ADDRESS.partnerSection,
    purchases: parsePurchaseFilters(query),
    strengths: {
      level: oneOf(STRENGTH_LEVELS, query.get('strengths-level')) ?? DEFAULT_ADDRESS.strengths.level,
      ...optional('place', /^\d{8}$/.exec(query.get('strengths-place') ?? '')?.[0]), ...optional('against', oneOf(STRENGTH_COMPARISONS, query.get('strengths-against'))),
    },
    missing: { from: oneOf(MISSING_FROM, query.get('missing-from')) ?? DEFAULT_ADDRESS.missing.from, inputs: oneOf(MISSING_KINDS, query.get('missing-inputs')) ?? DEFAULT_ADDRESS.missing.inputs },
    ...optional('partner', parsePartnerAsked(query)),
    ...optional('beside', parseBeside(query)),
    // An empty one says that none is compared.
    ...optional('compared', query.has('compare') ? ids(query, 'compare') : undefined),
    reading: parseReading(query),
    ...optional('start', view === 'start' ? parseStart(query, idOf) : undefined),
    ...optional('tour', parseTour(query)),
    ...optional('camera', parseCamera(query)),
    ...optional('story', parseStory(query, idOf)),
  };
}

/** Writes an address as path and query; what is at its default is left out. `parseAddress` reads it back to the same. */
export function formatAddress(address: Address): string {
  const { filters, ranking, failure } = address;
  const query = new URLSearchParams();
  const set = (name: string, value: string | undefined, usual?: string): void => {
    if (value !== undefined && value !== usual) query.set(name, value);
  };
  set('layout', address.layout, DEFAULT_ADDRESS.layout);
  for (const [name, value] of networkParameters(address.network)) query.set(name, value);
  set('colour', address.colourBy, DEFAULT_ADDRESS.colourBy);
  set('size', address.sizeBy, DEFAULT_ADDRESS.sizeBy);
  for (const [name, list] of filterParameters(filters)) for (const value of list) query.append(name, value);
  set('rank', ranking.measure, DEFAULT_ADDRESS.ranking.measure);
  set('order', ranking.order, 'value');
  set('sort', ranking.descending ? 'desc' : 'asc', usualDirection(ranking.order));
  set('panel', address.panel);
  set('firm', address.firm);
  set('tab', address.tab, DEFAULT_ADDRESS.tab);
  set('tiers', address.surroundings && String(address.surroundings.tiers));
  set('direction', address.surroundings?.direction, 'both');
  for (const [name, value] of failureParameters(failure)) query.append(name, value);
  set('chain', address.chain);
  set('leaving', address.leaving, DEFAULT_ADDRESS.leaving);
  set('region', address.region);
  set('region-section', address.regionSection, DEFAULT_ADDRESS.regionSection);
  set('partner-section', address.partnerSection, DEFAULT_ADDRESS.partnerSection);
  for (const [name, value] of purchaseParameters(address.purchases)) query.set(name, value);
  set('strengths-level', address.strengths.level, DEFAULT_ADDRESS.strengths.level);
  set('strengths-place', address.strengths.place);
  set('strengths-against', address.strengths.against);
  set('missing-from', address.missing.from, DEFAULT_ADDRESS.missing.from);
  set('missing-inputs', address.missing.inputs, DEFAULT_ADDRESS.missing.inputs);
  for (const [name, value] of partnerParameters(address.partner)) query.append(name, value);
  for (const [name, value] of besideParameters(address.beside)) query.append(name, value);
  for (const [name, value] of startParameters(address.view === 'start' ? address.start : undefined, address.tour)) query.set(name, value);
  for (const id of address.compared?.length === 0 ? [''] : address.compared ?? []) query.append('compare', id);
  for (const [name, value] of readingParameters(address.reading)) query.set(name, value);
  set('camera', cameraParameter(address.camera));
  for (const [name, value] of storyParameters(address.story)) query.set(name, value);
  set('lang', address.language);
  const text = query.toString();
  return PATHS[address.view] + (text === '' ? '' : `?${text}`);
}

/** Direction in which an order is first read: highest value first, names from A. */
export function usualDirection(order: RankingOrder): 'asc' | 'desc' {
  return order === 'value' ? 'desc' : 'asc';
}

function filterParameters(filters: FirmFilters): readonly (readonly [string, readonly string[]])[] {
  return [['wz', filters.branches], ['place', filters.places], ['product', filters.products], ['kind', filters.kinds], ['staff', filters.sizes]];
}

function parseFilters(query: URLSearchParams): FirmFilters {
  return {
    branches: ids(query, 'wz').filter((code) => /^\d{2}(\.\d{1,2}(\.\d)?)?$/.test(code)),
    places: ids(query, 'place').filter((key) => /^\d{5}(\d{3})?$/.test(key)),
    products: ids(query, 'product'),
    kinds: listOf(FIRM_KINDS, query.getAll('kind')),
    sizes: listOf(SIZE_CLASSES, query.getAll('staff')),
  };
}

function oneOf<T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
}

function listOf<T extends string>(values: readonly T[], texts: readonly string[]): T[] {
  return unique(texts.slice(0, MOST_VALUES)).flatMap((text) => oneOf(values, text) ?? []);
}

function ids(query: URLSearchParams, name: string): string[] {
  return unique(query.getAll(name).slice(0, MOST_VALUES).flatMap((text) => idOf(text) ?? []));
}

/** An id as the model allows it (see `identifier.ts`): begins with a letter or digit, no control characters, no angle brackets. */
function idOf(text: string | null): string | undefined {
  return text !== null && text.length <= 200 && /^[\p{L}\p{N}][^\p{Cc}<>]*$/u.test(text) ? text : undefined;
}

const LONGEST_KEYS = 5000;

/** An id, or a list of place keys, which may be longer. */
function regionOf(text: string | null): string | undefined {
  return text !== null && text.length <= LONGEST_KEYS && isKeyList(text) ? text : idOf(text);
}

function wholeNumber(text: string | null, least: number, most: number): number | undefined {
  if (text === null || !/^\d{1,6}$/.test(text)) return undefined;
  return Math.min(most, Math.max(least, Number(text)));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: T });
}
