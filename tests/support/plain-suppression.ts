import { determinedCells } from '#graph-model/disclosure/determined-cells.ts';
import { amountOf, DISCLOSURE_RULE, tellsTooMuch, type Contributions, type DisclosureRule } from '#graph-model/disclosure/disclosure-rule.ts';
import type { Suppression, TableFigure, TableSum } from '#graph-model/disclosure/suppress-tables.ts';

/**
 * What `suppressedFigures` must say, in maps by id and as it is defined: every sum is looked at in every round, with all contributions to what is left of it. Far slower.
 */
export function plainSuppression(figures: readonly TableFigure[], sums: readonly TableSum[], rule: DisclosureRule = DISCLOSURE_RULE): Map<string, Suppression> {
  const once = eachOnce(figures, sums);
  const hidden = hiddenOf(once.figures, once.sums, rule);
  return new Map(figures.flatMap(({ id }): [string, Suppression][] => {
    const why = hidden.get(once.nameOf(id));
    return why === undefined ? [] : [[id, why]];
  }));
}

function hiddenOf(figures: readonly TableFigure[], sums: readonly TableSum[], rule: DisclosureRule): Map<string, Suppression> {
  const tables = linkedTables(figures, sums);
  const hidden = new Map<string, Suppression>();
  for (const { id, sides, unpublished = false } of figures) {
    if (tellsTooMuch(sides, rule)) hidden.set(id, 'own');
    else if (unpublished) hidden.set(id, 'for_others');
  }
  let determined: ReadonlySet<string> = new Set();
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    determined = determinedCells(sums.map((sum) => tables.hiddenPart(sum, hidden)).filter((part) => part.size > 0));
    for (const sum of sums) {
      while (leavesTooMuch(tables, sum, hidden, determined, rule) && hide(hidden, tables.shown([sum], hidden)[0]));
    }
    if (hidden.size > before) continue;
    for (const id of determined) if (hidden.get(id) === 'own') hide(hidden, freeing(tables, id, hidden));
  }
  // What the others give away anyway may be shown again: hiding it helps nobody.
  for (const id of determined) if (hidden.get(id) === 'for_others' && tables.figure(id).unpublished !== true) hidden.delete(id);
  return hidden;
}

/** Tables in which a figure that is the sum of one other has the name of that one: hiding it alone would hide nothing. */
function eachOnce(figures: readonly TableFigure[], sums: readonly TableSum[]): { figures: TableFigure[]; sums: TableSum[]; nameOf: (id: string) => string } {
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    let name = id;
    for (let next = names.get(name); next !== undefined; next = names.get(name)) name = next;
    return name;
  };
  for (const { total, parts } of sums) {
    if (parts.length !== 1) continue;
    const [a, b] = [nameOf(total), nameOf(parts[0])];
    if (a !== b) names.set(a, b);
  }
  const published = new Set(figures.filter(({ unpublished }) => unpublished !== true).map(({ id }) => nameOf(id)));
  const renamed = new Map(sums.map(({ total, parts }) => ({ total: nameOf(total), parts: parts.map(nameOf) })).filter(({ parts }) => parts.length !== 1).map((sum) => [[sum.total, ...sum.parts.toSorted()].join('\t'), sum]));
  return { figures: figures.filter(({ id }) => !names.has(id)).map(({ id, sides }) => ({ id, sides, unpublished: !published.has(id) })), sums: [...renamed.values()], nameOf };
}

function hide(hidden: Map<string, Suppression>, id: string | undefined): boolean {
  if (id !== undefined) hidden.set(id, 'for_others');
  return id !== undefined;
}

/** Whether a reader who takes the shown parts of a sum from its total is left with a figure that tells too much. */
function leavesTooMuch(tables: LinkedTables, sum: TableSum, hidden: ReadonlyMap<string, Suppression>, determined: ReadonlySet<string>, rule: DisclosureRule): boolean {
  const left = [...tables.hiddenPart(sum, hidden).keys()].filter((id) => !determined.has(id) || hidden.get(id) === 'own');
  // Where the total is hidden too, what is left is a difference of figures, not a figure.
  return left.length > 0 && !left.includes(sum.total) && tellsTooMuch(sidesOfSum(left.map((id) => tables.figure(id).sides)), rule);
}

interface LinkedTables {
  readonly figure: (id: string) => TableFigure;
  /** What of a sum is hidden, each figure with its factor. */
  readonly hiddenPart: (sum: TableSum, hidden: ReadonlyMap<string, Suppression>) => Map<string, number>;
  /** The shown figures above 0, those that cost least first: a part before a total, a small one before a large one. */
  readonly shown: (sums: readonly TableSum[], hidden: ReadonlyMap<string, Suppression>) => string[];
  readonly sumsWith: (id: string) => readonly TableSum[];
}

function linkedTables(figures: readonly TableFigure[], sums: readonly TableSum[]): LinkedTables {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const size = new Map(figures.map(({ id, sides: [first] }) => [id, first === undefined ? 0 : amountOf(first)]));
  const sumsWith = new Map<string, TableSum[]>();
  const totals = new Set(sums.map(({ total }) => total));
  for (const sum of sums) {
    for (const id of [sum.total, ...sum.parts]) {
      if (!byId.has(id)) throw new Error(`A sum names a figure that is not in the tables: ${id}`);
      sumsWith.set(id, [...(sumsWith.get(id) ?? []), sum]);
    }
  }
  return {
    figure: (id) => byId.get(id)!,
    hiddenPart: ({ total, parts }, hidden) => {
      const part = new Map(parts.filter((id) => hidden.has(id)).map((id): [string, number] => [id, 1]));
      return hidden.has(total) ? part.set(total, -1) : part;
    },
    shown: (among, hidden) => {
      const shown = [...new Set(among.flatMap(({ total, parts }) => [total, ...parts]))].filter((id) => !hidden.has(id) && size.get(id)! > 0);
      return shown.sort((a, b) => Number(totals.has(a)) - Number(totals.has(b)) || size.get(a)! - size.get(b)! || (a < b ? -1 : 1));
    },
    sumsWith: (id) => sumsWith.get(id) ?? [],
  };
}

/** Figures that are tried at most before the smallest one is taken; each costs an elimination in the sums around. */
const TRIED = 60;

/**
 * The shown figure that, hidden, keeps another from being computed: the smallest one that does so in the sums around it, as far as these compute it, or where
 * no single one does the smallest. Undefined where all are hidden.
 */
function freeing(tables: LinkedTables, id: string, hidden: ReadonlyMap<string, Suppression>): string | undefined {
  const [near, reached] = [new Set<TableSum>(), new Set([id])];
  const computes = (without: ReadonlyMap<string, Suppression>) => determinedCells([...near].map((sum) => tables.hiddenPart(sum, without)).filter((part) => part.size > 0)).has(id);
  for (let before = -1; before < near.size;) {
    before = near.size;
    for (const cell of reached) for (const sum of tables.sumsWith(cell)) near.add(sum);
    if (computes(hidden)) {
      const shown = tables.shown([...near], hidden);
      const found = shown.slice(0, TRIED).find((one) => !computes(new Map(hidden).set(one, 'for_others')));
      if (found !== undefined) return found;
      if (shown.length > 0) return shown[0];
    }
    for (const { total, parts } of near) for (const cell of [total, ...parts]) if (hidden.has(cell)) reached.add(cell);
  }
  return undefined;
}

/** The contributions to the sum of figures, side by side. */
function sidesOfSum(figures: readonly (readonly Contributions[])[]): Contributions[] {
  const most = figures.reduce((longest, sides) => Math.max(longest, sides.length), 0);
  return Array.from({ length: most }, (_, side) => ({ forEach: (visit) => { for (const sides of figures) sides[side]?.forEach(visit); } }));
}
