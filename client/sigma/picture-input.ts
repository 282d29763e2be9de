import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import { BRANCH_FAMILIES, BRANCH_GROUPS, branchGroupsOf, familiesOf } from '#graph-model/picture/branch-group.ts';
import type { Colouring } from '#graph-model/picture/colouring.ts';
import type { FirmSizes } from '#graph-model/picture/firm-size.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import { layoutMap, DEFAULT_MAP_OPTIONS } from '#graph-model/picture/map-layout.ts';
import type { MapLayout, MapOptions } from '#graph-model/picture/map-layout.ts';
import { unfold } from '#graph-model/picture/network-folds.ts';
import type { Unfolding } from '#graph-model/picture/network-folds.ts';
import { DEFAULT_NETWORK_FRAME, fitNetwork } from '#graph-model/picture/network-layout.ts';
import type { NetworkFrameOptions, NetworkLayout, NetworkPlaces } from '#graph-model/picture/network-layout.ts';
import type { Box } from '#graph-model/picture/placement.ts';
import { isOtherSubject } from '#graph-model/picture/scene-state.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { MOST_SINGLE } from '#graph-model/picture/single-links.ts';
import { layoutSparse, MOST_SPARSE } from '#graph-model/picture/sparse-stages.ts';
import { DEFAULT_STAGES_OPTIONS, groupsByStage, layoutStages } from '#graph-model/picture/stages-layout.ts';
import type { RowGroups, StagesLayout, StagesOptions } from '#graph-model/picture/stages-layout.ts';
import type { NamedGroup } from '../scene/named-groups.ts';
import { subjectOf } from '../scene/subject.ts';

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
  /** Places of the Netz; there whenever the scene shows it. */
  readonly places?: NetworkPlaces;
  /** Names of its groups, with keys that an address can hold. */
  readonly groups?: readonly NamedGroup[];
  /** What of a network that is too large for dots is shown as firms; absent: all. */
  readonly unfolding?: Unfolding;
}

export type Layout = StagesLayout | MapLayout | NetworkLayout;

/** Below this width names of rows stand inside the rows. */
const NARROW = 640;
/** Below this height there is no room for all rows when a scene is about some firms alone. */
const LOW = 400;
/** Rows lower than this hold no name of their own beside the names of firms. */
const LEAST_NAMED_ROW = 52;

/** Below this width the surroundings of the region are cut, so that the region itself stays large. */
const MIDDLING = 1000;

/** What a layout depends on. */
export type LayoutInput = Pick<PictureInput, 'network' | 'stages' | 'sizes' | 'links' | 'scene' | 'places' | 'unfolding'>;

/** Whether a frame is so small that it shows only what the scene is about. */
export function isCompact({ width, height }: Box, text: number): boolean {
  return width < NARROW * text || height < LOW * text;
}

/** Firms that a small frame restricts itself to; undefined where there is room for all or the scene is about all. */
export function subjectIn(frame: Box, input: Pick<LayoutInput, 'scene' | 'links'>, text: number): readonly number[] | undefined {
  return input.scene.layout !== 'network' && isCompact(frame, text) ? subjectOf(input.scene, input.links) : undefined;
}

/** Whether a change of what is shown moves the firms. */
export function needsOtherLayout(before: LayoutInput, input: LayoutInput, frame: Box, text: number): boolean {
  if (input.scene.layout !== before.scene.layout || input.stages !== before.stages || input.sizes !== before.sizes) return true;
  if (input.scene.layout === 'network') return input.places !== before.places;
  if (input.scene.layout === 'map' || !isOtherSubject(before.scene, input.scene)) return false;
  return (subjectIn(frame, before, text) ?? subjectIn(frame, input, text)) !== undefined;
}

/** Lays the network out for a frame of this size, with room for headings of this size of text. */
export function layoutFor(input: LayoutInput, frame: Box, text: number): Layout {
  const { network, stages, sizes, scene, places, unfolding } = input;
  if (scene.layout === 'network' && places) {
    const layout = fitNetwork(places, frame, networkFrame(frame, text));
    return unfolding ? unfold(layout, unfolding) : layout;
  }
  return scene.layout === 'map'
    ? layoutMap(network, sizes.relative, frame, mapOptions(frame))
    : stagesFor(stages, input, frame, text);
}

function stagesFor(stages: Int32Array, input: LayoutInput, frame: Box, text: number): StagesLayout {
  const { network, sizes, links } = input;
  const subject = subjectIn(frame, input, text);
  const groups = rowGroups(branchGroupsOf(network), stages, subject, frame, text);
  const shown = groupsByStage(stages, groups);
  const isUnnamed = shown.length === 1 && shown[0] === groups.last;
  const isLow = subject !== undefined && (frame.height - DEFAULT_STAGES_OPTIONS.insets.top * text) / shown.length < LEAST_NAMED_ROW * text;
  const withoutRowNames = isUnnamed || isLow;
  const options = stagesOptions(frame, text, withoutRowNames);
  const isSparse = stages.length <= MOST_SPARSE && links.count <= MOST_SINGLE;
  const layout = (isSparse ? layoutSparse(stages, groups, sizes.relative, links, frame, options) : undefined)
    ?? layoutStages(stages, groups, sizes.relative, frame, options);
  return withoutRowNames ? { ...layout, withoutRowNames } : layout;
}

/** So many rows of single branch groups fit a small frame. */
const FEW_ROWS = 4;

/** Rows of the Stufenansicht: groups of branches, on a phone their families; with a subject in a small frame only its rows. */
function rowGroups(of: Uint8Array, stages: Int32Array, subject: readonly number[] | undefined, { width }: Box, text: number): RowGroups {
  const group: RowGroups = { kind: 'group', of, count: BRANCH_GROUPS.length, last: BRANCH_GROUPS.indexOf('unknown') };
  const isFew = subject !== undefined && new Set(subject.map((firm) => of[firm])).size <= FEW_ROWS;
  const rows: RowGroups = width < NARROW * text && !isFew
    ? { kind: 'family', of: familiesOf(of), count: BRANCH_FAMILIES.length, last: BRANCH_FAMILIES.indexOf('unknown') }
    : group;
  if (!subject) return rows;
  const rowOf = (firm: number) => (stages[firm] < 0 ? -1 : rows.of[firm]);
  const kept = new Set(subject.map(rowOf));
  return { ...rows, hidden: Uint8Array.from(stages, (_, firm) => Number(!kept.has(rowOf(firm)))) };
}

function networkFrame({ width }: Box, text: number): NetworkFrameOptions {
  const { insets, ...options } = DEFAULT_NETWORK_FRAME;
  return width < NARROW * text ? { ...options, insets: { top: 26 * text, right: 8, bottom: 12, left: 8 } } : { ...options, insets: { ...insets, top: insets.top * text } };
}

function mapOptions({ width, height }: Box): MapOptions {
  if (height > 1.1 * width) {
    return { ...DEFAULT_MAP_OPTIONS, insets: { top: 10, right: 10, bottom: 30, left: 10 }, side: 'below', strip: 0.38, stripColumns: 2, countries: 0, margin: 0.06 };
  }
  const strip = Math.min(0.3, Math.max(DEFAULT_MAP_OPTIONS.strip, 190 / width));
  return width < MIDDLING ? { ...DEFAULT_MAP_OPTIONS, insets: { top: 12, right: 12, bottom: 26, left: 12 }, strip, margin: 0.1 } : DEFAULT_MAP_OPTIONS;
}

function stagesOptions({ width }: Box, text: number, withoutRowNames: boolean): StagesOptions {
  const options = DEFAULT_STAGES_OPTIONS;
  const isNarrow = width < NARROW * text;
  const { insets } = options;
  return {
    ...options,
    insets: {
      top: insets.top * text,
      right: isNarrow ? 10 : insets.right,
      bottom: insets.bottom,
      left: isNarrow || withoutRowNames ? 10 : Math.min(insets.left, Math.max(190, 0.22 * width)) * text,
    },
    leastColumn: options.leastColumn * text,
    line: options.line * text,
    leastRow: (isNarrow ? 14 : options.leastRow) * text,
    caption: isNarrow && !withoutRowNames ? 20 * text : 0,
  };
}
