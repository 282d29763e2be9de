import type { NewRelation, ScenarioPlan, ScenarioStock } from '../../scenario.ts';
import { createAnalysisContext } from '../analysis-context.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { createCascade } from '../cascade.ts';
import { failureOf } from '../failure-cascade.ts';
import { failureModel } from '../failure-model.ts';
import { positionOf } from '../firm-position.ts';
import { plannedDataset } from '../scenario/planned-dataset.ts';
import { stockAdvice } from '../stock-advice.ts';
import { survivalTimes } from '../survival-times.ts';
import { candidateFinder } from './candidates.ts';

export interface WhatHelpsOptions {
  /** How many relations, and how many stocks, are told at most. */
  readonly limit?: number;
  /** Days of stock more than today. */
  readonly moreDays?: number;
  /** Units that are stopped at most in the search for relations. */
  readonly work?: number;
  /** Of so many firms, those that stop first, more stock is tried. */
  readonly firms?: number;
}

const WHAT_HELPS_DEFAULTS: Required<WhatHelpsOptions> = { limit: 3, moreDays: 7, work: 5_000_000, firms: 40 };

/** What a failure comes to, as scenarios count it. */
export interface HelpFigures {
  /** Others that would stop without stock, for good. */
  readonly reach: number;
  /** Others that stand on some day, stocks and times taken into account. */
  readonly stopped: number;
  /** The first day on which another firm stands; absent where none does. */
  readonly firstStop?: number;
}

/** A relation to a firm that supplies the product already and does not stop in this failure. */
export interface HelpingRelation {
  readonly relation: Required<Pick<NewRelation, 'supplier' | 'buyer' | 'product'>>;
  /** Other firms that could supply as well, with one and the same effect; how many there are. */
  readonly others: readonly string[];
  readonly otherCount: number;
  readonly after: HelpFigures;
}

/** More stock of one firm. */
export interface HelpingStock {
  /** Inputs that run out together, each with the days that it lasts then. */
  readonly stocks: readonly ScenarioStock[];
  readonly firm: string;
  /** The day on which the firm stops today, and with the stock; absent where it then does not stop. */
  readonly from: number;
  readonly to?: number;
  readonly after: HelpFigures;
}

export interface WhatHelps {
  readonly before: HelpFigures;
  /** Those that save most first. */
  readonly relations: readonly HelpingRelation[];
  readonly stocks: readonly HelpingStock[];
  /** Inputs that a second source would make safe, but that nobody else of the region who keeps running supplies. */
  readonly withoutSource: number;
  /** False where the limit of work ended the search for relations. */
  readonly complete: boolean;
}

/**
 * What would take most of one failure away: a second source for one input, more stock of one firm. Inputs are put in order by one cascade each in
 * which the input never fails (with a source that keeps running exactly that stops, see `second-source.ts`); what is told is computed anew as a scenario
 * with this one change, so that saving it gives the same figures. Single changes alone are tried: where two help only together neither is found.
 * O(inputs that fail · relations of what stops), beside some scenarios.
 * @throws AtlasError `not_found` naming a firm that is not in the data.
 */
export function whatHelps(context: AnalysisContext, failed: readonly string[], options: WhatHelpsOptions = {}): WhatHelps {
  const parameters = { ...WHAT_HELPS_DEFAULTS, ...options };
  const positions = failed.map((id) => positionOf(context.network, id));
  const figuresWith = (change: Change): HelpFigures => figuresOf(context, failed, change);
  const before = figuresWith({});
  if (before.reach === 0) return { before, relations: [], stocks: [], withoutSource: 0, complete: true };
  const { sources, ...search } = secondSources(context, positions, parameters);
  return {
    before,
    relations: sources.map(({ relation, ...rest }) => ({ relation, ...rest, after: figuresWith({ newRelations: [relation] }) })).filter(({ after }) => after.reach < before.reach),
    stocks: moreStock(context, failed, parameters).map((help) => ({ ...help, after: figuresWith({ stocks: [...help.stocks] }) })),
    ...search,
  };
}

type Change = Pick<ScenarioPlan, 'newRelations' | 'stocks'>;

/** As `evaluateScenario` counts them, without what else it computes: ESRI needs memory that a page may not share. */
function figuresOf(today: AnalysisContext, failed: readonly string[], change: Change): HelpFigures {
  const { dataset } = plannedDataset(today.dataset, change);
  const context = dataset === today.dataset ? today : createAnalysisContext(dataset, today.options);
  const fails = new Set(failed);
  const others = survivalTimes(context, failed).stopped.filter(({ firm }) => !fails.has(firm));
  return { reach: failureOf(context, failed).stopped.length - fails.size, stopped: others.length, ...(others.length > 0 && { firstStop: others[0].standstills[0].from }) };
}

interface SecondSources extends Pick<WhatHelps, 'withoutSource' | 'complete'> {
  readonly sources: readonly Omit<HelpingRelation, 'after'>[];
}

/** So many further sources are named. */
const NAMED = 3;

/** The inputs whose safety leaves most firms running, each with who could supply it. */
function secondSources(context: AnalysisContext, failed: readonly number[], { limit, work }: Required<WhatHelpsOptions>): SecondSources {
  const model = failureModel(context);
  const { firms } = context.network;
  const cascade = createCascade(model);
  cascade.failFirms(failed);
  const most = cascade.firmCount;
  const lost = new Set(cascade.cause.filter((input, unit) => cascade.stopped[unit] === 1 && input >= 0));
  cascade.rollBack(0);
  const find = candidateFinder(context);
  const found: { readonly saved: number; readonly source: SecondSources['sources'][number] }[] = [];
  let [withoutSource, spent, complete] = [0, 0, true];
  for (const input of lost) {
    if (spent > work) { complete = false; break; }
    cascade.supplyFromOutside(input, 1);
    cascade.failFirms(failed);
    const saved = most - cascade.firmCount;
    spent += cascade.count;
    if (saved > 0) {
      const buyer = model.firmOfUnit[model.consumers.target[model.consumers.start[input]]];
      const today = Array.from(model.suppliers.target.subarray(model.suppliers.start[input], model.suppliers.start[input + 1]), (unit) => model.firmOfUnit[unit]);
      const product = model.products[model.productOfInput[input]];
      const [first, ...others] = find(product, buyer, today).filter(({ firm, basis }) => basis === 'supplies' && cascade.runningUnits[firm] > 0).map(({ firm }) => firms[firm]);
      if (first === undefined) withoutSource++;
      else found.push({ saved, source: { relation: { supplier: first, buyer: firms[buyer], product } as HelpingRelation['relation'], others: others.slice(0, NAMED), otherCount: others.length } });
    }
    cascade.rollBack(0);
    cascade.supplyFromOutside(input, -1);
  }
  // Inputs come in the order in which they are numbered, so that equal ones stay in a fixed order.
  return { sources: found.sort((a, b) => b.saved - a.saved).slice(0, limit).map(({ source }) => source), withoutSource, complete };
}

/** More stock of the firms that stop first: what keeps most firms running, then what gains most days. */
function moreStock(context: AnalysisContext, failed: readonly string[], { limit, moreDays, firms }: Required<WhatHelpsOptions>): Omit<HelpingStock, 'after'>[] {
  const fails = new Set(failed);
  const stops = survivalTimes(context, failed).stopped.filter(({ firm, standstills }) => !fails.has(firm) && standstills[0].cause !== undefined).slice(0, firms);
  const tried = stops.flatMap(({ firm }) => stockAdvice(context, firm, { failed, moreDays }).advice.slice(0, 1).map(({ inputs, effects: [{ before, after, saved }] }) => ({ firm, inputs, before, after, saved })));
  const gain = ({ before, after }: { before: number; after?: number | undefined }) => (after ?? Number.POSITIVE_INFINITY) - before;
  // Infinity less Infinity is no order: who no longer stops counts first, then days.
  tried.sort((a, b) => b.saved - a.saved || (gain(a) === gain(b) ? 0 : gain(b) - gain(a)));
  return tried.slice(0, limit).map(({ firm, inputs, before, after }) => ({
    firm, from: before, ...(after !== undefined && { to: after }),
    stocks: inputs.map((product) => ({ firm, product, days: stockOf(context, firm, product) + moreDays }) as ScenarioStock),
  }));
}

/** Days that the stock of an input lasts today; the longest where a firm states several, 0 where it states none. */
function stockOf({ dataset: { requirements } }: AnalysisContext, firm: string, product: string): number {
  return requirements.reduce((most, requirement) => (requirement.firm === firm && requirement.product === product ? Math.max(most, requirement.stockDays ?? 0) : most), 0);
}
