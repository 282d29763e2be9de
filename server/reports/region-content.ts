import { activeRelations } from '#graph-model/analysis/active-relations.ts';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { divisionOf } from '#graph-model/analysis/markets/industry-dependence.ts';
import type { MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import type { FirmRef } from '#graph-model/contract/common.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { Words } from '#graph-model/language.ts';
import { isInRegion, type Region } from '#graph-model/region.ts';
import { firmRef } from '#server/present/firm-view.ts';
import { placeName } from '#server/present/place-name.ts';
import { known } from '#server/present/measures-view.ts';
import { regionAsked, type RegionQuery } from '#server/network/region-asked.ts';
import type { ReportAnswers } from './report-answers.ts';
import type { ReportNetwork } from './report-network.ts';

/** A firm of the ranking; null is unknown. */
export interface RankedFirm {
  readonly firm: FirmRef;
  readonly place?: string;
  readonly branch?: Words;
  readonly esri: number | null;
  readonly criticalCount: number | null;
}

/** Everything that the report on a region and its tables show. */
export interface RegionContent {
  readonly region: Region;
  /** Names of its districts and municipalities; the key where none is known. */
  readonly places: readonly string[];
  readonly firms: number;
  /** Relations in force: within the region, into it, out of it. */
  readonly relations: { readonly inside: number; readonly into: number; readonly out: number };
  /** Firms of the region, the greatest systemic relevance first; those without one last. */
  readonly ranking: readonly RankedFirm[];
  /** Firms of the region by division of WZ, most first; undefined for those that do not say theirs. */
  readonly branches: readonly { readonly division?: string; readonly title?: Words; readonly firms: number }[];
  readonly critical: ReportAnswers['region_critical'];
  readonly origin: ReportAnswers['region_origin'];
  readonly gaps: ReportAnswers['region_gaps'];
  readonly strengths: ReportAnswers['specialisation'];
  /** Sources of the records that it is made of. */
  readonly sources: readonly string[];
  readonly fictitious: boolean;
}

/** Gaps that a report lists. */
const MOST_GAPS = 500;

/**
 * Computes the content for the places asked about.
 * @throws AtlasError `bad_input` where a key is none, `not_found` where no firm is there.
 */
export async function regionContent(network: ReportNetwork, query: RegionQuery, values: ReadonlyMap<MeasureId, MeasureValues>): Promise<RegionContent> {
  const { dataset, day, reference } = network;
  const region = regionAsked(network, query);
  const context = query.keys === undefined && query.region === undefined ? network.context : createAnalysisContext(dataset, { day, region });
  const asked = { ...(query.region !== undefined && { region: query.region }), ...(query.keys !== undefined && { keys: query.keys }) };
  const critical = await network.ask('region_critical', asked);
  const [origin, gaps, strengths] = await Promise.all([network.ask('region_origin', asked), network.ask('region_gaps', { ...asked, limit: MOST_GAPS }), network.ask('specialisation', asked)]);
  const firms = dataset.firms.filter((firm) => isInRegion(region, firm) === true);
  const inside = new Set<string>(firms.map(({ id }) => id));
  const relations = activeRelations(context).filter(({ supplier, buyer }) => inside.has(supplier) || inside.has(buyer));
  const purchases = relations.filter(({ buyer }) => inside.has(buyer));
  return {
    region, origin, gaps, strengths, places: region.keys.map((key) => placeName(key, reference)), firms: firms.length, critical, branches: branchesOf(firms, reference), ranking: rankingOf(network, inside, values),
    relations: { inside: purchases.filter(({ supplier }) => inside.has(supplier)).length, into: purchases.filter(({ supplier }) => !inside.has(supplier)).length, out: relations.length - purchases.length },
    sources: [...firms, ...relations].map(({ source }) => source), fictitious: firms.some((firm) => firm.fictitious === true),
  };
}

function branchesOf(firms: readonly Firm[], reference: ReportNetwork['reference']): RegionContent['branches'] {
  const counts = new Map<string | undefined, number>();
  for (const firm of firms) counts.set(divisionOf(firm), (counts.get(divisionOf(firm)) ?? 0) + 1);
  return [...counts].toSorted(([a = '', of], [b = '', others]) => others - of || (a < b ? -1 : 1)).map(([division, count]) => {
    const title = division === undefined ? undefined : reference.branch(division);
    return { firms: count, ...(division !== undefined && { division }), ...(title && { title: { de: title.de, en: title.en } }) };
  });
}

function rankingOf({ dataset: { firms }, index, reference }: ReportNetwork, inside: ReadonlySet<string>, values: ReadonlyMap<MeasureId, MeasureValues>): RankedFirm[] {
  const [esri, critical] = [values.get('esri')!.values, values.get('critical_count')!.values];
  // Values are in order of id, as the firms are.
  const rows = firms.flatMap((firm, at): RankedFirm[] => {
    if (!inside.has(firm.id)) return [];
    const place = firm.ags === undefined ? undefined : reference.municipalityByAgs.get(firm.ags)?.name;
    const branch = firm.wz === undefined ? undefined : reference.branch(firm.wz, firm.wzEdition);
    return [{ firm: firmRef(index, firm.id), ...(place !== undefined && { place }), ...(branch && { branch: { de: branch.de, en: branch.en } }), esri: known(esri[at]), criticalCount: known(critical[at]) }];
  });
  return rows.toSorted((a, b) => (b.esri ?? -1) - (a.esri ?? -1) || (a.firm.id < b.firm.id ? -1 : 1));
}
