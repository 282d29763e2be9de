import { keptDrawing } from '../canvas/kept-drawing.ts';
import { startCanvas } from '../canvas/canvas-renderer.ts';
import type { Renderer, StartRenderer } from '../canvas/renderer.ts';
import { boundariesOf } from '../map/boundaries.ts';
import type { Boundaries } from '../map/boundaries.ts';
import type { StandingPicture } from '../takeaway/picture-sheet.ts';
import { WHOLE } from '../scene/camera-box.ts';
import { drawingOf } from '../scene/drawing.ts';
import type { MapTiles } from '#graph-model/contract/map-tiles.ts';
import { isOtherSubject } from '#graph-model/picture/scene-state.ts';
import { indexDots } from '../scene/dot-index.ts';
import type { DotIndex } from '../scene/dot-index.ts';
import type { FramePoint } from '../scene/frame-point.ts';
import { radiusOnScreen } from '../scene/shown-radius.ts';
import type { Shown } from '../scene/shown-radius.ts';
import type { Box } from '#graph-model/picture/placement.ts';
import { prefersLessMotion } from './animation.ts';
import { pageText } from './canvas-layer.ts';
import type { PageText, View } from './canvas-layer.ts';
import { changeOver } from './change-over.ts';
import { listenToContextLoss } from './context-loss.ts';
import { firmsWithin } from './firms-within.ts';
import { bringIntoView, fitCamera, lookAt, sharedCamera, zoomCamera } from './picture-camera.ts';
import { PictureHands } from './picture-hands.ts';
import { layoutFor, needsOtherLayout, subjectIn } from './picture-input.ts';
import type { Layout, PictureInput } from './picture-input.ts';
import type { SharedCamera } from '../state/camera-address.ts';
import type { PictureActions } from './picture-actions.ts';
import { drawBelowDots, drawPointedArea } from './picture-above.ts';
import { bundlesOf, drawGround, drawNames } from './picture-layers.ts';
import type { Bundles } from './picture-layers.ts';
import { PictureTiles } from './picture-tiles.ts';
import { listenToSize } from './size.ts';
import { isOtherArea } from './pointed-area.ts';
import { isOtherUnfolding, unfoldedFirms } from './unfolding.ts';

const CHANGE_OVER = 650;
/** Above this number of firms a change of layout jumps: frames of the way would take too long. */
const MOST_ANIMATED = 6000;

/** The picture in one element of the page: holds its renderer and what that shows, and takes each change to as little work as it needs. */
export class Picture {
  readonly #host: HTMLElement;
  readonly #actions: PictureActions;
  readonly #undo: (() => void)[] = [];
  readonly #nameWidths = new Map<number, number>();
  #input: PictureInput;
  #layout: Layout;
  #shown: Shown;
  #bundles: Bundles;
  #dots: DotIndex | undefined;
  #renderer: Renderer | undefined;
  #startRenderer: StartRenderer;
  #boundaries: Boundaries | undefined;
  readonly #keptGround = keptDrawing();
  readonly #tiles = new PictureTiles(() => this.#tilesCame());
  readonly #hands: PictureHands;
  #stopChange: (() => void) | undefined;
  /** How far the new ground has come up during a change of layout, 0–1. */
  #ground = 1;
  #text: PageText;

  constructor(host: HTMLElement, stage: HTMLElement, input: PictureInput, actions: PictureActions, startRenderer: StartRenderer) {
    this.#host = host;
    this.#startRenderer = startRenderer;
    this.#actions = actions;
    this.#hands = new PictureHands(host, {
      renderer: () => this.#renderer, shown: () => this.#scene(), dots: () => this.#dotIndex(), frame: () => this.#frame(), text: () => this.#text,
      pointed: (renderer) => this.#drawAbove(renderer),
    }, actions);
    this.#input = input;
    this.#text = pageText(host);
    this.#layout = this.#lay(input);
    this.#shown = { placement: this.#layout, drawing: drawingOf(input) };
    this.#bundles = bundlesOf(this.#layout, input);
    this.#startAny();
    this.#bringIntoView(false);
    this.#undo.push(
      listenToContextLoss(host, () => this.#restart(), () => this.#restart(startCanvas)),
      ...this.#hands.listen(stage),
      listenToSize(host, () => {
        const { width, height } = this.#layout.frame;
        const frame = this.#frame();
        if (frame.width === width && frame.height === height) return;
        this.#changeLayout(0);
        this.#renderer?.drawNow();
      }),
    );
    void this.#needBoundaries();
  }

  /** Shows another state. */
  update(input: PictureInput): void {
    const before = this.#input;
    this.#input = input;
    if (isOtherArea(before, input)) this.#hands.leaveArea();
    const isOtherNetwork = input.links !== before.links || input.network !== before.network || isOtherUnfolding(before, input);
    const isOtherLayout = needsOtherLayout(before, input, this.#frame(), this.#text.text);
    this.#shown.drawing = drawingOf(input);
    if (input.scene.hidden !== before.scene.hidden) this.#dots = undefined;
    if (isOtherNetwork) this.#takeNetwork();
    else if (isOtherLayout) this.#changeLayout(CHANGE_OVER);
    else if (input.scene.visible !== before.scene.visible) this.#bundles = bundlesOf(this.#layout, input);
    this.#renderer?.takeLinks(input.links);
    // Another theme at once: a print does not wait for the next frame.
    if (input.colouring.palette === before.colouring.palette) this.#renderer?.schedule();
    else this.#renderer?.drawNow();
    if (isOtherSubject(before.scene, input.scene)) this.#bringIntoView(true);
    this.#bringUnfolded(unfoldedFirms(before, input));
    void this.#needBoundaries();
  }

  /** Takes the tiles that lie under the map, or none. */
  takeTiles(tiles: MapTiles | undefined): void {
    this.#tiles.take(tiles);
  }

  fit(): void {
    if (this.#renderer) fitCamera(this.#renderer.camera);
  }

  zoom(factor: number): void {
    if (this.#renderer) zoomCamera(this.#renderer.camera, factor);
  }

  /** Moves the camera to some firms. */
  bring(firms: Iterable<number>, isAnimated = true): void {
    if (this.#renderer) bringIntoView(this.#renderer.camera, this.#layout, firms, isAnimated);
  }

  /** Looks at a place that was shared; without one at what the scene is about. */
  look(camera: SharedCamera | undefined, isAnimated = true): void {
    if (camera && this.#renderer) lookAt(this.#renderer.camera, this.#layout, camera, isAnimated);
    else if (!camera && !this.#bringIntoView(isAnimated)) this.fit();
  }

  /** Where one looks now, to be shared. */
  camera(): SharedCamera | undefined {
    return this.#renderer && sharedCamera(this.#renderer.camera, this.#layout);
  }

  /** Where a firm is drawn on the screen, and how large. */
  positionOf(firm: number): { x: number; y: number; radius: number } | undefined {
    if (!this.#renderer || this.#layout.x[firm] === undefined) return undefined;
    const { k, dx, dy } = this.#renderer.view();
    return { x: this.#layout.x[firm] * k + dx, y: this.#layout.y[firm] * k + dy, radius: this.#radiusOnScreen(firm, k) };
  }

  /** Firms in an area of the screen, given by its corners; those that step back are not meant. */
  within(corners: readonly (readonly [number, number])[]): number[] {
    return this.#renderer ? firmsWithin(this.#renderer.view(), this.#layout, this.#dotIndex(), this.#shown.drawing, corners) : [];
  }

  /** Discs of the groups of the Netz on the screen. */
  discsOnScreen(): readonly { x: number; y: number; radius: number }[] {
    if (!this.#renderer || this.#layout.kind !== 'network') return [];
    const { k, dx, dy } = this.#renderer.view();
    return this.#layout.discs.map(({ x, y, radius }) => ({ x: x * k + dx, y: y * k + dy, radius: radius * k }));
  }

  /** How the frame is seen now. */
  seen(): Pick<View, 'k' | 'dx' | 'dy'> | undefined {
    return this.#renderer?.view();
  }

  /** Points at an area without a pointer, or at none any more. */
  pointAtArea(spot: FramePoint | undefined): void {
    this.#hands.hover(undefined, spot, true);
  }

  /** Asks what can be done with it. */
  askForArea(spot: FramePoint): void {
    this.#hands.askForArea(spot);
  }

  /** What is to be seen now, to be drawn elsewhere; undefined while nothing is. */
  standing(): StandingPicture | undefined {
    if (!this.#renderer) return undefined;
    const input = this.#input;
    const scene = this.#scene();
    const { x, y, ratio } = this.#renderer.camera.getState();
    return {
      scene, tiles: this.#tiles.below(this.#layout), view: this.#renderer.view(this.#text, this.#input.colouring.palette), isWhole: Math.hypot(x - WHOLE.x, y - WHOLE.y, ratio - WHOLE.ratio) < 0.01,
      inFrame: (width, height, text = 1) => {
        const layout = layoutFor(input, { x: 0, y: 0, width, height }, text);
        return { ...scene, layout, bundles: bundlesOf(layout, input) };
      },
    };
  }

  kill(): void {
    this.#stopChange?.();
    this.#tiles.stop();
    for (const undo of this.#undo.splice(0)) undo();
    this.#renderer?.kill();
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

  /** Starts the renderer, and Canvas in its place where WebGL fails after all. */
  #startAny(): void {
    try {
      this.#start();
    } catch (error) {
      if (this.#startRenderer === startCanvas) throw error;
      this.#startRenderer = startCanvas;
      // What a failed start has left.
      this.#host.replaceChildren();
      this.#start();
    }
  }

  #start(): void {
    this.#renderer = this.#startRenderer({
      host: this.#host, shown: this.#shown, links: this.#input.links, layout: this.#layout.kind, dots: () => this.#dotIndex(),
      events: { drawn: () => this.#drawLayers(), moved: () => this.#hands.moved(), hover: (firm, point) => this.#hands.hover(firm, point), select: (firm, point, isMore) => this.#hands.select(firm, point, isMore) },
    });
    this.#renderer.drawNow();
  }

  /** Builds everything anew where the graphics card has lost it, or with another renderer, at the same place. */
  #restart(startRenderer = this.#startRenderer): void {
    const camera = this.#renderer?.camera.getState();
    this.#renderer?.kill();
    this.#renderer = undefined;
    this.#startRenderer = startRenderer;
    try {
      this.#startAny();
      if (camera) (this.#renderer as Renderer | undefined)?.camera.setState(camera);
    } catch {
      this.#actions.unavailable();
    }
  }

  /** Lays out and keeps whatever hangs on the layout in step with it. */
  #takeLayout(): Layout {
    this.#stopChange?.();
    const layout = this.#lay(this.#input);
    this.#layout = layout;
    this.#shown.placement = layout;
    this.#bundles = bundlesOf(layout, this.#input);
    this.#dots = undefined;
    this.#renderer?.takeFrame(layout.frame, layout.kind);
    this.#hands.hover(undefined);
    return layout;
  }

  #takeNetwork(): void {
    this.#nameWidths.clear();
    this.#arrived();
    this.#takeLayout();
    this.#renderer?.takeFirms(this.#input.links);
  }

  /** Computes the layout anew and moves the firms there. */
  #changeLayout(duration: number): void {
    const before = this.#layout.kind;
    const to = this.#takeLayout();
    const isOther = before !== to.kind;
    if (isOther && !this.#bringIntoView(true)) this.fit();
    const arrive = () => {
      this.#arrived();
      this.#renderer?.move(to);
    };
    if (duration === 0 || prefersLessMotion() || to.x.length > MOST_ANIMATED) { arrive(); return; }
    if (!this.#renderer) return;
    this.#renderer.hideLinks(true);
    this.#stopChange = changeOver(this.#renderer.positions(), to, duration, (now, progress) => {
      this.#ground = isOther ? progress : 1;
      this.#renderer?.move(now);
    }, arrive);
  }

  #arrived(): void {
    this.#stopChange?.();
    this.#stopChange = undefined;
    this.#renderer?.hideLinks(false);
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

  #bringUnfolded(firms: ReturnType<typeof unfoldedFirms>): void {
    if (firms === 'stay') return;
    if (firms) this.bring(Array.from(firms));
    else this.fit();
  }

  /** Firms that a small picture is restricted to. */
  #subject(input: PictureInput): readonly number[] | undefined {
    return subjectIn(this.#frame(), input, this.#text.text);
  }

  #dotIndex(): DotIndex {
    return (this.#dots ??= indexDots(this.#layout, this.#input.scene.hidden));
  }

  /** All that is drawn, wherever one looks. */
  #scene(): StandingPicture['scene'] {
    return { layout: this.#layout, bundles: this.#bundles, input: this.#input, drawing: this.#shown.drawing, boundaries: this.#boundaries };
  }

  #radiusOnScreen(firm: number, k: number): number {
    return radiusOnScreen(this.#shown, firm, k);
  }

  #drawLayers(): void {
    if (!this.#renderer) return;
    this.#drawGround(this.#renderer);
    this.#drawAbove(this.#renderer);
    this.#actions.drawn(this.#layout, this.#renderer.kind);
  }

  #drawGround(renderer: Renderer): void {
    const view = renderer.view(this.#text, this.#input.colouring.palette);
    const context = renderer.ground.begin(view);
    context.globalAlpha = this.#ground;
    drawGround(context, view, {
      ...this.#scene(), mode: this.#shown.drawing.mode, tiles: this.#tiles.below(this.#layout), kept: this.#keptGround, isMoving: renderer.isMoving(),
    });
    context.globalAlpha = 1;
  }

  /** Draws the ground alone again; a picture that moves is drawn anew when it rests. */
  #tilesCame(): void {
    if (this.#renderer && !this.#renderer.isMoving()) this.#drawGround(this.#renderer);
  }

  /** Traces and names: all that changes when the pointer moves. */
  #drawAbove(renderer: Renderer): void {
    const view = renderer.view(this.#text, this.#input.colouring.palette);
    const above = {
      layout: this.#layout, input: this.#input, drawing: this.#shown.drawing, widths: this.#nameWidths, dots: this.#dotIndex(),
      radius: (firm: number) => this.#radiusOnScreen(firm, view.k), hovered: this.#hands.firm, withFirms: this.#stopChange === undefined,
    };
    const traces = renderer.traces.begin(view);
    const isOutlined = drawPointedArea(traces, view, this.#layout, this.#boundaries, this.#hands.area);
    const isTraced = drawBelowDots(traces, view, above) || isOutlined;
    // An empty layer would still be laid over the others in every frame.
    renderer.traces.canvas.style.display = isTraced ? '' : 'none';
    drawNames(renderer.names.begin(view), view, above);
  }

  async #needBoundaries(): Promise<void> {
    if (this.#input.scene.layout !== 'map' || this.#boundaries) return;
    this.#boundaries = await boundariesOf(this.#input.network.region);
    this.#renderer?.schedule();
  }
}
