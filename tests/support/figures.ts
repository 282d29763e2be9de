type Figures = Readonly<Record<string, number>>;

/** The firms whose figures differ by more than `tolerance`, or that only one side has; empty where both say the same. */
export function figuresApart(actual: Figures, expected: Figures, tolerance = 1e-9): { id: string; actual?: number; expected?: number }[] {
  return [...new Set([...Object.keys(actual), ...Object.keys(expected)])]
    .filter((id) => !(Math.abs(actual[id] - expected[id]) <= tolerance))
    .map((id) => ({ id, actual: actual[id], expected: expected[id] }));
}
