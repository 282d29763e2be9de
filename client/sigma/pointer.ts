import type Sigma from 'sigma';
import type { DotIndex } from '../scene/dot-index.ts';
import { viewOf } from './canvas-layer.ts';

export interface PointerActions {
  /** A firm, or none and the point of the frame below the pointer, where it rests on the picture. */
  readonly hover: (firm: number | undefined, point?: { readonly x: number; readonly y: number }) => void;
  readonly select: (firm: number | undefined) => void;
  /** The folded group at a point of the frame, and what opens it. */
  readonly group: (x: number, y: number) => number | undefined;
  readonly open: (group: number) => void;
}

/** How far beside a dot it still counts as meant, in pixels of the screen: dots are small, fingers are not. */
const REACH = { mouse: 7, touch: 16 };

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
    const firm = firmAt(event.x, event.y, event.original instanceof MouseEvent ? REACH.mouse : REACH.touch);
    const { k, dx, dy } = viewOf(sigma);
    const group = firm === undefined ? actions.group((event.x - dx) / k, (event.y - dy) / k) : undefined;
    if (group === undefined) actions.select(firm);
    else actions.open(group);
  };
  const onLeave = () => actions.hover(undefined);
  sigma.on('moveBody', onMove).on('clickStage', onClick).on('clickNode', onClick).on('leaveStage', onLeave);
  return () => {
    sigma.off('moveBody', onMove).off('clickStage', onClick).off('clickNode', onClick).off('leaveStage', onLeave);
  };
}
