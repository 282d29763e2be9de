import type Sigma from 'sigma';
import { LIGHT, withAlpha, type Palette } from '#graph-model/picture/palette.ts';

/** How the frame is seen at the moment: pixels on the screen are `k` times pixels of the frame, plus dx or dy. */
export interface View {
  readonly k: number;
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
  /** Size of text as a multiple of the usual one: follows the page's own size of text. */
  readonly text: number;
  /** Family of fonts of the page. */
  readonly font: string;
  readonly palette: Palette;
  /** Nothing is written smaller, in pixels; told on a projector. */
  readonly leastText?: number;
}

/** A canvas among those of a renderer, drawn by us. */
export interface CanvasLayer {
  readonly canvas: HTMLCanvasElement;
  /** Clears the canvas and hands out its context, in CSS pixels of the screen. */
  begin(view: View): CanvasRenderingContext2D;
}

/** Adds a canvas below one of Sigma's layers. Sigma removes it when it is killed. */
export function addCanvasLayer(sigma: Sigma, id: string, beforeLayer: string): CanvasLayer {
  const canvas = sigma.createCanvas(id, { beforeLayer, style: { pointerEvents: 'none', inset: '0' } });
  return canvasLayer(canvas);
}

/** A canvas as a layer that keeps to the size of the view. */
export function canvasLayer(canvas: HTMLCanvasElement): CanvasLayer {
  const context = canvas.getContext('2d')!;
  return {
    canvas,
    begin({ width, height }) {
      // Sigma sizes only the canvases it knows of when it starts: a later one would keep 300 × 150.
      const ratio = window.devicePixelRatio || 1;
      const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (canvas.width !== wide || canvas.height !== high) {
        canvas.width = wide;
        canvas.height = high;
        canvas.style.width = `${width}px`;
        canvas.style.height = `${height}px`;
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      return context;
    },
  };
}

/** How the page writes. */
export interface PageText {
  /** Size of text as a multiple of the usual one. */
  readonly text: number;
  readonly font: string;
  readonly leastText: number;
}

/** For views that nothing is written in. */
export const PLAIN_TEXT: PageText = { text: 1, font: 'sans-serif', leastText: 0 };

/** How Sigma shows the frame now. Our y runs downwards, the graph's upwards. */
export function viewOf(sigma: Sigma, { text, font, leastText } = PLAIN_TEXT, palette = LIGHT): View {
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const right = sigma.graphToViewport({ x: 100, y: 0 });
  return { k: (right.x - origin.x) / 100, dx: origin.x, dy: origin.y, ...sigma.getDimensions(), text, font, leastText, palette };
}

/** How the page writes around an element: people and large screens set the size, the page's theme the font, a projector (`--picture-text`, `--picture-least-text`) more. */
export function pageText(element: HTMLElement): PageText {
  const style = getComputedStyle(element);
  const number = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
  return { text: textScale() * (number('--picture-text') || 1), font: style.fontFamily || PLAIN_TEXT.font, leastText: number('--picture-least-text') };
}

function textScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  return Number.isFinite(size) ? Math.min(2, Math.max(1, size)) : 1;
}

/** Sets the font of what is written next; `size` is in pixels at the usual size of text. */
export function setFont(context: CanvasRenderingContext2D, { text, font, leastText }: View, weight: number, size: number): void {
  context.font = `${weight} ${Math.max(leastText ?? 0, size * text)}px ${font}`;
}

/** Writes a text with an edge in the colour of the ground, so that it reads on dots and lines. */
export function haloText(context: CanvasRenderingContext2D, { palette }: Pick<View, 'palette'>, text: string, x: number, y: number, colour: string): void {
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = withAlpha(palette.ink.paper, 0.92);
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** Cuts a text so that it fits, with an ellipsis. */
export function fitText(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 1 && context.measureText(`${text.slice(0, end).trimEnd()}…`).width > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
