import { employeesForSums } from '../firm.ts';
import { isInRegion } from '../region.ts';
import type { AnalysisContext } from './analysis-context.ts';

/** What firms stand for, in a unit that can be summed. */
export interface FirmWeights {
  /** Per firm; 0 where the firm does not count or nothing is known of it. */
  readonly weight: Float64Array;
  readonly total: number;
  /** Share of what counts that is known. */
  readonly coverage: number;
}

/** Employees of the firms in the region, or of all firms where no region is given; from the head count or the size class. */
export function employeeWeights(context: AnalysisContext): FirmWeights {
  return context.share(employeesOfContext);
}

/** Euro per year that firms sell for to other firms, where known. */
export function salesWeights(context: AnalysisContext): FirmWeights {
  return context.share(salesOfContext);
}

function employeesOfContext({ dataset, network, options: { region } }: AnalysisContext): FirmWeights {
  const weight = new Float64Array(network.firms.length);
  let counting = 0;
  let known = 0;
  for (const firm of dataset.firms) {
    if (region && isInRegion(region, firm) !== true) continue;
    counting++;
    const employees = employeesForSums(firm);
    if (employees === undefined) continue;
    known++;
    weight[network.indexOf.get(firm.id)!] = employees;
  }
  return { weight, total: sumOf(weight), coverage: counting === 0 ? 0 : known / counting };
}

function salesOfContext({ network }: AnalysisContext): FirmWeights {
  const weight = new Float64Array(network.firms.length);
  let known = 0;
  for (let firm = 0; firm < weight.length; firm++) {
    for (let link = network.outStart[firm]; link < network.outStart[firm + 1]; link++) {
      if (Number.isNaN(network.outVolume[link])) continue;
      weight[firm] += network.outVolume[link];
      known++;
    }
  }
  return { weight, total: sumOf(weight), coverage: network.links === 0 ? 0 : known / network.links };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** A share from 0 to 1, null where unknown, with the share of the data it needed that was there. */
export interface ShareWithCoverage {
  readonly value: number | null;
  readonly coverage: number;
}

/** Share of the weights that some firms hold. `inputs` is the coverage of the failure itself; the weaker of both counts. */
export function affectedShare({ weight, total, coverage }: FirmWeights, firms: Iterable<number>, inputs: number): ShareWithCoverage {
  let sum = 0;
  for (const firm of firms) sum += weight[firm];
  return { value: total === 0 ? null : sum / total, coverage: Math.min(coverage, inputs) };
}
