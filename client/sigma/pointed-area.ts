import { germanOrder } from '#graph-model/compare-text.ts';
import type { Language } from '#graph-model/language.ts';
import type { MapLayout } from '#graph-model/picture/map-layout.ts';
import type { NetworkLayout } from '#graph-model/picture/network-layout.ts';
import { formatCount } from '#graph-model/picture/number-words.ts';
import type { StripSection } from '#graph-model/picture/outside-strip.ts';
import type { StagesLayout } from '#graph-model/picture/stages-layout.ts';
import { municipalityAt } from '../map/outline.ts';
import type { Boundaries } from '../map/boundaries.ts';
import { countryName } from '../scene/firm-caption.ts';
import type { FirmCaption } from '../scene/firm-caption.ts';
import { framePoint } from '../scene/frame-point.ts';
import type { FramePoint } from '../scene/frame-point.ts';
import type { FailureGroup } from '../state/failure-address.ts';
import { pictureText } from '../text/picture.ts';
import type { View } from './canvas-layer.ts';
import type { Layout, PictureInput } from './picture-input.ts';
import { HEADING, rowName } from './stages-guide.ts';

/** Firms that stand together and can be pointed at as a whole: those of a municipality, a country, a group of the Netz, a row or column of the Stufenansicht. */
export interface PointedArea {
  /** Tells areas of a layout apart. */
  readonly key: string;
  readonly title: string;
  readonly firms: readonly number[];
  /** What the same firms are in a failure or a filter; absent where they are no such group. */
  readonly group?: FailureGroup;
  /** Whether they are a group of branches: they can fail by their branches. */
  readonly isBranch?: boolean;
  /** The municipality whose outline stands for them. */
  readonly ags?: string;
}

/** What is shown, as far as areas depend on it. */
export interface AreasShown {
  readonly layout: Layout;
  readonly input: PictureInput;
  readonly boundaries: Boundaries | undefined;
}

/** Whether what is said of an area may be another than before. */
export function isOtherArea(before: PictureInput, { network, language, places, scene }: PictureInput): boolean {
  return network !== before.network || language !== before.language || places !== before.places
    || scene.layout !== before.scene.layout || scene.visible !== before.scene.visible || scene.failure?.stageOf !== before.scene.failure?.stageOf || scene.failure?.shownStage !== before.scene.failure?.shownStage;
}

/** An area before its firms are looked up. */
type Found = Omit<PointedArea, 'firms'> & { readonly holds: (firm: number) => boolean };

/** The area at a point of the screen; `before` where that is still the same one. O(firms) where it is another. */
export function areaAt(at: FramePoint, view: View, { layout, input, boundaries }: AreasShown, before?: PointedArea): PointedArea | undefined {
  const found = layout.kind === 'map' ? onMap(framePoint(view, at.x, at.y), layout, input, boundaries)
    : layout.kind === 'network' ? inNetwork(framePoint(view, at.x, at.y), layout, input)
      : besideStages(at, view, layout, input.language);
  if (!found || found.key === before?.key) return found && before;
  const { holds, ...area } = found;
  return { ...area, firms: Array.from(layout.x.keys()).filter(holds) };
}

/** What is said of an area: how many firms it has, how many of them the filter leaves, and how many have stopped. */
export function areaCaption({ title, firms }: PointedArea, { scene, language }: Pick<PictureInput, 'scene' | 'language'>): FirmCaption {
  const text = pictureText[language];
  const count = (isMeant: (firm: number) => boolean) => formatCount(firms.filter(isMeant).length, language);
  const { visible, failure } = scene;
  return {
    name: title,
    lines: firms.length === 0 ? [text.areaEmpty] : [
      text.firms(formatCount(firms.length, language), firms.length === 1),
      ...(visible ? [text.areaShown(count((firm) => visible.has(firm)))] : []),
      ...(failure ? [text.areaStopped(count((firm) => (failure.stageOf.get(firm) ?? Infinity) <= failure.shownStage))] : []),
    ],
  };
}

/** Where an area can be pointed at, in pixels of the frame, without a pointer. */
export interface AreaSpot extends FramePoint {
  readonly key: string;
  readonly title: string;
  readonly firms: number;
  readonly radius: number;
}

/** Half the height of the line of a country beside the map. */
const HALF_LINE = 9;

/** Places with firms and countries of the Landkarte, one after the other; none in other layouts. */
export function areaSpots(layout: Layout, language: Language): AreaSpot[] {
  if (layout.kind !== 'map') return [];
  const places = layout.places.flatMap(({ ags, name, x, y, radius, firms }) => (ags !== undefined && firms > 0 ? [{ key: ags, title: name, firms, x, y, radius }] : []));
  const sections = layout.sections.flatMap(({ origin, x, y, firms, countries }) => [
    { key: origin, title: pictureText[language].origins[origin], firms, x: x + HALF_LINE, y: y + HALF_LINE, radius: HALF_LINE },
    ...countries.flatMap((line) => (line.country === undefined ? [] : [{ key: line.country, title: countryName(line.country, language), firms: line.firms, x: line.x + HALF_LINE, y: line.y + HALF_LINE, radius: HALF_LINE }])),
  ]);
  return [...places.toSorted((a, b) => germanOrder.compare(a.title, b.title)), ...sections];
}

function onMap(at: FramePoint, layout: MapLayout, { network: { firms }, language }: PictureInput, boundaries: Boundaries | undefined): Found | undefined {
  const section = layout.sections.findIndex(({ x, y, width, height }) => at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height);
  if (section >= 0) return inSection(at, layout, section, (firm) => firms.country[firm], language);
  // Among the dots of a place one is there, also where they stand beside its area.
  const inDisc = layout.places.findIndex(({ x, y, radius, firms: count }) => count > 0 && Math.hypot(at.x - x, at.y - y) <= radius);
  const outline = inDisc < 0 && boundaries ? municipalityAt(layout, boundaries, at) : undefined;
  const place = outline ? layout.places.findIndex(({ ags }) => ags === outline.ags) : inDisc;
  const { ags, name } = layout.places[place] ?? outline ?? {};
  if (ags === undefined || name === undefined) return undefined;
  return { key: `place ${ags}`, title: name, group: { kind: 'municipality', key: ags }, ags, holds: (firm) => place >= 0 && layout.groupOf[firm] === place };
}

/** A part of the strip beside the map: the country whose line it is, else all of that origin. */
function inSection({ y }: FramePoint, { places, sections, groupOf }: MapLayout, number: number, countryOf: (firm: number) => string | null, language: Language): Found {
  const section = sections[number];
  const isHere = (firm: number) => groupOf[firm] === places.length + number;
  const country = lineAt(section, y);
  if (country === undefined) return { key: `origin ${section.origin}`, title: pictureText[language].origins[section.origin], holds: isHere };
  return { key: `country ${country}`, title: countryName(country, language), group: { kind: 'country', key: country }, holds: (firm) => isHere(firm) && countryOf(firm) === country };
}

function lineAt({ countries }: StripSection, y: number): string | undefined {
  return countries.findLast((line) => y >= line.y)?.country;
}

const MUNICIPALITY = /^\d{8}$/;

function inNetwork(at: FramePoint, { discs, groupOf }: NetworkLayout, { groups = [], scene }: PictureInput): Found | undefined {
  const group = discs.findIndex(({ x, y, radius }) => Math.hypot(at.x - x, at.y - y) <= radius);
  const named = groups[group];
  if (!named) return undefined;
  const isPlace = scene.groupBy === 'municipality' && MUNICIPALITY.test(named.key);
  return { key: `group ${named.key}`, title: named.title, ...(isPlace && { group: { kind: 'municipality', key: named.key } as const }), isBranch: scene.groupBy === 'branch', holds: (firm) => groupOf[firm] === group };
}

/** Names of rows where they stand in the rows: height, and width that they have at least, at the usual size of text. */
const INSIDE = { gutter: 60, height: 22, width: 170 };

/** Headings of the Stufenansicht stay at the edges of the screen, whatever passes below them. */
function besideStages({ x, y }: FramePoint, { k, dx, dy, text: u }: View, { rows, columns, cells, cellOf, rowKind, withoutRowNames }: StagesLayout, language: Language): Found | undefined {
  const words = pictureText[language];
  const gutter = rows[0]?.x ?? 0;
  const isInside = gutter < INSIDE.gutter;
  if (y < HEADING * u) {
    const column = columns.findIndex((each) => x >= Math.max(isInside ? 0 : gutter, each.x * k + dx) && x <= (each.x + each.width) * k + dx);
    if (column < 0) return undefined;
    const { from, to } = columns[column];
    return { key: `column ${column}`, title: words.stage(from, to, column === columns.length - 1), holds: (firm) => cells[cellOf[firm]]?.column === column };
  }
  const row = rows.findIndex((each) => {
    const [top, bottom] = [Math.max(HEADING * u, each.y * k + dy), (each.y + each.height) * k + dy];
    return y >= top && y <= (isInside ? Math.min(bottom, top + INSIDE.height * u) : bottom);
  });
  if (row < 0 || x > (isInside ? INSIDE.width * u : gutter) || (withoutRowNames && rows[row].group !== undefined)) return undefined;
  return { key: `row ${row}`, title: rowName(rows[row], rowKind, words), isBranch: rows[row].group !== undefined, holds: (firm) => (rows[row].group === undefined ? cellOf[firm] < 0 : cells[cellOf[firm]]?.row === row) };
}
