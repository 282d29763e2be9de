import type { ExpectedInputTable } from '#graph-model/analysis/specialisation/input-table.ts';

const SOURCE = 'Demonstrationswerte, gerundet';

/**
 * What the branches of the demonstration region buy, in WZ 2008 groups: euro of input for a euro of output. Own round values of the order of size that such branches
 * have, taken from no table: they show what a loaded table is good for. Whoever works with real data loads one (`reference load`).
 */
const BUYS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // Cold rolling and drawing live on hot-rolled steel.
  '24.3': { '24.1': 0.5, '20.1': 0.02, '35.2': 0.03, '28.9': 0.02, '25.6': 0.02, '25.7': 0.02 },
  '24.4': { '38.3': 0.3, '24.4': 0.2, '35.2': 0.03 },
  '24.5': { '24.4': 0.25, '38.3': 0.1, '24.1': 0.05, '25.7': 0.05, '35.2': 0.03, '20.5': 0.02 },
  '25.5': { '24.1': 0.25, '24.3': 0.15, '25.7': 0.05, '25.6': 0.05, '24.4': 0.05, '20.5': 0.01 },
  '25.6': { '20.1': 0.08, '20.3': 0.06, '24.4': 0.06, '35.2': 0.03, '24.3': 0.02 },
  '25.7': { '24.1': 0.12, '24.3': 0.08, '25.6': 0.05, '24.4': 0.05, '25.5': 0.04, '25.9': 0.03 },
  '25.9': { '24.3': 0.3, '24.1': 0.05, '25.6': 0.06, '25.7': 0.03, '24.4': 0.03, '17.2': 0.02, '20.5': 0.01 },
  '22.2': { '20.1': 0.35, '25.7': 0.05, '38.3': 0.02, '25.6': 0.01, '17.2': 0.02, '28.9': 0.01 },
  '27.3': { '24.4': 0.2, '22.2': 0.1, '25.5': 0.08, '25.6': 0.04, '20.1': 0.03 },
  '27.4': { '26.1': 0.12, '22.2': 0.08, '25.5': 0.05, '24.4': 0.05, '27.9': 0.05, '27.3': 0.04, '25.6': 0.03, '17.2': 0.02 },
  '28.1': { '24.5': 0.12, '24.4': 0.1, '22.2': 0.04, '25.6': 0.04, '25.9': 0.03, '22.1': 0.03 },
  '29.3': { '25.5': 0.12, '22.2': 0.1, '24.5': 0.06, '25.9': 0.05, '24.3': 0.05, '25.6': 0.03, '27.3': 0.03 },
};

export const DEMONSTRATION_INPUTS: ExpectedInputTable = {
  source: SOURCE,
  coefficients: Object.entries(BUYS).flatMap(([to, inputs]) => Object.entries(inputs).map(([from, coefficient]) => ({ from, to, coefficient, source: SOURCE }))),
  industries: [],
};
