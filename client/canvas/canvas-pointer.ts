import { motion } from '../sigma/animation.ts';
import type { CanvasCamera } from './canvas-camera.ts';

export interface CanvasPointerActions {
  /** The pointer rests or moves at a point of the screen; undefined: it has left or drags. */
  readonly hover: (at: ScreenPoint | undefined) => void;
  readonly click: (at: ScreenPoint, event: PointerEvent) => void;
}

export interface ScreenPoint { readonly x: number; readonly y: number }

/** Pixels that a pressed pointer may stray and still clicks. */
const STRAY = { mouse: 3, touch: 8 };
const WHEEL = { perPixel: 0.0022, most: 1.7, coarse: 40, duration: 120 };
const DOUBLE = { factor: 2.2, duration: 200, within: 300, apart: 12 };

/** Pans by dragging, zooms by wheel, two fingers or a double click, and tells where the pointer is and clicks. Returns its undo. */
export function listenToCanvasPointer(host: HTMLElement, camera: CanvasCamera, actions: CanvasPointerActions): () => void {
  const pressed = new Map<number, ScreenPoint>();
  let start: ScreenPoint | undefined;
  let lastClick: ScreenPoint & { readonly time: number } | undefined;
  const pointOf = ({ clientX, clientY }: MouseEvent): ScreenPoint => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    const at = pointOf(event);
    pressed.set(event.pointerId, at);
    // Two fingers never click.
    start = pressed.size === 1 ? at : undefined;
    host.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    const at = pointOf(event);
    const before = pressed.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse' || event.pointerType === 'pen') actions.hover(event.target instanceof Node && host.contains(event.target) ? at : undefined);
      return;
    }
    const stray = event.pointerType === 'touch' ? STRAY.touch : STRAY.mouse;
    if (start && Math.hypot(at.x - start.x, at.y - start.y) <= stray) return;
    start = undefined;
    actions.hover(undefined);
    pressed.set(event.pointerId, at);
    const other = [...pressed].find(([id]) => id !== event.pointerId)?.[1];
    if (other) pinch(camera, other, before, at); else camera.panBy(at.x - before.x, at.y - before.y);
  };
  const onUp = (event: PointerEvent) => {
    if (!pressed.delete(event.pointerId) || !start || event.type === 'pointercancel') return;
    const at = pointOf(event);
    start = undefined;
    const isDouble = lastClick !== undefined && event.timeStamp - lastClick.time < DOUBLE.within && Math.hypot(at.x - lastClick.x, at.y - lastClick.y) < DOUBLE.apart;
    lastClick = isDouble ? undefined : { ...at, time: event.timeStamp };
    if (isDouble) camera.zoomAt(DOUBLE.factor, at, motion(DOUBLE.duration)); else actions.click(at, event);
  };
  // A finger leaves with every tap: what that has shown stays.
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
  host.style.touchAction = 'none';
  return () => {
    undo.abort();
    host.style.touchAction = '';
  };
}

/** One finger of two has moved: zooms about the other, and follows with half of its way. */
function pinch(camera: CanvasCamera, other: ScreenPoint, before: ScreenPoint, now: ScreenPoint): void {
  const was = Math.hypot(before.x - other.x, before.y - other.y);
  const is = Math.hypot(now.x - other.x, now.y - other.y);
  if (was > 0 && is > 0) camera.zoomAt(is / was, other);
}
