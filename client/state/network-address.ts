import type { Grouping } from '#graph-model/picture/scene-state.ts';
import { GROUPINGS, USUAL_GROUPING } from '#graph-model/picture/scene-state.ts';

/** What an address says of the Netz: what firms are grouped by, and which group of a large network is open. */
export interface NetworkShown {
  readonly groupBy: Grouping;
  readonly open?: string;
}

export const NETWORK_SHOWN: NetworkShown = { groupBy: USUAL_GROUPING };

/** Keys of groups are branches, places and ids of firms. */
const KEY = /^[\p{L}\p{N}][^\p{Cc}<>]{0,199}$/u;

/** Reads what is shown of the Netz; what is not understood is left at its default. */
export function parseNetworkShown(query: URLSearchParams): NetworkShown {
  const open = query.get('open-group');
  return {
    groupBy: GROUPINGS.find((grouping) => grouping === query.get('group-by')) ?? NETWORK_SHOWN.groupBy,
    ...(open !== null && KEY.test(open) ? { open } : {}),
  };
}

/** The names and values under which an address keeps it; what is at its default is left out. */
export function networkParameters({ groupBy, open }: NetworkShown): (readonly [string, string])[] {
  return [...(groupBy === NETWORK_SHOWN.groupBy ? [] : [['group-by', groupBy] as const]), ...(open === undefined ? [] : [['open-group', open] as const])];
}
