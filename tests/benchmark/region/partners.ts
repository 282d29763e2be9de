import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { failureModel } from '#graph-model/analysis/failure-model.ts';
import { boardMatches, boardPairs } from '#graph-model/analysis/partners/board.ts';
import { partnerIndex } from '#graph-model/analysis/partners/partner-index.ts';
import { partnerScores, partnerSearch } from '#graph-model/analysis/partners/partner-search.ts';
import { stockModel } from '#graph-model/analysis/stock-model.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { PartnerCriteria } from '#graph-model/partner-criteria.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { anOffer } from '#tests/support/records.ts';

const NAMES = Array.from({ length: 60 }, (_, at) => `Verfahren ${at}`);

/** A search by words, and one for a second source of a firm with many kritische Stellen; the models that all analyses share are built before. */
export function benchmarkPartners(plain: Dataset, timed: (label: string, run: () => unknown) => void): void {
  const random = seededRandom(7);
  const some = () => Array.from({ length: 1 + Math.floor(random() * 5) }, () => NAMES[Math.floor(random() * NAMES.length)]);
  const dataset: Dataset = {
    ...plain,
    firms: plain.firms.map((firm) => ({ ...firm, capabilities: [...new Set(some())], certificates: random() < 0.5 ? ['ISO 9001'] : [], lat: 50 + 2 * random(), lon: 6 + 3 * random() })),
    offers: plain.firms.filter((_, at) => at % 8 === 0).map(({ id }, at) => anOffer({ id: `O${at}`, firm: id, direction: at % 2 === 0 ? 'offers' : 'seeks', product: plain.products[(at * 7) % plain.products.length].id })),
  };
  const context = createAnalysisContext(dataset);
  timed('partners: index', () => partnerIndex(context));
  timed('partners: models that other analyses share', () => { failureModel(context); stockModel(context); });
  const relations = dataset.relations.filter(({ product, supplier, buyer }) => product !== undefined && supplier !== buyer);
  const { supplier, buyer, product } = relations[relations.length - 1];
  const criteria = { capabilities: NAMES.slice(0, 3), certificates: ['ISO 9001'] };
  timed('partners: by words, capabilities and certificate', () => partnerSearch(context, PartnerCriteria.parse({ ...criteria, words: 'Produkt' })));
  timed('partners: as a second source', () => partnerSearch(context, PartnerCriteria.parse({ ...criteria, product, forFirm: buyer, insteadOf: supplier })));
  timed('partners: the same again', () => partnerSearch(context, PartnerCriteria.parse({ ...criteria, product, forFirm: buyer, insteadOf: supplier })));
  timed('partners: board', () => boardMatches(context));
  const words = PartnerCriteria.parse({ ...criteria, words: 'Produkt' });
  const earlier = () => createAnalysisContext({ ...dataset, offers: dataset.offers.slice(0, -10), firms: dataset.firms.map((firm, at) => (at % 100 === 0 ? { ...firm, capabilities: [] } : firm)) });
  timed('partners: what is new since an earlier revision', () => partnerSearch(context, words, { before: partnerScores(earlier(), words) }));
  const then = earlier();
  partnerIndex(then);
  timed('partners: the same, of the next saved search', () => partnerSearch(context, words, { before: partnerScores(then, words) }));
  timed('partners: board, what is new', () => boardMatches(context, { before: boardPairs(earlier()) }));
}
