import type { RendererKind } from '../canvas/renderer.ts';
import type { Layout } from './picture-input.ts';

/** What the picture tells the page. */
export interface PictureActions {
  /** `isMore`: beside what is selected. */
  readonly select: (firm: number | undefined, isMore: boolean) => void;
  /** What can be done with a firm is asked for, at a place of the window; no firm: with the selected one. */
  readonly menu: (firm: number | undefined, x: number, y: number) => void;
  readonly hover: (firm: number | undefined) => void;
  /** Something was drawn; called after every frame. */
  readonly drawn: (layout: Layout, renderer: RendererKind) => void;
  readonly unavailable: () => void;
}
