import { DirectedGraph } from 'graphology';
import type { EdgeDisplayData } from 'sigma/types';
import type { Drawing } from '../scene/drawing.ts';
import { LINK } from '../scene/drawing.ts';
import { shownRadius } from '../scene/shown-radius.ts';
import type { Shown } from '../scene/shown-radius.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import type { Placement } from '#graph-model/picture/placement.ts';
import type { DotData } from './dot-program.ts';

/** Sigma's graph: firms and links by position; where the firms stand is all it holds. */
export type NetworkGraph = DirectedGraph<{ x: number; y: number }, Record<string, never>>;

/** Graph of the firms, without links: these come as they are drawn. Of a folded network, of those that are unfolded. O(n). */
export function graphOf(placement: Placement & { readonly isFolded?: boolean }): NetworkGraph {
  const graph: NetworkGraph = new DirectedGraph({ allowSelfLoops: false });
  placement.x.forEach((x, firm) => { if (!placement.isFolded || placement.radius[firm] > 0) graph.addNode(String(firm), { x, y: -placement.y[firm] }); });
  // Sigma draws no frame at all without a node: where all is folded one waits, without a radius, beside the picture.
  if (graph.order === 0 && placement.x.length > 0) graph.addNode('0', { x: placement.x[0], y: -placement.y[0] });
  return graph;
}

/**
 * Keeps in the graph exactly the links that a drawing shows one by one: a link that is not drawn takes neither memory nor time.
 * O(links), and Sigma's work for those that come.
 */
export function showLinks(graph: NetworkGraph, links: LinkTable, { link }: Drawing): void {
  const drawn = Array.from(link.keys()).filter((each) => link[each] !== LINK.none && graph.hasNode(String(links.supplier[each])) && graph.hasNode(String(links.buyer[each])));
  if (drawn.length === graph.size && drawn.every((each) => graph.hasEdge(String(each)))) return;
  if (graph.size > 0) graph.clearEdges();
  for (const each of drawn) graph.addDirectedEdgeWithKey(String(each), String(links.supplier[each]), String(links.buyer[each]));
}

/** Moves all firms at once. */
export function movePositions(graph: NetworkGraph, x: Float64Array, y: Float64Array): void {
  graph.updateEachNodeAttributes((key, attributes) => {
    attributes.x = x[Number(key)];
    attributes.y = -y[Number(key)];
    return attributes;
  }, { attributes: ['x', 'y'] });
}

/** Where the firms of a graph are just now. */
export function positionsOf(graph: NetworkGraph): { x: Float64Array; y: Float64Array } {
  const at = { x: new Float64Array(graph.order), y: new Float64Array(graph.order) };
  graph.forEachNode((key, { x, y }) => { at.x[Number(key)] = x; at.y[Number(key)] = -y; });
  return at;
}

/** Display data of a firm, out of the drawing. */
export function firmReducer(shown: Shown): (key: string, data: { x: number; y: number }) => Partial<DotData> {
  return (key, { x, y }) => {
    const { drawing } = shown;
    const firm = Number(key);
    return {
      x, y, size: shownRadius(shown, firm), color: drawing.fill[firm], zIndex: drawing.level[firm], type: 'firm', label: null,
      ring: drawing.ring[firm], ringWidth: drawing.ringWidth[firm], hidden: drawing.hidden?.has(firm) ?? false,
    };
  };
}

/** Display data of a link, out of the drawing. */
export function linkReducer(shown: Shown): (key: string) => Partial<EdgeDisplayData> {
  return (key) => {
    const { linkWidth, linkColour } = shown.drawing;
    const link = Number(key);
    return { size: linkWidth[link], color: linkColour[link] };
  };
}
