import { DirectedGraph } from 'graphology';
import type { EdgeDisplayData } from 'sigma/types';
import type { Drawing } from '../scene/drawing.ts';
import { LEVEL, LINK } from '../scene/drawing.ts';
import type { LinkTable } from '../scene/links.ts';
import type { Placement } from '../scene/placement.ts';
import type { DotData } from './dot-program.ts';

/** Sigma's graph: firms and links by position; positions on the frame are all it holds. */
export type NetworkGraph = DirectedGraph<{ x: number; y: number }, Record<string, never>>;

/** Graph of a link table. O(n + m). */
export function graphOf(links: LinkTable, placement: Placement): NetworkGraph {
  const graph: NetworkGraph = new DirectedGraph({ allowSelfLoops: false });
  for (let firm = 0; firm < links.firmCount; firm++) graph.addNode(String(firm), { x: placement.x[firm], y: -placement.y[firm] });
  for (let link = 0; link < links.count; link++) {
    graph.addDirectedEdgeWithKey(String(link), String(links.supplier[link]), String(links.buyer[link]));
  }
  return graph;
}

/** Moves all firms at once. */
export function movePositions(graph: NetworkGraph, x: Float64Array, y: Float64Array): void {
  graph.updateEachNodeAttributes((key, attributes) => {
    attributes.x = x[Number(key)];
    attributes.y = -y[Number(key)];
    return attributes;
  }, { attributes: ['x', 'y'] });
}

/** Firms that stand out grow a little, so that they are found in a full cell; dimmed ones shrink. */
const GROWTH = [0.85, 1, 1.1, 1.15];
/** Pixels that a firm in front gains at least, and its least radius: it must be seen in any size. */
const FRONT_GAIN = 1.5;
const LEAST_FRONT = 5;

export interface Shown { placement: Placement; drawing: Drawing }

/** Radius of a firm in pixels of the frame. */
export function shownRadius({ placement, drawing }: Shown, firm: number): number {
  const level = drawing.level[firm];
  const radius = placement.radius[firm] * GROWTH[level];
  return level === LEVEL.front ? Math.max(LEAST_FRONT, radius, placement.radius[firm] + FRONT_GAIN) : radius;
}

/** Display data of a firm, out of the drawing. */
export function firmReducer(shown: Shown): (key: string, data: { x: number; y: number }) => Partial<DotData> {
  return (key, { x, y }) => {
    const { drawing } = shown;
    const firm = Number(key);
    return {
      x, y, size: shownRadius(shown, firm), color: drawing.fill[firm], zIndex: drawing.level[firm], type: 'firm', label: null,
      ring: drawing.ring[firm], ringWidth: drawing.ringWidth[firm],
    };
  };
}

/** Display data of a link, out of the drawing; a link that is not drawn goes to the program that does nothing. */
export function linkReducer(shown: Shown): (key: string) => Partial<EdgeDisplayData> {
  return (key) => {
    const { drawing } = shown;
    const link = Number(key);
    const isDrawn = drawing.link[link] !== LINK.none;
    return { type: isDrawn ? 'curve' : 'none', size: drawing.linkWidth[link], color: drawing.linkColour[link], hidden: !isDrawn };
  };
}
