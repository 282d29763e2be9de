import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import { isActive } from '#graph-model/supply-relation.ts';

/**
 * What a page shows of some firms: these, the relations in force between them, what they need, offer and seek, and the products that any of
 * this names. What people save beside the network stays out: it is about the whole of it. O(records).
 */
export function partOfDataset({ firms, products, relations, requirements, offers }: Dataset, chosen: ReadonlySet<string>, day: string): Dataset {
  const among = {
    firms: firms.filter(({ id }) => chosen.has(id)),
    relations: relations.filter((relation) => chosen.has(relation.supplier) && chosen.has(relation.buyer) && isActive(relation, day)),
    requirements: requirements.filter(({ firm }) => chosen.has(firm)),
    offers: offers.filter(({ firm }) => chosen.has(firm)),
  };
  const named = new Set<string | undefined>([
    ...among.relations.map(({ product }) => product), ...among.offers.map(({ product }) => product),
    ...among.requirements.flatMap(({ product, forProduct }) => [product, forProduct]),
  ]);
  return { ...EMPTY_DATASET, ...among, products: products.filter(({ id }) => named.has(id)) };
}
