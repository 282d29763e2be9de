import { boundariesOf } from '../map/boundaries.ts';
import type { Boundaries } from '../map/boundaries.ts';
import { drawingOf } from '../scene/drawing.ts';
import { isOtherSubject } from '#graph-model/picture/scene-state.ts';
import { indexDots } from '../scene/dot-index.ts';
import type { DotIndex } from '../scene/dot-index.ts';
import type { Box } from '#graph-model/picture/placement.ts';
import { prefersLessMotion } from './animation.ts';
import { pageText, viewOf } from './canvas-layer.ts';
import type { PageText, View } from './canvas-layer.ts';
import { canvasesToPng } from './canvases-to-png.ts';
import { changeOver } from './change-over.ts';
import { listenToContextLoss } from './context-loss.ts';
import type { CurveState } from './curve-edge-program.ts';
import { listenToKeyboard } from './keyboard.ts';
import { graphOf, movePositions, showLinks, shownRadius } from './network-graph.ts';
import type { NetworkGraph, Shown } from './network-graph.ts';
import { bringIntoView, fitCamera, zoomCamera } from './picture-camera.ts';
import { layoutFor, needsOtherLayout, subjectIn } from './picture-input.ts';
import type { Layout, PictureInput } from './picture-input.ts';
import type { PictureActions } from './picture-actions.ts';
import { drawAbove } from './picture-above.ts';
import { bundlesOf, drawGround } from './picture-layers.ts';
import type { Bundles } from './picture-layers.ts';
import { holdFrame, MOST_WHILE_MOVING, startRenderer } from './picture-renderer.ts';
import type { Renderer } from './picture-renderer.ts';
import { listenToPointer } from './pointer.ts';
import { listenToSize } from './size.ts';

const CHANGE_OVER = 650;
/** Above this number of firms a change of layout jumps: frames of the way would take too long. */
const MOST_ANIMATED = 6000;

/** The picture in one element of the page: holds Sigma and what it shows, and takes each change to as little work as it needs. */
export class Picture {
  readonly #host: HTMLElement;
  readonly #actions: PictureActions;
  readonly #undo: (() => void)[] = [];
  readonly #curves: CurveState = { layout: 'stages', unit: 1, hidden: false };
  readonly #nameWidths = new Map<number, number>();
  #input: PictureInput;
  #layout: Layout;
  #shown: Shown;
  #bundles: Bundles;
  #graph: NetworkGraph;
  #dots: DotIndex | undefined;
  #renderer: Renderer | undefined;
  #rendererUndo: (() => void)[] = [];
  #boundaries: Boundaries | undefined;
  #hovered: number | undefined;
  #stopChange: (() => void) | undefined;
  /** How far the new ground has come up during a change of layout, 0–1. */
  #ground = 1;
  #text: PageText;

  constructor(host: HTMLElement, stage: HTMLElement, input: PictureInput, actions: PictureActions) {
    this.#host = host;
    this.#actions = actions;
    this.#input = input;
    this.#text = pageText(host);
    this.#layout = this.#lay(input);
    this.#shown = { placement: this.#layout, drawing: drawingOf(input) };
    this.#bundles = bundlesOf(this.#layout, input);
    this.#graph = graphOf(this.#layout);
    showLinks(this.#graph, input.links, this.#shown.drawing);
    this.#start();
    this.#bringIntoView(false);
    this.#undo.push(
      listenToContextLoss(host, () => this.#restart(), actions.unavailable),
      listenToKeyboard(stage, () => this.#renderer?.sigma, { fit: () => this.fit(), clear: () => actions.select(undefined) }),
      listenToSize(host, () => {
        const { width, height } = this.#layout.frame;
        const frame = this.#frame();
        if (frame.width === width && frame.height === height) return;
        this.#changeLayout(0);
        this.#renderer?.sigma.refresh();
      }),
    );
    void this.#needBoundaries();
  }

  /** Shows another state. */
  update(input: PictureInput): void {
    const before = this.#input;
    this.#input = input;
    const isOtherNetwork = input.links !== before.links || input.network !== before.network;
    const isOtherLayout = needsOtherLayout(before, input, this.#frame(), this.#text.text);
    this.#shown.drawing = drawingOf(input);
    if (isOtherNetwork) this.#takeNetwork();
    else if (isOtherLayout) this.#changeLayout(CHANGE_OVER);
    else if (input.scene.visible !== before.scene.visible) this.#bundles = bundlesOf(this.#layout, input);
    showLinks(this.#graph, input.links, this.#shown.drawing);
    // Another theme at once: a print does not wait for the next frame.
    if (input.colouring.palette === before.colouring.palette) this.#refresh();
    else this.#renderer?.sigma.refresh();
    if (isOtherSubject(before.scene, input.scene)) this.#bringIntoView(true);
    void this.#needBoundaries();
  }

  fit(): void {
    if (this.#renderer) fitCamera(this.#renderer.sigma);
  }

  zoom(factor: number): void {
    if (this.#renderer) zoomCamera(this.#renderer.sigma, factor);
  }

  /** Moves the camera to some firms. */
  bring(firms: Iterable<number>, isAnimated = true): void {
    if (this.#renderer) bringIntoView(this.#renderer.sigma, this.#layout, firms, isAnimated);
  }

  /** Where a firm is drawn on the screen, and how large. */
  positionOf(firm: number): { x: number; y: number; radius: number } | undefined {
    if (!this.#renderer || this.#layout.x[firm] === undefined) return undefined;
    const { k, dx, dy } = viewOf(this.#renderer.sigma);
    return { x: this.#layout.x[firm] * k + dx, y: this.#layout.y[firm] * k + dy, radius: this.#radiusOnScreen(firm, k) };
  }

  /** What is to be seen now, on its ground. */
  toPng(): Promise<Blob> {
    const { sigma } = this.#renderer ?? {};
    if (!sigma) return Promise.reject(new Error('The picture is not drawn.'));
    // WebGL keeps its pixels only until the end of the task that drew them.
    sigma.refresh();
    return canvasesToPng(this.#host.querySelectorAll('canvas'), this.#input.colouring.palette.ink.paper);
  }

  kill(): void {
    this.#stopChange?.();
    for (const undo of this.#undo.splice(0)) undo();
    this.#stop();
  }

  #frame(): Box {
    return { x: 0, y: 0, width: Math.max(1, this.#host.clientWidth), height: Math.max(1, this.#host.clientHeight) };
  }

  #lay(input: PictureInput): Layout {
    const text = pageText(this.#host);
    if (text.text !== this.#text.text || text.font !== this.#text.font) this.#nameWidths.clear();
    this.#text = text;
    return layoutFor(input, this.#frame(), text.text);
  }

  #view({ sigma }: Renderer): View {
    return viewOf(sigma, this.#text, this.#input.colouring.palette);
  }

  #refresh(): void {
    const sigma = this.#renderer?.sigma;
    if (!sigma) return;
    const hidesLinks = this.#graph.size > MOST_WHILE_MOVING;
    if (sigma.getSetting('hideEdgesOnMove') === hidesLinks) sigma.scheduleRefresh();
    else sigma.setSetting('hideEdgesOnMove', hidesLinks);
  }

  #start(): void {
    this.#holdCurves();
    const renderer = startRenderer(this.#host, this.#graph, this.#shown, this.#curves, this.#layout.frame);
    this.#renderer = renderer;
    const { sigma } = renderer;
    const onRender = () => this.#drawLayers();
    const onCamera = () => this.#hover(undefined);
    sigma.on('afterRender', onRender);
    sigma.getCamera().on('updated', onCamera);
    this.#rendererUndo.push(
      listenToPointer(sigma, () => this.#dotIndex(), {
        hover: (firm) => this.#hover(firm),
        select: (firm) => this.#actions.select(firm),
      }),
      () => sigma.off('afterRender', onRender),
      () => sigma.getCamera().off('updated', onCamera),
    );
    sigma.refresh();
  }

  #stop(): void {
    for (const undo of this.#rendererUndo.splice(0)) undo();
    this.#renderer?.sigma.kill();
    this.#renderer = undefined;
  }

  /** Builds everything anew where the graphics card has lost it, at the same place. */
  #restart(): void {
    const camera = this.#renderer?.sigma.getCamera().getState();
    this.#stop();
    try {
      this.#start();
      if (camera) (this.#renderer as Renderer | undefined)?.sigma.getCamera().setState(camera);
    } catch {
      this.#actions.unavailable();
    }
  }

  #holdCurves(): void {
    const { width, height } = this.#layout.frame;
    this.#curves.layout = this.#layout.kind;
    this.#curves.unit = 1 / Math.max(width, height);
  }

  /** Lays out and keeps whatever hangs on the layout in step with it. */
  #takeLayout(): Layout {
    this.#stopChange?.();
    const layout = this.#lay(this.#input);
    this.#layout = layout;
    this.#shown.placement = layout;
    this.#bundles = bundlesOf(layout, this.#input);
    this.#dots = undefined;
    this.#holdCurves();
    if (this.#renderer) holdFrame(this.#renderer.sigma, layout.frame);
    this.#hover(undefined);
    return layout;
  }

  #takeNetwork(): void {
    this.#nameWidths.clear();
    this.#arrived();
    this.#graph = graphOf(this.#takeLayout());
    showLinks(this.#graph, this.#input.links, this.#shown.drawing);
    this.#renderer?.sigma.setGraph(this.#graph as never);
  }

  /** Computes the layout anew and moves the firms there. */
  #changeLayout(duration: number): void {
    const before = this.#layout.kind;
    const to = this.#takeLayout();
    const isOther = before !== to.kind;
    if (isOther && !this.#bringIntoView(true)) this.fit();
    const arrive = () => {
      this.#arrived();
      movePositions(this.#graph, to.x, to.y);
    };
    if (duration === 0 || prefersLessMotion() || to.x.length > MOST_ANIMATED) { arrive(); return; }
    this.#curves.hidden = true;
    this.#stopChange = changeOver(this.#graph, to, duration, (progress) => { this.#ground = isOther ? progress : 1; }, arrive);
  }

  #arrived(): void {
    this.#stopChange?.();
    this.#stopChange = undefined;
    this.#curves.hidden = false;
    this.#ground = 1;
  }

  /** Brings into view what the scene is about; false when that is the whole. */
  #bringIntoView(isAnimated: boolean): boolean {
    const subject = this.#subject(this.#input);
    // A small Stufenansicht leaves out what the scene is not about: all that is left is to be seen.
    if (subject && this.#layout.kind === 'stages') return false;
    const bring = subject ?? this.#shown.drawing.bring;
    if (bring) this.bring(bring, isAnimated);
    return bring !== undefined;
  }

  /** Firms that a small picture is restricted to. */
  #subject(input: PictureInput): readonly number[] | undefined {
    return subjectIn(this.#frame(), input, this.#text.text);
  }

  #hover(firm: number | undefined): void {
    if (firm === this.#hovered) return;
    this.#hovered = firm;
    this.#host.style.cursor = firm === undefined ? '' : 'pointer';
    this.#actions.hover(firm);
    if (this.#renderer) this.#drawAbove(this.#renderer);
  }

  #dotIndex(): DotIndex {
    return (this.#dots ??= indexDots(this.#layout));
  }

  #radiusOnScreen(firm: number, k: number): number {
    // Sigma scales by the root of the zoom, see `zoomToSizeRatioFunction`.
    return shownRadius(this.#shown, firm) * Math.sqrt(k);
  }

  #drawLayers(): void {
    if (!this.#renderer) return;
    const view = this.#view(this.#renderer);
    const context = this.#renderer.ground.begin(view);
    context.globalAlpha = this.#ground;
    drawGround(context, view, {
      layout: this.#layout, bundles: this.#bundles, input: this.#input, mode: this.#shown.drawing.mode, boundaries: this.#boundaries,
    });
    context.globalAlpha = 1;
    this.#drawAbove(this.#renderer);
    this.#actions.drawn(this.#layout);
  }

  /** Traces and names: all that changes when the pointer moves. */
  #drawAbove(renderer: Renderer): void {
    const view = this.#view(renderer);
    drawAbove(renderer, view, {
      layout: this.#layout, input: this.#input, drawing: this.#shown.drawing, widths: this.#nameWidths, dots: this.#dotIndex(),
      radius: (firm) => this.#radiusOnScreen(firm, view.k), hovered: this.#hovered, withFirms: this.#stopChange === undefined,
    });
  }

  async #needBoundaries(): Promise<void> {
    if (this.#input.scene.layout !== 'map' || this.#boundaries) return;
    this.#boundaries = await boundariesOf(this.#input.network.region);
    this.#renderer?.sigma.scheduleRender();
  }
}
