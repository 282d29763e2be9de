import loadHighs from 'highs';
import type { LinearProgramme, LinearSolver, LinearSum } from '#graph-model/analysis/linear-programme.ts';
import { AtlasError } from '#graph-model/errors.ts';

/** Seconds that one programme may take; it is solved in this thread. */
const TIME_LIMIT = 5;

let loading: Promise<LinearSolver> | undefined;

/** HiGHS as a solver, loaded on first use: 3.5 MB of WebAssembly. */
export function linearSolver(): Promise<LinearSolver> {
  return (loading ??= loadHighs().then((highs) => (programme) => {
    const { Status, ObjectiveValue, Columns } = highs.solve(lpText(programme), { output_flag: false, time_limit: TIME_LIMIT });
    if (Status === 'Optimal') {
      const variables = Object.entries(Columns).map(([name, column]): [string, number] => [name, 'Primal' in column ? column.Primal : 0]);
      return { status: 'optimal', value: ObjectiveValue, variables: new Map(variables) };
    }
    if (Status === 'Empty') return { status: 'optimal', value: 0, variables: new Map() };
    if (Status === 'Unbounded') return { status: 'unbounded' };
    // Presolve may find only that there is no optimum; t = 0 keeps to every programme of ours, so that means no bound.
    if (Status === 'Infeasible' || Status === 'Primal infeasible or unbounded') return { status: Status === 'Infeasible' ? 'infeasible' : 'unbounded' };
    throw new AtlasError('too_large', `The linear programme was not solved (${Status}). Ask for fewer sites, products or scenarios at once.`);
  }));
}

/** The programme in CPLEX LP format; variables are at least 0 there unless told. */
function lpText({ sense, objective, rows }: LinearProgramme): string {
  return [
    sense === 'minimise' ? 'Minimize' : 'Maximize', ` obj: ${sumText(objective)}`, 'Subject To',
    ...rows.map(({ sum, relation, bound }, row) => ` r${row}: ${sumText(sum)} ${relation} ${bound}`), 'End', '',
  ].join('\n');
}

/** One term a line: the format has a longest line. */
function sumText(sum: LinearSum): string {
  return sum.map(([factor, variable]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`).join('\n  ');
}
