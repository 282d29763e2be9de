import { affectedShare, employeeWeights, salesWeights } from './affected-shares.ts';
import type { ShareWithCoverage } from './affected-shares.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { createCascade } from './cascade.ts';
import type { Cascade } from './cascade.ts';
import { failureModel, inputCoverage } from './failure-model.ts';
import { positionOf } from './firm-position.ts';

/** Why a firm stops: its input `product` has no running supplier left. */
export interface Cause {
  readonly product: string;
  /** All suppliers of the input, in order of id. */
  readonly suppliers: readonly string[];
}

/** A firm that stops. */
export interface StoppedStep {
  readonly firm: string;
  /** 0 for the firms that failed, else the round in which the firm stops. */
  readonly stage: number;
  /** Absent for the firms that failed. */
  readonly cause?: Cause;
}

/** A firm that can no longer make one of its products. */
export interface LostProduct extends StoppedStep {
  /** The product it can no longer make. */
  readonly product: string;
}

/** What a failure does. */
export interface Failure {
  /** The firms that failed, in order of id. */
  readonly failed: string[];
  /** The firms that stop wholly, the failed ones included, in order of stage and id. */
  readonly stopped: StoppedStep[];
  /** The firms that keep running but lose products, one entry per product, in order of stage, id and product. */
  readonly limited: LostProduct[];
  /** The last round in which anything stops; 0 where the failure stops nobody else. */
  readonly stages: number;
  /** Share of the region's employees (without a region: of all) in the firms that stop, the failed ones included. */
  readonly employeeShare: ShareWithCoverage;
  /** Share of the known volume that the firms that stop sell, the failed ones included. */
  readonly volumeShare: ShareWithCoverage;
}

/**
 * What happens when these firms fail together: who stops in which round and why. A firm stops in the round after the last supplier of
 * one of its required inputs. O(relations of the firms that stop) beside O(firms) for the tables.
 * @throws AtlasError `not_found` naming a firm that is not in the data.
 */
export function failureOf(context: AnalysisContext, firmIds: readonly string[]): Failure {
  const { firms } = context.network;
  const failed = [...new Set(firmIds.map((id) => positionOf(context.network, id)))].sort((a, b) => a - b);
  const cascade = createCascade(failureModel(context));
  cascade.failFirms(failed);
  const { stopped, limited } = stepsOf(cascade, firms);
  const affected = cascade.firmOrder.subarray(0, cascade.firmCount);
  const coverage = inputCoverage(cascade.model);
  return {
    failed: failed.map((firm) => firms[firm]),
    stopped,
    limited,
    stages: cascade.count === 0 ? 0 : cascade.stage[cascade.order[cascade.count - 1]],
    employeeShare: affectedShare(employeeWeights(context), affected, coverage),
    volumeShare: affectedShare(salesWeights(context), affected, coverage),
  };
}

/** The firms that stop when this firm alone fails, without itself: lost(i), in order of id. */
export function lostFirms(context: AnalysisContext, firmId: string): string[] {
  const failed = positionOf(context.network, firmId);
  const cascade = createCascade(failureModel(context));
  cascade.failFirms([failed]);
  return Array.from(cascade.firmOrder.subarray(0, cascade.firmCount).sort())
    .filter((firm) => firm !== failed)
    .map((firm) => context.network.firms[firm]);
}

/** The input that stopped a unit, in words of the data; undefined for a unit that failed. */
export function causeOf({ model, cause }: Cascade, unit: number, firms: readonly string[]): Cause | undefined {
  const input = cause[unit];
  if (input < 0) return undefined;
  const suppliers = model.suppliers.target.subarray(model.suppliers.start[input], model.suppliers.start[input + 1]);
  return { product: model.products[model.productOfInput[input]], suppliers: Array.from(suppliers, (supplier) => firms[model.firmOfUnit[supplier]]) };
}

function stepsOf(cascade: Cascade, firms: readonly string[]): Pick<Failure, 'stopped' | 'limited'> {
  const { model, stage, order, count, runningUnits } = cascade;
  const lastUnit = new Map<number, number>();
  const limited: { unit: number; step: LostProduct }[] = [];
  for (const unit of order.subarray(0, count)) {
    const firm = model.firmOfUnit[unit];
    if (runningUnits[firm] > 0) limited.push({ unit, step: { ...stepOf(cascade, unit, firms), product: model.products[model.productOfUnit[unit]] } });
    else if (isLater(cascade, unit, lastUnit.get(firm))) lastUnit.set(firm, unit);
  }
  return {
    stopped: [...lastUnit.values()].sort((a, b) => stage[a] - stage[b] || a - b).map((unit) => stepOf(cascade, unit, firms)),
    limited: limited.sort((a, b) => stage[a.unit] - stage[b.unit] || a.unit - b.unit).map(({ step }) => step),
  };
}

/** Whether a unit explains its firm's stop better: it stopped later, or in the same round for want of a smaller product. */
function isLater({ stage, cause }: Cascade, unit: number, other: number | undefined): boolean {
  if (other === undefined) return true;
  return stage[unit] > stage[other] || (stage[unit] === stage[other] && cause[unit] < cause[other]);
}

function stepOf(cascade: Cascade, unit: number, firms: readonly string[]): StoppedStep {
  const step = { firm: firms[cascade.model.firmOfUnit[unit]], stage: cascade.stage[unit] };
  const cause = causeOf(cascade, unit, firms);
  return cause ? { ...step, cause } : step;
}
