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
import { showsSingleLinks } from '#graph-model/picture/single-links.ts';

export interface LegendEntry {
  readonly colour: string;
  readonly label: string;
  /** Number of firms, formatted. */
  readonly count?: string;
  readonly mark: 'dot' | 'ring' | 'link';
}

export interface LegendPart {
  /** What the part explains; `colour` is the one that rows of the Stufenansicht may say already. */
  readonly about: 'colour' | 'mode' | 'filter';
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
  return { parts: withFilter(parts, input, text), ...sizePart(input, text, language) };
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
  if (mode === 'chain') {
    const entries: LegendEntry[] = [{ colour: palette.ink.text, label: text.direction, mark: 'link' }, { colour: palette.ink.faint, label: text.others, mark: 'dot' }];
    return [{ about: 'mode', title: text.chainTitle, entries }];
  }
  if (mode === 'focus') {
    const { direction } = scene.focus!;
    const entries: LegendEntry[] = [];
    if (direction !== 'downstream') entries.push({ colour: palette.sides.upstream, label: text.upstream, mark: 'link' });
    if (direction !== 'upstream') entries.push({ colour: palette.sides.downstream, label: text.downstream, mark: 'link' });
    return [{ about: 'mode', title: text.linksTitle, entries }];
  }
  return [{ about: 'mode', title: text.linksTitle, entries: [{ colour: palette.ink.link, label: showsSingleLinks(links, scene) ? text.direction : text.flows, mark: 'link' }] }];
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

function withFilter(parts: LegendPart[], { scene, colouring }: LegendInput, text: PictureText): LegendPart[] {
  if (!scene.visible) return parts;
  return [...parts, { about: 'filter', title: text.filter, entries: [{ colour: colouring.palette.ink.faint, label: text.filteredOut, mark: 'dot' }] }];
}

function sizePart({ sizes, measures, scene }: LegendInput, text: PictureText, language: Language): Pick<Legend, 'size'> {
  const measure = measures?.measures.find(({ id }) => id === scene.sizeBy);
  if (sizes.largestValue === undefined || !measure) return {};
  const title = `${text.size}: ${scene.sizeBy === 'critical_count' ? text.titles.critical : measure.label[language]}`;
  return { size: { title, largest: text.largest(valueWords(sizes.largestValue, measure.unit, language)), ratio: LARGEST } };
}
