import type { Language } from '#graph-model/language.ts';
import { countryName } from '../scene/firm-caption.ts';
import type { MapLayout } from '../scene/map-layout.ts';
import type { TakenSpace } from '../scene/name-placement.ts';
import { COUNTRY } from '../scene/outside-strip.ts';
import { INK } from '../scene/palette.ts';
import { pictureText } from '../text/picture.ts';
import { FONT, fitText, haloText } from '../sigma/canvas-layer.ts';
import type { View } from '../sigma/canvas-layer.ts';

/** Names of municipalities below the discs of their firms: the region's first, the larger ones first, none over another. */
export function drawPlaceNames(context: CanvasRenderingContext2D, { k, dx, dy, width, height }: View, layout: MapLayout, taken: TakenSpace): void {
  const order = layout.places.toSorted((a, b) => Number(b.inRegion) - Number(a.inRegion) || b.firms - a.firms || (a.name < b.name ? -1 : 1));
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  for (const place of order) {
    if (place.name === '') continue;
    const x = place.x * k + dx;
    const y = (place.y + place.radius) * k + dy + 13;
    if (x < 0 || x > width || y < 12 || y > height) continue;
    context.font = `${place.inRegion ? 600 : 400} 12px ${FONT}`;
    const half = context.measureText(place.name).width / 2;
    if (!taken.take(x - half - 2, y - 12, x + half + 2, y + 4)) continue;
    haloText(context, place.name, x, y, place.inRegion ? INK.text : INK.quiet);
  }
  context.textAlign = 'left';
}

/** Names the parts of the strip beside the map: origin, number of firms, countries. */
export function drawStripNames(
  context: CanvasRenderingContext2D, { k, dx, dy }: View, layout: MapLayout, language: Language, taken: TakenSpace,
): void {
  const text = pictureText[language];
  const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB');
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const section of layout.sections) {
    const width = section.width * k;
    context.fillStyle = INK.text;
    context.font = `600 13px ${FONT}`;
    const count = format.format(section.firms);
    const title = fitText(context, text.origins[section.origin], width - 44);
    context.fillText(title, section.x * k + dx, (section.y + 14) * k + dy);
    const after = context.measureText(`${title} `).width;
    context.fillStyle = INK.quiet;
    context.font = `400 13px ${FONT}`;
    context.fillText(count, section.x * k + dx + after + 3, (section.y + 14) * k + dy);
    taken.take(section.x * k + dx, section.y * k + dy, (section.x + section.width) * k + dx, (section.y + 20) * k + dy);
    context.font = `400 12px ${FONT}`;
    if (!section.countries.some(({ country }) => country)) continue;
    for (const { country, x, y } of section.countries) {
      const name = country ? countryName(country, language) : text.otherCountries;
      context.fillText(fitText(context, name, COUNTRY * k - 8), x * k + dx, (y + 9) * k + dy + 4);
      taken.take(x * k + dx, y * k + dy, (x + COUNTRY) * k + dx, (y + 16) * k + dy);
    }
  }
}
