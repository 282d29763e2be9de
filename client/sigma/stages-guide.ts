import type { Language } from '#graph-model/language.ts';
import { BRANCH_GROUPS } from '../scene/branch-group.ts';
import type { TakenSpace } from '../scene/name-placement.ts';
import { BRANCH_COLOURS, INK } from '../scene/palette.ts';
import type { StagesLayout } from '../scene/stages-layout.ts';
import { pictureText } from '../text/picture.ts';
import type { PictureText } from '../text/picture.ts';
import { FONT, fitText } from './canvas-layer.ts';
import type { View } from './canvas-layer.ts';

/** Height of the strip with the headings of the columns. */
export const HEADING = 66;
const ROW_LINE = 16;

export interface GuideOptions {
  readonly language: Language;
  /** Whether rows carry the colour of their branch group: only while colours mean branches. */
  readonly swatches: boolean;
}

/** Headings of columns and rows. They stay at the edge of the screen, however far one has gone into the picture. */
export function drawStagesGuide(
  context: CanvasRenderingContext2D, view: View, layout: StagesLayout, options: GuideOptions, taken: TakenSpace,
): void {
  drawRowNames(context, view, layout, options, taken);
  drawColumnNames(context, view, layout, options.language, taken);
}

function drawColumnNames(context: CanvasRenderingContext2D, view: View, layout: StagesLayout, language: Language, taken: TakenSpace): void {
  const { k, dx, width } = view;
  const text = pictureText[language];
  const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB');
  context.fillStyle = INK.paper;
  context.fillRect(0, 0, width, HEADING);
  context.strokeStyle = INK.line;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, HEADING + 0.5);
  context.lineTo(width, HEADING + 0.5);
  context.stroke();
  drawAxis(context, view, layout, text);
  drawAxisNames(context, layout, text);
  context.textAlign = 'center';
  const last = layout.columns.length - 1;
  layout.columns.forEach((column, c) => {
    const room = column.width * k - 8;
    const middle = (column.x + column.width / 2) * k + dx;
    if (middle < -room / 2 || middle > width + room / 2) return;
    context.font = `600 14px ${FONT}`;
    context.fillStyle = INK.text;
    context.fillText(fitText(context, text.stage(column.from, column.to, c === last), room), middle, 38);
    context.font = `400 12px ${FONT}`;
    context.fillStyle = INK.quiet;
    const count = format.format(column.firms);
    const inWords = text.firms(count, column.firms === 1);
    context.fillText(context.measureText(inWords).width <= room ? inWords : count, middle, 55);
  });
  taken.take(0, 0, width, HEADING);
  context.textAlign = 'left';
}

/** An arrow over all columns: from raw material to final product. */
function drawAxis(context: CanvasRenderingContext2D, { k, dx, width }: View, layout: StagesLayout, text: PictureText): void {
  const [first, last] = [layout.columns[0], layout.columns.at(-1)];
  if (!first || !last) return;
  const left = Math.max(first.x * k + dx, Math.min(layout.frame.width * 0.16, 180)) + 4;
  const right = Math.min((last.x + last.width) * k + dx, width - 20) - 4;
  context.font = `500 12px ${FONT}`;
  context.fillStyle = INK.quiet;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.fillText(text.firstStage, left, 17);
  context.textAlign = 'right';
  context.fillText(text.lastStage, right, 17);
  const from = left + context.measureText(text.firstStage).width + 10;
  const to = right - context.measureText(text.lastStage).width - 10;
  if (to - from < 30) return;
  context.strokeStyle = INK.hollow;
  context.beginPath();
  context.moveTo(from, 13);
  context.lineTo(to, 13);
  context.moveTo(to - 6, 9);
  context.lineTo(to, 13);
  context.lineTo(to - 6, 17);
  context.stroke();
}

/** Names of both axes in the corner, where there is one. */
function drawAxisNames(context: CanvasRenderingContext2D, layout: StagesLayout, text: PictureText): void {
  if ((layout.rows[0]?.x ?? 0) < 200) return;
  context.font = `400 12px ${FONT}`;
  context.fillStyle = INK.quiet;
  context.textAlign = 'left';
  context.fillText(`${text.stageAxis} →`, 14, 38);
  context.fillText(`${text.titles.branch} ↓`, 14, 55);
}

function drawRowNames(context: CanvasRenderingContext2D, view: View, layout: StagesLayout, options: GuideOptions, taken: TakenSpace): void {
  const { k, dx, dy, height } = view;
  const text = pictureText[options.language];
  const format = new Intl.NumberFormat(options.language === 'de' ? 'de-DE' : 'en-GB');
  const gutter = layout.rows[0]?.x ?? 0;
  const isInside = gutter < 60;
  // The names keep their size, so close up they lie over the picture.
  const left = isInside ? Math.max(8, layout.frame.x * k + dx + 8) : 14;
  const room = isInside ? 300 : Math.max(120, gutter - 22);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const row of layout.rows) {
    const top = Math.max(HEADING, row.y * k + dy);
    const bottom = Math.min(height, (row.y + row.height) * k + dy);
    if (bottom - top < 14) continue;
    const name = row.group === undefined ? text.noRelations : text.branchGroups[BRANCH_GROUPS[row.group]];
    const colour = options.swatches && row.group !== undefined ? BRANCH_COLOURS[BRANCH_GROUPS[row.group]] : undefined;
    const y = isInside ? top + ROW_LINE - 2 : (top + bottom) / 2 + 4;
    drawRowName(context, { left, y, room, name, count: format.format(row.firms), colour, backed: k > 1.02 || isInside }, taken);
  }
}

interface RowName {
  readonly left: number;
  readonly y: number;
  readonly room: number;
  readonly name: string;
  readonly count: string;
  readonly colour: string | undefined;
  readonly backed: boolean;
}

function drawRowName(context: CanvasRenderingContext2D, row: RowName, taken: TakenSpace): void {
  const indent = row.colour ? 16 : 0;
  context.font = `400 12px ${FONT}`;
  const countWidth = context.measureText(row.count).width + 8;
  context.font = `500 13px ${FONT}`;
  const name = fitText(context, row.name, row.room - indent - countWidth);
  const width = context.measureText(name).width;
  if (row.backed) {
    context.fillStyle = 'rgba(255, 255, 255, 0.88)';
    context.beginPath();
    context.roundRect(row.left - 6, row.y - 15, indent + width + countWidth + 12, 21, 5);
    context.fill();
  }
  if (row.colour) {
    context.fillStyle = row.colour;
    context.beginPath();
    context.arc(row.left + 5, row.y - 4.5, 5, 0, 2 * Math.PI);
    context.fill();
  }
  context.fillStyle = INK.text;
  context.fillText(name, row.left + indent, row.y);
  context.font = `400 12px ${FONT}`;
  context.fillStyle = INK.quiet;
  context.fillText(row.count, row.left + indent + width + 8, row.y);
  taken.take(row.left, row.y - 15, row.left + indent + width + countWidth, row.y + 6);
}
