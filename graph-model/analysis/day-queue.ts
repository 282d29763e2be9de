/** Things that are due on a day, the earliest first; those of one day in order of kind and number. A binary heap: O(log n) a step. */
export interface DayQueue {
  /** The earliest day; `Infinity` where nothing is due. */
  readonly nextDay: number;
  /** Kinds and items are whole numbers from 0 to 2³¹ − 1. */
  readonly add: (day: number, kind: number, item: number) => void;
  /** Takes the earliest entry out; its `kind` and `item` stand here until the next one is taken. The queue must not be empty. */
  readonly take: () => void;
  readonly kind: number;
  readonly item: number;
  readonly clear: () => void;
}

/** Kind and item in one number that keeps their order. */
const KIND = 2 ** 32;

/** An empty queue. */
export function createDayQueue(): DayQueue {
  const days: number[] = [];
  const codes: number[] = [];
  let taken = 0;

  /** Lets the gap at `place` rise to where the entry belongs. */
  function rise(place: number, day: number, code: number): void {
    let gap = place;
    while (gap > 0) {
      const above = (gap - 1) >> 1;
      if (days[above] < day || (days[above] === day && codes[above] <= code)) break;
      days[gap] = days[above];
      codes[gap] = codes[above];
      gap = above;
    }
    days[gap] = day;
    codes[gap] = code;
  }

  /** Lets the gap at the top sink to where the entry belongs. */
  function sink(day: number, code: number): void {
    let gap = 0;
    for (let below = 1; below < days.length; below = 2 * gap + 1) {
      const other = below + 1;
      if (other < days.length && (days[other] < days[below] || (days[other] === days[below] && codes[other] < codes[below]))) below = other;
      if (day < days[below] || (day === days[below] && code <= codes[below])) break;
      days[gap] = days[below];
      codes[gap] = codes[below];
      gap = below;
    }
    days[gap] = day;
    codes[gap] = code;
  }

  return {
    get nextDay() { return days.length === 0 ? Number.POSITIVE_INFINITY : days[0]; },
    get kind() { return Math.floor(taken / KIND); },
    get item() { return taken % KIND; },
    add(day, kind, item) {
      const code = kind * KIND + item;
      days.push(day);
      codes.push(code);
      rise(days.length - 1, day, code);
    },
    take() {
      taken = codes[0];
      const [day, code] = [days.pop()!, codes.pop()!];
      if (days.length > 0) sink(day, code);
    },
    clear() { days.length = codes.length = 0; },
  };
}
