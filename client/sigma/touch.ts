/** A point of the picture in its own pixels. */
export interface TouchPoint { readonly x: number; readonly y: number }

/** What fingers and pens do to a picture. */
export interface TouchActions {
  /** What lay below `from` is to lie below `to`, larger by `factor`. */
  readonly move: (from: TouchPoint, to: TouchPoint, factor: number) => void;
  readonly tap: (at: TouchPoint) => void;
  readonly doubleTap: (at: TouchPoint) => void;
  /** A finger rests; false where there is nothing to be had: then it may still tap. */
  readonly press: (at: TouchPoint) => boolean;
}

/** Pixels that a finger may stray and still rests or taps: it is round and never quite still. */
const STRAY = 12;
/** How long a finger rests until that means "more", in milliseconds. */
const LONG = 550;
/** The second of two taps comes within so many milliseconds and pixels of the first. */
const DOUBLE = { within: 300, apart: 30 };

interface Touching {
  readonly fingers: Map<number, TouchPoint>;
  /** Where one finger alone went down; undefined once it strays, a second one comes, or its press was answered. */
  start: TouchPoint | undefined;
  /** A press was answered: until all fingers are lifted nothing moves. */
  isAnswered: boolean;
  timer: number;
}

/**
 * One way to touch for all renderers: a finger taps, rests or drags, two fingers zoom about their middle, and two quick taps zoom in. The mouse
 * events that browsers make of touches are kept away, so that nothing happens twice. Returns its undo.
 */
export function listenToTouch(host: HTMLElement, actions: TouchActions): () => void {
  const touching: Touching = { fingers: new Map(), start: undefined, isAnswered: false, timer: 0 };
  const tapped = tapOrDouble(actions);
  const still = () => {
    window.clearTimeout(touching.timer);
    touching.start = undefined;
  };
  const pointOf = ({ clientX, clientY }: PointerEvent): TouchPoint => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' || event.button !== 0) return;
    event.preventDefault();
    // What would move the focus here is kept away: a keyboard on the screen closes nevertheless.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    host.setPointerCapture(event.pointerId);
    const at = pointOf(event);
    const isFirst = touching.fingers.size === 0;
    touching.fingers.set(event.pointerId, at);
    still();
    if (!isFirst) return;
    touching.isAnswered = false;
    touching.start = at;
    touching.timer = window.setTimeout(() => {
      if (!actions.press(at)) return;
      touching.isAnswered = true;
      still();
    }, LONG);
  };
  const onMove = (event: PointerEvent) => {
    if (!touching.fingers.has(event.pointerId)) return;
    const { start, fingers } = touching;
    const at = pointOf(event);
    if (start && Math.hypot(at.x - start.x, at.y - start.y) <= STRAY) return;
    still();
    const before = grip(fingers);
    fingers.set(event.pointerId, at);
    const now = grip(fingers);
    if (!touching.isAnswered) actions.move(before, now, before.apart > 0 && now.apart > 0 ? now.apart / before.apart : 1);
  };
  const onUp = (event: PointerEvent) => {
    const { start } = touching;
    if (!touching.fingers.delete(event.pointerId)) return;
    still();
    if (start && event.type === 'pointerup') tapped(start, event.timeStamp);
  };
  const undo = new AbortController();
  const options = { signal: undo.signal };
  host.addEventListener('pointerdown', onDown, options);
  host.addEventListener('pointermove', onMove, options);
  for (const end of ['pointerup', 'pointercancel'] as const) host.addEventListener(end, onUp, options);
  host.addEventListener('touchend', (event) => { if (event.cancelable) event.preventDefault(); }, { ...options, passive: false });
  host.addEventListener('click', (event) => { if (event instanceof PointerEvent && event.pointerType === 'pen') event.stopPropagation(); }, { ...options, capture: true });
  host.addEventListener('contextmenu', (event) => {
    if (touching.fingers.size === 0) return;
    // The browser's own answer to a finger that rests.
    event.preventDefault();
    event.stopPropagation();
  }, options);
  return () => {
    still();
    undo.abort();
  };
}

/** The middle of the first two fingers, and how far they are apart; of one finger its place. */
function grip(fingers: ReadonlyMap<number, TouchPoint>): TouchPoint & { readonly apart: number } {
  const [one, other] = [...fingers.values()];
  if (!one || !other) return { x: one?.x ?? 0, y: one?.y ?? 0, apart: 0 };
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, apart: Math.hypot(one.x - other.x, one.y - other.y) };
}

/** Tells the second of two quick taps from single ones. The first one counts at once. */
function tapOrDouble({ tap, doubleTap }: TouchActions): (at: TouchPoint, time: number) => void {
  let last: TouchPoint & { readonly time: number } | undefined;
  return (at, time) => {
    const isDouble = last !== undefined && time - last.time < DOUBLE.within && Math.hypot(at.x - last.x, at.y - last.y) < DOUBLE.apart;
    last = isDouble ? undefined : { ...at, time };
    if (isDouble) doubleTap(at); else tap(at);
  };
}
