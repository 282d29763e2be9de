import type { Language } from '#graph-model/language.ts';
import type { NetworkLayout } from '#graph-model/picture/network-layout.ts';
import { formatCount } from '#graph-model/picture/number-words.ts';
import type { NamedGroup } from '../scene/named-groups.ts';
import type { TakenSpace } from '../scene/name-placement.ts';
import { fitText, haloText, setFont } from './canvas-layer.ts';
import type { View } from './canvas-layer.ts';

/** Least and most room of a title in pixels. */
const ROOM = { least: 150, most: 240 };

/** A title that names two products names one where there is no room for both. */
function fitTitle(context: CanvasRenderingContext2D, title: string, room: number): string {
  return context.measureText(title).width <= room ? title : fitText(context, title.split(', ', 1)[0], room);
}

/** Writes the name of every group above its disc, with the number of its firms: the largest first, none over another. */
export function drawGroupTitles(context: CanvasRenderingContext2D, view: View, { discs }: NetworkLayout, groups: readonly NamedGroup[], language: Language, taken: TakenSpace): void {
  const { k, dx, dy, width, height, text: u } = view;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const order = [...discs.keys()].sort((a, b) => discs[b].radius - discs[a].radius || a - b);
  for (const group of order) {
    const disc = discs[group];
    const [x, top, bottom] = [disc.x * k + dx, (disc.y - disc.radius) * k + dy, (disc.y + disc.radius) * k + dy];
    if (x + disc.radius * k < 0 || x - disc.radius * k > width || bottom < 0 || top > height) continue;
    const count = ` ${formatCount(disc.firms, language)}`;
    setFont(context, view, 600, 13);
    const name = fitTitle(context, groups[group]?.title ?? '', Math.max(ROOM.least * u, Math.min(ROOM.most * u, 2.2 * disc.radius * k)));
    const ofName = context.measureText(name).width;
    setFont(context, view, 400, 13);
    const whole = ofName + context.measureText(count).width;
    const left = Math.max(4, Math.min(width - whole - 4, x - whole / 2));
    // Close up the title stays in sight, as long as its disc does.
    const y = Math.min(Math.max(top - 5 * u, 16 * u), bottom - 6);
    if (!taken.take(left - 2, y - 14 * u, left + whole + 2, y + 5 * u)) continue;
    haloText(context, view, count, left + ofName, y, view.palette.ink.quiet);
    setFont(context, view, 600, 13);
    haloText(context, view, name, left, y, view.palette.ink.text);
  }
}
