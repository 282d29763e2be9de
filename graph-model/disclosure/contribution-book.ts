import { DISCLOSURE_RULE, isTooFew, type Contributions, type DisclosureRule, type FirmKey } from './disclosure-rule.ts';

/** One side of the figures of linked tables, in columns: a figure sums some rows, each of which tells a firm by number and what it has contributed, which counts above 0. */
export interface ContributionSide {
  /** By figure. */
  readonly rowsOf: readonly ArrayLike<number>[];
  /** By row. */
  readonly firm: Int32Array;
  readonly amount: Float64Array;
}

/** Who has contributed to the figures of linked tables: the same answers as `tellsTooMuch` gives. */
export interface ContributionBook {
  /** What the first side of a figure sums. */
  readonly sizeOf: (figure: number) => number;
  readonly tellsTooMuch: (figure: number) => boolean;
  readonly sumTellsTooMuch: (figures: readonly number[]) => boolean;
}

/**
 * A book over figures by number. A question ends as soon as there are enough firms and none can get above the limit any more, whatever is left; what a firm has so far
 * stands in an array that is used again and counts only where its mark is that of the question.
 */
export function contributionBook(figures: number, sides: readonly ContributionSide[], rule: DisclosureRule = DISCLOSURE_RULE): ContributionBook {
  const firms = sides.reduce((most, { firm }) => firm.reduce((largest, number) => Math.max(largest, number + 1), most), 0);
  const [amounts, marks] = [new Float64Array(firms), new Int32Array(firms)];
  let mark = 0;
  const read = sides.map((side) => ({ side, totalOf: totalsOf(side, figures) }));
  const isTooMuch = ({ side: { rowsOf, firm, amount }, totalOf }: (typeof read)[number], asked: readonly number[]): boolean => {
    mark++;
    const total = asked.reduce((sum, figure) => sum + totalOf(figure), 0);
    let [count, largest, left] = [0, 0, total];
    for (const figure of asked) {
      const rows = rowsOf[figure];
      for (let at = 0; at < rows.length; at++) {
        const [who, given] = [firm[rows[at]], amount[rows[at]]];
        if (!(given > 0)) continue;
        if (marks[who] !== mark) {
          marks[who] = mark;
          amounts[who] = 0;
          count++;
        }
        amounts[who] += given;
        if (amounts[who] > largest) largest = amounts[who];
        left -= given;
        if (count >= rule.leastFirms && largest + left <= rule.mostShare * total) return false;
      }
    }
    return isTooFew(count, largest, total, rule);
  };
  return {
    sizeOf: (figure) => (read.length === 0 ? 0 : read[0].totalOf(figure)),
    tellsTooMuch: (figure) => read.some((side) => isTooMuch(side, [figure])),
    sumTellsTooMuch: (asked) => read.some((side) => isTooMuch(side, asked)),
  };
}

/** What a figure sums, added up when it is first asked for. */
function totalsOf({ rowsOf, amount }: ContributionSide, figures: number): (figure: number) => number {
  const totals = new Float64Array(figures).fill(Number.NaN);
  return (figure) => {
    if (Number.isNaN(totals[figure])) {
      const rows = rowsOf[figure];
      let sum = 0;
      for (let at = 0; at < rows.length; at++) if (amount[rows[at]] > 0) sum += amount[rows[at]];
      totals[figure] = sum;
    }
    return totals[figure];
  };
}

/** Columns of figures that tell by themselves who has contributed. O(contributions). */
export function contributionSides(figures: readonly { readonly sides: readonly Contributions[] }[]): ContributionSide[] {
  const numberOf = new Map<FirmKey, number>();
  const numbered = (firm: FirmKey): number => {
    const number = numberOf.get(firm) ?? numberOf.size;
    numberOf.set(firm, number);
    return number;
  };
  return Array.from({ length: figures.reduce((most, { sides }) => Math.max(most, sides.length), 0) }, (_, side) => {
    const [firm, amount]: number[][] = [[], []];
    const rowsOf = figures.map(({ sides }) => {
      const rows: number[] = [];
      sides[side]?.forEach((given, who) => {
        rows.push(firm.length);
        firm.push(numbered(who));
        amount.push(given);
      });
      return rows;
    });
    return { rowsOf, firm: Int32Array.from(firm), amount: Float64Array.from(amount) };
  });
}
