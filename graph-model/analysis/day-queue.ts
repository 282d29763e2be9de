/** Things that are due on a day, the earliest first; those of one day in order of kind and number. A binary heap: O(log n) a step. */
export interface DayQueue {
  /** The earliest day; `Infinity` where nothing is due. */
  readonly nextDay: number;
  readonly add: (day: number, kind: number, item: number) => void;
  /** Takes the earliest entry out; its `kind` and `item` stand here until the next one is taken. The queue must not be empty. */
  readonly take: () => void;
  readonly kind: number;
  readonly item: number;
  readonly clear: () => void;
}

/** An empty queue. */
export function createDayQueue(): DayQueue {
  const days: number[] = [];
  const kinds: number[] = [];
  const items: number[] = [];
  let [takenKind, takenItem] = [0, 0];

  const isBefore = (a: number, b: number) => days[a] < days[b] || (days[a] === days[b] && (kinds[a] < kinds[b] || (kinds[a] === kinds[b] && items[a] < items[b])));
  const swap = (a: number, b: number) => {
    [days[a], days[b]] = [days[b], days[a]];
    [kinds[a], kinds[b]] = [kinds[b], kinds[a]];
    [items[a], items[b]] = [items[b], items[a]];
  };
  const rise = (from: number) => {
    for (let place = from, above = (place - 1) >> 1; place > 0 && isBefore(place, above); place = above, above = (place - 1) >> 1) swap(place, above);
  };
  const sink = () => {
    for (let place = 0; ;) {
      let first = place;
      for (const below of [2 * place + 1, 2 * place + 2]) if (below < days.length && isBefore(below, first)) first = below;
      if (first === place) return;
      swap(place, first);
      place = first;
    }
  };

  return {
    get nextDay() { return days.length === 0 ? Number.POSITIVE_INFINITY : days[0]; },
    get kind() { return takenKind; },
    get item() { return takenItem; },
    add(day, kind, item) {
      days.push(day);
      kinds.push(kind);
      items.push(item);
      rise(days.length - 1);
    },
    take() {
      [takenKind, takenItem] = [kinds[0], items[0]];
      swap(0, days.length - 1);
      days.pop();
      kinds.pop();
      items.pop();
      sink();
    },
    clear() { days.length = kinds.length = items.length = 0; },
  };
}
