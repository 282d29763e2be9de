import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { hiddenPurchases } from '#graph-model/analysis/region/hidden-purchases.ts';
import { groupOf, purchaseOrigins } from '#graph-model/analysis/region/purchase-origins.ts';
import { regionPurchases, type PurchaseScope } from '#graph-model/analysis/region/purchases.ts';
import { regionSupply } from '#graph-model/analysis/region/region-supply.ts';
import { GAP_LIMITS, gapFigures, gapsSince, suppliesSince, supplyGaps } from '#graph-model/analysis/region/supply-gaps.ts';
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
  const supply = regionSupply(on.context, scope);
  return presentOrigins(on, regionAsked(network, asked), network.reference, purchaseOrigins(on.context, scope, supply), asked.figures === 'all' ? undefined : { now: hiddenPurchases(on.context, scope, supply) });
}

/** What they buy elsewhere, where asked for beside an earlier day. */
export function gapsAnswer(network: JobNetwork, { limit, status, since: sinceDay, ...asked }: Omit<z.output<typeof regionGaps.query>, 'sinceRevision'>): RegionGapsView {
  const on = onDay(network, asked.day);
  const limits = { ...GAP_LIMITS, gaps: limit, ...(status && { status }) };
  const scope = scopeOf(network, asked);
  const earlier = sinceDay === undefined ? undefined : onDay(network, sinceDay).context;
  const since = earlier && suppliesSince(on.context, earlier, scope);
  const supply = since?.now ?? regionSupply(on.context, scope);
  const gaps = earlier === undefined ? supplyGaps(on.context, scope, limits, supply) : gapsSince(on.context, earlier, scope, limits, since);
  const hidden = asked.figures === 'all' ? undefined : { now: hiddenPurchases(on.context, scope, supply), ...(earlier && { before: hiddenPurchases(earlier, scope, since?.before) }) };
  return presentGaps(on, regionAsked(network, asked), network.reference, gaps, hidden);
}

/** What the gap list of a later revision is compared with. */
export function gapFiguresAnswer(network: JobNetwork, asked: Asked): GapFiguresView {
  const [{ context }, scope] = [onDay(network, asked.day), scopeOf(network, asked)];
  const supply = regionSupply(context, scope);
  return presentGapFigures(gapFigures(context, scope, supply), asked.figures === 'all' ? undefined : hiddenPurchases(context, scope, supply));
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
