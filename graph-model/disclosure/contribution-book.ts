import { amountOf, DISCLOSURE_RULE, isTooFew, type Contributions, type DisclosureRule, type FirmKey } from './disclosure-rule.ts';

/** One side of a figure: each firm once, by number. */
interface Account {
  readonly firms: Int32Array;
  readonly amounts: Float64Array;
  readonly total: number;
}

/** Who has contributed to the figures of linked tables: the same answers as `tellsTooMuch` gives. */
export interface ContributionBook {
  /** What the first side of a figure sums. */
  readonly sizeOf: (figure: number) => number;
  readonly tellsTooMuch: (figure: number) => boolean;
  readonly sumTellsTooMuch: (figures: readonly number[]) => boolean;
}

/**
 * A book over figures by number. Of parts of sums that are asked about, who contributed is kept by firm. A question about a sum ends as soon as there are enough firms
 * and none can get above the limit any more, whatever is left.
 */
export function contributionBook(figures: readonly { readonly sides: readonly Contributions[] }[], rule: DisclosureRule = DISCLOSURE_RULE): ContributionBook {
  const read = accountReader();
  const sizes = new Float64Array(figures.length).fill(Number.NaN);
  const sizeOf = (figure: number): number => {
    const [first] = figures[figure].sides;
    if (Number.isNaN(sizes[figure])) sizes[figure] = first === undefined ? 0 : amountOf(first);
    return sizes[figure];
  };
  const sides = figures.reduce((most, figure) => Math.max(most, figure.sides.length), 0);
  const books = Array.from({ length: sides }, () => new Map<number, Account>());
  const account = (side: number, figure: number): Account => {
    const known = books[side].get(figure) ?? read.account(figures[figure].sides[side]);
    books[side].set(figure, known);
    return known;
  };
  return {
    sizeOf,
    tellsTooMuch: (figure) => figures[figure].sides.some((side) => read.tellsTooMuch(side, rule)),
    sumTellsTooMuch: (of) => books.some((_, side) => read.sumTellsTooMuch(of.map((figure) => account(side, figure)), rule)),
  };
}

const NOBODY: Account = { firms: new Int32Array(0), amounts: new Float64Array(0), total: 0 };

/** Adds up by firm in arrays that are used again and again: what stands at a firm counts only if its mark is that of the question. */
function accountReader() {
  const numberOf = new Map<string, number>();
  let [amounts, marks] = [new Float64Array(1024), new Int32Array(1024)];
  let mark = 0;
  let seen = new Int32Array(1024);
  let count = 0;
  const numbered = (firm: FirmKey): number => {
    if (typeof firm === 'number') return firm;
    const number = numberOf.get(firm) ?? numberOf.size;
    numberOf.set(firm, number);
    return number;
  };
  const grow = (atLeast: number) => {
    const size = Math.max(2 * amounts.length, atLeast + 1);
    amounts = larger(amounts, new Float64Array(size));
    marks = larger(marks, new Int32Array(size));
    seen = larger(seen, new Int32Array(size));
  };
  const begin = () => {
    mark++;
    count = 0;
  };
  /** Gives what the firm has by now. */
  const add = (firm: number, amount: number): number => {
    if (firm >= amounts.length) grow(firm);
    if (marks[firm] === mark) return (amounts[firm] += amount);
    marks[firm] = mark;
    seen[count++] = firm;
    amounts[firm] = amount;
    return amount;
  };
  return {
    tellsTooMuch(contributions: Contributions, rule: DisclosureRule): boolean {
      begin();
      let [largest, total] = [0, 0];
      contributions.forEach((amount, firm) => {
        if (!(amount > 0)) return;
        total += amount;
        largest = Math.max(largest, add(numbered(firm), amount));
      });
      return isTooFew(count, largest, total, rule);
    },
    account(contributions: Contributions | undefined): Account {
      if (contributions === undefined) return NOBODY;
      begin();
      let total = 0;
      contributions.forEach((amount, firm) => {
        if (!(amount > 0)) return;
        total += amount;
        add(numbered(firm), amount);
      });
      const firms = seen.slice(0, count);
      return { firms, amounts: Float64Array.from(firms, (firm) => amounts[firm]), total };
    },
    sumTellsTooMuch(accounts: readonly Account[], rule: DisclosureRule): boolean {
      begin();
      const total = accounts.reduce((sum, of) => sum + of.total, 0);
      let [largest, left] = [0, total];
      for (const of of accounts) {
        for (let at = 0; at < of.firms.length; at++) {
          largest = Math.max(largest, add(of.firms[at], of.amounts[at]));
          left -= of.amounts[at];
          if (count >= rule.leastFirms && largest + left <= rule.mostShare * total) return false;
        }
      }
      return isTooFew(count, largest, total, rule);
    },
  };
}

function larger<A extends Float64Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
