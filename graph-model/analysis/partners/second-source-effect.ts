import type { AnalysisContext } from '../analysis-context.ts';
import { activeRelations } from '../active-relations.ts';
import { createCascade } from '../cascade.ts';
import type { Cascade } from '../cascade.ts';
import { criticalSources } from '../critical-sources.ts';
import { failureModel } from '../failure-model.ts';
import type { FailureModel } from '../failure-model.ts';
import { firmSurvival } from '../firm-survival.ts';
import { sourceFinder } from '../interventions/source.ts';
import type { Source } from '../interventions/source.ts';
import { withRelation } from '../interventions/with-relation.ts';

/** Units that are stopped at most for all candidates; a million take a tenth of a second. */
const MOST_WORK = 3_000_000;
/** Relations that models with a candidate's relation in them are built from at most, all together. */
const MOST_REBUILT = 200_000;

/** What changes for the searching firm with one more supplier of a product. */
export interface SecondSourceEffect {
  /** Its kritische Stellen today, and then. */
  readonly before: number;
  readonly after: number;
  /** Those that it no longer depends on: positions, ascending. */
  readonly gone: readonly number[];
  /** Days from a single failure until its soonest standstill, today and then at least; absent where no single failure stops it. */
  readonly daysBefore?: number;
  readonly daysAfter?: number;
}

/** The product that a supplier delivers to a firm today: the one that is asked for, else the only one; undefined where that does not tell. */
export function suppliedProduct(context: AnalysisContext, supplier: string, buyer: string, asked: string | undefined): string | undefined {
  const products = new Set<string>(activeRelations(context).flatMap((relation) => (relation.supplier === supplier && relation.buyer === buyer && relation.product !== undefined ? [relation.product] : [])));
  if (asked !== undefined && products.has(asked)) return asked;
  return products.size === 1 ? [...products][0] : asked;
}

/**
 * Tells what candidates would change as a further source of a product of a buyer; firms by position. A kritische Stelle is gone where the buyer would run
 * if the input never failed, and the candidate runs in that very failure (`createSecondSources` says why this is exact); days are those of the failures
 * that are left, which a further source can only make more. O(Σ relations of what stops in the buyer's kritische Stellen), for all candidates together,
 * up to a limit: beyond it the effect of a candidate is unknown, and it is not among the answers.
 */
export function secondSourceEffects(context: AnalysisContext, buyer: number, product: string, candidates: readonly number[]): Map<number, SecondSourceEffect> {
  const model = failureModel(context);
  const { firms } = context.network;
  const critical = criticalSources(context, buyer);
  const position = model.products.indexOf(product);
  const sourceOf = sourceFinder(context, model);
  const sources = candidates.map((firm): Source => sourceOf({ firm, basis: 'offers' }, position));
  const gone = goneBy(model, buyer, position, critical, sources);
  if (gone === undefined) return new Map();
  const soonest = soonestStandstill(context, firms[buyer]);
  const daysBefore = soonest(new Set());
  let rebuilt = 0;
  return new Map(sources.flatMap(({ candidate: { firm }, isForeseen }, place): [number, SecondSourceEffect][] => {
    if (!isForeseen && (rebuilt += context.dataset.relations.length) > MOST_REBUILT) return [];
    const now = isForeseen ? gone[place] : goneWith(context, firm, buyer, product, critical);
    const daysAfter = soonest(new Set(now.map((failed) => firms[failed])));
    const days = daysBefore === undefined ? {} : { daysBefore, ...(daysAfter !== undefined && { daysAfter }) };
    return [[firm, { before: critical.length, after: critical.length - now.length, gone: now, ...days }]];
  }));
}

/** Days until the first standstill of a firm in any single failure but some; undefined where none brings one, or there was no time to look at all. */
function soonestStandstill(context: AnalysisContext, firm: string): (without: ReadonlySet<string>) => number | undefined {
  const { complete, sources } = firmSurvival(context, firm);
  return (without) => {
    const days = sources.flatMap(({ failed, timeToSurvive }) => (timeToSurvive === undefined || without.has(failed) ? [] : [timeToSurvive]));
    return complete && days.length > 0 ? days.reduce((least, day) => Math.min(least, day)) : undefined;
  };
}

/** Per source the kritische Stellen that are none any more with it; undefined where they stop too much to look at all. */
function goneBy(model: FailureModel, buyer: number, product: number, critical: readonly number[], sources: readonly Source[]): number[][] | undefined {
  const { unitStart, needs, productOfInput } = model;
  const inputs = new Set(Array.from(needs.target.subarray(needs.start[unitStart[buyer]], needs.start[unitStart[buyer + 1]])).filter((input) => productOfInput[input] === product));
  const gone = sources.map((): number[] => []);
  const cascade = createCascade(model);
  let work = 0;
  for (const failed of critical) {
    if (work > MOST_WORK) return undefined;
    for (const input of inputs) cascade.supplyFromOutside(input, 1);
    cascade.failFirms([failed]);
    work += cascade.count + sources.length;
    if (cascade.runningUnits[buyer] > 0) sources.forEach((source, place) => { if (runs(model, cascade, source, failed)) gone[place].push(failed); });
    cascade.rollBack(0);
    for (const input of inputs) cascade.supplyFromOutside(input, -1);
  }
  return gone;
}

function runs({ suppliers }: FailureModel, { stopped }: Cascade, { unit, needs, candidate: { firm } }: Source, failed: number): boolean {
  if (unit >= 0) return stopped[unit] === 0;
  const hasFailed = (input: number) => suppliers.target.subarray(suppliers.start[input], suppliers.start[input + 1]).every((source) => stopped[source] === 1);
  return firm !== failed && !needs.some(hasFailed);
}

/** The same from the model with the relation in it, where the candidate would begin to need something that nobody needs so far. */
function goneWith(context: AnalysisContext, candidate: number, buyer: number, product: string, critical: readonly number[]): number[] {
  const { firms } = context.network;
  const changed = withRelation(context, { supplier: firms[candidate], buyer: firms[buyer], product });
  const left = new Set(criticalSources(changed, changed.network.indexOf.get(firms[buyer])!));
  return critical.filter((failed) => !left.has(failed));
}
