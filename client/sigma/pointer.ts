import type Sigma from 'sigma';
import { REACH } from '../canvas/canvas-renderer.ts';
import type { FramePoint } from '../canvas/renderer.ts';
import type { DotIndex } from '../scene/dot-index.ts';
import { viewOf } from './canvas-layer.ts';

export interface PointerActions {
  readonly hover: (firm: number | undefined, point?: FramePoint) => void;
  readonly select: (firm: number | undefined, point: FramePoint, isMore: boolean) => void;
}

/** Finds the firm below the pointer by its place, also when the dot is only a few pixels wide. Returns its undo. */
export function listenToPointer(sigma: Sigma, dots: () => DotIndex, actions: PointerActions): () => void {
  const firmAt = (x: number, y: number, reach: number) => {
    const { k, dx, dy } = viewOf(sigma);
    return dots().nearest((x - dx) / k, (y - dy) / k, reach / k);
  };
  const isOnPicture = (event: MouseEvent | TouchEvent) => event.target === sigma.getCanvases()['mouse'];
  const onMove = ({ event }: { event: { x: number; y: number; original: MouseEvent | TouchEvent } }) => {
    const isDragging = event.original instanceof MouseEvent && event.original.buttons !== 0;
    if (isDragging || !isOnPicture(event.original)) { actions.hover(undefined); return; }
    const { k, dx, dy } = viewOf(sigma);
    actions.hover(firmAt(event.x, event.y, REACH.mouse), { x: (event.x - dx) / k, y: (event.y - dy) / k });
  };
  const onClick = ({ event }: { event: { x: number; y: number; original: MouseEvent | TouchEvent } }) => {
    const { original } = event;
    const { k, dx, dy } = viewOf(sigma);
    const firm = firmAt(event.x, event.y, original instanceof MouseEvent ? REACH.mouse : REACH.touch);
    actions.select(firm, { x: (event.x - dx) / k, y: (event.y - dy) / k }, original.shiftKey || original.ctrlKey || original.metaKey);
  };
  const onLeave = () => actions.hover(undefined);
  sigma.on('moveBody', onMove).on('clickStage', onClick).on('clickNode', onClick).on('leaveStage', onLeave);
  return () => {
    sigma.off('moveBody', onMove).off('clickStage', onClick).off('clickNode', onClick).off('leaveStage', onLeave);
  };
}
