import { Sigma } from 'sigma';
import type { Box } from '#graph-model/picture/placement.ts';
import { NARROW } from '../canvas/draw-links.ts';
import type { Renderer, RendererCamera, RendererStart } from '../canvas/renderer.ts';
import { watchRest } from '../canvas/rest.ts';
import type { Shown } from '../scene/shown-radius.ts';
import { addCanvasLayer, viewOf } from './canvas-layer.ts';
import { curveEdgeProgram } from './curve-edge-program.ts';
import type { CurveState } from './curve-edge-program.ts';
import { firmProgram } from './dot-program.ts';
import { firmReducer, graphOf, linkReducer, movePositions, positionsOf, showLinks } from './network-graph.ts';
import type { NetworkGraph } from './network-graph.ts';
import { listenToPointer } from './pointer.ts';

/** Above this number of links drawn one by one, they are left out while the picture moves. */
const MOST_WHILE_MOVING = 6000;

/** Starts Sigma with our programs and three canvases of our own among its layers. The first picture is drawn before this returns. */
export function startWebGl({ host, shown, links, layout, dots, events }: RendererStart): Renderer {
  const { frame } = shown.placement;
  const curves: CurveState = { layout, unit: unitOf(frame), hidden: false };
  let graph = graphOf(shown.placement);
  showLinks(graph, links, shown.drawing);
  const sigma = startSigma(host, graph, shown, curves);
  holdFrame(sigma, frame);
  const camera = sigma.getCamera();
  sigma.on('afterRender', events.drawn);
  const rest = watchRest(() => { sigma.scheduleRender(); });
  const moved = () => {
    rest.moved();
    events.moved();
  };
  camera.on('updated', moved);
  const undoPointer = listenToPointer(sigma, dots, events);
  return {
    kind: 'webgl',
    ground: addCanvasLayer(sigma, 'ground', 'edges'),
    traces: addCanvasLayer(sigma, 'traces', 'nodes'),
    names: addCanvasLayer(sigma, 'names', 'mouse'),
    camera: cameraOf(sigma),
    view: (text, palette) => viewOf(sigma, text, palette),
    takeFrame: (to, kind) => {
      curves.layout = kind;
      curves.unit = unitOf(to);
      holdFrame(sigma, to);
    },
    takeFirms: (to) => {
      graph = graphOf(shown.placement);
      showLinks(graph, to, shown.drawing);
      sigma.setGraph(graph as never);
    },
    takeLinks: (to) => showLinks(graph, to, shown.drawing),
    positions: () => positionsOf(graph),
    move: ({ x, y }) => movePositions(graph, x, y),
    hideLinks: (isHidden) => { curves.hidden = isHidden; },
    isMoving: () => rest.isMoving(),
    schedule: () => refresh(sigma, graph),
    drawNow: () => { sigma.refresh(); },
    kill: () => {
      undoPointer();
      sigma.off('afterRender', events.drawn);
      camera.off('updated', moved);
      rest.stop();
      sigma.kill();
    },
  };
}

function unitOf({ width, height }: Box): number {
  return 1 / Math.max(width, height);
}

function cameraOf(sigma: Sigma): RendererCamera {
  const camera = sigma.getCamera();
  return {
    getState: () => camera.getState(),
    setState: (state) => { camera.setState(state); },
    animate: (target, duration) => { void camera.animate(target, { duration }); },
    boundedRatio: (ratio) => camera.getBoundedRatio(ratio),
  };
}

function refresh(sigma: Sigma, graph: NetworkGraph): void {
  const hidesLinks = graph.size > MOST_WHILE_MOVING;
  if (sigma.getSetting('hideEdgesOnMove') === hidesLinks) sigma.scheduleRefresh();
  else sigma.setSetting('hideEdgesOnMove', hidesLinks);
}

function startSigma(host: HTMLElement, graph: NetworkGraph, shown: Shown, curves: CurveState): Sigma {
  return new Sigma(graph as never, host, {
    nodeProgramClasses: { firm: firmProgram },
    edgeProgramClasses: { curve: curveEdgeProgram(curves, { segments: 40, narrow: NARROW }) },
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
}

/** So few firms may all stand in one place. */
const FEW = 1000;

/** Makes Sigma show exactly this frame at its starting zoom, whatever the firms do. */
function holdFrame(sigma: Sigma, frame: Box): void {
  const x: [number, number] = [frame.x, frame.x + frame.width];
  const y: [number, number] = [-frame.y - frame.height, -frame.y];
  sigma.setCustomBBox({ x, y });
  // The camera is kept within bounds by the extent of the nodes that Sigma last looked at: of a few, that is nowhere near the frame.
  if (sigma.getGraph().order < FEW) sigma.refresh();
  sigma.setSetting('cameraPanBoundaries', { tolerance: Math.min(frame.width, frame.height) / 3, boundaries: { x, y } });
}
