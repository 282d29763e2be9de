import type { RendererKind } from '../canvas/renderer.ts';
import type { FirmCaption } from '../scene/firm-caption.ts';
import type { Layout } from './picture-input.ts';
import type { PointedArea } from './pointed-area.ts';

export interface HoveredLine extends FirmCaption { readonly x: number; readonly y: number }

/** What the picture tells the page. */
export interface PictureActions {
  /** `isMore`: beside what is selected. */
  readonly select: (firm: number | undefined, isMore: boolean) => void;
  /** What can be done with a firm is asked for, at a place of the window; no firm: with the selected one. */
  readonly menu: (firm: number | undefined, x: number, y: number) => void;
  /** The same for an area, whose firms are many; false where nothing can be done. */
  readonly area: (area: PointedArea, x: number, y: number) => boolean;
  /** A group of a folded network, by number. */
  readonly open: (group: number) => void;
  readonly hover: (firm: number | undefined) => void;
  /** A line or an area below the pointer, and where on the screen. */
  readonly hoverLine: (line: HoveredLine | undefined) => void;
  /** Something was drawn; called after every frame. */
  readonly drawn: (layout: Layout, renderer: RendererKind) => void;
  readonly unavailable: () => void;
}
