import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import { forNeighbours } from '#graph-model/picture/shortest-ways.ts';
import { linksOf } from '../state/links-of.ts';
import { playFailure } from './failure-queries.ts';

/** A firm whose failure alone stops firms of both groups, and how many of each. */
export interface SharedCritical {
  readonly firm: number;
  readonly first: number;
  readonly second: number;
}

/** More failures are not played for one look. */
const MOST = 60;

/** Kritische Stellen that two groups share: the failure of every candidate is played, here where that is possible. `cut` says how many were, if not all. */
export function useSharedCritical(network: NetworkView, measures: MeasuresView | undefined, first: ReadonlySet<number>, second: ReadonlySet<number>) {
  const reach = measures?.measures.find(({ id }) => id === 'critical_count')?.values;
  const candidates = useMemo(() => (reach ? candidatesFor(network, reach, first, second) : []), [network, reach, first, second]);
  const query = useQuery({
    queryKey: ['shared-critical', network.revision, [...first], [...second]],
    enabled: reach !== undefined,
    retry: false,
    queryFn: async ({ signal }) => {
      const found: SharedCritical[] = [];
      const numberOf = new Map(network.firms.id.map((id, number) => [id, number]));
      for (const firm of candidates.slice(0, MOST)) {
        const { view } = await playFailure([network.firms.id[firm]], network.revision, signal);
        const stopped = new Set(view.stopped.map((each) => numberOf.get(each.firm.id) ?? -1));
        stopped.delete(firm);
        const [a, b] = [first, second].map((group) => [...group].filter((member) => stopped.has(member)).length);
        if (a > 0 && b > 0) found.push({ firm, first: a, second: b });
      }
      return found.sort((x, y) => y.first + y.second - x.first - x.second || x.firm - y.firm);
    },
  });
  return { ...query, cut: candidates.length > MOST ? MOST : undefined };
}

/** Firms that stop anybody and lie before both groups, the furthest reaching first. O(firms + links). */
function candidatesFor(network: NetworkView, reach: readonly (number | null)[], first: ReadonlySet<number>, second: ReadonlySet<number>): number[] {
  const [a, b] = [before(network, first), before(network, second)];
  return [...a].filter((firm) => b.has(firm) && (reach[firm] ?? 0) > 0).sort((x, y) => (reach[y] ?? 0) - (reach[x] ?? 0) || x - y);
}

function before(network: NetworkView, group: ReadonlySet<number>): ReadonlySet<number> {
  const reached = new Set(group);
  for (const firm of reached) forNeighbours(linksOf(network), firm, 'upstream', (supplier) => reached.add(supplier));
  return reached;
}
