import { TARGET_FIELDS } from '../../scenario.ts';
import type { ScenarioFailure, ScenarioPlan } from '../../scenario.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { shockOnWhoIsThere } from '../esri/shock.ts';
import type { Shock, ShockTarget } from '../esri/shock.ts';
import type { MissingPart } from './planned-dataset.ts';

/** The failures of a plan, taken together. */
export interface PlannedFailures {
  /** Remaining capacity by firm: the least that any failure leaves. */
  readonly shock: Shock;
  /** Firms with nothing left, each with the day on which it works again: `Infinity` for never, absent where it is what the firm states. */
  readonly failed: ReadonlyMap<string, number | undefined>;
  /** Products that nobody can get, with the day on which they are to be had again. */
  readonly products: ReadonlyMap<string, number>;
  readonly missing: readonly MissingPart[];
}

/**
 * Who is hit by a plan, and for how long. Failures of one firm do not add up: the worst and the longest counts, in whatever order they are
 * told; what a firm does not state is never. One that lasts 0 days is none. A part of a capacity limits what is made, and stops nobody.
 */
export function plannedFailures(context: AnalysisContext, { failures = [] }: ScenarioPlan): PlannedFailures {
  const shock = new Map<string, number>();
  const failed = new Map<string, number | undefined>();
  const products = new Map<string, number>();
  const missing: MissingPart[] = [];
  const stated = new Map<string, number | undefined>(failures.length < 2 ? [] : context.dataset.firms.map(({ id, daysToRecover }) => [id, daysToRecover]));
  const dayOf = (firm: string, days: number | undefined): number => days ?? stated.get(firm) ?? Number.POSITIVE_INFINITY;
  const later = (firm: string, a: number | undefined, b: number | undefined) => (dayOf(firm, a) > dayOf(firm, b) ? a : b);
  const lasting = failures.filter(({ days }) => days !== 0);
  for (const failure of lasting) {
    const { product, capacity = 0 } = failure;
    const days = failure.days ?? (product === undefined ? undefined : Number.POSITIVE_INFINITY);
    const hit = shockOnWhoIsThere(context, targetOf(failure), capacity);
    missing.push(...missingOf(failure, hit));
    for (const [firm, left] of hit) {
      shock.set(firm, Math.min(left, shock.get(firm) ?? 1));
      if (left === 0) failed.set(firm, failed.has(firm) ? later(firm, days, failed.get(firm)) : days);
    }
    if (product !== undefined && capacity === 0 && hit.size > 0) products.set(product, Math.max(days!, products.get(product) ?? 0));
  }
  return { shock, failed, products, missing };
}

function targetOf(failure: ScenarioFailure): ShockTarget {
  const field = TARGET_FIELDS.find((name) => failure[name] !== undefined)!;
  return { [field]: failure[field] } as unknown as ShockTarget;
}

function missingOf({ firms, ...failure }: ScenarioFailure, hit: Shock): MissingPart[] {
  if (firms !== undefined) return firms.filter((id) => !hit.has(id)).map((id) => ({ kind: 'firm', id }));
  if (hit.size > 0) return [];
  return [{ kind: 'target', id: failure.municipality ?? failure.country ?? failure.industry ?? failure.product! }];
}

/** The relations that a plan ends, as far as they are in force, and those that it names without reason. */
export function endedRelationsOf(context: AnalysisContext, { endedRelations = [] }: ScenarioPlan): { readonly ended: ReadonlySet<string>; readonly missing: readonly MissingPart[] } {
  if (endedRelations.length === 0) return { ended: new Set(), missing: [] };
  const inForce = new Set<string>(activeRelations(context).map(({ id }) => id));
  const ended = new Set(endedRelations.filter((id) => inForce.has(id)));
  return { ended, missing: endedRelations.filter((id) => !ended.has(id)).map((id) => ({ kind: 'relation', id })) };
}
