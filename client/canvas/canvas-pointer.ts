import { motion } from '../sigma/animation.ts';
import type { CanvasCamera } from './canvas-camera.ts';

export interface CanvasPointerActions {
  /** The pointer rests or moves at a point of the screen; undefined: it has left or drags. */
  readonly hover: (at: ScreenPoint | undefined) => void;
  readonly click: (at: ScreenPoint, event: PointerEvent) => void;
}

export interface ScreenPoint { readonly x: number; readonly y: number }

/** Pixels that a pressed mouse may stray and still clicks. */
const STRAY = 3;
const WHEEL = { perPixel: 0.0022, most: 1.7, coarse: 40, duration: 120 };
const DOUBLE = { factor: 2.2, duration: 200, within: 300, apart: 12 };

/** What the mouse does: pans by dragging, zooms by wheel or a double click, and tells where it is and clicks. Fingers are heard by `touch.ts`. Returns its undo. */
export function listenToCanvasPointer(host: HTMLElement, camera: CanvasCamera, actions: CanvasPointerActions): () => void {
  let last: ScreenPoint | undefined;
  let start: ScreenPoint | undefined;
  let lastClick: ScreenPoint & { readonly time: number } | undefined;
  const pointOf = ({ clientX, clientY }: MouseEvent): ScreenPoint => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const onDown = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    last = start = pointOf(event);
    host.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const at = pointOf(event);
    if (!last) {
      actions.hover(event.buttons === 0 && event.target instanceof Node && host.contains(event.target) ? at : undefined);
      return;
    }
    if (start && Math.hypot(at.x - start.x, at.y - start.y) <= STRAY) return;
    start = undefined;
    actions.hover(undefined);
    camera.panBy(at.x - last.x, at.y - last.y);
    last = at;
  };
  const onUp = (event: PointerEvent) => {
    const isClick = start !== undefined && event.type !== 'pointercancel';
    last = start = undefined;
    if (!isClick) return;
    const at = pointOf(event);
    const isDouble = lastClick !== undefined && event.timeStamp - lastClick.time < DOUBLE.within && Math.hypot(at.x - lastClick.x, at.y - lastClick.y) < DOUBLE.apart;
    lastClick = isDouble ? undefined : { ...at, time: event.timeStamp };
    if (isDouble) camera.zoomAt(DOUBLE.factor, at, motion(DOUBLE.duration)); else actions.click(at, event);
  };
  const onLeave = ({ pointerType }: PointerEvent) => { if (pointerType !== 'touch') actions.hover(undefined); };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 40);
    const factor = Math.max(1 / WHEEL.most, Math.min(WHEEL.most, Math.exp(-pixels * WHEEL.perPixel * (event.ctrlKey ? 4 : 1))));
    camera.zoomAt(factor, pointOf(event), Math.abs(pixels) > WHEEL.coarse ? motion(WHEEL.duration) : 0);
  };
  const undo = new AbortController();
  const options = { signal: undo.signal };
  host.addEventListener('pointerdown', onDown, options);
  host.addEventListener('pointermove', onMove, options);
  host.addEventListener('pointerup', onUp, options);
  host.addEventListener('pointercancel', onUp, options);
  host.addEventListener('pointerleave', onLeave, options);
  host.addEventListener('wheel', onWheel, { ...options, passive: false });
  return () => undo.abort();
}
