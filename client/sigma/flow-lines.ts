import { mapFlowEnds, mapFlowWidth } from '../map/map-ground.ts';
import type { Flow } from '../scene/flows.ts';
import type { Line } from '../scene/link-at.ts';
import { linkCurve } from '../scene/link-curve.ts';
import { pictureText } from '../text/picture.ts';
import { flowCurve, flowWidth } from './network-ground.ts';
import type { Layout, PictureInput } from './picture-input.ts';
import type { Bundles } from './picture-layers.ts';
import { rowName } from './stages-guide.ts';

/** Bundles narrower than this are not pointed at. */
const LEAST = 1;
/** Mean width of a bundle that gets narrower, as a share of its widest. */
const MEAN = 0.6;

/** The bundles of a layout as lines to point at. O(flows). */
export function flowLines(layout: Layout, { flows, ribbons }: Bundles): Line[] {
  if (layout.kind === 'stages') return ribbons.map(({ from, to, width, x0, y0, x1, y1 }) => lineFrom('stages', { from, to }, { x0, y0, x1, y1 }, width / 2));
  const most = flows.reduce((largest, { relations }) => Math.max(largest, relations), 1);
  const widthOf = layout.kind === 'map' ? mapFlowWidth : flowWidth;
  return flows.filter(({ relations }) => widthOf(relations, most) >= LEAST)
    .map((flow) => lineFrom(layout.kind, flow, layout.kind === 'map' ? mapFlowEnds(layout, flow) : flowCurve(layout, flow), (MEAN * widthOf(flow.relations, most)) / 2));
}

type Ends = Pick<Line, 'x0' | 'y0' | 'x1' | 'y1'>;

function lineFrom(kind: Layout['kind'], { from, to }: Pick<Flow, 'from' | 'to'>, ends: Ends, half: number): Line {
  return { ...ends, ...linkCurve(kind, ends.x0, ends.y0, ends.x1, ends.y1), half, hit: { kind: 'flow', from, to } };
}

/** What a group of firms that bundles join is called: a cell of the Stufenansicht, a place or a part of the strip, a disc of the Netz. */
export function groupTitle(layout: Layout, { groups = [], language }: Pick<PictureInput, 'groups' | 'language'>, group: number): string {
  const words = pictureText[language];
  if (layout.kind === 'network') return groups[group]?.title ?? '';
  if (layout.kind === 'map') return layout.places[group]?.name ?? words.origins[layout.sections[group - layout.places.length].origin];
  const { column, row } = layout.cells[group];
  const stage = words.stage(layout.columns[column].from, layout.columns[column].to, column === layout.columns.length - 1);
  return layout.withoutRowNames ? stage : `${rowName(layout.rows[row], layout.rowKind, words)}, ${stage}`;
}

/** Group of every firm by which a layout bundles. */
export function bundledGroups(layout: Layout): Int32Array {
  return layout.kind === 'stages' ? layout.cellOf : layout.groupOf;
}
