import { useMemo } from 'react';
import { ORIGIN_RINGS, originFinder } from '#graph-model/analysis/region/origin-rings.ts';
import { BRANCH_GROUPS, branchGroupsOf } from '#graph-model/picture/branch-group.ts';
import { flowSums, REST_GROUP, type FlowSums } from '#graph-model/picture/flow-sums.ts';
import { useDistrictNeighbours } from '../../api/neighbour-queries.ts';
import { useInternalFigures } from '../../state/internal-figures.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useBeside } from '../table/use-beside.ts';

export interface FlowsAsked {
  /** Undefined while origins are not known yet. */
  readonly sums: FlowSums | undefined;
  /** Firms in the middle, and whether they are in the region. */
  readonly middle: ReadonlySet<number>;
  readonly isRegion: boolean;
  readonly problem: Error | null;
  readonly retry: () => void;
}

const ORDER: readonly string[] = [...ORIGIN_RINGS.filter((ring) => ring !== 'unknown'), ...BRANCH_GROUPS, REST_GROUP];

/** Flows of the firms that the picture shows, as the address asks for them. In the middle stand those of the region, or where none is shown all. */
export function useFlowSums(shown: ReadonlySet<number> | undefined): FlowsAsked {
  const { network } = useNetworkFacts();
  const [beside] = useBeside();
  const [all] = useInternalFigures();
  const isByRing = beside?.flowsBy === 'ring';
  const amount = beside?.flowsOf ?? 'relations';
  const neighbours = useDistrictNeighbours(isByRing);
  const middle = useMemo(() => {
    const firms = shown ? [...shown] : network.firms.id.map((_, firm) => firm);
    const here = firms.filter((firm) => network.firms.inRegion[firm] !== false);
    return { firms: new Set(here.length > 0 ? here : firms), isRegion: here.length > 0 };
  }, [network, shown]);
  const sums = useMemo(() => {
    const groups = branchGroupsOf(network);
    const branchOf = (firm: number): string => BRANCH_GROUPS[groups[firm]];
    const ringOf = neighbours.data && originFinder(network.region.keys, neighbours.data);
    if (isByRing && !ringOf) return undefined;
    const { ags, country } = network.firms;
    const placeOf = (firm: number) => ({ ...(ags[firm] !== null && { ags: ags[firm] }), ...(country[firm] !== null && { country: country[firm] }) });
    return flowSums({
      network, middle: middle.firms, innerGroup: branchOf, outerGroup: isByRing && ringOf ? (firm) => ringOf(placeOf(firm)) : branchOf, order: ORDER, amount, ...(all && { all }),
    });
  }, [network, middle, isByRing, neighbours.data, amount, all]);
  return { sums, middle: middle.firms, isRegion: middle.isRegion, problem: isByRing ? neighbours.error : null, retry: () => void neighbours.refetch() };
}
