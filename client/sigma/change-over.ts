import type { Placement } from '#graph-model/picture/placement.ts';
import { animate } from './animation.ts';
import { movePositions } from './network-graph.ts';
import type { NetworkGraph } from './network-graph.ts';

/** Lets the firms wander from where they are to another layout; `step` hears how far they are, 0–1. Returns what stops it. */
export function changeOver(
  graph: NetworkGraph, { x, y }: Placement, duration: number, step: (progress: number) => void, arrived: () => void,
): () => void {
  const from = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  graph.forEachNode((key, at) => { from.x[Number(key)] = at.x; from.y[Number(key)] = -at.y; });
  const now = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  return animate(duration, (progress) => {
    for (let firm = 0; firm < x.length; firm++) {
      now.x[firm] = from.x[firm] + (x[firm] - from.x[firm]) * progress;
      now.y[firm] = from.y[firm] + (y[firm] - from.y[firm]) * progress;
    }
    step(progress);
    movePositions(graph, now.x, now.y);
  }, arrived);
}
