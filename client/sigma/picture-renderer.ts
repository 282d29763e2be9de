import { Sigma } from 'sigma';
import type { Box } from '#graph-model/picture/placement.ts';
import { addCanvasLayer } from './canvas-layer.ts';
import type { CanvasLayer } from './canvas-layer.ts';
import { curveEdgeProgram } from './curve-edge-program.ts';
import type { CurveState } from './curve-edge-program.ts';
import { firmProgram } from './dot-program.ts';
import { firmReducer, linkReducer } from './network-graph.ts';
import type { NetworkGraph, Shown } from './network-graph.ts';

/** Sigma with our programs and three canvases of our own among its layers. */
export interface Renderer {
  readonly sigma: Sigma;
  /** Below everything: bands, land, bundled relations. */
  readonly ground: CanvasLayer;
  /** Below the dots: relations of one firm. */
  readonly traces: CanvasLayer;
  /** Above everything: names and headings. */
  readonly names: CanvasLayer;
}

/** Above this number of links drawn one by one, they are left out while the picture moves. */
export const MOST_WHILE_MOVING = 6000;

/** Whether a browser has WebGL at all. Asked before Sigma is loaded, which fails without it. */
export function hasWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** Starts Sigma on a graph. The first picture is drawn before this returns. */
export function startRenderer(host: HTMLElement, graph: NetworkGraph, shown: Shown, curves: CurveState, frame: Box): Renderer {
  const sigma = new Sigma(graph as never, host, {
    nodeProgramClasses: { firm: firmProgram },
    edgeProgramClasses: { curve: curveEdgeProgram(curves, { segments: 40, narrow: 0.32 }) },
    defaultNodeType: 'firm',
    defaultEdgeType: 'curve',
    nodeReducer: firmReducer(shown) as never,
    edgeReducer: linkReducer(shown) as never,
    renderLabels: false,
    defaultDrawNodeHover: () => { /* names are ours */ },
    itemSizesReference: 'positions',
    zoomToSizeRatioFunction: Math.sqrt,
    stagePadding: 0,
    zIndex: true,
    enableCameraRotation: false,
    minCameraRatio: 0.02,
    maxCameraRatio: 1.5,
    allowInvalidContainer: true,
    hideEdgesOnMove: graph.size > MOST_WHILE_MOVING,
  });
  const renderer = {
    sigma,
    ground: addCanvasLayer(sigma, 'ground', 'edges'),
    traces: addCanvasLayer(sigma, 'traces', 'nodes'),
    names: addCanvasLayer(sigma, 'names', 'mouse'),
  };
  holdFrame(sigma, frame);
  return renderer;
}

/** So few firms may all stand in one place. */
const FEW = 1000;

/** Makes Sigma show exactly this frame at its starting zoom, whatever the firms do. */
export function holdFrame(sigma: Sigma, frame: Box): void {
  const x: [number, number] = [frame.x, frame.x + frame.width];
  const y: [number, number] = [-frame.y - frame.height, -frame.y];
  sigma.setCustomBBox({ x, y });
  // The camera is kept within bounds by the extent of the nodes that Sigma last looked at: of a few, that is nowhere near the frame.
  if (sigma.getGraph().order < FEW) sigma.refresh();
  sigma.setSetting('cameraPanBoundaries', { tolerance: Math.min(frame.width, frame.height) / 3, boundaries: { x, y } });
}
