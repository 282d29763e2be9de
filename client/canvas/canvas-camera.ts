import type { Box } from '#graph-model/picture/placement.ts';
import { WHOLE } from '../scene/camera-box.ts';
import type { CameraView } from '../scene/camera-box.ts';
import { animate } from '../sigma/animation.ts';
import { boundedCamera, boundedRatio, pannedBy, zoomedAt } from './camera-view.ts';
import type { ScreenSize } from './camera-view.ts';
import type { RendererCamera } from './renderer.ts';

/** The camera of the Canvas renderer; Sigma's does not run without WebGL. */
export interface CanvasCamera extends RendererCamera {
  panBy(dx: number, dy: number): void;
  /** Goes closer by a factor, or away where it is below 1; what lies at a point of the screen stays there. */
  zoomAt(factor: number, at: { readonly x: number; readonly y: number }, duration?: number): void;
  stop(): void;
}

/** A camera that stays within what `frame` allows, and says when it has moved. */
export function canvasCamera(frame: () => Box, size: () => ScreenSize, moved: () => void): CanvasCamera {
  let state: CameraView = WHOLE;
  let stop = () => { /* nothing moves yet */ };
  const set = (to: Partial<CameraView>) => {
    const next = boundedCamera({ ...state, ...to }, frame(), size());
    if (next.x === state.x && next.y === state.y && next.ratio === state.ratio) return;
    state = next;
    moved();
  };
  const go = (to: CameraView, duration: number) => {
    stop();
    const from = state;
    stop = animate(duration, (t) => set({
      x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t, ratio: from.ratio + (to.ratio - from.ratio) * t,
    }), () => set(to));
  };
  const jump = (to: Partial<CameraView>) => { stop(); set(to); };
  return {
    getState: () => state,
    setState: jump,
    animate: (target, duration) => go({ ...state, ...target }, duration),
    boundedRatio,
    panBy: (dx, dy) => jump(pannedBy(state, frame(), size(), dx, dy)),
    zoomAt: (factor, at, duration = 0) => {
      const to = zoomedAt(state, frame(), size(), state.ratio / factor, at);
      if (duration === 0) jump(to); else go(to, duration);
    },
    stop: () => stop(),
  };
}
