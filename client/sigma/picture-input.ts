import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import { BRANCH_FAMILIES, BRANCH_GROUPS, branchGroupsOf, familiesOf } from '../scene/branch-group.ts';
import type { Colouring } from '../scene/colouring.ts';
import type { FirmSizes } from '../scene/firm-size.ts';
import type { LinkTable } from '../scene/links.ts';
import { layoutMap, DEFAULT_MAP_OPTIONS } from '../scene/map-layout.ts';
import type { MapLayout, MapOptions } from '../scene/map-layout.ts';
import type { Box } from '../scene/placement.ts';
import type { LayoutId, SceneState } from '../scene/scene-state.ts';
import { DEFAULT_STAGES_OPTIONS, layoutStages } from '../scene/stages-layout.ts';
import type { RowGroups, StagesLayout, StagesOptions } from '../scene/stages-layout.ts';

/** Everything the picture is made of; each part keeps its identity until it changes. */
export interface PictureInput {
  readonly network: NetworkView;
  readonly measures?: MeasuresView;
  readonly links: LinkTable;
  readonly stages: Int32Array;
  readonly sizes: FirmSizes;
  readonly colouring: Colouring;
  readonly scene: SceneState;
  readonly language: Language;
}

export type Layout = StagesLayout | MapLayout;

/** Below this width names of rows stand inside the rows. */
const NARROW = 640;

/** Below this width the surroundings of the region are cut, so that the region itself stays large. */
const MIDDLING = 1000;

/** Lays the network out for a frame of this size, with room for headings of this size of text. */
export function layoutFor(id: LayoutId, input: Pick<PictureInput, 'network' | 'stages' | 'sizes'>, frame: Box, text: number): Layout {
  const { network, stages, sizes } = input;
  return id === 'map'
    ? layoutMap(network, sizes.relative, frame, mapOptions(frame))
    : layoutStages(stages, rowGroups(network, frame, text), sizes.relative, frame, stagesOptions(frame, text));
}

/** Rows of the Stufenansicht: groups of branches, on a phone their families. */
function rowGroups(network: NetworkView, { width }: Box, text: number): RowGroups {
  const groups = branchGroupsOf(network);
  return width < NARROW * text
    ? { kind: 'family', of: familiesOf(groups), count: BRANCH_FAMILIES.length, last: BRANCH_FAMILIES.indexOf('unknown') }
    : { kind: 'group', of: groups, count: BRANCH_GROUPS.length, last: BRANCH_GROUPS.indexOf('unknown') };
}

function mapOptions({ width, height }: Box): MapOptions {
  if (height > 1.1 * width) {
    return { ...DEFAULT_MAP_OPTIONS, insets: { top: 10, right: 10, bottom: 30, left: 10 }, side: 'below', strip: 0.38, countries: 0, margin: 0.06 };
  }
  const strip = Math.min(0.3, Math.max(DEFAULT_MAP_OPTIONS.strip, 190 / width));
  return width < MIDDLING ? { ...DEFAULT_MAP_OPTIONS, insets: { top: 12, right: 12, bottom: 26, left: 12 }, strip, margin: 0.1 } : DEFAULT_MAP_OPTIONS;
}

function stagesOptions({ width }: Box, text: number): StagesOptions {
  const options = DEFAULT_STAGES_OPTIONS;
  const isNarrow = width < NARROW * text;
  const { insets } = options;
  return {
    ...options,
    insets: {
      top: insets.top * text,
      right: isNarrow ? 10 : insets.right,
      bottom: insets.bottom,
      left: isNarrow ? 10 : Math.min(insets.left, Math.max(190, 0.22 * width)) * text,
    },
    leastColumn: options.leastColumn * text,
    leastRow: (isNarrow ? 14 : options.leastRow) * text,
    caption: isNarrow ? 20 * text : 0,
  };
}
