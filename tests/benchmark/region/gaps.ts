import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { failureModel } from '#graph-model/analysis/failure-model.ts';
import { hiddenPurchases } from '#graph-model/analysis/region/hidden-purchases.ts';
import { purchaseOrigins } from '#graph-model/analysis/region/purchase-origins.ts';
import { gapsSince, supplyGaps } from '#graph-model/analysis/region/supply-gaps.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { aProduct } from '#tests/support/records.ts';

const NAMES = Array.from({ length: 60 }, (_, at) => `Verfahren ${at}`);

/** The gap list and the origin of purchases, where two thirds of the firms are in the region; the model that all analyses share is built before. */
export function benchmarkGaps(plain: Dataset, timed: (label: string, run: () => unknown) => void): void {
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
  timed('gaps: list', () => supplyGaps(context, scope));
  timed('gaps: list beside an earlier day', () => gapsSince(context, context, scope));
  timed('gaps: what may not be shown', () => hiddenPurchases(context, scope));
  timed('gaps: origin of purchases', () => purchaseOrigins(context, scope));
}
