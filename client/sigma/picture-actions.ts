import type { FirmCaption } from '../scene/firm-caption.ts';
import type { Layout } from './picture-input.ts';

export interface HoveredLine extends FirmCaption { readonly x: number; readonly y: number }

/** What the picture tells the page. */
export interface PictureActions {
  readonly select: (firm: number | undefined) => void;
  /** A group of a folded network, by number. */
  readonly open: (group: number) => void;
  readonly hover: (firm: number | undefined) => void;
  /** A line below the pointer, and where on the screen. */
  readonly hoverLine: (line: HoveredLine | undefined) => void;
  /** Something was drawn; called after every frame. */
  readonly drawn: (layout: Layout) => void;
  readonly unavailable: () => void;
}
