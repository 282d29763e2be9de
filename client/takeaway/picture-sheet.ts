import { drawScene } from '../canvas/draw-scene.ts';
import type { StandingScene } from '../canvas/draw-scene.ts';
import { layLegend } from '../canvas/draw-legend.ts';
import { legendFrom } from '../scene/legend.ts';
import type { LaidLegend } from '../canvas/draw-legend.ts';
import { INK } from '#graph-model/picture/palette.ts';
import { fitText, setFont } from '../sigma/canvas-layer.ts';
import type { PageText, View } from '../sigma/canvas-layer.ts';
import type { TileGround } from '../map/tile-ground.ts';
import type { Measuring } from './recording.ts';

/** What stands around a picture that leaves the page. */
export interface SheetWords {
  readonly title: string;
  /** What the picture is limited to: layout, filters, a failure, each in words. */
  readonly limits: readonly string[];
  /** Source, revision and date, and whose boundaries the map shows. */
  readonly source: readonly string[];
}

/** A picture as it stands on the page, and the same laid out for another frame. */
export interface StandingPicture {
  readonly scene: StandingScene;
  readonly view: View;
  /** What lies under the borders of its map: pixels, which a drawing of paths and texts leaves out. */
  readonly tiles?: TileGround | undefined;
  /** Whether the whole is to be seen: then another frame may be filled anew. */
  readonly isWhole: boolean;
  /** `text`: size of text that there must be room for; 1 unless told. */
  readonly inFrame: (width: number, height: number, text?: number) => StandingScene;
}

/** A page with the picture, its title above, legend and source below; in CSS pixels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly draw: (context: CanvasRenderingContext2D) => void;
}

const MARGIN = 24;
const TITLE = 26;
const LINE = 18;
const GAP = 10;

/** A sheet around the picture as it stands, as wide as that. */
export function sheetAround({ scene, view }: StandingPicture, words: SheetWords, measuring: Measuring): Sheet {
  const parts = partsOf(scene, words, view, view.width, measuring);
  const height = MARGIN + parts.head + view.height + parts.foot + MARGIN;
  return sheet(view.width + 2 * MARGIN, height, parts, view, scene);
}

/** A sheet of a given size: a whole picture is laid out anew for it, a part is brought to its size. */
export function sheetOn(width: number, height: number, picture: StandingPicture, words: SheetWords, style: PageText, measuring: Measuring): Sheet {
  const plain = { ...picture.view, ...style };
  const parts = partsOf(picture.scene, words, plain, width - 2 * MARGIN, measuring);
  const box = { width: width - 2 * MARGIN, height: Math.max(100, height - 2 * MARGIN - parts.head - parts.foot) };
  const { view, scene } = pictureIn(picture, style, box);
  return sheet(width, height, parts, view, scene);
}

/** The picture in a box of another size: the whole is laid out anew for it, a part is brought to its size. */
export function pictureIn(picture: StandingPicture, style: PageText, { width, height }: { readonly width: number; readonly height: number }): { readonly view: View; readonly scene: StandingScene } {
  const plain = { ...picture.view, ...style, width, height };
  if (picture.isWhole) return { view: { ...plain, k: 1, dx: 0, dy: 0 }, scene: picture.inFrame(width, height, style.text) };
  const fit = Math.min(width / picture.view.width, height / picture.view.height);
  const { k, dx, dy } = picture.view;
  const beside = { x: (width - picture.view.width * fit) / 2, y: (height - picture.view.height * fit) / 2 };
  return { view: { ...plain, k: k * fit, dx: dx * fit + beside.x, dy: dy * fit + beside.y }, scene: picture.scene };
}

interface Parts {
  readonly words: SheetWords;
  readonly limits: readonly string[];
  readonly legend: LaidLegend;
  readonly style: View;
  /** Heights of what is above and below the picture. */
  readonly head: number;
  readonly foot: number;
}

function partsOf(scene: StandingScene, words: SheetWords, style: View, width: number, measuring: Measuring): Parts {
  const context = measuring as CanvasRenderingContext2D;
  const u = style.text;
  setFont(context, style, 400, 13);
  const limits = brokenLines(context, words.limits, width);
  const legend = layLegend(context, style, legendFrom(scene.input, scene.input.language), width);
  return { words, limits, legend, style, head: (TITLE + LINE * limits.length + GAP) * u, foot: (GAP + LINE * words.source.length) * u + legend.height };
}

/** Phrases in as few lines as they fit, with a dot between them. */
function brokenLines(context: CanvasRenderingContext2D, phrases: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const joined = lines.length > 0 ? `${lines.at(-1)!} · ${phrase}` : phrase;
    if (lines.length > 0 && context.measureText(joined).width <= width) lines[lines.length - 1] = joined; else lines.push(phrase);
  }
  return lines;
}

function sheet(width: number, height: number, parts: Parts, view: View, scene: StandingScene): Sheet {
  const { words, limits, legend, style, head } = parts;
  const u = style.text;
  const room = width - 2 * MARGIN;
  const write = (context: CanvasRenderingContext2D, text: string, y: number, weight: number, size: number, colour: string) => {
    setFont(context, style, weight, size);
    context.fillStyle = colour;
    context.fillText(fitText(context, text, room), MARGIN, y);
  };
  return {
    width, height,
    draw: (context) => {
      context.fillStyle = INK.paper;
      context.fillRect(0, 0, width, height);
      context.textAlign = 'left';
      context.textBaseline = 'alphabetic';
      write(context, words.title, MARGIN + 18 * u, 600, 20, INK.text);
      limits.forEach((line, at) => write(context, line, MARGIN + (TITLE + LINE * at + 13) * u, 400, 13, INK.quiet));
      context.save();
      context.translate(MARGIN, MARGIN + head);
      context.beginPath();
      context.rect(0, 0, view.width, view.height);
      context.clip();
      drawScene(context, view, scene);
      context.restore();
      const below = MARGIN + head + view.height + GAP * u;
      legend.draw(context, MARGIN, below);
      context.textBaseline = 'alphabetic';
      words.source.forEach((line, at) => write(context, line, below + legend.height + (LINE * at + 13) * u, 400, 12, INK.quiet));
    },
  };
}
