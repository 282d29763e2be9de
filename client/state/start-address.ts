/** The three ways that begin on the start page: of a firm, of somebody who looks at the region, of somebody who leads a workshop. */
export const START_WAYS = ['firm', 'analyst', 'facilitator'] as const;
export type StartWay = (typeof START_WAYS)[number];

/** What the start page shows. Absent parts: what this browser chose before, else nothing yet. */
export interface StartAsked {
  readonly way?: StartWay;
  /** Id of "my firm", which stays while other firms are looked at. */
  readonly firm?: string;
}

/** Steps that an address may name; how many there are the tour knows. */
const MOST_STEPS = 20;

/** Reads what the start page shows; `idOf` lets only ids through. What is not understood is left out. Undefined where nothing is said. */
export function parseStart(query: URLSearchParams, idOf: (text: string | null) => string | undefined): StartAsked | undefined {
  const way = START_WAYS.find((known) => known === query.get('way'));
  const firm = idOf(query.get('my-firm'));
  if (way === undefined && firm === undefined) return undefined;
  return { ...(way !== undefined && { way }), ...(firm !== undefined && { firm }) };
}

/** The step of the tour that is shown, from 1 on; undefined where none is. */
export function parseTour(query: URLSearchParams): number | undefined {
  const text = query.get('tour');
  return text !== null && /^\d{1,2}$/.test(text) && Number(text) >= 1 ? Math.min(MOST_STEPS, Number(text)) : undefined;
}

/** The names and values under which an address keeps them; `parseStart` and `parseTour` read them back to the same. */
export function startParameters({ way, firm }: StartAsked = {}, tour?: number): (readonly [string, string])[] {
  return [...valued('way', way), ...valued('my-firm', firm), ...valued('tour', tour === undefined ? undefined : String(tour))];
}

function valued(name: string, value: string | undefined): (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value]];
}
