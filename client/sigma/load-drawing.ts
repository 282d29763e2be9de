import { chooseRenderer } from '../canvas/choose-renderer.ts';
import type { StartRenderer } from '../canvas/renderer.ts';

let drawing: ReturnType<typeof fetchDrawing> | undefined;

/** What draws, fetched once: asked for early it is there when the network comes. What could not be had is asked for again. */
export function loadDrawing(): ReturnType<typeof fetchDrawing> {
  drawing ??= fetchDrawing();
  drawing.catch(() => { drawing = undefined; });
  return drawing;
}

function fetchDrawing() {
  return Promise.all([import('./picture.ts'), loadRenderer()]);
}

/** Sigma fails to load without WebGL, and is not needed where the processor draws: it comes only where it is used. */
async function loadRenderer(): Promise<StartRenderer> {
  if (chooseRenderer(window.location.search) === 'webgl') return (await import('./picture-renderer.ts')).startWebGl;
  return (await import('../canvas/canvas-renderer.ts')).startCanvas;
}
