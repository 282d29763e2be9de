import type Sigma from 'sigma';
import type { DotIndex } from '../scene/dot-index.ts';
import { firmNear, framePoint, REACH } from '../scene/frame-point.ts';
import type { FramePoint } from '../scene/frame-point.ts';
import { viewOf } from './canvas-layer.ts';

export interface PointerActions {
  readonly hover: (firm: number | undefined, point?: FramePoint) => void;
  readonly select: (firm: number | undefined, point: FramePoint, isMore: boolean) => void;
}

/** Finds the firm below the mouse by its place, also when the dot is only a few pixels wide. Fingers are heard by `touch.ts`: Sigma's pinch wanders off. Returns its undo. */
export function listenToPointer(sigma: Sigma, dots: () => DotIndex, actions: PointerActions): () => void {
  const firmAt = (x: number, y: number, reach: number) => firmNear(dots(), viewOf(sigma), x, y, reach);
  sigma.getTouchCaptor().enabled = false;
  const isOnPicture = (event: MouseEvent | TouchEvent) => event.target === sigma.getCanvases()['mouse'];
  const onMove = ({ event }: { event: { x: number; y: number; original: MouseEvent | TouchEvent } }) => {
    const isDragging = event.original instanceof MouseEvent && event.original.buttons !== 0;
    if (isDragging || !isOnPicture(event.original)) { actions.hover(undefined); return; }
    actions.hover(firmAt(event.x, event.y, REACH.mouse), framePoint(viewOf(sigma), event.x, event.y));
  };
  const onClick = ({ event }: { event: { x: number; y: number; original: MouseEvent | TouchEvent } }) => {
    const { original } = event;
    const firm = firmAt(event.x, event.y, REACH.mouse);
    actions.select(firm, framePoint(viewOf(sigma), event.x, event.y), original.shiftKey || original.ctrlKey || original.metaKey);
  };
  const onLeave = () => actions.hover(undefined);
  sigma.on('moveBody', onMove).on('clickStage', onClick).on('clickNode', onClick).on('leaveStage', onLeave);
  return () => {
    sigma.off('moveBody', onMove).off('clickStage', onClick).off('clickNode', onClick).off('leaveStage', onLeave);
  };
}
