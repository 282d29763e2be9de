import type { Box } from '#graph-model/picture/placement.ts';
import { LIGHT } from '#graph-model/picture/palette.ts';
import { firmNear, framePoint, REACH } from '../scene/frame-point.ts';
import type { FramePoint } from '../scene/frame-point.ts';
import { radiusOnScreen } from '../scene/shown-radius.ts';
import { canvasLayer, PLAIN_TEXT } from '../sigma/canvas-layer.ts';
import type { CanvasLayer, View } from '../sigma/canvas-layer.ts';
import { canvasCamera } from './canvas-camera.ts';
import { listenToCanvasPointer } from './canvas-pointer.ts';
import type { ScreenPoint } from './canvas-pointer.ts';
import { viewAt } from './camera-view.ts';
import { dotBatches, drawDots } from './draw-dots.ts';
import type { DotBatch } from './draw-dots.ts';
import { drawLinks, drawLinksInMotion, drawnLinks } from './draw-links.ts';
import type { LinksInput } from './draw-links.ts';
import { keptDrawing } from './kept-drawing.ts';
import type { KeptInput } from './kept-drawing.ts';
import type { FirmPositions, Renderer, RendererStart } from './renderer.ts';
import { watchRest } from './rest.ts';

/** Up to so many links are drawn as they are also while the picture moves. */
const FEW_LINKS = 300;

/** Starts a renderer that draws dots and links on 2D canvases: what a processor does many times faster than WebGL in software. */
export function startCanvas(start: RendererStart): Renderer {
  return new CanvasRenderer(start);
}

class CanvasRenderer implements Renderer {
  readonly kind = 'canvas';
  readonly ground: CanvasLayer;
  readonly traces: CanvasLayer;
  readonly names: CanvasLayer;
  readonly camera;
  readonly #links: CanvasLayer;
  readonly #dots: CanvasLayer;
  readonly #start: RendererStart;
  readonly #undoPointer: () => void;
  #input: Omit<LinksInput, 'positions' | 'drawing'>;
  #frame: Box;
  #positions: FirmPositions;
  #batches: { readonly of: object; readonly dots: readonly DotBatch[]; readonly links: Int32Array } | undefined;
  #isHidden = false;
  readonly #rest = watchRest(() => this.schedule());
  readonly #kept = { links: keptDrawing(), dots: keptDrawing() };
  #next = 0;

  constructor(start: RendererStart) {
    this.#start = start;
    const { host, shown, links, layout, events } = start;
    const add = (id: string) => addLayer(host, id);
    this.ground = add('ground');
    this.#links = add('links');
    this.traces = add('traces');
    this.#dots = add('dots');
    this.names = add('names');
    this.#input = { links, layout };
    this.#frame = shown.placement.frame;
    this.#positions = shown.placement;
    this.camera = canvasCamera(() => this.#frame, () => sizeOf(host), () => this.#moved());
    this.#undoPointer = listenToCanvasPointer(host, this.camera, {
      hover: (at) => { if (at) events.hover(this.#firmAt(at, REACH.mouse), this.#pointAt(at)); else events.hover(undefined); },
      click: (at, { shiftKey, ctrlKey, metaKey }) => events.select(this.#firmAt(at, REACH.mouse), this.#pointAt(at), shiftKey || ctrlKey || metaKey),
    });
  }

  view({ text, font, leastText } = PLAIN_TEXT, palette = LIGHT): View {
    const size = sizeOf(this.#start.host);
    return { ...viewAt(this.camera.getState(), this.#frame, size), ...size, text, font, leastText, palette };
  }

  takeFrame(frame: Box, layout: LinksInput['layout']): void {
    this.#frame = frame;
    this.#input = { ...this.#input, layout };
    this.schedule();
  }

  takeFirms(links: LinksInput['links']): void {
    this.#positions = this.#start.shown.placement;
    this.takeLinks(links);
  }

  takeLinks(links: LinksInput['links']): void {
    this.#input = { ...this.#input, links };
    this.schedule();
  }

  positions(): FirmPositions {
    return this.#positions;
  }

  move({ x, y }: FirmPositions): void {
    this.#positions = { x, y };
    this.schedule();
  }

  hideLinks(isHidden: boolean): void {
    this.#isHidden = isHidden;
  }

  isMoving(): boolean {
    return this.#rest.isMoving();
  }

  schedule(): void {
    this.#next ||= requestAnimationFrame(() => this.drawNow());
  }

  drawNow(): void {
    cancelAnimationFrame(this.#next);
    this.#next = 0;
    const { shown, events } = this.#start;
    const view = this.view();
    const { dots, links } = this.#batchesOf(shown.drawing);
    this.#drawLinks(view, links);
    this.#kept.dots.draw(this.#dots.begin(view), view, {
      frame: this.#frame, of: [shown.drawing, shown.placement, this.#positions], isMoving: this.isMoving(),
      paint: (context, seen) => drawDots(context, seen, this.#positions, dots, (firm) => radiusOnScreen(shown, firm, seen.k)),
    });
    events.drawn();
  }

  kill(): void {
    this.camera.stop();
    this.#undoPointer();
    cancelAnimationFrame(this.#next);
    this.#rest.stop();
    for (const { canvas } of [this.ground, this.#links, this.traces, this.#dots, this.names]) canvas.remove();
  }

  #drawLinks(view: View, drawn: Int32Array): void {
    const isShown = drawn.length > 0 && !this.#isHidden;
    // An empty layer would still be laid over the others in every frame.
    this.#links.canvas.style.display = isShown ? '' : 'none';
    if (!isShown) return;
    const input = { ...this.#input, positions: this.#positions, drawing: this.#start.shown.drawing };
    const kept: KeptInput = {
      frame: this.#frame, of: [input.drawing, input.positions, input.links, input.layout], isMoving: this.isMoving(),
      paint: (context, seen) => drawLinks(context, seen, input, drawn),
    };
    const rough: KeptInput['rough'] = (context, seen) => drawLinksInMotion(context, seen, input, drawn);
    this.#kept.links.draw(this.#links.begin(view), view, drawn.length > FEW_LINKS ? { ...kept, rough } : kept);
  }

  #batchesOf(drawing: RendererStart['shown']['drawing']) {
    if (this.#batches?.of !== drawing) this.#batches = { of: drawing, dots: dotBatches(drawing), links: drawnLinks(drawing) };
    return this.#batches;
  }

  #moved(): void {
    this.#rest.moved();
    this.#start.events.moved();
    this.schedule();
  }

  #pointAt({ x, y }: ScreenPoint): FramePoint {
    return framePoint(this.view(), x, y);
  }

  #firmAt({ x, y }: ScreenPoint, reach: number): number | undefined {
    return firmNear(this.#start.dots(), this.view(), x, y, reach);
  }
}

function addLayer(host: HTMLElement, id: string): CanvasLayer {
  const canvas = document.createElement('canvas');
  canvas.dataset['layer'] = id;
  Object.assign(canvas.style, { position: 'absolute', inset: '0', pointerEvents: 'none' });
  host.append(canvas);
  return canvasLayer(canvas);
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): { width: number; height: number } {
  return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
}
