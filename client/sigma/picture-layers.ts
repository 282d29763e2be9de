import type { Boundaries } from '../map/boundaries.ts';
import type { KeptDrawing } from '../canvas/kept-drawing.ts';
import { drawMapGround } from '../map/map-ground.ts';
import type { TileGround } from '../map/tile-ground.ts';
import { drawPlaceNames, drawStripNames } from '../map/map-guide.ts';
import type { DotIndex } from '../scene/dot-index.ts';
import type { Drawing, Mode } from '../scene/drawing.ts';
import { bundleFlows } from '../scene/flows.ts';
import type { Flow } from '../scene/flows.ts';
import { isRegionKey } from '#graph-model/picture/map-clusters.ts';
import { TakenSpace } from '../scene/name-placement.ts';
import { showsSingleLinks } from '#graph-model/picture/single-links.ts';
import type { Ribbon } from '../scene/stage-ribbons.ts';
import type { View } from './canvas-layer.ts';
import { drawFirmNames } from './firm-names.ts';
import { drawReadingMarks } from './reading-marks.ts';
import type { Layout, PictureInput } from './picture-input.ts';
import { drawNetworkGround } from './network-ground.ts';
import { drawGroupTitles } from './network-guide.ts';
import { drawStagesGround, ribbonsOf } from './stages-ground.ts';
import { drawStagesGuide, HEADING } from './stages-guide.ts';

/** Relations bundled between cells or places, for the picture from afar. */
export interface Bundles {
  readonly flows: readonly Flow[];
  readonly ribbons: readonly Ribbon[];
}

/** More bundles than this are a tangle again. */
const MOST_RIBBONS = 64;
const MOST_MAP_FLOWS = 70;
/** On the map, relations with the strip beside it: they all meet there. */
const MOST_STRIP_FLOWS = 16;
const MOST_NETWORK_FLOWS = 90;

/** Bundles the relations of a layout; the filter counts. */
export function bundlesOf(layout: Layout, { links, scene }: Pick<PictureInput, 'links' | 'scene'>): Bundles {
  if (showsSingleLinks(links, scene)) return { flows: [], ribbons: [] };
  if (layout.kind === 'stages') {
    // Bundles within a column would run back on themselves: they belong to firms that supply each other in a circle.
    const flows = bundleFlows(links, layout.cellOf, layout.cells.length, Infinity, scene.visible)
      .filter(({ from, to }) => layout.cells[from].column < layout.cells[to].column)
      .slice(0, MOST_RIBBONS);
    return { flows, ribbons: ribbonsOf(layout, flows) };
  }
  if (layout.kind === 'network') return { flows: bundleFlows(links, layout.groupOf, layout.discs.length, MOST_NETWORK_FLOWS, scene.visible), ribbons: [] };
  const places = layout.places.length;
  const all = bundleFlows(links, layout.groupOf, places + layout.sections.length, Infinity, scene.visible);
  const isOnMap = ({ from, to }: Flow) => from < places && to < places;
  const flows = [...all.filter(isOnMap).slice(0, MOST_MAP_FLOWS), ...all.filter((flow) => !isOnMap(flow)).slice(0, MOST_STRIP_FLOWS)];
  return { flows, ribbons: [] };
}

export interface GroundInput {
  readonly layout: Layout;
  readonly bundles: Bundles;
  readonly input: PictureInput;
  readonly mode: Mode;
  readonly boundaries: Boundaries | undefined;
  /** Under the borders of the map, where tiles are configured. */
  readonly tiles?: TileGround | undefined;
  /** On a screen: keeps what was drawn, as most frames only move it. */
  readonly kept?: KeptDrawing;
  readonly isMoving?: boolean;
}

/** Bundles belong to the view from afar: close up single links take over. */
export function bundleOpacity(k: number, mode: Mode): number {
  return mode === 'overview' ? Math.min(1, Math.max(0, (3.4 - k) / 1.6)) : 0;
}

/** Draws everything below the dots. */
export function drawGround(context: CanvasRenderingContext2D, view: View, ground: GroundInput): void {
  const { layout, bundles, input, mode, boundaries, tiles, kept, isMoving = false } = ground;
  if (!kept) { paintGround(context, view, ground); return; }
  const of = [layout, bundles, input.colouring, mode, boundaries, input.scene.selected === undefined, input.scene.colourBy, tiles, tiles?.version(isMoving)];
  kept.draw(context, view, { frame: layout.frame, of, isMoving, paint: (on, seen) => paintGround(on, seen, ground) });
}

function paintGround(context: CanvasRenderingContext2D, view: View, ground: GroundInput): void {
  const { layout, bundles, input, mode } = ground;
  const opacity = bundleOpacity(view.k, mode) * (input.scene.selected === undefined ? 1 : 0.35);
  if (layout.kind === 'stages') drawStagesGround(context, view, layout, bundles.ribbons, 0.26 * opacity, input.scene.colourBy === 'branch');
  else if (layout.kind === 'network') drawNetworkGround(context, view, layout, bundles.flows, 0.3 * opacity, input.colouring);
  else {
    const isRegion = (ags: string) => isRegionKey(input.network.region, ags);
    drawMapGround(context, view, layout, bundles.flows, 0.2 * opacity, ground.boundaries, isRegion, ground.tiles);
  }
}

export interface NamesInput {
  readonly layout: Layout;
  readonly input: PictureInput;
  readonly drawing: Drawing;
  readonly widths: Map<number, number>;
  readonly radius: (firm: number) => number;
  readonly dots: DotIndex;
  readonly withFirms: boolean;
}

/** Writes headings and names; headings first, because names must keep clear of them. */
export function drawNames(context: CanvasRenderingContext2D, view: View, { layout, input, drawing, withFirms, ...names }: NamesInput): void {
  const taken = new TakenSpace();
  if (layout.kind === 'stages') {
    const swatches = input.scene.colourBy === 'branch' && drawing.mode !== 'failure';
    drawStagesGuide(context, view, layout, { language: input.language, swatches, counts: input.scene.mostNames === undefined }, taken);
  }
  if (layout.kind === 'map') drawStripNames(context, view, layout, input.language, taken, input.scene.mostNames === undefined);
  if (layout.kind === 'network') drawGroupTitles(context, view, layout, input.groups ?? [], input.language, taken);
  // Firms that the scene is about come before places, in the overview it is the other way round.
  const placesFirst = drawing.mode === 'overview';
  if (layout.kind === 'map' && placesFirst) drawPlaceNames(context, view, layout, taken, input.scene.mostNames);
  // Names stay out of the headings, and of the column with the names of the rows while that is in sight.
  const edge = layout.kind === 'stages' ? { top: HEADING * view.text, left: Math.max(4, (layout.rows[0]?.x ?? 0) * view.k + view.dx) } : { top: 4, left: 4 };
  if (withFirms) drawReadingMarks(context, view, layout, input.scene, names.radius);
  if (withFirms) drawFirmNames(context, view, {
    placement: layout, drawing, names: input.network.firms.name, stepOf: drawing.mode === 'failure' ? input.scene.failure?.stageOf : undefined, most: input.scene.mostNames, ...names,
  }, taken, edge);
  if (layout.kind === 'map' && !placesFirst) drawPlaceNames(context, view, layout, taken, input.scene.mostNames);
}
