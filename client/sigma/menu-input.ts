import { REACH } from '../scene/frame-point.ts';

/** How long a finger rests until that means "more", in milliseconds, and how far it may stray, in pixels. */
const LONG = 550;
const STRAY = 10;

/** Right click, a finger that rests, or the menu key on the picture ask what can be done with a firm. Returns its undo. */
export function listenToMenu(host: HTMLElement, firmNear: (x: number, y: number, reach: number) => number | undefined, open: (firm: number | undefined, x: number, y: number) => void): () => void {
  const stage = host.parentElement ?? host;
  let resting: { readonly timer: ReturnType<typeof setTimeout>; readonly x: number; readonly y: number } | undefined;
  const firmAt = (x: number, y: number, reach: number) => {
    const { left, top } = host.getBoundingClientRect();
    return firmNear(x - left, y - top, reach);
  };
  const lift = () => {
    clearTimeout(resting?.timer);
    resting = undefined;
  };
  const onContext = (event: MouseEvent) => {
    event.preventDefault();
    if (event.target === stage) { open(undefined, 0, 0); return; }
    const firm = firmAt(event.clientX, event.clientY, REACH.touch);
    if (firm !== undefined) open(firm, event.clientX, event.clientY);
  };
  const onDown = ({ pointerType, isPrimary, clientX: x, clientY: y }: PointerEvent) => {
    lift();
    if (pointerType === 'mouse' || !isPrimary) return;
    const firm = firmAt(x, y, REACH.touch);
    if (firm !== undefined) resting = { timer: setTimeout(() => open(firm, x, y), LONG), x, y };
  };
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    if (resting && Math.hypot(clientX - resting.x, clientY - resting.y) > STRAY) lift();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== stage || !(event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) return;
    event.preventDefault();
    open(undefined, 0, 0);
  };
  stage.addEventListener('contextmenu', onContext);
  stage.addEventListener('keydown', onKey);
  host.addEventListener('pointerdown', onDown);
  host.addEventListener('pointermove', onMove);
  for (const end of ['pointerup', 'pointercancel'] as const) host.addEventListener(end, lift);
  return () => {
    lift();
    stage.removeEventListener('contextmenu', onContext);
    stage.removeEventListener('keydown', onKey);
    host.removeEventListener('pointerdown', onDown);
    host.removeEventListener('pointermove', onMove);
    for (const end of ['pointerup', 'pointercancel'] as const) host.removeEventListener(end, lift);
  };
}
