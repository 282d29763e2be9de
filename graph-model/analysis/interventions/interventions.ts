import type { AnalysisContext } from '../analysis-context.ts';
import { esriOf, ESRI_DEFAULTS } from '../esri/esri.ts';
import { failureModel, inputCoverage } from '../failure-model.ts';
import type { Words } from '../../language.ts';
import { bestRelations, relationOf } from './best-relations.ts';
import type { AvertedFailure, BestRelations, RelationEffect } from './best-relations.ts';
import type { CandidateBasis } from './candidates.ts';
import type { Criticality, Figure, Loss } from './criticality-figures.ts';
import { scopeOf } from './scope.ts';
import type { InterventionScope } from './scope.ts';
import { withRelation } from './with-relation.ts';

/** What is asked of the best new relations. */
export interface InterventionOptions {
  readonly scope?: InterventionScope;
  /** What is to become less, summed over all single failures. */
  readonly aim?: Figure;
  /** How many relations are listed. */
  readonly limit?: number;
  /** Of how many of them systemic relevance is computed, as far as `ESRI_WORK` allows. */
  readonly esri?: number;
  /** Length of the short list in which each relation is the best one after those before it; 0 for none. */
  readonly steps?: number;
  /** Units that are stopped at most, over all searches; ten million take a few seconds. */
  readonly work?: number;
}

export const INTERVENTION_DEFAULTS: Required<InterventionOptions> = { scope: { kind: 'region' }, aim: 'target', limit: 10, esri: 5, steps: 0, work: 20_000_000 };

/** Firms times links up to which systemic relevance is computed, over all relations of one answer: six of a region of 3,000 with 12,000. */
const ESRI_WORK = 240_000_000;
/** Averted failures and further candidates that are listed of one relation. */
const SHOWN = 20;

/** Systemic relevance (ESRI): of all firms, and of the supplier that gets company; shares 0–1. */
export interface RelevanceFigures extends Loss {
  readonly supplier: number;
}

/** A new relation by ids; what it changes. */
export interface Intervention {
  readonly buyer: string;
  readonly product: string;
  readonly supplier: string;
  /** Who could supply, with one and the same effect on criticality; the figures of ESRI are for the first. */
  readonly candidates: readonly { readonly firm: string; readonly basis: CandidateBasis }[];
  readonly candidateCount: number;
  readonly after: Criticality;
  /** How many failures cost less, and those that save most. */
  readonly avertedCount: number;
  readonly averted: readonly (Omit<AvertedFailure, 'failed'> & { readonly failed: string })[];
  /** Absent where it was not computed. */
  readonly esri?: { readonly before: RelevanceFigures; readonly after: RelevanceFigures };
}

export interface Interventions {
  readonly parameters: Required<InterventionOptions>;
  readonly before: Criticality;
  readonly relations: readonly Intervention[];
  /** One after the other, each with all before it in place; `after` is what is left then. */
  readonly steps: readonly Intervention[];
  readonly inputs: number;
  readonly withoutCandidate: number;
  /** False where the limit of work ended a search: there may be better relations. */
  readonly complete: boolean;
  /** Share (0–1) of the required inputs whose suppliers are known. */
  readonly coverage: number;
  readonly note: Words;
}

/** In words, for every answer. */
export const INTERVENTION_FORMULA: Words = {
  de: 'Für jede unverzichtbare Vorleistung mit nur einem Lieferanten und jedes Unternehmen der Region, das sie liefern könnte: Jedes Unternehmen fällt einmal allein aus, mit und ohne die neue Lieferbeziehung; verglichen werden Summe und Höchstwert dessen, was dann stillsteht. Für die Systemrelevanz kauft der Abnehmer so viel wie bisher, die Hälfte davon beim neuen Lieferanten.',
  en: 'For each required input with a single supplier and each firm of the region that could supply it: every firm fails alone once, with and without the new relation; compared are the sum and the largest of what stops then. For systemic relevance the buyer buys as much as before, half of it from the new supplier.',
};

/**
 * The best single new relations for a firm, a chain or the region, with a greedy short list. Criticality is exact for every relation listed;
 * each step of the short list is the best one given those before it, which need not be the best set (Nemhauser, Wolsey, Fisher 1978 bound it only for
 * gains that diminish, and these need not).
 * @throws AtlasError `not_found` naming a firm or product that is not in the data.
 */
export function interventions(context: AnalysisContext, options: InterventionOptions = {}): Interventions {
  const parameters = { ...INTERVENTION_DEFAULTS, ...options };
  const { aim, limit, work } = parameters;
  const best = bestRelations(context, scopeOf(context, parameters.scope), aim, { relations: limit, work });
  const withEsri = Math.min(parameters.esri, esriAllowance(context));
  const short = shortList(context, parameters, best);
  return {
    parameters, before: best.before,
    relations: best.relations.map((effect, place) => ({ ...present(context, effect), ...(place < withEsri && { esri: relevanceChange(context, effect) }) })),
    steps: short.steps,
    inputs: best.inputs, withoutCandidate: best.withoutCandidate,
    complete: best.complete && short.complete,
    coverage: inputCoverage(failureModel(context)),
    note: noteOf(context, best.complete && short.complete, Math.min(parameters.esri, best.relations.length) > withEsri),
  };
}

/** Greedy: the best relation, then the best one of the network with it, and so on until nothing is saved any more. */
function shortList(context: AnalysisContext, { scope, aim, steps, work }: Required<InterventionOptions>, first: BestRelations): { steps: Intervention[]; complete: boolean } {
  const found: Intervention[] = [];
  let [now, best, spent] = [context, first, first.work];
  while (found.length < steps && best.relations.length > 0) {
    found.push(present(now, best.relations[0]));
    if (found.length === steps) break;
    now = withRelation(now, relationOf(now, best.relations[0]));
    best = bestRelations(now, scopeOf(context, scope), aim, { relations: 1, work: Math.max(1, work - spent) });
    spent += best.work;
  }
  return { steps: found, complete: steps === 0 || best.complete };
}

function present({ network: { firms } }: AnalysisContext, { buyer, product, supplier, candidates, after, averted }: RelationEffect): Intervention {
  return {
    buyer: firms[buyer], product, supplier: firms[supplier], after,
    candidates: candidates.slice(0, SHOWN).map(({ firm, basis }) => ({ firm: firms[firm], basis })),
    candidateCount: candidates.length,
    avertedCount: averted.length,
    averted: averted.slice(0, SHOWN).map(({ failed, ...rest }) => ({ failed: firms[failed], ...rest })),
  };
}

function esriAllowance({ network: { firms, links } }: AnalysisContext): number {
  return Math.max(0, Math.floor(ESRI_WORK / Math.max(1, firms.length * links)) - 1);
}

function relevanceChange(context: AnalysisContext, effect: RelationEffect): Intervention['esri'] {
  const figures = (values: Float64Array) => ({ total: values.reduce((sum, value) => sum + value, 0), largest: values.reduce((most, value) => Math.max(most, value), 0), supplier: values[effect.supplier] });
  return { before: figures(context.share(relevanceOfContext)), after: figures(relevanceOfContext(withRelation(context, relationOf(context, effect)))) };
}

function relevanceOfContext(context: AnalysisContext): Float64Array {
  return esriOf(context, ESRI_DEFAULTS).esri;
}

function noteOf(context: AnalysisContext, complete: boolean, esriLeftOut: boolean): Words {
  const { unmarkedRequired } = context.options;
  const parts: Words[] = [{
    de: `Vorleistungen ohne Angabe gelten als ${unmarkedRequired ? 'unverzichtbar' : 'verzichtbar'}. Ob ein Unternehmen liefern kann und will, weiß nur dieses selbst.`,
    en: `Inputs without a mark count as ${unmarkedRequired ? 'essential' : 'non-essential'}. Whether a firm can and will supply, only the firm itself knows.`,
  }];
  if (!complete) parts.push({ de: 'Die Suche wurde begrenzt: Es kann bessere Beziehungen geben.', en: 'The search was limited: there may be better relations.' });
  if (esriLeftOut) parts.push({ de: 'Die Änderung der Systemrelevanz wurde in diesem großen Netz nicht für alle gerechnet.', en: 'In this large network the change of systemic relevance was not computed for all.' });
  return { de: parts.map(({ de }) => de).join(' '), en: parts.map(({ en }) => en).join(' ') };
}
