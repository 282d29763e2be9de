import { CountryCode } from '#graph-model/place.ts';
import type { Municipality } from '#graph-model/place.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { chance, normal, pickKey } from './random.ts';
import type { Random } from './random.ts';
import type { Role, Zone } from './role.ts';
import type { ValueChain } from './value-chains.ts';

/** Weight of each municipality as a seat of firms: roughly its industry, not a statistic. */
const REGION: Readonly<Record<string, number>> = {
  '05914000': 18, // Hagen
  '05954004': 1, '05954008': 5, '05954012': 5, '05954016': 3, '05954020': 2, '05954024': 4, '05954028': 3, '05954032': 4, '05954036': 6,
  '05962004': 4, '05962008': 2, '05962012': 4, '05962016': 5, '05962020': 2, '05962024': 12, '05962028': 3, '05962032': 12, '05962036': 4,
  '05962040': 6, '05962044': 1, '05962048': 3, '05962052': 6, '05962056': 4, '05962060': 4,
};

/** Neighbours: Dortmund, Wuppertal, Remscheid, Bochum, Velbert, Arnsberg, Sundern, Olpe, Attendorn, Finnentrop, Wipperfürth, Radevormwald, Schwerte, Unna, Fröndenberg. */
const NEARBY: Readonly<Record<string, number>> = {
  '05913000': 5, '05124000': 4, '05120000': 4, '05911000': 3, '05158032': 3, '05958004': 3, '05958044': 2, '05966024': 2, '05966004': 3,
  '05966012': 1, '05374052': 2, '05374036': 2, '05978028': 2, '05978036': 2, '05978012': 1,
};

/** Further away in the Land: Duisburg, Krefeld, Leverkusen, Köln, Düsseldorf, Essen, Marl, Gelsenkirchen, Siegen, Bielefeld. */
const LAND: Readonly<Record<string, number>> = {
  '05112000': 5, '05114000': 3, '05316000': 3, '05315000': 3, '05111000': 2, '05113000': 2, '05562024': 2, '05513000': 1, '05970040': 2, '05711000': 1,
};

const EU: Readonly<Record<string, number>> = { IT: 6, PL: 4, CZ: 4, AT: 4, NL: 3, FR: 3, BE: 2, ES: 2, SE: 2, SI: 1, HU: 1, SK: 1, FI: 1 };
const WORLD: Readonly<Record<string, number>> = { CN: 6, TR: 3, US: 2, JP: 2, KR: 1, TW: 2, CH: 2, IN: 2, GB: 1, BR: 1 };

/** Where a good comes from another corner of the world than most. */
const ORIGIN: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ore: { BR: 3, ZA: 2, AU: 2 },
  'primary-metals': { CL: 2, NO: 2, AE: 1, IN: 1 },
  wafers: { TW: 2, JP: 1, KR: 1 },
  electronics: { CN: 6, TW: 2, JP: 1, KR: 1 },
};

/** A seat: a municipality with a point in it, or a country. */
export interface Seat {
  readonly zone: Zone;
  readonly municipality?: Municipality;
  readonly point?: { readonly lat: number; readonly lon: number };
  readonly country?: CountryCode;
}

/** Where the places of the chains weigh more: this share of a role's firms sits in them. */
const SHARE_IN_PLACES_OF_CHAIN = 0.7;

/** A seat for a firm of a role. */
export function chooseSeat(random: Random, role: Role, chains: ReadonlyMap<string, ValueChain>): Seat {
  const zone = pickKey(random, role.zones);
  if (zone === 'germany') return { zone, country: CountryCode.parse('DE') };
  if (zone === 'eu') return { zone, country: CountryCode.parse(pickKey(random, EU)) };
  if (zone === 'world') return { zone, country: CountryCode.parse(pickKey(random, ORIGIN[role.id] ?? WORLD)) };
  if (zone === 'nearby') return seatIn(random, zone, pickKey(random, NEARBY));
  if (zone === 'land') return seatIn(random, zone, pickKey(random, LAND));
  return seatIn(random, zone, pickKey(random, regionWeights(random, role, chains)));
}

/** A seat in a municipality, at a point near its middle. @throws RangeError where the reference data do not know the key. */
export function seatIn(random: Random, zone: Zone, ags: string): Seat {
  const municipality = loadReferenceData().municipalityByAgs.get(ags);
  if (municipality === undefined) throw new RangeError(`There is no municipality ${ags}`);
  return { zone, municipality, point: { lat: shifted(random, municipality.lat, 0.008), lon: shifted(random, municipality.lon, 0.013) }, country: CountryCode.parse('DE') };
}

function regionWeights(random: Random, role: Role, chains: ReadonlyMap<string, ValueChain>): Readonly<Record<string, number>> {
  const chain = role.chain === undefined ? undefined : chains.get(role.chain);
  if (chain === undefined || !chance(random, SHARE_IN_PLACES_OF_CHAIN)) return REGION;
  return Object.fromEntries(chain.municipalities.map(({ ags }) => [ags, REGION[ags]]));
}

/** About a kilometre around the middle, never more than two deviations. */
function shifted(random: Random, middle: number, deviation: number): number {
  return Math.round((middle + deviation * Math.max(-2, Math.min(2, normal(random)))) * 1e4) / 1e4;
}

/** Distance in kilometres on a plane that fits at 51.3° north (within 1 % inside the Land); undefined where a point is not known. */
export function kilometres(a: Seat['point'], b: Seat['point']): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  return Math.hypot((a.lat - b.lat) * 111.2, (a.lon - b.lon) * 69.6);
}
