import { viewAt } from '../canvas/camera-view.ts';
import type { Boundaries } from '../map/boundaries.ts';
import { WHOLE } from '../scene/camera-box.ts';
import { drawingOf } from '../scene/drawing.ts';
import { cameraAt } from '../scene/shared-camera.ts';
import { PLAIN_TEXT } from '../sigma/canvas-layer.ts';
import { cameraAround } from '../sigma/picture-camera.ts';
import { layoutFor } from '../sigma/picture-input.ts';
import type { PictureInput } from '../sigma/picture-input.ts';
import { bundlesOf } from '../sigma/picture-layers.ts';
import type { SharedCamera } from '../state/camera-address.ts';
import type { StandingPicture } from './picture-sheet.ts';

/** A picture as the page would show it in a frame of this size, without a page that shows it. O(firms + links). */
export function standingPicture(input: PictureInput, boundaries: Boundaries | undefined, camera: SharedCamera | undefined, size: { readonly width: number; readonly height: number }): StandingPicture {
  const drawing = drawingOf(input);
  const inFrame: StandingPicture['inFrame'] = (width, height, text = 1) => {
    const layout = layoutFor(input, { x: 0, y: 0, width, height }, text);
    return { layout, bundles: bundlesOf(layout, input), input, drawing, boundaries };
  };
  const scene = inFrame(size.width, size.height);
  const { frame } = scene.layout;
  const seen = camera ? cameraAt(camera, frame) : (drawing.bring && cameraAround(scene.layout, drawing.bring)) ?? WHOLE;
  const view = { ...viewAt(seen, frame, size), ...size, ...PLAIN_TEXT, palette: input.colouring.palette };
  return { scene, view, isWhole: seen === WHOLE, inFrame };
}
