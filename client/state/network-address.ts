import type { Grouping } from '#graph-model/picture/scene-state.ts';
import { GROUPINGS, USUAL_GROUPING } from '#graph-model/picture/scene-state.ts';

/** What an address says of the Netz: what firms are grouped by. */
export interface NetworkShown {
  readonly groupBy: Grouping;
}

export const NETWORK_SHOWN: NetworkShown = { groupBy: USUAL_GROUPING };

/** Reads what is shown of the Netz; what is not understood is left at its default. */
export function parseNetworkShown(query: URLSearchParams): NetworkShown {
  return { groupBy: GROUPINGS.find((grouping) => grouping === query.get('group-by')) ?? NETWORK_SHOWN.groupBy };
}

/** The names and values under which an address keeps it; what is at its default is left out. */
export function networkParameters({ groupBy }: NetworkShown): (readonly [string, string])[] {
  return groupBy === NETWORK_SHOWN.groupBy ? [] : [['group-by', groupBy]];
}
