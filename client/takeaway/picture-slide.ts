import { drawScene } from '../canvas/draw-scene.ts';
import { layLegend } from '../canvas/draw-legend.ts';
import { legendFrom } from '../scene/legend.ts';
import { INK } from '#graph-model/picture/palette.ts';
import type { PageText } from '../sigma/canvas-layer.ts';
import { partsOfRecording } from './items-of-recording.ts';
import { onPaper } from './on-paper.ts';
import { pictureIn } from './picture-sheet.ts';
import type { SheetWords, StandingPicture } from './picture-sheet.ts';
import { recordingContext } from './recording.ts';
import type { Recording } from './recording.ts';
import { replayPaths } from './replay.ts';
import { SLIDE } from './slide.ts';
import type { Slide, SlideBox, SlideItem } from './slide.ts';

/** Names in the picture are 11 points and more. */
const SLIDE_TEXT: PageText = { text: 1.2, font: 'Arial, "Liberation Sans", sans-serif', leastText: 0 };
const MARGIN = 40;
const TOP = 28;
const GAP = 12;
const ROOM = SLIDE.width - 2 * MARGIN;
/** The picture is never lower: a long text then goes below its edge, where its reader sees to it. */
const LEAST_PICTURE = 240;
/** Pixels of an image to one of the slide. */
const SHARPNESS = 2;

/** Words of a slide beside those of a sheet: what is said about the picture. */
export interface SlideWords extends SheetWords { readonly said?: string | undefined }

/** A slide with the picture as it stands: its title, what is said, the picture with its names, legend and source; all texts are texts. */
export async function pictureSlide(asShown: StandingPicture, words: SlideWords): Promise<Slide> {
  const picture = onPaper(asShown);
  const context = document.createElement('canvas').getContext('2d')!;
  const style = { ...picture.view, ...SLIDE_TEXT };
  const head = headItems(words, context);
  const source: SlideItem[] = wordsBelow(words.source, context);
  const sourceHeight = heightOf(source);
  const legend = layLegend(context, { ...style, text: 1 }, legendFrom(picture.scene.input, picture.scene.input.language), ROOM);
  const top = TOP + heightOf(head) + GAP;
  const bottom = SLIDE.height - MARGIN / 2 - sourceHeight;
  const box = { x: MARGIN, y: top, width: ROOM, height: Math.max(LEAST_PICTURE, bottom - legend.height - GAP - top) };
  const recorded = recordingContext(context);
  legend.draw(recorded.context, MARGIN, bottom - legend.height - GAP / 2);
  const below = partsOfRecording(recorded.recording, context).items;
  const drawn = await pictureItems(picture, box, context, words.title);
  return { title: words.title, items: [...head, ...drawn, ...below, ...shifted(source, bottom)] };
}

/** A slide of words alone. */
export function wordsSlide(title: string, paragraphs: readonly string[], source: readonly string[]): Slide {
  const context = document.createElement('canvas').getContext('2d')!;
  const head = headItems({ title, limits: [], source: [] }, context);
  const foot = wordsBelow(source, context);
  const bottom = SLIDE.height - MARGIN / 2 - heightOf(foot);
  const top = TOP + heightOf(head) + 2 * GAP;
  const text: SlideItem = { kind: 'words', role: 'text', box: { x: MARGIN, y: top, width: ROOM, height: bottom - top - GAP }, paragraphs, size: 22, weight: 400, colour: INK.text };
  return { title, items: [...head, ...(paragraphs.length > 0 ? [text] : []), ...shifted(foot, bottom)] };
}

type Context = CanvasRenderingContext2D;

function headItems({ title, said, limits }: SlideWords, context: Context): SlideItem[] {
  const items = [wordsAt('title', [title], TOP, 30, 700, INK.text, context)];
  const next = (): number => TOP + heightOf(items) + GAP / 3;
  if (said !== undefined) items.push(wordsAt('text', [said], next(), 20, 400, INK.text, context));
  if (limits.length > 0) items.push(wordsAt('text', [limits.join(' · ')], next(), 15, 400, INK.quiet, context));
  return items;
}

function wordsBelow(source: readonly string[], context: Context): SlideItem[] {
  return source.length > 0 ? [wordsAt('text', source, 0, 13, 400, INK.quiet, context)] : [];
}

function wordsAt(role: 'title' | 'text', paragraphs: readonly string[], y: number, size: number, weight: number, colour: string, context: Context): SlideItem & { kind: 'words' } {
  context.font = `${weight} ${size}px ${SLIDE_TEXT.font}`;
  const lines = paragraphs.reduce((sum, text) => sum + linesOf(text, context), 0);
  return { kind: 'words', role, box: { x: MARGIN, y, width: ROOM, height: lines * size * 1.25 }, paragraphs, size, weight, colour };
}

/** Lines that a text takes, broken between words. */
function linesOf(text: string, context: Context): number {
  let [lines, line] = [1, ''];
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    // A slide breaks a little sooner than the page would.
    if (line !== '' && context.measureText(longer).width * 1.02 > ROOM) {
      lines += 1;
      line = word;
    } else line = longer;
  }
  return lines;
}

/** From the first to the last of some words below each other. */
function heightOf(items: readonly SlideItem[]): number {
  const boxes = items.flatMap((item) => (item.kind === 'words' ? [item.box] : []));
  return boxes.length === 0 ? 0 : Math.max(...boxes.map(({ y, height }) => y + height)) - Math.min(...boxes.map(({ y }) => y));
}

function shifted(items: readonly SlideItem[], y: number): SlideItem[] {
  return items.map((item) => (item.kind === 'words' ? { ...item, box: { ...item.box, y: item.box.y + y } } : item));
}

async function pictureItems(picture: StandingPicture, box: SlideBox, measuring: Context, description: string): Promise<SlideItem[]> {
  const { scene, view } = pictureIn(picture, SLIDE_TEXT, box);
  const { context, recording } = recordingContext(measuring);
  context.save();
  context.translate(box.x, box.y);
  context.beginPath();
  context.rect(0, 0, box.width, box.height);
  context.clip();
  drawScene(context, view, scene);
  context.restore();
  const { items, inImage } = partsOfRecording(recording, measuring);
  return inImage === 0 ? [...items] : [{ kind: 'image', png: await imageOf(recording, inImage, box), box, description }, ...items];
}

async function imageOf(recording: Recording, count: number, box: SlideBox): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(box.width * SHARPNESS);
  canvas.height = Math.round(box.height * SHARPNESS);
  const context = canvas.getContext('2d')!;
  context.scale(SHARPNESS, SHARPNESS);
  context.translate(-box.x, -box.y);
  replayPaths(recording, count, context);
  const png = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  if (!png) throw new Error('The browser made no picture.');
  return new Uint8Array(await png.arrayBuffer());
}
