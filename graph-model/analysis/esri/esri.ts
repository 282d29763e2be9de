import { AtlasError } from '../../errors.ts';
import type { Words } from '../../language.ts';
import { employeeWeights } from '../affected-shares.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { esriModelOf } from './esri-model.ts';
import type { EsriModel } from './esri-model.ts';
import { esriOfRanks } from './esri-of-ranks.ts';
import type { EsriValues } from './esri-of-ranks.ts';
import { flowsOfContext } from './flows-of-context.ts';
import type { Production } from './flows-of-context.ts';
import { supplyVolumes, volumeCoverage } from './supply-volumes.ts';
import type { VolumeBasis } from './supply-volumes.ts';

/** What systemic relevance may assume. */
export interface EsriOptions {
  /** What firms make of their inputs. */
  readonly production?: Production;
  /** Whether suppliers of the same product stand in for each other as far as their share in the market goes. */
  readonly substitution?: boolean;
  /** What a firm counts for: what it sells to other firms, or its employees in the region. */
  readonly weights?: 'sales' | 'employees';
  /** Losses that grow by less than this are not passed on any more. */
  readonly epsilon?: number;
}

export const ESRI_DEFAULTS: Required<EsriOptions> = { production: 'mixed', substitution: true, weights: 'sales', epsilon: 1e-6 };

/** Everything that the values of single firms are computed from; can be handed to other threads. */
export interface EsriTask {
  readonly model: EsriModel;
  readonly options: Required<EsriOptions>;
  /** By firm, sums to 1; all NaN where nothing is known that firms could count for. */
  readonly weight: Float64Array;
  /** Share (0–1) of the data that was there: volumes, and employees where they are the weights. */
  readonly coverage: number;
  readonly basis: VolumeBasis;
}

/** One model a context and production function, however many shocks are asked. */
const MODEL_OF: Readonly<Record<Production, (context: AnalysisContext) => EsriModel>> = {
  linear: (context) => esriModelOf(flowsOfContext(context, 'linear')),
  leontief: (context) => esriModelOf(flowsOfContext(context, 'leontief')),
  mixed: (context) => esriModelOf(flowsOfContext(context, 'mixed')),
};

/** Firms times links up to which all firms are computed: some hours for 300,000 firms with 1.5 million links. */
const MOST_WORK = 5e11;

/**
 * Ends what would take days.
 * @throws AtlasError `too_large`, saying what can be asked instead.
 */
export function rejectEndlessEsri({ network: { firms, links } }: AnalysisContext): void {
  if (firms.length * links <= MOST_WORK) return;
  throw new AtlasError('too_large', `Systemic relevance of all ${firms.length} firms over ${links} links would take days. Ask for single firms (POST /api/v1/analyses/esri/shock), or for a smaller network.`, {
    german: `Die systemische Relevanz aller ${firms.length} Unternehmen über ${links} Verbindungen würde Tage dauern. Fragen Sie nach einzelnen Unternehmen (POST /api/v1/analyses/esri/shock) oder nach einem kleineren Netz.`,
  });
}

/** The task of a context. O(relations), once for each production function. */
export function esriTask(context: AnalysisContext, options: EsriOptions = {}): EsriTask {
  const chosen = { ...ESRI_DEFAULTS, ...options };
  const model = context.share(MODEL_OF[chosen.production]);
  const { basis } = supplyVolumes(context);
  const employees = chosen.weights === 'employees' ? employeeWeights(context) : undefined;
  const weight = sharesOf(employees?.weight ?? model.sales);
  return { model, options: chosen, weight, basis, coverage: Math.min(volumeCoverage(basis), employees?.coverage ?? 1) };
}

/** What is known of the systemic relevance of all firms, in order of the context's firms. */
export interface EsriResult extends EsriValues, Pick<EsriTask, 'coverage' | 'basis'> {
  /** How many firms have no value because losses in circles had not settled. */
  readonly unsettled: number;
}

/** Systemic relevance of every firm: the failure of each alone, in this thread. @throws AtlasError `too_large` where that would take days. */
export function esriOf(context: AnalysisContext, options: EsriOptions = {}): EsriResult {
  rejectEndlessEsri(context);
  const task = esriTask(context, options);
  const values = emptyEsri(task.model.firms);
  esriOfRanks(task.model, task.options, task.weight, values)(0, task.model.firms);
  return esriResult(task, values);
}

/** The values of all firms with what has to be said of them. */
export function esriResult({ weight, coverage, basis }: Pick<EsriTask, 'weight' | 'coverage' | 'basis'>, values: EsriValues): EsriResult {
  // Without weights nothing is known of anybody, for another reason.
  const unsettled = weight.some(Number.isNaN) ? 0 : values.esri.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
  return { ...values, coverage, basis, unsettled };
}

/** Room for the values of all firms, over shared memory. */
export function emptyEsri(firms: number): EsriValues {
  const room = () => new Float64Array(new SharedArrayBuffer(firms * 8));
  return { esri: room(), up: room(), down: room() };
}

/** Where the volumes came from, in a sentence. */
export function volumeWords({ relations, known, byClass, byShare, evenSplit }: VolumeBasis): Words {
  if (relations === 0) return { de: 'Es gibt keine Lieferbeziehungen.', en: 'There are no supply relations.' };
  return {
    de: `Liefervolumen von ${relations} Beziehungen: ${known} in Euro genannt, ${byClass} aus der Größenklasse, ${byShare} aus dem Bezugsanteil, ${evenSplit} gleichmäßig auf die Quellen der Vorleistung verteilt.`,
    en: `Volumes of ${relations} relations: ${known} stated in euro, ${byClass} from the class, ${byShare} from the share of sourcing, ${evenSplit} split evenly over the sources of the input.`,
  };
}

function sharesOf(weight: Float64Array): Float64Array {
  const total = weight.reduce((sum, value) => sum + value, 0);
  return weight.map((value) => (total === 0 ? Number.NaN : value / total));
}
