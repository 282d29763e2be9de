import { INTERVENTION_FORMULA, type Intervention, type Interventions } from '#graph-model/analysis/interventions/interventions.ts';
import { NEXUS_FORMULA, type NexusSupplier } from '#graph-model/analysis/nexus-index.ts';
import { RANK_RANGE_FORMULA, type RankRanges } from '#graph-model/analysis/rank-ranges/rank-ranges.ts';
import type { ResultOf } from '#graph-model/contract/define.ts';
import type { InterventionsView, nexusIndex, RankRangesView } from '#graph-model/contract/interventions.ts';
import { firmRef, productRef, type NameIndex } from './firm-view.ts';
import { known } from './measures-view.ts';
import type { NamedNetwork } from './named-network.ts';

/** The best new relations, with names. */
export function presentInterventions({ revision, day, index }: NamedNetwork, { parameters: { scope: _scope, ...parameters }, relations, steps, ...rest }: Interventions): InterventionsView {
  return {
    revision, day, formula: INTERVENTION_FORMULA, parameters, ...rest,
    relations: relations.map((relation) => presentIntervention(index, relation)), steps: steps.map((relation) => presentIntervention(index, relation)),
  };
}

/** The range of every rank, by firm; those without one are left out. */
export function presentRankRanges({ revision, day, context: { network: { firms } } }: NamedNetwork, { parameters, rank, low, high, fields, coverage }: RankRanges): RankRangesView {
  return {
    revision, day, formula: RANK_RANGE_FORMULA, parameters, fields, coverage,
    ranges: Object.fromEntries(firms.flatMap((id, firm) => (high[firm] === 0 ? [] : [[id, { ...(rank[firm] > 0 && { rank: rank[firm] }), low: low[firm], high: high[firm] }]]))),
  };
}

/** A shortlist by its nexus supplier index, the greatest first. */
export function presentNexus({ revision, day, index: names }: NamedNetwork, rows: readonly NexusSupplier[]): ResultOf<typeof nexusIndex> {
  return {
    revision, day, formula: NEXUS_FORMULA,
    coverage: rows.filter(({ index }) => !Number.isNaN(index)).length / rows.length,
    firms: rows.toSorted((a, b) => (known(b.index) ?? -1) - (known(a.index) ?? -1)).map(({ firm, index, degree, betweenness, eigenvector, farness }) => ({
      firm: firmRef(names, firm), index: known(index), degree: known(degree), betweenness: known(betweenness), eigenvector: known(eigenvector), farness: known(farness),
    })),
  };
}

function presentIntervention(index: NameIndex, { buyer, product, supplier, candidates, averted, ...rest }: Intervention) {
  return {
    ...rest, buyer: firmRef(index, buyer), product: productRef(index, product), supplier: firmRef(index, supplier),
    candidates: candidates.map(({ firm, basis }) => ({ firm: firmRef(index, firm), basis })),
    averted: averted.map(({ failed, ...counts }) => ({ failed: firmRef(index, failed), ...counts })),
  };
}
