import type { FramePoint } from '../scene/frame-point.ts';
import type { View } from './canvas-layer.ts';
import { captionAt } from './line-hover.ts';
import type { LinesShown } from './line-hover.ts';
import type { PictureActions } from './picture-actions.ts';
import { areaAt, areaCaption } from './pointed-area.ts';
import type { AreasShown, PointedArea } from './pointed-area.ts';

/** So long a click on an area waits whether a second one makes it a double click, in milliseconds. */
const WAIT = 300;

/** What is below the pointer where no firm is: a line, else the area around. */
export class Pointing {
  readonly #actions: Pick<PictureActions, 'hoverLine' | 'area'>;
  #area: PointedArea | undefined;
  #isOnLine = false;
  #timer = 0;

  constructor(actions: Pick<PictureActions, 'hoverLine' | 'area'>) {
    this.#actions = actions;
  }

  /** The area that is pointed at. */
  get area(): PointedArea | undefined {
    return this.#area;
  }

  /** Takes a point of the frame, without its lines where `isArea`; true where another area is pointed at than before. */
  at(point: FramePoint, view: View, shown: LinesShown & AreasShown, isArea = false): boolean {
    const before = this.#area;
    const at = { x: point.x * view.k + view.dx, y: point.y * view.k + view.dy };
    const line = isArea ? undefined : captionAt(point, view, shown);
    this.#isOnLine = line !== undefined;
    this.#area = line ? undefined : areaAt(at, view, shown, before);
    const caption = line ?? (this.#area && areaCaption(this.#area, shown.input));
    this.#actions.hoverLine(caption && { ...caption, ...at });
    return this.#area !== before;
  }

  /** Nothing is pointed at any more; true where an area was. */
  leave(): boolean {
    if (!this.#area && !this.#isOnLine) return false;
    const before = this.#area;
    this.#area = undefined;
    this.#isOnLine = false;
    this.#actions.hoverLine(undefined);
    return before !== undefined;
  }

  /** Asks what can be done with the area that is pointed at, at a place of the window; false where there is none, or nothing to be done. */
  ask(x: number, y: number, area = this.#area): boolean {
    this.stay();
    if (!area || area.firms.length === 0 || !this.#actions.area(area, x, y)) return false;
    this.#actions.hoverLine(undefined);
    return true;
  }

  /** The same after a click, unless a second one follows. */
  askLater(x: number, y: number): void {
    this.stay();
    const area = this.#area;
    this.#timer = window.setTimeout(() => this.ask(x, y, area), WAIT);
  }

  /** A click that waits was none on an area after all. */
  stay(): void {
    window.clearTimeout(this.#timer);
  }
}
