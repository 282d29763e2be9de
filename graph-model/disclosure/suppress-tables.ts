import { DISCLOSURE_RULE, sumOfSides, tellsTooMuch, type Contributions, type DisclosureRule } from './disclosure-rule.ts';
import { determinedCells } from './determined-cells.ts';

/** A published figure: who has contributed to it, on each side of the relations that it sums. */
export interface TableFigure {
  readonly id: string;
  readonly sides: readonly Contributions[];
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
  const tables = linkedTables(figures, sums);
  const hidden = new Map<string, Suppression>();
  for (const { id, sides } of figures) if (tellsTooMuch(sides, rule)) hidden.set(id, 'own');
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    const determined = determinedCells(sums.map((sum) => tables.hiddenPart(sum, hidden)).filter((part) => part.size > 0));
    for (const sum of sums) {
      while (leavesTooMuch(tables, sum, hidden, determined, rule) && hide(hidden, tables.smallestShown([sum], hidden)));
    }
    if (hidden.size > before) continue;
    for (const id of determined) if (hidden.get(id) === 'own') hide(hidden, tables.smallestNear(id, hidden));
  }
  return hidden;
}

function hide(hidden: Map<string, Suppression>, id: string | undefined): boolean {
  if (id !== undefined) hidden.set(id, 'for_others');
  return id !== undefined;
}

/** Whether a reader who takes the shown parts of a sum from its total is left with a figure that tells too much. */
function leavesTooMuch(tables: LinkedTables, sum: TableSum, hidden: ReadonlyMap<string, Suppression>, determined: ReadonlySet<string>, rule: DisclosureRule): boolean {
  const left = [...tables.hiddenPart(sum, hidden).keys()].filter((id) => !determined.has(id) || hidden.get(id) === 'own');
  // Where the total is hidden too, what is left is a difference of figures, not a figure.
  return left.length > 0 && !left.includes(sum.total) && tellsTooMuch(sumOfSides(left.map((id) => tables.figure(id).sides)), rule);
}

interface LinkedTables {
  readonly figure: (id: string) => TableFigure;
  /** What of a sum is hidden, each figure with its factor. */
  readonly hiddenPart: (sum: TableSum, hidden: ReadonlyMap<string, Suppression>) => Map<string, number>;
  /** The shown figure above 0 that costs least: a part before a total, a small one before a large one. */
  readonly smallestShown: (sums: readonly TableSum[], hidden: ReadonlyMap<string, Suppression>) => string | undefined;
  /** The same in the sums of a figure or, where these show nothing, in those linked with them. */
  readonly smallestNear: (id: string, hidden: ReadonlyMap<string, Suppression>) => string | undefined;
}

function linkedTables(figures: readonly TableFigure[], sums: readonly TableSum[]): LinkedTables {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const size = new Map(figures.map(({ id, sides: [first] }) => [id, [...(first?.values() ?? [])].reduce((sum, amount) => sum + amount, 0)]));
  const sumsWith = new Map<string, TableSum[]>();
  const totals = new Set(sums.map(({ total }) => total));
  for (const sum of sums) {
    for (const id of [sum.total, ...sum.parts]) {
      if (!byId.has(id)) throw new Error(`A sum names a figure that is not in the tables: ${id}`);
      sumsWith.set(id, [...(sumsWith.get(id) ?? []), sum]);
    }
  }
  const smallestShown: LinkedTables['smallestShown'] = (among, hidden) => {
    const shown = among.flatMap(({ total, parts }) => [total, ...parts]).filter((id) => !hidden.has(id) && size.get(id)! > 0);
    return shown.sort((a, b) => Number(totals.has(a)) - Number(totals.has(b)) || size.get(a)! - size.get(b)! || (a < b ? -1 : 1))[0];
  };
  return {
    figure: (id) => byId.get(id)!,
    hiddenPart: ({ total, parts }, hidden) => {
      const part = new Map(parts.filter((id) => hidden.has(id)).map((id): [string, number] => [id, 1]));
      return hidden.has(total) ? part.set(total, -1) : part;
    },
    smallestShown,
    smallestNear: (id, hidden) => {
      const [seen, reached] = [new Set<TableSum>(), new Set([id])];
      for (const near of reached) {
        const next = (sumsWith.get(near) ?? []).filter((sum) => !seen.has(sum));
        const found = smallestShown(next, hidden);
        if (found !== undefined) return found;
        for (const sum of next) {
          seen.add(sum);
          for (const member of [sum.total, ...sum.parts]) if (hidden.has(member)) reached.add(member);
        }
      }
      return undefined;
    },
  };
}
