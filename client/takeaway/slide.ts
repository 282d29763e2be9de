import type { Paint, Pen } from './recording.ts';
import type { Bounds, Circle, PathPiece } from './path-pieces.ts';

/** Size of a slide of 16:9 in CSS pixels: 13⅓ × 7½ inches. */
export const SLIDE = { width: 1280, height: 720 } as const;

/** Something on a slide, in CSS pixels; they lie above each other in their order. */
export type SlideItem =
  /** Words that a person may go on writing: one box, a paragraph each. */
  | { readonly kind: 'words'; readonly role: 'title' | 'text'; readonly box: SlideBox; readonly paragraphs: readonly string[]; readonly size: number; readonly weight: number; readonly colour: string }
  /** One name or number where it stands in the picture: `y` is its middle. */
  | { readonly kind: 'name'; readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly align: 'left' | 'center' | 'right'; readonly size: number; readonly weight: number; readonly fill: Paint; readonly edge?: Pen }
  | { readonly kind: 'circle'; readonly circle: Circle; readonly fill?: Paint; readonly pen?: Pen }
  | { readonly kind: 'path'; readonly pieces: readonly PathPiece[]; readonly bounds: Bounds; readonly fill?: Paint; readonly pen?: Pen }
  | { readonly kind: 'image'; readonly png: Uint8Array; readonly box: SlideBox; readonly description: string };

export interface SlideBox { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export interface Slide { readonly title: string; readonly items: readonly SlideItem[] }
