import { Router } from 'express';
import { getProduct, listProducts, listRelations } from '#graph-model/contract/records.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { isActive } from '#graph-model/supply-relation.ts';
import { fold } from '#graph-model/text.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { firmRef } from '#server/present/firm-view.ts';
import { presentRelation } from '#server/present/relation-view.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { page } from './paging.ts';

/** Products and supply relations. */
export function productRoutes({ atlas }: Services): Router {
  const router = Router();

  bindRoute(router, listProducts, async ({ query }) => {
    const snapshot = await atlas.current();
    const { index } = snapshot;
    const words = fold(query.search ?? '').split(' ').filter(Boolean);
    const matches = index.productsByName.filter((product) =>
      words.every((word) => index.foldedNames.get(product.id)!.includes(word) || fold(product.nameEn ?? '').includes(word))
      && (query.kind === undefined || product.kind === query.kind)
      && (query.code === undefined || product.code?.startsWith(query.code) === true));
    const { items, ...rest } = page(matches, query);
    return {
      revision: snapshot.revision, ...rest,
      items: items.map((product) => ({ ...product, suppliers: partners(snapshot, product.id, 'supplier').length, buyers: partners(snapshot, product.id, 'buyer').length })),
    };
  });

  bindRoute(router, getProduct, async ({ params }) => {
    const snapshot = await atlas.current();
    const product = snapshot.index.products.get(params.id);
    if (product === undefined) throw new AtlasError('not_found', `There is no product "${params.id}".`);
    const offers = snapshot.index.offersByProduct.get(product.id) ?? [];
    const firms = (ids: readonly string[]) => ids.map((id) => firmRef(snapshot.index, id)).toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
    const offering = (direction: 'offers' | 'seeks') => firms([...new Set(offers.filter((offer) => offer.direction === direction).map((offer) => offer.firm))]);
    return {
      revision: snapshot.revision, product,
      suppliers: firms(partners(snapshot, product.id, 'supplier')), buyers: firms(partners(snapshot, product.id, 'buyer')),
      offeredBy: offering('offers'), soughtBy: offering('seeks'),
    };
  });

  bindRoute(router, listRelations, async ({ query }) => {
    const snapshot = await atlas.current();
    const { index, dataset } = snapshot;
    const words = fold(query.search ?? '').split(' ').filter(Boolean);
    const nameOf = (id: string | undefined) => (id === undefined ? '' : (index.foldedNames.get(id) ?? ''));
    const matches = dataset.relations.filter((relation) =>
      (query.supplier === undefined || relation.supplier === query.supplier)
      && (query.buyer === undefined || relation.buyer === query.buyer)
      && (query.product === undefined || relation.product === query.product)
      && words.every((word) => [relation.supplier, relation.buyer, relation.product].some((id) => nameOf(id).includes(word))));
    const { items, ...rest } = page(matches, query);
    return { revision: snapshot.revision, ...rest, items: items.map((relation) => presentRelation(relation, index)) };
  });
  return router;
}

function partners(snapshot: Snapshot, product: string, side: 'supplier' | 'buyer'): string[] {
  const relations = snapshot.index.relationsByProduct.get(product) ?? [];
  return [...new Set(relations.filter((relation) => isActive(relation, snapshot.day)).map((relation) => relation[side] as string))];
}
