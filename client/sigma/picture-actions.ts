import type { RendererKind } from '../canvas/renderer.ts';
import type { Layout } from './picture-input.ts';

/** What the picture tells the page. */
export interface PictureActions {
  readonly select: (firm: number | undefined) => void;
  readonly hover: (firm: number | undefined) => void;
  /** Something was drawn; called after every frame. */
  readonly drawn: (layout: Layout, renderer: RendererKind) => void;
  readonly unavailable: () => void;
}
