import type { MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import { originFinder, type OriginRing } from '#graph-model/analysis/region/origin-rings.ts';
import { byCodePoint } from '#graph-model/code-point-order.ts';
import type { FirmDetail } from '#graph-model/contract/records.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Firm } from '#graph-model/firm.ts';
import { districtOf } from '#graph-model/place.ts';
import type { Region } from '#graph-model/region.ts';
import { isActive } from '#graph-model/supply-relation.ts';
import type { ReferenceData } from '#seed-data/reference/reference-data.ts';
import type { RecordIndex } from '#server/network/record-index.ts';
import { branchInOtherEdition, presentFirm, productRef, type Gazetteer } from './firm-view.ts';
import { known } from './measures-view.ts';
import { presentRelation } from './relation-view.ts';

/** The records of a revision with their index. */
interface IndexedRecords {
  readonly revision: number;
  readonly day: string;
  readonly dataset: Dataset;
  readonly index: RecordIndex;
}

type Neighbours = Pick<ReferenceData, 'districtNeighbours'>;

/** A firm with everything that its page shows; without `values` as long as measures are being computed. */
export function presentFirmDetail(
  { revision, day, dataset, index }: IndexedRecords, firm: Firm, gazetteer: Gazetteer & Neighbours, region: Region, values?: ReadonlyMap<MeasureId, MeasureValues>,
): FirmDetail {
  const relations = (list: ReadonlyMap<string, Dataset['relations']>) =>
    (list.get(firm.id) ?? []).filter((relation) => isActive(relation, day)).map((relation) => presentRelation(relation, index));
  const names = (product: string) => {
    const { name, nameEn } = productRef(index, product);
    return { productName: name, productNameEn: nameEn };
  };
  return {
    revision,
    firm: { ...presentFirm(firm, gazetteer, region), otherEdition: branchInOtherEdition(firm, gazetteer) },
    suppliers: relations(index.relationsByBuyer).map((relation) => ({ ...relation, ...ringOf(index.firms.get(relation.supplier), firm, gazetteer) })),
    buyers: relations(index.relationsBySupplier),
    requirements: (index.requirementsByFirm.get(firm.id) ?? []).map((requirement) => ({ ...requirement, ...names(requirement.product) })),
    offers: (index.offersByFirm.get(firm.id) ?? []).map((offer) => ({ ...offer, ...(offer.product && names(offer.product)) })),
    measures: values && measuresOf(values, dataset.firms, firm.id),
  };
}

/** Where a supplier is, seen from the district of its buyer. */
function ringOf(supplier: Firm | undefined, buyer: Firm, { districtNeighbours }: Neighbours): { ring?: OriginRing } {
  const ring = supplier === undefined || buyer.ags === undefined ? 'unknown' : originFinder([districtOf(buyer.ags)], districtNeighbours)(supplier);
  return ring === 'unknown' ? {} : { ring };
}

function measuresOf(values: ReadonlyMap<MeasureId, MeasureValues>, firms: Dataset['firms'], id: string): FirmDetail['measures'] {
  // Values are in order of id, as the firms are.
  const position = placeOf(firms, id);
  return Object.fromEntries([...values].map(([measure, { values: ofFirms }]) => [measure, known(ofFirms[position])]));
}

/** Position in a list in order of id; O(log n), where a map of all ids would first have to be made. */
function placeOf(records: readonly { readonly id: string }[], id: string): number {
  let [from, to] = [0, records.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byCodePoint(records[middle].id, id) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
