import type Sigma from 'sigma';
import { motion } from './animation.ts';
import { zoomCamera } from './picture-camera.ts';

export interface KeyboardActions {
  readonly fit: () => void;
  readonly clear: () => void;
}

const STEP = 0.12;
const ZOOM = 1.4;

/** Arrow keys pan, + and − zoom, 0 fits, Escape clears. Returns its undo. */
export function listenToKeyboard(element: HTMLElement, sigma: () => Sigma | undefined, actions: KeyboardActions): () => void {
  const moves: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== element) return;
    const current = sigma();
    if (!current) return;
    const camera = current.getCamera();
    const move = moves[event.key];
    if (move) void camera.animate({ x: camera.x + move[0] * STEP * camera.ratio, y: camera.y + move[1] * STEP * camera.ratio }, { duration: motion(100) });
    else if (event.key === '+' || event.key === '=') zoomCamera(current, ZOOM);
    else if (event.key === '-') zoomCamera(current, 1 / ZOOM);
    else if (event.key === '0') actions.fit();
    else if (event.key === 'Escape') actions.clear();
    else return;
    event.preventDefault();
  };
  element.addEventListener('keydown', onKey);
  return () => element.removeEventListener('keydown', onKey);
}
