import type { Language } from '#graph-model/language.ts';
import { countryName } from '../scene/firm-caption.ts';
import type { MapLayout } from '#graph-model/picture/map-layout.ts';
import type { TakenSpace } from '../scene/name-placement.ts';
import { formatCount } from '#graph-model/picture/number-words.ts';
import { COUNTRY } from '#graph-model/picture/outside-strip.ts';
import type { StripSection } from '#graph-model/picture/outside-strip.ts';
import { pictureText } from '../text/picture.ts';
import { fitText, haloText, setFont } from '../sigma/canvas-layer.ts';
import type { View } from '../sigma/canvas-layer.ts';

/** Names of municipalities below the discs of their firms: the region's first, the larger ones first, none over another, `most` of them. */
export function drawPlaceNames(context: CanvasRenderingContext2D, view: View, layout: MapLayout, taken: TakenSpace, most = Infinity): void {
  const { k, dx, dy, width, height, text: u, palette: { ink } } = view;
  const order = layout.places.toSorted((a, b) => Number(b.inRegion) - Number(a.inRegion) || b.firms - a.firms || (a.name < b.name ? -1 : 1));
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  let written = 0;
  for (const place of order) {
    if (place.name === '' || written >= most) continue;
    const x = place.x * k + dx;
    const y = (place.y + place.radius) * k + dy + 13 * u;
    if (x < 0 || x > width || y < 12 * u || y > height) continue;
    setFont(context, view, place.inRegion ? 600 : 400, 12);
    const half = context.measureText(place.name).width / 2;
    const middle = Math.max(half + 3, Math.min(width - half - 3, x));
    if (!taken.take(middle - half - 2, y - 12 * u, middle + half + 2, y + 4 * u)) continue;
    written++;
    haloText(context, view, place.name, middle, y, place.inRegion ? ink.text : ink.quiet);
  }
  context.textAlign = 'left';
}

/** Names the parts of the strip beside the map: origin, number of firms where `counts`, countries. */
export function drawStripNames(context: CanvasRenderingContext2D, view: View, layout: MapLayout, language: Language, taken: TakenSpace, counts = true): void {
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const section of layout.sections) {
    drawTitle(context, view, section, language, taken, counts);
    if (section.countries.some(({ country }) => country)) drawCountries(context, view, section, language, taken);
  }
}

function drawTitle(context: CanvasRenderingContext2D, view: View, section: StripSection, language: Language, taken: TakenSpace, counts: boolean): void {
  const { k, dx, dy, palette: { ink } } = view;
  const [x, y] = [section.x * k + dx, (section.y + 14) * k + dy];
  const count = counts ? formatCount(section.firms, language) : '';
  setFont(context, view, 400, 13);
  const room = section.width * k + 10 - context.measureText(` ${count}`).width - 3;
  setFont(context, view, 600, 13);
  context.fillStyle = ink.text;
  const title = fitText(context, pictureText[language].origins[section.origin], room);
  context.fillText(title, x, y);
  const after = context.measureText(`${title} `).width;
  setFont(context, view, 400, 13);
  context.fillStyle = ink.quiet;
  if (counts) context.fillText(count, x + after + 3, y);
  taken.take(x, y - 14, x + section.width * k, y + 6);
}

function drawCountries(context: CanvasRenderingContext2D, view: View, section: StripSection, language: Language, taken: TakenSpace): void {
  const { k, dx, dy, palette: { ink } } = view;
  setFont(context, view, 400, 12);
  context.fillStyle = ink.quiet;
  for (const { country, x, y } of section.countries) {
    const name = country ? countryName(country, language) : pictureText[language].otherCountries;
    const [left, base] = [x * k + dx, (y + 9) * k + dy + 4];
    context.fillText(fitText(context, name, COUNTRY * k - 8), left, base);
    taken.take(left, base - 13, left + COUNTRY * k, base + 3);
  }
}
