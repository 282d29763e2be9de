import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { failureModel } from '#graph-model/analysis/failure-model.ts';
import { hiddenPurchases } from '#graph-model/analysis/region/hidden-purchases.ts';
import { purchaseOrigins } from '#graph-model/analysis/region/purchase-origins.ts';
import { regionSupply } from '#graph-model/analysis/region/region-supply.ts';
import { GAP_LIMITS, gapsSince, suppliesSince, supplyGaps } from '#graph-model/analysis/region/supply-gaps.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { aProduct } from '#tests/support/records.ts';

const NAMES = Array.from({ length: 60 }, (_, at) => `Verfahren ${at}`);

/** The gap list and the origin of purchases, each handed what the region buys, where two thirds of the firms are in the region; the model that all analyses share is built before. */
export function benchmarkGaps(plain: Dataset, timed: <T>(label: string, run: () => T) => T): void {
  const random = seededRandom(7);
  const capabilities = () => [...new Set(Array.from({ length: 1 + Math.floor(random() * 5) }, () => NAMES[Math.floor(random() * NAMES.length)]))];
  const dataset = {
    ...plain,
    firms: plain.firms.map((firm) => ({ ...firm, capabilities: capabilities(), ...(random() < 2 / 3 ? { ags: `0596200${Math.floor(random() * 9)}`, wz: '25.93', wzEdition: 2008 } : { country: 'FR' }) })),
    products: plain.products.map(({ id }, at) => aProduct({ id, code: String(100_000 + Math.floor(at / 2) * 97), codeSystem: 'HS' })),
  } as unknown as Dataset;
  const context = createAnalysisContext(dataset);
  const scope = { keys: ['05962'], neighbours: new Map() };
  timed('gaps: model that other analyses share', () => failureModel(context));
  const supply = timed('gaps: what the region buys', () => regionSupply(context, scope));
  timed('gaps: list', () => supplyGaps(context, scope, GAP_LIMITS, supply));
  timed('gaps: what may not be shown', () => hiddenPurchases(context, scope, supply));
  timed('gaps: origin of purchases', () => purchaseOrigins(context, scope, supply));
  timed('gaps: what may not be shown, in volumes', () => hiddenPurchases(context, { ...scope, basis: 'volume' }, regionSupply(context, { ...scope, basis: 'volume' })));
  timed('gaps: all beside an earlier day', () => {
    const since = suppliesSince(context, context, scope);
    gapsSince(context, context, scope, GAP_LIMITS, since);
    return [hiddenPurchases(context, scope, since.now), hiddenPurchases(context, scope, since.before)];
  });
}
