import { byCodePoint } from '#graph-model/code-point-order.ts';
import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import { makeFirms } from './firms.ts';
import { makeOffers } from './offers.ts';
import { PLANTED_FIRMS, plantedId } from './planted-firms.ts';
import { makeOpenings } from './planted-openings.ts';
import { makeProducts } from './products.ts';
import { createRandom } from './random.ts';
import { linkRecycling } from './recycling.ts';
import { makeRelations } from './relations.ts';
import { makeRequirements } from './requirements.ts';
import { makeScenarios } from './scenarios.ts';
import { makeStories } from './stories.ts';
import { linkSupplies, secureBuyersOf } from './supply-links.ts';
import { readValueChains } from './value-chains.ts';

/**
 * The demonstration region: about 2,400 firms that do not exist, at places that do, with about 12,000 relations. The same seed gives the
 * same region; `planted-truths.ts` says what it shows whatever the seed.
 */
export function generateDemoRegion(seed = 20261121): Dataset {
  const chains = readValueChains();
  const products = makeProducts(chains.values(), createRandom(seed, 'products'));
  const firms = makeFirms(createRandom(seed, 'firms'), chains, PLANTED_FIRMS);
  const book = linkSupplies(createRandom(seed, 'supplies'), firms);
  linkRecycling(createRandom(seed, 'recycling'), book, firms);
  const hub = firms.find(({ record }) => record.id === plantedId('hub'))!;
  const secured = secureBuyersOf(createRandom(seed, 'second sources'), book, hub, firms);
  const openings = makeOpenings(products);
  return {
    ...EMPTY_DATASET,
    firms: inOrder([...firms.map(({ record }) => record), ...openings.firms]),
    products: inOrder([...products.values(), ...openings.products]),
    relations: inOrder([...makeRelations(createRandom(seed, 'relations'), book.supplies, products, secured), ...openings.relations]),
    requirements: inOrder([...makeRequirements(createRandom(seed, 'requirements'), book.supplies, products), ...openings.requirements]),
    offers: inOrder([...makeOffers(createRandom(seed, 'offers'), firms, products), ...openings.offers]),
    scenarios: inOrder(makeScenarios(firms, products)),
    stories: inOrder(makeStories()),
  };
}

function inOrder<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => byCodePoint(a.id, b.id));
}
