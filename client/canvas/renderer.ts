import type { Palette } from '#graph-model/picture/palette.ts';
import type { Box } from '#graph-model/picture/placement.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import type { CameraView } from '../scene/camera-box.ts';
import type { DotIndex } from '../scene/dot-index.ts';
import type { FramePoint } from '../scene/frame-point.ts';
import type { Shown } from '../scene/shown-radius.ts';
import type { CanvasLayer, PageText, View } from '../sigma/canvas-layer.ts';
import type { LayoutId } from '#graph-model/picture/scene-state.ts';

/** By WebGL (Sigma), or on 2D canvases where WebGL is missing, done in software or lost again and again. */
export type RendererKind = 'webgl' | 'canvas';

/** The camera of a renderer; its state is that of `camera-box.ts`. */
export interface RendererCamera {
  getState(): CameraView;
  setState(state: Partial<CameraView>): void;
  /** Moves there in so many milliseconds; a move that is under way ends. */
  animate(target: Partial<CameraView>, duration: number): void;
  /** The nearest ratio that the camera may have. */
  boundedRatio(ratio: number): number;
}

/** What a renderer tells the picture. */
export interface RendererEvents {
  /** Dots and links are drawn: the picture draws its own layers now. */
  readonly drawn: () => void;
  /** The camera has moved. */
  readonly moved: () => void;
  /** The firm below the pointer, and where that rests; no point: it has left or drags. */
  readonly hover: (firm: number | undefined, point?: FramePoint) => void;
  /** `isMore`: beside what is selected (Shift or Ctrl). */
  readonly select: (firm: number | undefined, point: FramePoint, isMore: boolean) => void;
}

export interface RendererStart {
  readonly host: HTMLElement;
  /** Read in every frame; the picture exchanges its parts. */
  readonly shown: Shown;
  readonly links: LinkTable;
  readonly layout: LayoutId;
  readonly dots: () => DotIndex;
  readonly events: RendererEvents;
}

/** Where firms stand, in pixels of the frame. */
export interface FirmPositions { readonly x: Float64Array; readonly y: Float64Array }

/** What draws the dots and links of a picture and moves its camera: the seam between the picture and Sigma. All lengths in pixels of the frame, y downwards. */
export interface Renderer {
  readonly kind: RendererKind;
  /** Below everything: bands, land, bundled relations. */
  readonly ground: CanvasLayer;
  /** Below the dots: relations of one firm. */
  readonly traces: CanvasLayer;
  /** Above everything: names and headings. */
  readonly names: CanvasLayer;
  readonly camera: RendererCamera;
  /** How the frame is seen now. */
  view(text?: PageText, palette?: Palette): View;
  /** Shows exactly this frame at its starting zoom, with the curves of a layout. */
  takeFrame(frame: Box, layout: LayoutId): void;
  /** Takes other firms, as `shown` places them, with their links. */
  takeFirms(links: LinkTable): void;
  /** Takes the links that the drawing of `shown` draws one by one. */
  takeLinks(links: LinkTable): void;
  /** Where the firms are just now. */
  positions(): FirmPositions;
  /** Moves all firms at once. */
  move(positions: FirmPositions): void;
  /** Leaves links out, while the layouts change over. */
  hideLinks(isHidden: boolean): void;
  /** Whether the camera moves just now, and the picture is drawn once more when it rests: less will do until then. */
  isMoving(): boolean;
  /** Draws in the next frame; looks may have changed. */
  schedule(): void;
  /** Draws before it returns. */
  drawNow(): void;
  kill(): void;
}

export type StartRenderer = (start: RendererStart) => Renderer;
