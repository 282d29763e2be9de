import type Sigma from 'sigma';
import { cameraAt, sharedOf } from '../scene/shared-camera.ts';
import type { SharedCamera } from '../state/camera-address.ts';
import { boxOf, cameraOn, WHOLE } from '../scene/camera-box.ts';
import type { Placement } from '#graph-model/picture/placement.ts';
import { motion } from './animation.ts';

const MOVE = 450;
const ZOOM = 150;
/** What firms are kept clear of: headings above, names of rows beside. */
const INSETS = { top: 70, right: 40, bottom: 40, left: 60 };

/** Shows everything. */
export function fitCamera(sigma: Sigma): void {
  void sigma.getCamera().animate(WHOLE, { duration: motion(MOVE) });
}

/** Goes closer by a factor, or away where it is below 1. */
export function zoomCamera(sigma: Sigma, factor: number): void {
  const camera = sigma.getCamera();
  void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: motion(ZOOM) });
}

/** Moves to some firms, at once or on a visible way. */
export function bringIntoView(sigma: Sigma, placement: Placement, firms: Iterable<number>, isAnimated: boolean): void {
  const box = boxOf(placement, firms);
  if (!box) return;
  const target = cameraOn(box, placement.frame, INSETS);
  if (isAnimated) void sigma.getCamera().animate(target, { duration: motion(MOVE) });
  else sigma.getCamera().setState(target);
}

/** Where one looks, independent of the window. */
export function sharedCamera(sigma: Sigma, { frame }: Pick<Placement, 'frame'>): SharedCamera {
  return sharedOf(sigma.getCamera().getState(), frame);
}

/** Looks at a place that was shared. */
export function lookAt(sigma: Sigma, { frame }: Pick<Placement, 'frame'>, camera: SharedCamera, isAnimated: boolean): void {
  const target = cameraAt(camera, frame);
  if (isAnimated) void sigma.getCamera().animate(target, { duration: motion(MOVE) });
  else sigma.getCamera().setState(target);
}
