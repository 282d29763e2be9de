import { byCodePoint } from '../../code-point-order.ts';
import type { ScenarioResult } from './evaluate-scenario.ts';
import { keyOfGroup } from './scenario-groups.ts';
import type { GroupCount, GroupKey, IndustryCount, PlaceCount } from './scenario-groups.ts';

/** The figures by which scenarios are compared; more is worse, but for the first stop. */
export const SCENARIO_FIGURES = ['stopped', 'limited', 'reach', 'firstStop', 'over', 'employees', 'volume', 'esri', 'lostProducts', 'lostChains'] as const;
export type ScenarioFigure = (typeof SCENARIO_FIGURES)[number];

/** One figure of all scenarios, in their order. */
export interface FigureRow {
  readonly figure: ScenarioFigure;
  /** `null` is unknown, or has no end. */
  readonly values: readonly (number | null)[];
  /** Difference to the first scenario; null where either is not a number. */
  readonly differences: readonly (number | null)[];
  /** Positions of the best and of the worst; empty where they do not differ. */
  readonly best: readonly number[];
  readonly worst: readonly number[];
}

/** One group with the firms that stand in each scenario, in their order. */
export type GroupRow<G> = Omit<G, 'firms'> & { readonly firms: readonly number[] };

export interface ScenarioComparison {
  readonly figures: readonly FigureRow[];
  readonly places: readonly GroupRow<PlaceCount>[];
  readonly industries: readonly GroupRow<IndustryCount>[];
  /** Products lost in any of them, with the first day in each; null where it is not lost. */
  readonly products: readonly { readonly product: string; readonly isEnd: boolean; readonly from: readonly (number | null)[] }[];
}

/** Scenarios of one network side by side; best and worst are told among all but the first, which is the network of today. */
export function compareScenarios(results: readonly ScenarioResult[]): ScenarioComparison {
  return {
    figures: SCENARIO_FIGURES.map((figure) => figureRow(figure, results)),
    places: groupRows(results.map(({ places }) => places)),
    industries: groupRows(results.map(({ industries }) => industries)),
    products: productRows(results),
  };
}

/** For the rank of a figure: what nobody suffers is best of all, what has no end the worst. Unknown has none. */
function rankOf(figure: ScenarioFigure, result: ScenarioResult): number | undefined {
  if (figure === 'firstStop') return -(result.firstStop ?? Number.POSITIVE_INFINITY);
  return valueOf(figure, result) ?? (figure === 'over' ? Number.POSITIVE_INFINITY : undefined);
}

function valueOf(figure: ScenarioFigure, result: ScenarioResult): number | null {
  const value = result[figure];
  if (value === undefined) return null;
  if (typeof value === 'number') return value;
  if ('length' in value) return value.length;
  return 'ends' in value ? value.ends : value.value;
}

function figureRow(figure: ScenarioFigure, results: readonly ScenarioResult[]): FigureRow {
  const values = results.map((result) => valueOf(figure, result));
  const first = values[0];
  const ranks = results.map((result, place) => (place === 0 ? undefined : rankOf(figure, result)));
  const known = ranks.filter((rank) => rank !== undefined);
  const [least, most] = [known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)];
  const placesOf = (wanted: number) => (known.length < 2 || least === most ? [] : ranks.flatMap((rank, place) => (rank === wanted ? [place] : [])));
  return {
    figure, values,
    differences: values.map((value) => (value === null || first === null ? null : value - first)),
    best: placesOf(least), worst: placesOf(most),
  };
}

/** Groups that are hit in any scenario, those with most firms first. */
function groupRows<G extends GroupCount & GroupKey>(columns: readonly (readonly G[])[]): GroupRow<G>[] {
  const byKey = columns.map((groups) => new Map(groups.map((group) => [keyOfGroup(group), group])));
  const groups = new Map(byKey.flatMap((column) => [...column]));
  const rows = [...groups].map(([key, group]) => ({ key, row: { ...group, firms: byKey.map((column) => column.get(key)?.firms ?? 0) } }));
  const worst = ({ row }: (typeof rows)[number]) => Math.max(...row.firms);
  return rows.sort((a, b) => worst(b) - worst(a) || byCodePoint(a.key, b.key)).map(({ row }) => row);
}

function productRows(results: readonly ScenarioResult[]): ScenarioComparison['products'] {
  const byProduct = results.map(({ lostProducts }) => new Map(lostProducts.map((lost) => [lost.product, lost])));
  const products = new Map(byProduct.flatMap((column) => [...column]));
  const rows = [...products].map(([product, { isEnd }]) => ({ product, isEnd, from: byProduct.map((column) => column.get(product)?.from ?? null) }));
  const count = ({ from }: (typeof rows)[number]) => from.filter((day) => day !== null).length;
  return rows.sort((a, b) => Number(b.isEnd) - Number(a.isEnd) || count(b) - count(a) || byCodePoint(a.product, b.product));
}
