import type { Box } from '#graph-model/picture/placement.ts';
import type { SharedCamera } from '../state/camera-address.ts';
import type { CameraView } from './camera-box.ts';

/** The place that a camera of a frame shows, in shares of the frame. */
export function sharedOf({ x, y, ratio }: CameraView, { width, height }: Pick<Box, 'width' | 'height'>): SharedCamera {
  const longer = Math.max(width, height);
  return { x: 0.5 + ((x - 0.5) * longer) / width, y: 0.5 - ((y - 0.5) * longer) / height, zoom: 1 / ratio };
}

/** The camera that shows a place in a frame: `sharedOf` backwards. */
export function cameraAt({ x, y, zoom }: SharedCamera, { width, height }: Pick<Box, 'width' | 'height'>): CameraView {
  const longer = Math.max(width, height);
  return { x: 0.5 + ((x - 0.5) * width) / longer, y: 0.5 - ((y - 0.5) * height) / longer, ratio: 1 / zoom };
}
