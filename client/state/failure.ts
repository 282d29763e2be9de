import type { FailureView, StoppedFirm } from '#graph-model/contract/analyses.ts';

/** The firms that stop at one stage of a failure, in order of name; stage 0 holds those that failed themselves. */
export interface FailureStage {
  readonly stage: number;
  readonly firms: readonly StoppedFirm[];
}

/** Stages in order, without gaps: a stage at which nobody stops is left out only behind the last one. */
export function failureStages(view: FailureView): FailureStage[] {
  const known = new Set(view.stopped.map(({ firm }) => firm.id));
  const all: StoppedFirm[] = [...view.failed.filter(({ id }) => !known.has(id)).map((firm) => ({ firm, stage: 0 })), ...view.stopped];
  const last = all.reduce((most, { stage }) => Math.max(most, stage), 0);
  return Array.from({ length: last + 1 }, (_, stage) => ({ stage, firms: all.filter((entry) => entry.stage === stage) }));
}

/** Stage at which each firm stops, by number of the firm; ids the network does not know are left out. */
export function stageByNumber(stages: readonly FailureStage[], numberOf: ReadonlyMap<string, number>): Map<number, number> {
  const stageOf = new Map<number, number>();
  for (const { stage, firms } of stages) {
    for (const { firm } of firms) {
      const number = numberOf.get(firm.id);
      if (number !== undefined) stageOf.set(number, stage);
    }
  }
  return stageOf;
}

/** How many firms stand when `shownStage` has been reached. */
export function stoppedBy(stages: readonly FailureStage[], shownStage: number): number {
  return stages.reduce((count, { stage, firms }) => (stage <= shownStage ? count + firms.length : count), 0);
}

/** The stage to show: within the stages there are. */
export function clampStage(stage: number, stages: readonly FailureStage[]): number {
  return Math.min(Math.max(0, stage), Math.max(0, stages.length - 1));
}
