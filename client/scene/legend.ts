import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import { pictureText } from '../text/picture.ts';
import type { PictureText } from '../text/picture.ts';
import { branchGroupsOf } from '#graph-model/picture/branch-group.ts';
import { colouringOf } from '#graph-model/picture/colouring.ts';
import type { Colouring } from '#graph-model/picture/colouring.ts';
import { modeOf } from './drawing.ts';
import type { Mode } from './drawing.ts';
import { firmSizes, LARGEST } from '#graph-model/picture/firm-size.ts';
import type { FirmSizes } from '#graph-model/picture/firm-size.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import { formatCount, valueWords } from '#graph-model/picture/number-words.ts';
import { heatOf, type Palette } from '#graph-model/picture/palette.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { lineEntries, readingEntries } from './reading-legend.ts';
import { showsSingleLinks } from '#graph-model/picture/single-links.ts';

export interface LegendEntry {
  readonly colour: string;
  readonly label: string;
  /** Number of firms, formatted. */
  readonly count?: string;
  /** `none` explains what has no mark of its own. */
  readonly mark: 'dot' | 'ring' | 'link' | 'outline' | 'pin' | 'opposite' | 'parallel' | 'none';
}

export interface LegendPart {
  /** What the part explains; `colour` is the one that rows of the Stufenansicht may say already. */
  readonly about: 'colour' | 'mode' | 'reading' | 'filter';
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}

/** What colours and sizes of the picture mean. */
export interface Legend {
  readonly parts: readonly LegendPart[];
  /** Absent where all dots are alike. Radii are relative to the smallest dot. */
  readonly size?: { readonly title: string; readonly largest: string; readonly ratio: number };
}

/** What the legend needs of the picture: the very objects that colour it. */
export interface LegendInput {
  readonly colouring: Colouring;
  readonly sizes: FirmSizes;
  readonly measures?: MeasuresView;
  readonly scene: SceneState;
  readonly links: LinkTable;
}

/** Legend of a scene, from the data; the picture itself uses `legendFrom` with what it draws. */
export function legendOf(network: NetworkView, measures: MeasuresView | undefined, scene: SceneState, language: Language): Legend {
  return legendFrom({
    colouring: colouringOf(network, measures, branchGroupsOf(network), scene.colourBy),
    sizes: firmSizes(measures, scene.sizeBy, network.firms.id.length),
    ...(measures ? { measures } : {}),
    scene,
    links: buildLinks(network),
  }, language);
}

/** Legend of what is drawn. */
export function legendFrom(input: LegendInput, language: Language): Legend {
  const text = pictureText[language];
  const parts = [...colourParts(input, language), ...modeParts(modeOf(input.scene), input, text)];
  const marks = readingEntries(input.scene, input.colouring.palette, text);
  const read = marks.length > 0 ? [...parts, { about: 'reading', title: text.marks, entries: marks } as const] : parts;
  return { parts: withFilter(read, input, text), ...sizePart(input, text, language) };
}

/** In a failure the colours mean stages, and nothing else. */
function colourParts({ colouring, scene }: LegendInput, language: Language): LegendPart[] {
  if (scene.failure) return [];
  const entries = colouring.classes.map(({ colour, label, firms, hollow }): LegendEntry => ({
    colour, label: label[language], count: formatCount(firms, language), mark: hollow ? 'ring' : 'dot',
  }));
  return [{ about: 'colour', title: colouring.title[language], entries }];
}

function modeParts(mode: Mode, { scene, links, colouring: { palette } }: LegendInput, text: PictureText): LegendPart[] {
  if (mode === 'failure') return [{ about: 'mode', title: text.failureTitle, entries: failureEntries(scene.failure!.shownStage, palette, text) }];
  if (mode === 'chain' || mode === 'way') {
    const entries: LegendEntry[] = [{ colour: palette.ink.text, label: text.direction, mark: 'link' }, ...lineEntries(links, palette.ink.text, text), { colour: palette.ink.faint, label: text.others, mark: 'dot' }];
    return [{ about: 'mode', title: mode === 'way' ? text.wayTitle : text.chainTitle, entries }];
  }
  if (mode === 'focus' || mode === 'reach') {
    const [hasUp, hasDown] = mode === 'reach' ? [scene.reach!.upstream, scene.reach!.downstream].map(goesOn) : [scene.focus!.direction !== 'downstream', scene.focus!.direction !== 'upstream'];
    const entries: LegendEntry[] = mode === 'reach' ? [{ colour: palette.ink.text, label: text.makers, mark: 'outline' }] : [];
    if (hasUp) entries.push({ colour: palette.sides.upstream, label: text.upstream, mark: 'link' });
    if (hasDown) entries.push({ colour: palette.sides.downstream, label: text.downstream, mark: 'link' });
    entries.push(...lineEntries(links, palette.ink.quiet, text));
    return [{ about: 'mode', title: text.linksTitle, entries }];
  }
  const isSingle = showsSingleLinks(links, scene);
  const entries: LegendEntry[] = [{ colour: palette.ink.link, label: isSingle ? text.direction : text.flows, mark: 'link' }, ...(isSingle ? lineEntries(links, palette.ink.link, text) : [])];
  return [{ about: 'mode', title: text.linksTitle, entries }];
}

/** Whether a side of a product holds more than its makers. */
function goesOn(steps: ReadonlyMap<number, number>): boolean {
  return [...steps.values()].some((step) => step > 0);
}

function failureEntries(shownStage: number, palette: Palette, text: PictureText): LegendEntry[] {
  const stages = Array.from({ length: Math.min(shownStage, palette.heat.length) }, (_, k) => k + 1);
  return [
    { colour: palette.failed, label: text.failed, mark: 'dot' },
    ...stages.map((stage): LegendEntry => ({
      colour: heatOf(stage, palette), label: text.stopped(stage, stage === palette.heat.length && shownStage > palette.heat.length), mark: 'dot',
    })),
    { colour: palette.none, label: text.running, mark: 'dot' },
  ];
}

/** Hidden firms are missing, not left out: the filter explains only what is still drawn. */
function withFilter(parts: LegendPart[], { scene: { visible, hidden }, links, colouring }: LegendInput, text: PictureText): LegendPart[] {
  if (!visible || visible.size + (hidden?.size ?? 0) >= links.firmCount) return parts;
  return [...parts, { about: 'filter', title: text.filter, entries: [{ colour: colouring.palette.ink.faint, label: text.filteredOut, mark: 'dot' }] }];
}

function sizePart({ sizes, measures, scene }: LegendInput, text: PictureText, language: Language): Pick<Legend, 'size'> {
  const measure = measures?.measures.find(({ id }) => id === scene.sizeBy);
  if (sizes.largestValue === undefined || !measure) return {};
  const title = `${text.size}: ${scene.sizeBy === 'critical_count' ? text.titles.critical : measure.label[language]}`;
  return { size: { title, largest: text.largest(valueWords(sizes.largestValue, measure.unit, language)), ratio: LARGEST } };
}
