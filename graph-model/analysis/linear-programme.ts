/** A sum of variables, each with its factor. Variables are at least 0 and have no other bounds; names are letters, digits and `_`. */
export type LinearSum = readonly (readonly [factor: number, variable: string])[];

/** A linear programme: one sum to make as small or as large as the rows allow. */
export interface LinearProgramme {
  readonly sense: 'minimise' | 'maximise';
  readonly objective: LinearSum;
  readonly rows: readonly { readonly sum: LinearSum; readonly relation: '<=' | '>='; readonly bound: number }[];
}

/** The best value and the variables it is reached with; `unbounded` where there is no best, `infeasible` where no values keep to the rows. */
export type LinearSolution =
  | { readonly status: 'optimal'; readonly value: number; readonly variables: ReadonlyMap<string, number> }
  | { readonly status: 'unbounded' | 'infeasible' };

/** Solves a programme; `graph-model` only says what is to be solved. */
export type LinearSolver = (programme: LinearProgramme) => LinearSolution;
