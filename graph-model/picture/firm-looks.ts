import type { MeasuresView, NetworkView } from '../contract/network.ts';
import { BRANCH_GROUPS, branchGroupsOf } from './branch-group.ts';
import { colouringOf, type Colouring } from './colouring.ts';
import { firmSizes } from './firm-size.ts';
import { stagesOf } from './firm-stages.ts';
import type { LinkTable } from './links.ts';
import { knownClasses } from './network-groups.ts';
import { fitNetwork, placeNetwork } from './network-layout.ts';
import { layoutMap } from './map-layout.ts';
import type { Placement } from './placement.ts';
import { USUAL_GROUPING, type SceneState } from './scene-state.ts';
import { MOST_SINGLE } from './single-links.ts';
import { layoutSparse, MOST_SPARSE } from './sparse-stages.ts';
import { DEFAULT_STAGES_OPTIONS, layoutStages } from './stages-layout.ts';

/** Places, sizes and colours of all firms as a large screen shows them. */
export interface FirmLooks {
  readonly placement: Placement;
  readonly colouring: Colouring;
}

/** The size of a large screen: files are looked at by themselves, without the words around the picture. */
const FRAME = { x: 0, y: 0, width: 1920, height: 1200 };

/** What every firm looks like in a scene, by the layouts, colours and sizes of the page. Deterministic. O(n log n + m). */
export function firmLooks(network: NetworkView, measures: MeasuresView | undefined, links: LinkTable, scene: Pick<SceneState, 'layout' | 'colourBy' | 'sizeBy' | 'groupBy'>): FirmLooks {
  const groups = branchGroupsOf(network);
  const { relative } = firmSizes(measures, scene.sizeBy, links.firmCount);
  const colouring = colouringOf(network, measures, groups, scene.colourBy);
  if (scene.layout === 'map') return { colouring, placement: layoutMap(network, relative, FRAME) };
  if (scene.layout === 'network') {
    const grouping = scene.groupBy ?? USUAL_GROUPING;
    const classOf = knownClasses(network, grouping, measures?.measures.find(({ id }) => id === 'community')?.values);
    return { colouring, placement: fitNetwork(placeNetwork({ links, relative, grouping, classOf, aspect: FRAME.width / FRAME.height }), FRAME) };
  }
  const stages = stagesOf(links, measures?.measures.find(({ id }) => id === 'tier')?.values);
  const rows = { kind: 'group', of: groups, count: BRANCH_GROUPS.length, last: BRANCH_GROUPS.indexOf('unknown') } as const;
  const isSparse = links.firmCount <= MOST_SPARSE && links.count <= MOST_SINGLE;
  const placement = (isSparse ? layoutSparse(stages, rows, relative, links, FRAME, DEFAULT_STAGES_OPTIONS) : undefined) ?? layoutStages(stages, rows, relative, FRAME);
  return { colouring, placement };
}
