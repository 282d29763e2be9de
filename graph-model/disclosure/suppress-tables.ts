import { contributionBook, contributionSides, type ContributionBook, type ContributionSide } from './contribution-book.ts';
import { cellSolver, type NumberedSum } from './determined-cells.ts';
import { DISCLOSURE_RULE, type Contributions, type DisclosureRule } from './disclosure-rule.ts';
import { linkedTables, type FigureSum, type LinkedTables } from './linked-tables.ts';

/** A published figure: who has contributed to it, on each side of the relations that it sums. */
export interface TableFigure {
  readonly id: string;
  readonly sides: readonly Contributions[];
  /** Part of a sum that no reader sees, whatever is hidden. */
  readonly unpublished?: boolean;
}

/** Says that a figure is the sum of others, as every reader can see. */
export interface TableSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Why a figure is not shown: it tells too much itself, or together with others it would tell one that does. */
export type Suppression = 'own' | 'for_others';

/**
 * Figures of linked tables that must not be shown: those over too few firms or with one firm above the limit, and as many others as keep these from being
 * computed from sums and tables together. Guarded is: no such figure is determined by those shown, and what is left of a sum without its shown parts may itself
 * be shown. Small figures go before large ones, totals last: greedy as in official practice (Hundepool et al., Statistical Disclosure Control, Wiley 2012,
 * §4.4), so not the least number of figures. A figure of 0 stays: there is no firm behind it. About O(rounds × entries of the sums).
 * @throws Error where a sum names a figure that is not among `figures`.
 */
export function suppressedFigures(figures: readonly TableFigure[], sums: readonly TableSum[], rule: DisclosureRule = DISCLOSURE_RULE): Map<string, Suppression> {
  return suppressedInTables({ ids: figures.map(({ id }) => id), unpublished: Uint8Array.from(figures, ({ unpublished }) => (unpublished === true ? 1 : 0)), sides: contributionSides(figures), sums: numberedSums(figures, sums) }, rule);
}

/** Tables whose figures go by number. */
export interface NumberedTables {
  readonly ids: readonly string[];
  /** 1 for a part of a sum that no reader sees. */
  readonly unpublished: Uint8Array;
  readonly sides: readonly ContributionSide[];
  readonly sums: readonly FigureSum[];
}

/** As `suppressedFigures`, for tables with very many figures. */
export function suppressedInTables({ ids, unpublished, sides, sums }: NumberedTables, rule: DisclosureRule = DISCLOSURE_RULE): Map<string, Suppression> {
  const { nameOf, isUnpublished, sums: once } = eachOnce(unpublished, sums);
  const book = contributionBook(ids.length, sides, rule);
  const tables = linkedTables(ids.length, once, book, (a, b) => (ids[a] < ids[b] ? -1 : 1));
  const why = new Uint8Array(ids.length);
  for (let figure = 0; figure < ids.length; figure++) {
    if (nameOf(figure) !== figure) continue;
    if (book.tellsTooMuch(figure)) why[figure] = WHY.own;
    else if (isUnpublished(figure)) why[figure] = WHY.for_others;
  }
  hideMore({ tables, book, why, isUnpublished, determined: cellSolver(ids.length) });
  const found = new Map<string, Suppression>();
  ids.forEach((id, figure) => {
    const reason = why[nameOf(figure)];
    if (reason !== WHY.shown) found.set(id, reason === WHY.own ? 'own' : 'for_others');
  });
  return found;
}

/** Of a figure by number: whether and why it is hidden. */
const WHY = { shown: 0, own: 1, for_others: 2 } as const;

interface Search {
  readonly tables: LinkedTables;
  readonly book: ContributionBook;
  readonly why: Uint8Array;
  readonly isUnpublished: (figure: number) => boolean;
  readonly determined: (sums: readonly NumberedSum[]) => number[];
}

/** Hides what has to go with the figures that tell too much. */
function hideMore(search: Search): void {
  const { tables, why, isUnpublished, determined } = search;
  const isDetermined = new Uint8Array(why.length);
  // A sum tells something new only after one of its figures was hidden or began, or ended, to be determined.
  const isChanged = new Uint8Array(tables.sums.length).fill(1);
  const change = (figure: number) => { for (const place of tables.sumsWith(figure)) isChanged[place] = 1; };
  let isMore = true;
  const hide = (figure: number | undefined): boolean => {
    if (figure === undefined) return false;
    why[figure] = WHY.for_others;
    change(figure);
    return (isMore = true);
  };
  let known: number[] = [];
  while (isMore) {
    isMore = false;
    const before = known;
    known = determined(tables.hiddenParts(tables.sums.keys(), why));
    // Leaves a mark at what was and is no longer, and at what is and was not.
    for (const figure of known) isDetermined[figure] ^= 1;
    for (const figure of before) if (isDetermined[figure] === 1) change(figure);
    for (const figure of known) if (isDetermined[figure] === 1) change(figure);
    for (const figure of before) isDetermined[figure] = 0;
    for (const figure of known) isDetermined[figure] = 1;
    for (let place = 0; place < isChanged.length; place++) {
      if (isChanged[place] === 0) continue;
      while (leavesTooMuch(search, tables.sums[place], isDetermined) && hide(tables.cheapest(place, why)));
      isChanged[place] = 0;
    }
    if (!isMore) for (const figure of known) if (why[figure] === WHY.own) hide(freeing(search, figure));
  }
  // What the others give away anyway may be shown again: hiding it helps nobody.
  for (const figure of known) if (why[figure] === WHY.for_others && !isUnpublished(figure)) why[figure] = WHY.shown;
}

function numberedSums(figures: readonly TableFigure[], sums: readonly TableSum[]): FigureSum[] {
  const numbers = new Map(figures.map(({ id }, figure) => [id, figure]));
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`A sum names a figure that is not in the tables: ${id}`);
    return number;
  };
  return sums.map(({ total, parts }) => ({ total: numberOf(total), parts: parts.map(numberOf) }));
}

/** Tables in which a figure that is the sum of one other goes by the number of that one: hiding it alone would hide nothing. */
function eachOnce(unpublished: Uint8Array, sums: readonly FigureSum[]): { readonly sums: FigureSum[]; readonly nameOf: (figure: number) => number; readonly isUnpublished: (figure: number) => boolean } {
  const names = Int32Array.from(unpublished.keys());
  const nameOf = (figure: number): number => {
    let name = figure;
    while (names[name] !== name) name = names[name];
    return name;
  };
  for (const { total, parts } of sums) if (parts.length === 1) names[nameOf(total)] = nameOf(parts[0]);
  const isPublished = new Uint8Array(unpublished.length);
  unpublished.forEach((is, figure) => { if (is === 0) isPublished[nameOf(figure)] = 1; });
  const named = sums.filter(({ parts }) => parts.length !== 1).map(({ total, parts }) => ({ total: nameOf(total), parts: parts.map(nameOf) }));
  return { sums: withoutTwins(named), nameOf, isUnpublished: (figure) => isPublished[figure] === 0 };
}

/** Each sum once; only those of one total can be the same. */
function withoutTwins(sums: readonly FigureSum[]): FigureSum[] {
  const textOf = ({ parts }: FigureSum) => parts.toSorted((a, b) => a - b).join(' ');
  const isTwin = new Set<FigureSum>();
  for (const ofTotal of Map.groupBy(sums, ({ total }) => total).values()) {
    if (ofTotal.length === 1) continue;
    const texts = new Set<string>();
    for (const sum of ofTotal) {
      const text = textOf(sum);
      if (texts.has(text)) isTwin.add(sum);
      texts.add(text);
    }
  }
  return isTwin.size === 0 ? [...sums] : sums.filter((sum) => !isTwin.has(sum));
}

/** Whether a reader who takes the shown parts of a sum from its total is left with a figure that tells too much. */
function leavesTooMuch({ book, why }: Search, { total, parts }: FigureSum, isDetermined: Uint8Array): boolean {
  const isLeft = (figure: number) => why[figure] !== WHY.shown && (isDetermined[figure] === 0 || why[figure] === WHY.own);
  // Where the total is hidden too, what is left is a difference of figures, not a figure.
  if (isLeft(total)) return false;
  const left = parts.filter(isLeft);
  return left.length > 0 && book.sumTellsTooMuch(left);
}

/** Figures that are tried at most before the smallest one is taken; each costs an elimination in the sums around. */
const TRIED = 60;

/**
 * The shown figure that, hidden, keeps another from being computed: the smallest one that does so in the sums around it, as far as these compute it, or where
 * no single one does the smallest. Undefined where all are hidden.
 */
function freeing({ tables, why, determined }: Search, figure: number): number | undefined {
  const [near, reached] = [new Set<number>(), new Set([figure])];
  const computes = () => determined(tables.hiddenParts(near, why)).includes(figure);
  for (let before = -1; before < near.size;) {
    before = near.size;
    for (const cell of reached) for (const place of tables.sumsWith(cell)) near.add(place);
    if (computes()) {
      const shown = tables.shown(near, why);
      const found = shown.slice(0, TRIED).find((one) => {
        why[one] = WHY.for_others;
        const isFree = !computes();
        why[one] = WHY.shown;
        return isFree;
      });
      if (found !== undefined) return found;
      if (shown.length > 0) return shown[0];
    }
    for (const place of near) for (const cell of [tables.sums[place].total, ...tables.sums[place].parts]) if (why[cell] !== WHY.shown) reached.add(cell);
  }
  return undefined;
}
