import type { RendererCamera } from '../canvas/renderer.ts';
import { cameraAt, sharedOf } from '../scene/shared-camera.ts';
import type { SharedCamera } from '../state/camera-address.ts';
import { boxOf, cameraOn, WHOLE } from '../scene/camera-box.ts';
import type { CameraView } from '../scene/camera-box.ts';
import type { Placement } from '#graph-model/picture/placement.ts';
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
