import type { Language } from '#graph-model/language.ts';
import { BRANCH_FAMILIES, BRANCH_GROUPS } from '#graph-model/picture/branch-group.ts';
import type { TakenSpace } from '../scene/name-placement.ts';
import { formatCount } from '#graph-model/picture/number-words.ts';
import { withAlpha } from '#graph-model/picture/palette.ts';
import type { GroupRow, RowKind, StagesLayout } from '#graph-model/picture/stages-layout.ts';
import type { StageRange } from '#graph-model/picture/stages-table.ts';
import { pictureText } from '../text/picture.ts';
import type { PictureText } from '../text/picture.ts';
import { fitText, setFont } from './canvas-layer.ts';
import type { View } from './canvas-layer.ts';

/** Height of the strip with the headings of the columns, at the usual size of text. */
export const HEADING = 66;
/** Width beside the rows from which on there is room for their numbers of firms. */
const COUNTED = 230;
/** Width of the corner with the names of the axes. */
const CORNER = 168;

export interface GuideOptions {
  readonly language: Language;
  /** Whether rows carry the colour of their branch group: only while colours mean branches. */
  readonly swatches: boolean;
  /** Whether numbers of firms stand beside names: not where few texts may be written. */
  readonly counts: boolean;
}

/** Headings of columns and rows. They stay at the edge of the screen, however far one has gone into the picture. */
export function drawStagesGuide(
  context: CanvasRenderingContext2D, view: View, layout: StagesLayout, options: GuideOptions, taken: TakenSpace,
): void {
  context.textBaseline = 'alphabetic';
  drawRowNames(context, view, layout, options, taken);
  drawColumnNames(context, view, layout, options);
  taken.take(0, 0, view.width, HEADING * view.text);
}

function drawColumnNames(context: CanvasRenderingContext2D, view: View, layout: StagesLayout, { language, counts }: GuideOptions): void {
  const { k, dx, width, text: u, palette: { ink } } = view;
  const words = pictureText[language];
  context.fillStyle = ink.paper;
  context.fillRect(0, 0, width, HEADING * u);
  context.fillStyle = ink.line;
  context.fillRect(0, HEADING * u, width, 1);
  drawAxis(context, view, layout, words);
  context.textAlign = 'center';
  const last = layout.columns.length - 1;
  layout.columns.forEach((column, c) => {
    const room = column.width * k - 6;
    const middle = (column.x + column.width / 2) * k + dx;
    if (middle < -room / 2 || middle > width + room / 2) return;
    setFont(context, view, 600, room < 84 * u ? 12.5 : 14);
    context.fillStyle = ink.text;
    const title = words.stage(column.from, column.to, c === last);
    context.fillText(context.measureText(title).width <= room ? title : numbersOf(column, c === last), middle, 38 * u);
    if (!counts) return;
    setFont(context, view, 400, 12);
    context.fillStyle = ink.quiet;
    const count = formatCount(column.firms, language);
    const inWords = words.firms(count, column.firms === 1);
    context.fillText(context.measureText(inWords).width <= room ? inWords : count, middle, 55 * u);
  });
  drawAxisNames(context, view, layout, words);
  context.textAlign = 'left';
}

/** Stages of a column where there is no room for words: 3, 3–4, 5+. */
function numbersOf({ from, to }: StageRange, isLast: boolean): string {
  if (from === to) return String(from);
  return isLast ? `${from}+` : `${from}–${to}`;
}

/** An arrow over all columns: from raw material to final product. */
function drawAxis(context: CanvasRenderingContext2D, view: View, layout: StagesLayout, words: PictureText): void {
  const { k, dx, width, text: u, palette: { ink } } = view;
  const [first, last] = [layout.columns[0], layout.columns.at(-1)];
  if (!first || !last) return;
  const left = Math.max(first.x * k + dx, Math.min(layout.frame.width * 0.16, 180 * u)) + 4;
  const right = Math.min((last.x + last.width) * k + dx, width - 20) - 4;
  setFont(context, view, 500, 12);
  context.fillStyle = ink.quiet;
  context.textAlign = 'left';
  context.fillText(words.firstStage, left, 17 * u);
  context.textAlign = 'right';
  context.fillText(words.lastStage, right, 17 * u);
  const from = left + context.measureText(words.firstStage).width + 10;
  const to = right - context.measureText(words.lastStage).width - 10;
  if (to - from < 30) return;
  const y = 13 * u;
  context.strokeStyle = ink.hollow;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(from, y);
  context.lineTo(to, y);
  context.moveTo(to - 6, y - 4);
  context.lineTo(to, y);
  context.lineTo(to - 6, y + 4);
  context.stroke();
}

/** Names of both axes in the corner, where there is one. */
function drawAxisNames(context: CanvasRenderingContext2D, view: View, layout: StagesLayout, words: PictureText): void {
  const { text: u, palette: { ink } } = view;
  if ((layout.rows[0]?.x ?? 0) < 200 * u) return;
  // Close up the headings of columns pass by here.
  context.fillStyle = ink.paper;
  context.fillRect(0, 22 * u, CORNER * u, (HEADING - 24) * u);
  setFont(context, view, 400, 12);
  context.fillStyle = ink.quiet;
  context.textAlign = 'left';
  context.fillText(`${words.stageAxis} →`, 14, 38 * u);
  context.fillText(`${words.titles.branch} ↓`, 14, 55 * u);
}

function drawRowNames(context: CanvasRenderingContext2D, view: View, layout: StagesLayout, options: GuideOptions, taken: TakenSpace): void {
  const { k, dx, dy, height, text: u } = view;
  const gutter = layout.rows[0]?.x ?? 0;
  const isInside = gutter < 60;
  // The names keep their size, so close up they lie over the picture.
  const left = isInside ? Math.max(8, layout.frame.x * k + dx + 8) : 14;
  const counted = options.counts && (isInside || gutter >= COUNTED * u);
  const room = isInside ? 300 * u : Math.max(120, gutter - 20);
  context.textAlign = 'left';
  for (const row of layout.rows) {
    // The band without relations keeps its name: nothing else tells it from the rows above.
    if (layout.withoutRowNames && row.group !== undefined) continue;
    const top = Math.max(HEADING * u, row.y * k + dy);
    const bottom = Math.min(height, (row.y + row.height) * k + dy);
    if (bottom - top < 14 * u) continue;
    const lines = !isInside && bottom - top >= 32 * u ? 2 : 1;
    const y = isInside ? top + 14 * u : (top + bottom) / 2 + 4 * u;
    drawRowName(context, view, row, layout.rowKind, { left, y, room, lines, counted, backed: k > 1.02 || isInside }, options, taken);
  }
}

interface RowPlace {
  readonly left: number;
  readonly y: number;
  readonly room: number;
  readonly lines: number;
  readonly counted: boolean;
  /** On the ground, where it lies over the picture. */
  readonly backed: boolean;
}

function drawRowName(
  context: CanvasRenderingContext2D, view: View, row: GroupRow, kind: RowKind, place: RowPlace, options: GuideOptions, taken: TakenSpace,
): void {
  const { text: u, palette: { branches, ink } } = view;
  const { left } = place;
  const words = pictureText[options.language];
  const colour = options.swatches && kind === 'group' && row.group !== undefined ? branches[BRANCH_GROUPS[row.group]] : undefined;
  const count = formatCount(row.firms, options.language);
  const indent = colour ? 16 * u : 0;
  setFont(context, view, 400, 12);
  const countWidth = context.measureText(count).width + 8;
  setFont(context, view, 500, 13);
  const lines = breakName(context, rowName(row, kind, words), place.room - indent, place.lines);
  const widths = lines.map((line) => context.measureText(line).width);
  const hasCount = place.counted && widths.at(-1)! + countWidth <= place.room - indent;
  const width = Math.max(...widths, hasCount ? widths.at(-1)! + countWidth : 0);
  const top = place.y - 15 * u - ((lines.length - 1) * LINE * u) / 2;
  if (place.backed) {
    context.fillStyle = withAlpha(ink.paper, 0.88);
    context.beginPath();
    context.roundRect(left - 6, top, indent + width + 12, (21 + LINE * (lines.length - 1)) * u, 5);
    context.fill();
  }
  if (colour) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(left + 5 * u, top + 10.5 * u, 5 * u, 0, 2 * Math.PI);
    context.fill();
  }
  context.fillStyle = ink.text;
  lines.forEach((line, at) => context.fillText(line, left + indent, top + (15 + LINE * at) * u));
  setFont(context, view, 400, 12);
  context.fillStyle = ink.quiet;
  if (hasCount) context.fillText(count, left + indent + widths.at(-1)! + 8, top + (15 + LINE * (lines.length - 1)) * u);
  taken.take(left, top, left + indent + width, top + (21 + LINE * (lines.length - 1)) * u);
}

const LINE = 16;

/** What a row is called. */
export function rowName({ group }: GroupRow, kind: RowKind, words: PictureText): string {
  if (group === undefined) return words.noRelations;
  return kind === 'group' ? words.branchGroups[BRANCH_GROUPS[group]] : words.branchFamilies[BRANCH_FAMILIES[group]];
}

/** Breaks a name at a space where it does not fit one line; what still does not fit is cut. */
function breakName(context: CanvasRenderingContext2D, name: string, room: number, most: number): string[] {
  const width = (text: string) => context.measureText(text).width;
  if (most < 2 || width(name) <= room) return [fitText(context, name, room)];
  const at = [...name.matchAll(/ /g)].map(({ index }) => index).filter((space) => width(name.slice(0, space)) <= room).at(-1);
  return at === undefined ? [fitText(context, name, room)] : [name.slice(0, at), fitText(context, name.slice(at + 1), room)];
}
