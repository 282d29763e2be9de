import { packIds, unpackIds } from '#graph-model/id-list.ts';
import type { Direction } from '#graph-model/picture/scene-state.ts';
import { DIRECTIONS } from '#graph-model/picture/scene-state.ts';

/** What somebody has done to the picture to read it; firms by id. */
export interface Reading {
  /** Several firms that are looked at together (A), and those that they are compared with (B). */
  readonly selected: readonly string[];
  readonly compared: readonly string[];
  /** Firms that are not drawn. */
  readonly hidden: readonly string[];
  /** Firms that keep mark and name whatever is shown. */
  readonly pinned: readonly string[];
  /** Only these firms stay in front, like a filter. Empty: all. */
  readonly only: readonly string[];
  /** The two firms between which ways are looked for; one may not be chosen yet. */
  readonly way?: { readonly from?: string; readonly to?: string };
  /** Product of which all that lies before and behind is shown. */
  readonly product?: { readonly id: string; readonly direction: Direction };
}

export const NO_READING: Reading = { selected: [], compared: [], hidden: [], pinned: [], only: [] };
export type ReadingList = 'selected' | 'compared' | 'hidden' | 'pinned' | 'only';

/** Names in the address. */
const LISTS = [['selected', 'set'], ['compared', 'set-b'], ['hidden', 'hide'], ['pinned', 'pin'], ['only', 'only']] as const satisfies readonly (readonly [ReadingList, string])[];
/** More firms than these would not fit a link, which servers read up to 16 kB; pins are few, as each of them is named. */
const MOST: Readonly<Record<ReadingList, number>> = { selected: 500, compared: 500, hidden: 500, pinned: 30, only: 500 };
/** Characters of all lists together. Ids of other systems may be long and full of letters that an address spells out. */
const LONGEST = 8_000;

/** Reads what was done to the picture from the query of an address; what is not understood is left out. */
export function parseReading(query: URLSearchParams): Reading {
  const [from, to] = [idOf(query.get('way-from')), idOf(query.get('way-to'))];
  const product = idOf(query.get('chain-of'));
  const lists = Object.fromEntries(LISTS.map(([list, name]) => [list, unpackIds((query.get(name) ?? '').slice(0, LONGEST), MOST[list]).filter((id) => idOf(id) === id)]));
  return {
    ...(lists as Record<ReadingList, string[]>),
    ...(from === undefined && to === undefined ? {} : { way: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } }),
    ...(product === undefined ? {} : { product: { id: product, direction: DIRECTIONS.find((direction) => direction === query.get('chain-side')) ?? 'both' } }),
  };
}

/** The names and values under which an address keeps it; `parseReading` reads them back to the same. */
export function readingParameters({ way, product, ...lists }: Reading): (readonly [string, string])[] {
  const side = product === undefined || product.direction === 'both' ? undefined : product.direction;
  const single = [['way-from', way?.from], ['way-to', way?.to], ['chain-of', product?.id], ['chain-side', side]] as const;
  return [
    ...LISTS.flatMap(([list, name]) => (lists[list].length === 0 ? [] : [[name, packIds(lists[list])] as const])),
    ...single.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  ];
}

/** The same with another list: sorted, each firm once, and no more than a link can hold. */
export function withList(reading: Reading, list: ReadingList, ids: Iterable<string>): Reading {
  const others = LISTS.reduce((sum, [each]) => (each === list ? sum : sum + lengthInLink(reading[each])), 0);
  let kept = [...new Set(ids)].sort().slice(0, MOST[list]);
  while (kept.length > 0 && others + lengthInLink(kept) > LONGEST) kept = kept.slice(0, Math.floor(kept.length * 0.9));
  return { ...reading, [list]: kept };
}

function lengthInLink(ids: readonly string[]): number {
  return new URLSearchParams({ v: packIds(ids) }).toString().length - 2;
}

/** The same with a firm added to a list, or taken out of it where it is there. */
export function withToggled(reading: Reading, list: ReadingList, id: string): Reading {
  return withList(reading, list, reading[list].includes(id) ? reading[list].filter((each) => each !== id) : [...reading[list], id]);
}

/** Whether anything is marked, hidden or brought out. */
export function hasReading(reading: Reading): boolean {
  return readingParameters(reading).length > 0;
}

/** The same without what brings out a part: of ways, a product and surroundings, only one can be shown. */
export function withoutHighlight({ selected, compared, hidden, pinned, only }: Reading): Reading {
  return { selected, compared, hidden, pinned, only };
}

/** The same with the ids that firms have now, after merges. */
export function readingWithPresentIds(reading: Reading, now: (id: string) => string): Reading {
  const lists = LISTS.reduce((all, [list]) => ({ ...all, [list]: [...new Set(all[list].map(now))] }), reading);
  const { from, to } = reading.way ?? {};
  return reading.way ? { ...lists, way: { ...(from === undefined ? {} : { from: now(from) }), ...(to === undefined ? {} : { to: now(to) }) } } : lists;
}

/** An id as the model allows it (see `identifier.ts`). */
function idOf(text: string | null): string | undefined {
  return text !== null && text.length <= 200 && /^[\p{L}\p{N}][^\p{Cc}<>]*$/u.test(text) ? text : undefined;
}
