import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { failureOf } from '#graph-model/analysis/failure-cascade.ts';
import type { WhatHelps } from '#graph-model/analysis/interventions/what-helps.ts';
import { whatHelps } from '#graph-model/analysis/interventions/what-helps.ts';
import { survivalTimes } from '#graph-model/analysis/survival-times.ts';
import type { FailureView } from '#graph-model/contract/analyses.ts';
import type { DaysView } from '#graph-model/contract/days.ts';
import { daysAnswer, failureAnswer, type Names } from '#graph-model/contract/failure-answers.ts';
import type { FailureInputs } from '#graph-model/contract/network.ts';
import { datasetOfNetwork, type FailureNetwork } from './dataset-of-network.ts';

/** Answers by kind of question. */
export interface FailureAnswers {
  readonly failure: FailureView;
  readonly days: DaysView;
  /** What would take most of the failure away; firms and products by id. */
  readonly help: WhatHelps;
}
export type FailureQuestion = keyof FailureAnswers;

/** Computes failures from what the page holds. */
export type FailureKernel = <Q extends FailureQuestion>(question: Q, firms: readonly string[]) => FailureAnswers[Q];

/**
 * The server's own analyses over the columns of one revision. Answers equal those over HTTP but for the share of employees: exact head
 * counts never leave the server, so it is estimated from size classes.
 * @throws AtlasError `not_found` naming a firm that is not in the network.
 */
export function createFailureKernel(network: FailureNetwork, inputs: FailureInputs): FailureKernel {
  // The relations that were sent are those in force: no day is needed.
  const context = createAnalysisContext(datasetOfNetwork(network, inputs), { region: network.region });
  const names = namesOf(network);
  const answers: { readonly [Q in FailureQuestion]: (firms: readonly string[]) => FailureAnswers[Q] } = {
    failure: (firms) => failureAnswer(network.revision, failureOf(context, firms), names),
    days: (firms) => daysAnswer(network.revision, survivalTimes(context, firms), names),
    help: (firms) => whatHelps(context, firms),
  };
  // Asked once now, while nobody waits: the first question of a person finds the models built.
  for (const firm of network.firms.id.slice(0, 1)) for (const question of ['failure', 'days'] as const) answers[question]([firm]);
  return (question, firms) => answers[question](firms);
}

function namesOf({ firms, products }: FailureNetwork): Names {
  const firmAt = new Map(firms.id.map((id, firm) => [id, firm]));
  const productAt = new Map(products.id.map((id, product) => [id, product]));
  return {
    firm: (id) => ({ id, name: firms.name[firmAt.get(id) ?? -1] ?? id }),
    product: (id) => {
      const product = productAt.get(id) ?? -1;
      return { id, name: products.name[product] ?? id, nameEn: products.nameEn[product] ?? undefined };
    },
  };
}
