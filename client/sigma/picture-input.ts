import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import { branchGroupsOf } from '../scene/branch-group.ts';
import type { Colouring } from '../scene/colouring.ts';
import type { FirmSizes } from '../scene/firm-size.ts';
import type { LinkTable } from '../scene/links.ts';
import { layoutMap, DEFAULT_MAP_OPTIONS } from '../scene/map-layout.ts';
import type { MapLayout, MapOptions } from '../scene/map-layout.ts';
import type { Box } from '../scene/placement.ts';
import type { LayoutId, SceneState } from '../scene/scene-state.ts';
import { DEFAULT_STAGES_OPTIONS, layoutStages } from '../scene/stages-layout.ts';
import type { StagesLayout } from '../scene/stages-layout.ts';

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

/** Below this width names of rows stand inside the rows, and fewer columns fit. */
const NARROW = 720;

/** Lays the network out for a frame of this size, with room for headings of this size of text. */
export function layoutFor(id: LayoutId, input: Pick<PictureInput, 'network' | 'stages' | 'sizes'>, frame: Box, text: number): Layout {
  const { network, stages, sizes } = input;
  const isNarrow = frame.width < NARROW * text;
  if (id === 'map') {
    const isPortrait = frame.height > 1.1 * frame.width;
    const options: MapOptions = isPortrait
      ? { ...DEFAULT_MAP_OPTIONS, insets: { top: 10, right: 10, bottom: 30, left: 10 }, side: 'below', strip: 0.38, countries: 0, margin: 0.06 }
      : DEFAULT_MAP_OPTIONS;
    return layoutMap(network, sizes.relative, frame, options);
  }
  const options = isNarrow
    ? { ...DEFAULT_STAGES_OPTIONS, insets: { top: 66, right: 10, bottom: 12, left: 10 }, leastColumn: 84, leastRow: 14, caption: 20 }
    : DEFAULT_STAGES_OPTIONS;
  return layoutStages(stages, branchGroupsOf(network), sizes.relative, frame, {
    ...options,
    insets: { ...options.insets, top: options.insets.top * text, left: isNarrow ? options.insets.left : options.insets.left * text },
    leastColumn: options.leastColumn * text, leastRow: options.leastRow * text, caption: options.caption * text,
  });
}
