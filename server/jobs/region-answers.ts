import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { hiddenPurchases } from '#graph-model/analysis/region/hidden-purchases.ts';
import { groupOf, purchaseOrigins } from '#graph-model/analysis/region/purchase-origins.ts';
import { regionPurchases, type PurchaseScope } from '#graph-model/analysis/region/purchases.ts';
import { GAP_LIMITS, gapFigures, gapsSince, supplyGaps } from '#graph-model/analysis/region/supply-gaps.ts';
import type { PurchaseQuery, regionGaps, regionPurchases as purchasesRoute, RegionGapsView, RegionOriginView, RegionPurchasesView } from '#graph-model/contract/region-purchases.ts';
import { regionAsked } from '#server/network/region-asked.ts';
import { presentGapFigures, presentGaps, presentOrigins, presentPurchases, type GapFiguresView } from '#server/present/region-purchases-view.ts';
import type { z } from 'zod';
import type { JobNetwork } from './answers.ts';

type Asked = z.output<typeof PurchaseQuery>;

/** Where the firms of a region buy. */
export function originAnswer(network: JobNetwork, asked: Asked): RegionOriginView {
  const on = onDay(network, asked.day);
  const scope = scopeOf(network, asked);
  return presentOrigins(on, regionAsked(network, asked), network.reference, purchaseOrigins(on.context, scope), asked.figures === 'all' ? undefined : { now: hiddenPurchases(on.context, scope) });
}

/** What they buy elsewhere, where asked for beside an earlier day. */
export function gapsAnswer(network: JobNetwork, { limit, status, since, ...asked }: Omit<z.output<typeof regionGaps.query>, 'sinceRevision'>): RegionGapsView {
  const on = onDay(network, asked.day);
  const limits = { ...GAP_LIMITS, gaps: limit, ...(status && { status }) };
  const scope = scopeOf(network, asked);
  const earlier = since === undefined ? undefined : onDay(network, since).context;
  const gaps = earlier === undefined ? supplyGaps(on.context, scope, limits) : gapsSince(on.context, earlier, scope, limits);
  const counted = { ...scope, basis: gaps.basis };
  const hidden = asked.figures === 'all' ? undefined : { now: hiddenPurchases(on.context, counted), ...(earlier && { before: hiddenPurchases(earlier, counted) }) };
  return presentGaps(on, regionAsked(network, asked), network.reference, gaps, hidden);
}

/** What the gap list of a later revision is compared with. */
export function gapFiguresAnswer(network: JobNetwork, asked: Asked): GapFiguresView {
  const [{ context }, scope] = [onDay(network, asked.day), scopeOf(network, asked)];
  const figures = gapFigures(context, scope);
  return presentGapFigures(figures, asked.figures === 'all' ? undefined : hiddenPurchases(context, { ...scope, basis: figures.basis }));
}

/** The relations behind a figure. */
export function purchasesAnswer(network: JobNetwork, { class: of, by, key = '', ring, limit, ...asked }: z.output<typeof purchasesRoute.query>): RegionPurchasesView {
  const on = onDay(network, asked.day);
  const { list } = regionPurchases(on.context, scopeOf(network, asked));
  const found = list.filter((purchase) => (of === undefined || purchase.class === of) && (by === undefined || groupOf(by, purchase) === key) && (ring === undefined || purchase.ring === ring));
  return presentPurchases(on, network.reference, found, limit);
}

function scopeOf(network: JobNetwork, { region, keys, chain, branch, place, basis }: Asked): PurchaseScope {
  return { keys: regionAsked(network, { region, keys }).keys, neighbours: network.reference.districtNeighbours, ...(chain && { chain }), ...(branch && { branch }), ...(place && { place }), ...(basis && { basis }) };
}

/** The network on another day: the same records, other relations in force. */
function onDay(network: JobNetwork, day: string | undefined): JobNetwork {
  if (day === undefined || day === network.day) return network;
  const { dataset, context: { options } } = network;
  return { dataset, region: network.region, packed: network.packed, revision: network.revision, index: network.index, day, context: createAnalysisContext(dataset, { ...options, day }), get reference() { return network.reference; } };
}
