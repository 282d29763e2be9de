import type { RendererCamera } from '../canvas/renderer.ts';
import { motion } from './animation.ts';
import { zoomCamera } from './picture-camera.ts';

export interface KeyboardActions {
  readonly fit: () => void;
  readonly clear: () => void;
}

const STEP = 0.12;
const ZOOM = 1.4;

/** Arrow keys pan, + and − zoom, 0 fits, Escape clears. Returns its undo. */
export function listenToKeyboard(element: HTMLElement, cameraNow: () => RendererCamera | undefined, actions: KeyboardActions): () => void {
  const moves: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== element) return;
    const camera = cameraNow();
    if (!camera) return;
    const move = moves[event.key];
    const { x, y, ratio } = camera.getState();
    if (move) camera.animate({ x: x + move[0] * STEP * ratio, y: y + move[1] * STEP * ratio }, motion(100));
    else if (event.key === '+' || event.key === '=') zoomCamera(camera, ZOOM);
    else if (event.key === '-') zoomCamera(camera, 1 / ZOOM);
    else if (event.key === '0') actions.fit();
    else if (event.key === 'Escape') actions.clear();
    else return;
    event.preventDefault();
  };
  element.addEventListener('keydown', onKey);
  return () => element.removeEventListener('keydown', onKey);
}
