import type { MeasureInfo, MeasuresView, NetworkView } from '../contract/network.ts';
import type { FirmKind } from '../firm.ts';
import type { Words } from '../language.ts';
import { BRANCH_GROUPS } from './branch-group.ts';
import { colourText, type ColourText } from './colour-text.ts';
import { stageColumns } from './stages-table.ts';
import { rangeWords, valueWords } from './number-words.ts';
import { LIGHT, type Palette } from './palette.ts';
import type { ColourBy } from './scene-state.ts';
import { valueClasses } from './value-classes.ts';

/** Firms that share a colour. The legend is made of these very objects. */
export interface ColourClass {
  readonly colour: string;
  readonly label: Words;
  readonly firms: number;
  /** Drawn as a ring: nothing is known. */
  readonly hollow?: boolean;
}

export interface Colouring {
  /** The colours it was made of; all else in the picture takes its own from there, so that one theme reigns. */
  readonly palette: Palette;
  readonly title: Words;
  readonly classes: readonly ColourClass[];
  /** Position in `classes` of every firm. */
  readonly classOf: Uint8Array;
}

/** A class before it is known how many firms fall into it. */
type Draft = Omit<ColourClass, 'firms'>;

/** Colours of all firms. Classes that no firm falls into are left out. O(n log n). */
export function colouringOf(
  network: NetworkView, measures: MeasuresView | undefined, branchGroups: Uint8Array, colourBy: ColourBy, palette = LIGHT,
): Colouring {
  if (colourBy === 'branch') return byBranch(branchGroups, palette);
  if (colourBy === 'kind') return byKind(network, palette);
  if (colourBy === 'district') return byDistrict(network, palette);
  const id = colourBy === 'critical' ? 'critical_count' : colourBy;
  const measure = measures?.measures.find((each) => each.id === id);
  if (!measure) return notComputed(network.firms.id.length, palette, colourBy === 'critical' ? words((text) => text.titles.critical) : words((text) => text.notComputed));
  return byMeasure(measure, palette, id === 'critical_count');
}

const KINDS: readonly FirmKind[] = ['industry', 'craft', 'service', 'research', 'university', 'institute', 'network'];

function words(pick: (text: ColourText) => string): Words {
  return { de: pick(colourText.de), en: pick(colourText.en) };
}

/** Drops empty classes; `classOf` −1 becomes the class for unknown. */
function colouring(palette: Palette, title: Words, drafts: readonly Draft[], classOf: ArrayLike<number>): Colouring {
  const all: Draft[] = [...drafts, { colour: palette.ink.hollow, label: words((text) => text.unknown), hollow: true }];
  const at = Uint8Array.from(classOf, (each) => (each < 0 ? drafts.length : each));
  const counts = new Int32Array(all.length);
  for (const each of at) counts[each]++;
  const kept = all.map((_, each) => each).filter((each) => counts[each] > 0);
  const position = Uint8Array.from(all, (_, each) => Math.max(0, kept.indexOf(each)));
  return { palette, title, classes: kept.map((each) => ({ ...all[each], firms: counts[each] })), classOf: at.map((each) => position[each]) };
}

function byBranch(branchGroups: Uint8Array, palette: Palette): Colouring {
  const drafts = BRANCH_GROUPS.map((group): Draft => ({
    colour: palette.branches[group], label: words((text) => text.branchGroups[group]), ...(group === 'unknown' ? { hollow: true } : {}),
  }));
  return colouring(palette, words((text) => text.titles.branch), drafts, branchGroups);
}

function byKind(network: NetworkView, palette: Palette): Colouring {
  const drafts = KINDS.map((kind, k): Draft => ({ colour: palette.categories[k], label: words((text) => text.kinds[kind]) }));
  return colouring(palette, words((text) => text.titles.kind), drafts, network.firms.kind.map((kind) => (kind === null ? -1 : KINDS.indexOf(kind))));
}

function byDistrict(network: NetworkView, palette: Palette): Colouring {
  const { firms } = network;
  const districtOf = new Map(network.places.map(({ ags, district }) => [ags, district]));
  const districts = firms.id.map((_, i) => (firms.inRegion[i] === true ? districtOf.get(firms.ags[i] ?? '') : undefined));
  const largest = largestFirst(districts).slice(0, palette.categories.length);
  const other = largest.length;
  const drafts: Draft[] = [
    ...largest.map((name, k) => ({ colour: palette.categories[k], label: { de: name, en: name } })),
    { colour: palette.rest, label: words((text) => text.otherDistricts) },
    { colour: palette.branches.outside, label: words((text) => text.outsideRegion) },
  ];
  return colouring(palette, words((text) => text.titles.district), drafts, districts.map((name, i) => {
    if (firms.inRegion[i] === false) return other + 1;
    if (name === undefined) return -1;
    const at = largest.indexOf(name);
    return at < 0 ? other : at;
  }));
}

/** Distinct values, the most frequent first. */
function largestFirst<T extends string | number>(values: readonly (T | undefined)[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, of], [b, others]) => others - of || (a < b ? -1 : 1)).map(([value]) => value);
}

function notComputed(firms: number, palette: Palette, title: Words): Colouring {
  return colouring(palette, title, [{ colour: palette.none, label: words((text) => text.notComputed) }], new Uint8Array(firms));
}

type MeasureColumn = MeasuresView['measures'][number];

function byMeasure(measure: MeasureColumn, palette: Palette, isAlarm: boolean): Colouring {
  const title = isAlarm ? words((text) => text.titles.critical) : measure.label;
  if (measure.unit === 'group') return byGroup(measure, palette);
  if (measure.unit === 'tier') return byStage(measure, palette);
  if (measure.unit === 'yes_no') {
    const drafts: Draft[] = [{ colour: palette.none, label: words((text) => text.no) }, { colour: palette.alarm[2], label: words((text) => text.yes) }];
    return colouring(palette, title, drafts, measure.values.map((value) => (value === null ? -1 : value > 0 ? 1 : 0)));
  }
  const { classes, classOf } = valueClasses(measure.values, palette.amounts.length);
  const amounts = classes.filter(({ most }) => most !== 0).length;
  let at = 0;
  const drafts = classes.map(({ least, most }): Draft => (most === 0
    ? { colour: palette.none, label: zeroWords(measure) }
    : { colour: spread(isAlarm ? palette.alarm : palette.amounts, at++, amounts), label: rangeWords(least, most, measure.unit) }));
  return colouring(palette, title, drafts, classOf);
}

function zeroWords({ unit }: MeasureInfo): Words {
  return unit === 'firms' ? words((text) => text.none) : { de: valueWords(0, unit, 'de'), en: valueWords(0, unit, 'en') };
}

/** Takes the k-th of `count` colours over a whole scale, the strongest last. */
function spread(scale: readonly string[], k: number, count: number): string {
  return scale[count === 1 ? scale.length - 2 : Math.round((k * (scale.length - 1)) / (count - 1))];
}

function byGroup(measure: MeasureColumn, palette: Palette): Colouring {
  const values = measure.values.map((value) => value ?? undefined);
  const largest = largestFirst(values).slice(0, palette.categories.length);
  const drafts: Draft[] = [
    ...largest.map((group, k) => ({ colour: palette.categories[k], label: words((text) => text.group(String(group))) })),
    { colour: palette.none, label: words((text) => text.otherGroups) },
  ];
  return colouring(palette, measure.label, drafts, values.map((group) => {
    if (group === undefined) return -1;
    const at = largest.indexOf(group);
    return at < 0 ? largest.length : at;
  }));
}

function byStage(measure: MeasureColumn, palette: Palette): Colouring {
  const stages = Int32Array.from(measure.values, (value) => (value === null ? -1 : Math.trunc(value)));
  const ranges = stageColumns(stages, palette.amounts.length);
  const columnOf = ranges.flatMap(({ from, to }, column) => Array<number>(to - from + 1).fill(column));
  const drafts = ranges.map(({ from, to }, k): Draft => ({
    colour: spread(palette.amounts, k, ranges.length), label: words((text) => text.stage(from, to, k === ranges.length - 1)),
  }));
  return colouring(palette, measure.label, drafts, stages.map((stage) => (stage < 0 ? -1 : columnOf[stage])));
}
