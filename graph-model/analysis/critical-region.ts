import { AtlasError } from '../errors.ts';
import { employeesForSums } from '../firm.ts';
import type { Words } from '../language.ts';
import { isInRegion } from '../region.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { lostFirms } from './failure-cascade.ts';
import { failureModel, inputCoverage } from './failure-model.ts';
import type { FailureModel } from './failure-model.ts';
import { failureSpans, failuresThatStop } from './failure-spans.ts';
import { lossTable } from './interventions/criticality-figures.ts';

/** A failure and whom it stops, inside the region and outside. */
export interface RegionalFailure {
  readonly firm: string;
  readonly stopsInside: number;
  readonly stopsOutside: number;
  /** Share (0–1) of the region's known employees in the firms that stop inside; unknown, NaN, where none is known. */
  readonly employeeShare: number;
  /** The firms that stop on the side that the list is about, in order of id, up to a limit. */
  readonly stops: readonly string[];
}

/** Several suppliers of an input of the region hang on one firm. */
export interface RegionalSource {
  readonly source: string;
  /** How many inputs of the region's firms it holds, and the first of them. */
  readonly inputCount: number;
  readonly inputs: readonly { readonly buyer: string; readonly product: string; readonly suppliers: readonly string[] }[];
}

export interface CriticalRegion {
  readonly firms: number;
  /** Firms that do not say where they are: they count as outside. */
  readonly placeUnknown: number;
  /** Share of the required inputs of the region's firms whose suppliers are known. */
  readonly coverage: number;
  /** Failures anywhere that stop other firms in the region, most first. */
  readonly threatCount: number;
  readonly threats: readonly RegionalFailure[];
  /** Failures in the region that stop firms outside, most first. */
  readonly exportCount: number;
  readonly exports: readonly RegionalFailure[];
  /** Hidden common sources, those of most inputs first. */
  readonly hiddenSources: readonly RegionalSource[];
  /** False where a limit ended the search for hidden common sources. */
  readonly hiddenSourcesComplete: boolean;
}

/** How many are listed; how many failures the search for hidden common sources looks at. */
export interface RegionLimits {
  readonly listed: number;
  readonly stops: number;
  readonly work: number;
}

export const REGION_LIMITS: RegionLimits = { listed: 100, stops: 20, work: 20_000_000 };

export const CRITICAL_REGION_FORMULA: Words = {
  de: 'Jedes Unternehmen fällt einmal allein aus; gezählt werden die anderen, die dann stillstehen, in den gewählten Gemeinden und außerhalb. Unternehmen ohne Ortsangabe zählen als außerhalb.',
  en: 'Every firm fails alone once; counted are the others that stop then, in the chosen municipalities and outside. Firms without a place count as outside.',
};

/**
 * Kritische Stellen of any list of municipality or district keys: which failures stop firms there, which failures there stop whom outside, and
 * where several sources of one input there are one. O(walk over all failures + Σ failures that stop the suppliers of the region).
 * @throws AtlasError `not_found` where no firm is there.
 */
export function criticalRegion(context: AnalysisContext, keys: readonly string[], limits: RegionLimits = REGION_LIMITS): CriticalRegion {
  const { dataset, network: { firms, indexOf } } = context;
  const model = failureModel(context);
  const region = { id: 'asked', name: 'asked', keys: [...keys] };
  const [inside, outside, employees] = [0, 1, 2].map(() => new Float64Array(firms.length));
  for (const firm of dataset.firms) {
    const at = indexOf.get(firm.id)!;
    if (isInRegion(region, firm) !== true) outside[at] = 1;
    else {
      inside[at] = 1;
      employees[at] = employeesForSums(firm) ?? 0;
    }
  }
  const here = Array.from(firms.keys()).filter((firm) => inside[firm] === 1);
  if (here.length === 0) throw new AtlasError('not_found', `There is no firm in ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' …' : ''}.`);
  const lost = lossTable(model, [inside, outside, employees]);
  const known = employees.reduce((sum, count) => sum + count, 0);
  const failures = (side: 0 | 1, from: Iterable<number>) => {
    const found = [...from].filter((firm) => lost[side][firm] > 0).sort((a, b) => lost[side][b] - lost[side][a] || lost[2][b] - lost[2][a] || a - b);
    return {
      count: found.length,
      listed: found.slice(0, limits.listed).map((firm): RegionalFailure => ({
        firm: firms[firm], stopsInside: lost[0][firm], stopsOutside: lost[1][firm], employeeShare: known === 0 ? Number.NaN : lost[2][firm] / known,
        stops: lostFirms(context, firms[firm]).filter((id) => (inside[indexOf.get(id)!] === 1) === (side === 0)).slice(0, limits.stops),
      })),
    };
  };
  const [threats, exports] = [failures(0, firms.keys()), failures(1, here)];
  return {
    firms: here.length,
    placeUnknown: dataset.firms.filter((firm) => isInRegion(region, firm) === undefined).length,
    coverage: inputCoverage(model, here),
    threatCount: threats.count, threats: threats.listed, exportCount: exports.count, exports: exports.listed,
    ...sharedSources(context, model, inside, limits),
  };
}

/** Input by input: the failures that stop two of its suppliers or more, the buyer's own left out. */
function sharedSources(context: AnalysisContext, model: FailureModel, inside: Float64Array, limits: RegionLimits): Pick<CriticalRegion, 'hiddenSources' | 'hiddenSourcesComplete'> {
  const { firms } = context.network;
  const spans = failureSpans(context);
  if (spans === undefined) return { hiddenSources: [], hiddenSourcesComplete: false };
  const bySource = new Map<number, { inputCount: number; inputs: RegionalSource['inputs'][number][] }>();
  let work = 0;
  for (let input = 0; input < model.productOfInput.length; input++) {
    const buyer = model.firmOfUnit[model.consumers.target[model.consumers.start[input]]];
    const suppliers = model.suppliers.target.subarray(model.suppliers.start[input], model.suppliers.start[input + 1]);
    if (inside[buyer] === 0 || suppliers.length < 2) continue;
    const stopped = new Map<number, number[]>();
    for (const unit of suppliers) {
      if (work >= limits.work) break;
      const failures = failuresThatStop(spans, unit);
      work += failures.length;
      for (const failed of failures) if (failed !== buyer) stopped.set(failed, [...(stopped.get(failed) ?? []), model.firmOfUnit[unit]]);
    }
    if (work >= limits.work) break;
    for (const [source, units] of stopped) {
      if (units.length < 2) continue;
      const entry = bySource.get(source) ?? { inputCount: 0, inputs: [] };
      bySource.set(source, entry);
      entry.inputCount++;
      if (entry.inputs.length < limits.stops) entry.inputs.push({ buyer: firms[buyer], product: model.products[model.productOfInput[input]], suppliers: units.map((firm) => firms[firm]) });
    }
  }
  const found = [...bySource].sort(([a, { inputCount: many }], [b, { inputCount: few }]) => few - many || a - b);
  return {
    hiddenSources: found.slice(0, limits.listed).map(([source, entry]) => ({ source: firms[source], ...entry })),
    hiddenSourcesComplete: work < limits.work && found.length <= limits.listed,
  };
}
