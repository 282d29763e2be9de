import type { RelationView } from '#graph-model/contract/records.ts';
import type { SupplyRelation } from '#graph-model/supply-relation.ts';
import type { RecordIndex } from '#server/network/record-index.ts';
import { firmRef, productRef } from './firm-view.ts';

/** A relation with the names of its two firms and its product. */
export function presentRelation(relation: SupplyRelation, index: RecordIndex): RelationView {
  const product = relation.product === undefined ? undefined : productRef(index, relation.product);
  return {
    ...relation,
    supplierName: firmRef(index, relation.supplier).name,
    buyerName: firmRef(index, relation.buyer).name,
    productName: product?.name,
    productNameEn: product?.nameEn,
  };
}
