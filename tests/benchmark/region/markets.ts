import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { capabilityMap } from '#graph-model/analysis/markets/capability-map.ts';
import { newMarkets, newMarketsOfGroup } from '#graph-model/analysis/markets/new-markets.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { aFirm, aProduct } from '#tests/support/records.ts';

const CODES = ['24.10', '24.34', '25.50', '25.61', '25.73', '25.93', '22.29', '27.40', '28.14', '29.32'];

/** New markets of one firm and of all of the car industry, where firms name one to five of 60 capabilities and one in ten is of that industry. */
export function benchmarkMarkets(plain: Dataset, timed: (label: string, run: () => unknown) => void): void {
  const random = seededRandom(11);
  const capabilities = () => [...new Set(Array.from({ length: 1 + Math.floor(random() * 5) }, () => `Verfahren ${Math.floor(random() * 60)}`))];
  const dataset: Dataset = {
    ...plain,
    firms: plain.firms.map((firm, at) => aFirm({ ...firm, capabilities: capabilities(), wz: CODES[at % CODES.length], wzEdition: 2008 })),
    products: plain.products.map(({ id }, at) => aProduct({ id, code: String(720_000 + at * 50).slice(0, 6), codeSystem: 'HS' })),
  };
  const context = createAnalysisContext(dataset);
  const [first, second] = context.network.firms;
  timed('markets: of a firm, fields made', () => newMarkets(context, first, { leastRelatedness: 0 }));
  timed('markets: of another firm', () => newMarkets(context, second, { leastRelatedness: 0 }));
  timed('markets: of an industry', () => newMarketsOfGroup(context));
  timed('markets: map of capabilities', () => capabilityMap(context, '29'));
}
