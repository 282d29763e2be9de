import type { Renderer } from '../canvas/renderer.ts';
import type { DotIndex } from '../scene/dot-index.ts';
import { firmNear, framePoint, REACH } from '../scene/frame-point.ts';
import type { FramePoint } from '../scene/frame-point.ts';
import type { Box } from '#graph-model/picture/placement.ts';
import type { PageText } from './canvas-layer.ts';
import { listenToKeyboard } from './keyboard.ts';
import type { LinesShown } from './line-hover.ts';
import { listenToMenu } from './menu-input.ts';
import type { PictureActions } from './picture-actions.ts';
import { fitCamera, followFingers, zoomCameraAt } from './picture-camera.ts';
import type { AreasShown, PointedArea } from './pointed-area.ts';
import { Pointing } from './pointing.ts';
import { listenToTouch } from './touch.ts';
import { groupAt } from './unfolding.ts';

/** What hands need of the picture that they lie on. */
export interface HandledPicture {
  readonly renderer: () => Renderer | undefined;
  readonly shown: () => LinesShown & AreasShown;
  readonly dots: () => DotIndex;
  readonly frame: () => Box;
  readonly text: () => PageText;
  /** Hears that something else is pointed at, which is then to be drawn. */
  readonly pointed: (renderer: Renderer) => void;
}

/** What mouse, fingers and keys point at and ask for. */
export class PictureHands {
  readonly #host: HTMLElement;
  readonly #picture: HandledPicture;
  readonly #actions: PictureActions;
  readonly #pointing: Pointing;
  #firm: number | undefined;

  constructor(host: HTMLElement, picture: HandledPicture, actions: PictureActions) {
    this.#host = host;
    this.#picture = picture;
    this.#actions = actions;
    this.#pointing = new Pointing(actions);
  }

  /** The firm that is pointed at. */
  get firm(): number | undefined {
    return this.#firm;
  }

  /** The area that is pointed at where no firm is. */
  get area(): PointedArea | undefined {
    return this.#pointing.area;
  }

  /** Listens to keys on `stage`, to fingers and menus on the host; what a renderer hears of the mouse comes by `hover` and `select`. Gives what ends it. */
  listen(stage: HTMLElement): (() => void)[] {
    const { renderer, shown, frame } = this.#picture;
    const camera = () => renderer()?.camera;
    const fit = () => { const it = camera(); if (it) fitCamera(it); };
    return [
      () => this.#pointing.stay(),
      listenToKeyboard(stage, camera, { fit, clear: () => this.#actions.select(undefined, false) }),
      listenToMenu(this.#host, (at) => { if (at) this.#openMenu(at, REACH.mouse); else this.#actions.menu(undefined, 0, 0); }),
      listenToTouch(this.#host, {
        move: (from, to, factor) => { const it = camera(); if (it) followFingers(it, shown().layout, frame(), from, to, factor); },
        tap: (at) => { const it = renderer(); if (it) this.select(this.#firmNear(it, at, REACH.touch), framePoint(it.view(), at.x, at.y), false); },
        doubleTap: (at) => { const it = camera(); if (it) zoomCameraAt(it, shown().layout, frame(), at); },
        press: (at) => this.#openMenu(at, REACH.touch),
      }),
    ];
  }

  /** The camera has moved: nothing lies where it lay. */
  moved(): void {
    this.#pointing.stay();
    this.hover(undefined);
  }

  /** What is said of an area may be another now. */
  leaveArea(): void {
    this.#pointing.leave();
  }

  /** Points at a firm, or at what lies at a point of the frame beside all; without its lines where `isArea`. */
  hover(firm: number | undefined, point?: FramePoint, isArea?: boolean): void {
    const renderer = this.#picture.renderer();
    const isAnother = firm === undefined && point && renderer ? this.#pointing.at(point, renderer.view(this.#picture.text()), this.#picture.shown(), isArea) : this.#pointing.leave();
    if (firm !== this.#firm) {
      this.#firm = firm;
      this.#host.style.cursor = firm === undefined ? '' : 'pointer';
      this.#actions.hover(firm);
    } else if (!isAnother) return;
    if (renderer) this.#picture.pointed(renderer);
  }

  /** A click or tap, on a firm or at a point of the frame beside all. */
  select(firm: number | undefined, point: FramePoint, isMore: boolean): void {
    const { layout, input } = this.#picture.shown();
    const group = firm === undefined ? groupAt(layout, point.x, point.y) : undefined;
    this.#pointing.stay();
    if (group !== undefined) { this.#actions.open(group); return; }
    // A click beside all firms first takes the selection back; fingers and clicks ask of a line what a mouse hears by resting on it.
    const isFree = firm === undefined && input.scene.selected === undefined;
    if (firm === undefined) this.hover(undefined, point);
    this.#actions.select(firm, isMore);
    const renderer = this.#picture.renderer();
    if (!isFree || isMore || !this.#pointing.area || !renderer) return;
    this.#pointing.askLater(...this.#inWindow(onScreen(renderer, point)));
  }

  /** Asks what can be done with the area that is pointed at, at a point of the frame. */
  askForArea(point: FramePoint): void {
    const renderer = this.#picture.renderer();
    if (renderer) this.#pointing.ask(...this.#inWindow(onScreen(renderer, point)));
  }

  /** Asks what can be done with what is at a point of the screen; false where nothing is. */
  #openMenu(at: FramePoint, reach: number): boolean {
    const renderer = this.#picture.renderer();
    if (!renderer) return false;
    const firm = this.#firmNear(renderer, at, reach);
    if (firm === undefined) {
      this.hover(undefined, framePoint(renderer.view(), at.x, at.y), true);
      return this.#pointing.ask(...this.#inWindow(at));
    }
    this.#actions.menu(firm, ...this.#inWindow(at));
    return true;
  }

  #firmNear(renderer: Renderer, { x, y }: FramePoint, reach: number): number | undefined {
    return firmNear(this.#picture.dots(), renderer.view(), x, y, reach);
  }

  #inWindow({ x, y }: FramePoint): [number, number] {
    const { left, top } = this.#host.getBoundingClientRect();
    return [left + x, top + y];
  }
}

function onScreen(renderer: Renderer, { x, y }: FramePoint): FramePoint {
  const { k, dx, dy } = renderer.view();
  return { x: x * k + dx, y: y * k + dy };
}
