import type { RelationId } from '../identifier.ts';
import type { Words } from '../language.ts';
import { AtlasError } from '../errors.ts';
import { activeRelations } from './active-relations.ts';
import { createAnalysisContext } from './analysis-context.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { betweenness } from './betweenness-measure.ts';
import { closeness } from './closeness.ts';
import { eigenvector } from './eigenvector.ts';
import { positionOf } from './firm-position.ts';
import type { LinearSolver } from './linear-programme.ts';
import { undirectedView } from './undirected-view.ts';

/** One firm of a shortlist with what the index weighs; all of the network of partners, suppliers and buyers alike. */
export interface NexusSupplier {
  readonly firm: string;
  /** Partners ÷ (n − 1), betweenness, eigenvector of length 1; NaN where unknown. */
  readonly degree: number;
  readonly betweenness: number;
  readonly eigenvector: number;
  /** Mean number of steps to the others, 1/closeness; NaN where there are none. */
  readonly farness: number;
  /** 0–1: 1 where no mixture of the others is as well connected with less farness; NaN where a figure is unknown. */
  readonly index: number;
}

export const NEXUS_FORMULA: Words = {
  de: 'Nexus-Lieferanten-Index: Wie weit ließe sich die mittlere Entfernung zu den anderen verkleinern, wenn eine Mischung der verglichenen Unternehmen mindestens ebenso viele Partner, Vermittlung und Einfluss hätte? 1 heißt: gar nicht. Gilt nur innerhalb der Auswahl (Shao u. a. 2018).',
  en: 'Nexus supplier index: how far could the mean distance to the others be reduced if a mixture of the firms compared had at least as many partners, betweenness and influence? 1 means: not at all. Holds within the shortlist only (Shao et al. 2018).',
};

/**
 * The nexus supplier index of a shortlist: data envelopment analysis with farness as the input and degree, betweenness and eigenvector centrality as outputs.
 * Shao, B. B. M.; Shi, Z. M.; Choi, T. Y.; Chae, S. (2018): A data-analytics approach to identifying hidden critical suppliers in supply networks.
 * Decision Support Systems 114, 37–48, equations 9 to 16. One linear programme a firm.
 * @throws AtlasError `not_found` naming a firm that is not in the data.
 */
export function nexusSuppliers(context: AnalysisContext, firmIds: readonly string[], solve: LinearSolver): NexusSupplier[] {
  const positions = [...new Set(firmIds)].map((id) => positionOf(context.network, id));
  const both = bothWays(context);
  const { start } = undirectedView(both);
  const [between, near, eigen] = [betweenness, closeness, eigenvector].map((measure) => measure.compute(both).values);
  const others = Math.max(1, context.network.firms.length - 1);
  const rows = positions.map((firm) => ({
    firm: context.network.firms[firm],
    degree: (start[firm + 1] - start[firm]) / others, betweenness: between[firm], eigenvector: eigen[firm], farness: near[firm] > 0 ? 1 / near[firm] : Number.NaN,
  }));
  const units = rows.map((row) => ({ input: row.farness, outputs: [row.degree, row.betweenness, row.eigenvector] }));
  const isKnown = units.map(({ input, outputs }) => [input, ...outputs].every((value) => !Number.isNaN(value)));
  const efficiencies = inputEfficiency(units.filter((_, place) => isKnown[place]), solve);
  let next = 0;
  return rows.map((row, place) => ({ ...row, index: isKnown[place] ? efficiencies[next++] : Number.NaN }));
}

/** The network read as partners: every relation in both directions. */
function bothWays(context: AnalysisContext): AnalysisContext {
  const relations = activeRelations(context);
  const turned = relations.map((relation) => ({ ...relation, id: `${relation.id} turned` as RelationId, supplier: relation.buyer, buyer: relation.supplier }));
  return createAnalysisContext({ ...context.dataset, relations: [...relations, ...turned], requirements: [] }, context.options);
}

/** What a unit of a comparison uses, and what it reaches with it. */
export interface ComparedUnit {
  readonly input: number;
  readonly outputs: readonly number[];
}

/**
 * Input-oriented efficiency with variable returns to scale (Banker, Charnes, Cooper 1984): the smallest θ for which some mixture of the units, its
 * parts adding up to 1, uses at most θ times the unit's input and reaches at least its outputs.
 */
export function inputEfficiency(units: readonly ComparedUnit[], solve: LinearSolver): number[] {
  const part = (unit: number) => `p${unit}`;
  return units.map((own) => {
    const solution = solve({
      sense: 'minimise',
      objective: [[1, 'theta']],
      rows: [
        { sum: [[own.input, 'theta'], ...units.map(({ input }, unit) => [-input, part(unit)] as const)], relation: '>=', bound: 0 },
        ...own.outputs.map((output, place) => ({ sum: units.map(({ outputs }, unit) => [outputs[place], part(unit)] as const), relation: '>=' as const, bound: output })),
        { sum: units.map((_, unit) => [1, part(unit)] as const), relation: '>=', bound: 1 },
        { sum: units.map((_, unit) => [1, part(unit)] as const), relation: '<=', bound: 1 },
      ],
    });
    if (solution.status !== 'optimal') throw new AtlasError('too_large', `The comparison has no solution (${solution.status}). Ask for a shorter list.`);
    return Math.min(1, solution.value);
  });
}
