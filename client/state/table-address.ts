import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { MEASURE_IDS } from '#graph-model/analysis/measure.ts';

/** What can stand beside the picture: its firms or relations as a table, a walk from firm to firm, flows between groups. */
export const BESIDES = ['firms', 'relations', 'walk', 'flows'] as const;
export const FLOW_GROUPS = ['branch', 'ring'] as const;
export const FLOW_AMOUNTS = ['relations', 'volume'] as const;

/** What stands beside the picture, and how. What is absent is at its default. */
export interface Beside {
  readonly show: (typeof BESIDES)[number];
  /** It has the room of the picture too. */
  readonly full?: true;
  /** Measures that are columns of the firms. */
  readonly columns?: readonly MeasureId[];
  /** Id of the column that rows are ordered by. */
  readonly order?: { readonly by: string; readonly descending: boolean };
  /** Words that a row must hold. */
  readonly find?: string;
  /** Only relations of the selected firm. */
  readonly own?: true;
  /** Ids of the firms that a walk came through, the last one behind; without the one it is at. */
  readonly way?: readonly string[];
  readonly flowsBy?: (typeof FLOW_GROUPS)[number];
  readonly flowsOf?: (typeof FLOW_AMOUNTS)[number];
  /** The flow whose relations are listed: side and both groups. */
  readonly flow?: string;
}

/** Measures that are columns where nobody has chosen. */
export const DEFAULT_COLUMNS = ['critical_count', 'esri'] as const satisfies readonly MeasureId[];
/** So many firms of a walk are remembered in the link. */
export const MOST_STEPS = 30;
const MOST_COLUMNS = 12;
const LONGEST_FIND = 200;
const ID = /^[\p{L}\p{N}][^\p{Cc}<>]{0,199}$/u;

/** Reads what stands beside the picture from the query of an address; what is not understood is left out. Undefined where nothing does. */
export function parseBeside(query: URLSearchParams): Beside | undefined {
  const show = BESIDES.find((each) => each === query.get('t-show'));
  if (show === undefined) return undefined;
  const by = query.get('t-by') ?? '';
  const find = (query.get('t-find') ?? '').slice(0, LONGEST_FIND);
  const way = query.getAll('t-way').filter((id) => ID.test(id)).slice(-MOST_STEPS);
  const [flowsBy, flowsOf] = [FLOW_GROUPS.find((each) => each === query.get('t-flows')), FLOW_AMOUNTS.find((each) => each === query.get('t-flows-of'))];
  const flow = query.get('t-flow') ?? '';
  return {
    show,
    ...(query.get('t-full') === '1' && { full: true }),
    ...(query.has('t-column') && { columns: columnsOf(query.getAll('t-column')) }),
    ...(/^[a-z_]{1,40}$/.test(by) && { order: { by, descending: query.get('t-descending') === '1' } }),
    ...(find !== '' && { find }),
    ...(query.get('t-own') === '1' && { own: true }),
    ...(way.length > 0 && { way }),
    ...(flowsBy && { flowsBy }),
    ...(flowsOf && { flowsOf }),
    ...(/^(?:in|out)(?:\.[a-z_]{1,30}){2}$/.test(flow) && { flow }),
  };
}

function columnsOf(texts: readonly string[]): MeasureId[] {
  return [...new Set(texts.slice(0, 50).flatMap((text) => MEASURE_IDS.find((id) => id === text) ?? []))].slice(0, MOST_COLUMNS);
}

/** The names and values under which an address keeps it; `parseBeside` reads them back to the same. */
export function besideParameters(beside: Beside | undefined): (readonly [string, string])[] {
  if (beside === undefined) return [];
  const { show, full, columns, order, find, own, way = [], flowsBy, flowsOf, flow } = beside;
  const one = (name: string, value: string | undefined) => (value === undefined ? [] : [[name, value] as const]);
  return [
    ['t-show', show], ...one('t-full', full && '1'),
    // An empty one says that no measure is a column.
    ...(columns?.length === 0 ? [''] : columns ?? []).map((id) => ['t-column', id] as const),
    ...one('t-by', order?.by), ...one('t-descending', order?.descending ? '1' : undefined), ...one('t-find', find), ...one('t-own', own && '1'),
    ...way.map((id) => ['t-way', id] as const), ...one('t-flows', flowsBy), ...one('t-flows-of', flowsOf), ...one('t-flow', flow),
  ];
}
