import type Sigma from 'sigma';
import { REACH } from '../canvas/canvas-renderer.ts';
import type { DotIndex } from '../scene/dot-index.ts';
import { viewOf } from './canvas-layer.ts';

export interface PointerActions {
  readonly hover: (firm: number | undefined) => void;
  /** `isMore`: beside what is selected (Shift or Ctrl). */
  readonly select: (firm: number | undefined, isMore: boolean) => void;
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
    actions.hover(isDragging || !isOnPicture(event.original) ? undefined : firmAt(event.x, event.y, REACH.mouse));
  };
  const onClick = ({ event }: { event: { x: number; y: number; original: MouseEvent | TouchEvent } }) => {
    const { original } = event;
    actions.select(firmAt(event.x, event.y, original instanceof MouseEvent ? REACH.mouse : REACH.touch), original.shiftKey || original.ctrlKey || original.metaKey);
  };
  const onLeave = () => actions.hover(undefined);
  sigma.on('moveBody', onMove).on('clickStage', onClick).on('clickNode', onClick).on('leaveStage', onLeave);
  return () => {
    sigma.off('moveBody', onMove).off('clickStage', onClick).off('clickNode', onClick).off('leaveStage', onLeave);
  };
}
