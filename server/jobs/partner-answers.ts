import { createAnalysisContext, type AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { boardMatches, boardPairs } from '#graph-model/analysis/partners/board.ts';
import { partnerScores, partnerSearch, type PartnerOptions } from '#graph-model/analysis/partners/partner-search.ts';
import { positionOf } from '#graph-model/analysis/firm-position.ts';
import type { Change } from '#graph-model/change-set.ts';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import type { BoardQuestion, BoardView, PartnerQuestion, PartnersView } from '#graph-model/contract/partners.ts';
import { LIST_OF, NETWORK_KINDS } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { PartnerCriteria } from '#graph-model/partner-criteria.ts';
import { presentBoard, presentPartners } from '#server/present/partners-view.ts';
import type { z } from 'zod';
import type { JobNetwork } from './answers.ts';

/** An earlier revision, and the changes that lead back to it, newest first. */
export interface ComparedWith {
  readonly revision: number;
  readonly at?: string;
  readonly back: readonly Change[];
}

/** Who could be the partner that is looked for; with `since`, who of them is new. */
export function partnersAnswer(network: JobNetwork, { codes, showMissing, showUnplaced, halfKm, limit, onlyNew, ...criteria }: z.output<typeof PartnerQuestion> & { readonly onlyNew?: boolean }, since?: ComparedWith): PartnersView {
  const places = network.reference.municipalityByAgs;
  const options: PartnerOptions = { places, codes, showMissing, showUnplaced, halfKm, limit, onlyNew };
  const before = since && scoresThen(earlierContext(network, since), criteria, options);
  const found = partnerSearch(network.context, criteria, { ...options, before });
  return { ...presentPartners(network, places, found, { halfKm, codes }), ...(since && { since: { ...momentOf(since), ...found.news! } }) };
}

/** What firms seek with those who could answer; with `since`, who of them is new. */
export function boardAnswer(network: JobNetwork, { firm, limit }: z.output<typeof BoardQuestion>, since?: ComparedWith): BoardView {
  if (firm !== undefined) positionOf(network.context.network, firm);
  const before = since && boardPairs(earlierContext(network, since));
  const matches = boardMatches(network.context, { places: network.reference.municipalityByAgs, firm, before });
  return { ...presentBoard(network, matches, limit), ...(since && { since: { ...momentOf(since), new: matches.reduce((sum, { news = 0 }) => sum + news, 0) } }) };
}

/** What could not be asked then, as the product or the firm was not there yet, nobody answered. */
function scoresThen(context: AnalysisContext, criteria: PartnerCriteria, options: PartnerOptions): ReadonlyMap<string, number> {
  try {
    return partnerScores(context, criteria, options);
  } catch (error) {
    if (error instanceof AtlasError && error.code === 'not_found') return new Map();
    throw error;
  }
}

/** The last earlier context of each present one: several searches ask for the same, one after the other. */
const earlier = new WeakMap<AnalysisContext, { readonly revision: number; readonly context: AnalysisContext }>();

/** The network of the earlier revision on the present day; the present one where nothing of the network has changed since. */
function earlierContext({ context, dataset, day }: JobNetwork, { revision, back }: ComparedWith): AnalysisContext {
  const known = earlier.get(context);
  if (known?.revision === revision) return known.context;
  const then = changedDataset(dataset, back);
  const isSame = NETWORK_KINDS.every((kind) => then[LIST_OF[kind]] === dataset[LIST_OF[kind]]);
  const made = isSame ? context : createAnalysisContext(then, { ...context.options, day });
  earlier.set(context, { revision, context: made });
  return made;
}

function momentOf({ revision, at }: ComparedWith): { readonly revision: number; readonly at?: string } {
  return { revision, ...(at !== undefined && { at }) };
}
