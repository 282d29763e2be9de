import { pannedBy, zoomedAt } from '../canvas/camera-view.ts';
import type { RendererCamera } from '../canvas/renderer.ts';
import { cameraAt, sharedOf } from '../scene/shared-camera.ts';
import type { SharedCamera } from '../state/camera-address.ts';
import { boxOf, cameraOn, WHOLE } from '../scene/camera-box.ts';
import type { CameraView } from '../scene/camera-box.ts';
import type { FramePoint } from '../scene/frame-point.ts';
import type { Box, Placement } from '#graph-model/picture/placement.ts';
import { motion } from './animation.ts';

const MOVE = 450;
const ZOOM = 150;
/** What firms are kept clear of: headings above, names of rows beside. */
const INSETS = { top: 70, right: 40, bottom: 40, left: 60 };

/** Shows everything. */
export function fitCamera(camera: RendererCamera): void {
  camera.animate(WHOLE, motion(MOVE));
}

/** Goes closer by a factor, or away where it is below 1. */
export function zoomCamera(camera: RendererCamera, factor: number): void {
  camera.animate({ ratio: camera.boundedRatio(camera.getState().ratio / factor) }, motion(ZOOM));
}

const DOUBLE_TAP = { factor: 2.2, duration: 200 };

/** Goes closer to a point of the screen, as far as a double tap goes. */
export function zoomCameraAt(camera: RendererCamera, { frame }: Pick<Placement, 'frame'>, screen: Box, at: FramePoint): void {
  const state = camera.getState();
  camera.animate(zoomedAt(state, frame, screen, state.ratio / DOUBLE_TAP.factor, at), motion(DOUBLE_TAP.duration));
}

/** Moves as fingers do: what lay at one point of the screen comes to lie at another, larger by a factor. */
export function followFingers(camera: RendererCamera, { frame }: Pick<Placement, 'frame'>, screen: Box, from: FramePoint, to: FramePoint, factor: number): void {
  const panned = pannedBy(camera.getState(), frame, screen, to.x - from.x, to.y - from.y);
  camera.setState(zoomedAt(panned, frame, screen, panned.ratio / factor, to));
}

/** The camera that shows some firms; undefined where none of them is there. */
export function cameraAround(placement: Placement, firms: Iterable<number>): CameraView | undefined {
  const box = boxOf(placement, firms);
  return box && cameraOn(box, placement.frame, INSETS);
}

/** Moves to some firms, at once or on a visible way. */
export function bringIntoView(camera: RendererCamera, placement: Placement, firms: Iterable<number>, isAnimated: boolean): void {
  const target = cameraAround(placement, firms);
  if (!target) return;
  if (isAnimated) camera.animate(target, motion(MOVE));
  else camera.setState(target);
}

/** Where one looks, independent of the window. */
export function sharedCamera(camera: RendererCamera, { frame }: Pick<Placement, 'frame'>): SharedCamera {
  return sharedOf(camera.getState(), frame);
}

/** Looks at a place that was shared. */
export function lookAt(camera: RendererCamera, { frame }: Pick<Placement, 'frame'>, place: SharedCamera, isAnimated: boolean): void {
  const target = cameraAt(place, frame);
  if (isAnimated) camera.animate(target, motion(MOVE));
  else camera.setState(target);
}
