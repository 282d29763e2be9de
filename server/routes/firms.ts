import { Router } from 'express';
import type { z } from 'zod';
import { originFinder, type OriginRing } from '#graph-model/analysis/region/origin-rings.ts';
import { surroundings } from '#graph-model/analysis/surroundings.ts';
import { firmHistory, firmSurroundings, getFirm, listFirms } from '#graph-model/contract/records.ts';
import { byCodePoint } from '#graph-model/code-point-order.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Firm } from '#graph-model/firm.ts';
import { districtOf } from '#graph-model/place.ts';
import { isActive } from '#graph-model/supply-relation.ts';
import { fold } from '#graph-model/text.ts';
import { wzTwin } from '#seed-data/reference/wz-correspondence.ts';
import type { Measured } from '#server/jobs/all-measures.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { branchInOtherEdition, firmRef, presentFirm, productRef } from '#server/present/firm-view.ts';
import { known } from '#server/present/measures-view.ts';
import { presentRelation } from '#server/present/relation-view.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { page } from './paging.ts';

type FirmFilter = z.output<typeof listFirms.query>;

/** Firms: list, one with its relations and measures, history, surroundings. */
export function firmRoutes(services: Services): Router {
  const router = Router();
  const { atlas, reference, store } = services;
  /** Where a supplier is, seen from the district of its buyer. */
  const ringOf = (supplier: Firm | undefined, buyer: Firm): { ring?: OriginRing } => {
    const ring = supplier === undefined || buyer.ags === undefined ? 'unknown' : originFinder([districtOf(buyer.ags)], reference.districtNeighbours)(supplier);
    return ring === 'unknown' ? {} : { ring };
  };
  const present = (firm: Firm) => presentFirm(firm, reference, atlas.region);

  bindRoute(router, listFirms, async ({ query }) => {
    const snapshot = await atlas.current();
    const matches = snapshot.index.firmsByName.filter(firmFilter(query, snapshot));
    const { items, ...rest } = page(matches, query);
    return { revision: snapshot.revision, ...rest, items: items.map(present) };
  });

  bindRoute(router, getFirm, async ({ params, query }) => {
    // Nobody waits for the measures of what is not there.
    const now = await atlas.current();
    firmOf(now, params.id);
    const { snapshot, measured } = query.measures === 'wait' ? await atlas.currentMeasured() : { snapshot: now, measured: atlas.measuredAlready(now) };
    const firm = firmOf(snapshot, params.id);
    const { index } = snapshot;
    const relations = (list: ReadonlyMap<string, Snapshot['dataset']['relations']>) =>
      (list.get(firm.id) ?? []).filter((relation) => isActive(relation, snapshot.day)).map((relation) => presentRelation(relation, index));
    return {
      revision: snapshot.revision,
      firm: { ...present(firm), otherEdition: branchInOtherEdition(firm, reference) },
      suppliers: relations(index.relationsByBuyer).map((relation) => ({ ...relation, ...ringOf(index.firms.get(relation.supplier), firm) })),
      buyers: relations(index.relationsBySupplier),
      requirements: (index.requirementsByFirm.get(firm.id) ?? []).map((requirement) => ({ ...requirement, ...productNames(snapshot, requirement.product) })),
      offers: (index.offersByFirm.get(firm.id) ?? []).map((offer) => ({ ...offer, ...(offer.product && productNames(snapshot, offer.product)) })),
      measures: measured && measuresOf(measured, snapshot, firm),
    };
  });

  bindRoute(router, firmHistory, async ({ params }) => {
    const entries = await store.history('firm', params.id);
    if (entries.length === 0) throw new AtlasError('not_found', `There never was a firm "${params.id}".`);
    return { entries: entries.map((entry) => ({ ...entry, before: entry.before && present(entry.before), after: entry.after && present(entry.after) })) };
  });

  bindRoute(router, firmSurroundings, async ({ params, query }) => {
    const snapshot = await atlas.current();
    const { id } = firmOf(snapshot, params.id);
    const reached = surroundings(snapshot.context, id, query);
    const inside = new Set(reached.map(({ firm }) => firm));
    const relations = reached.flatMap(({ firm }) => snapshot.index.relationsBySupplier.get(firm) ?? [])
      .filter((relation) => inside.has(relation.buyer) && isActive(relation, snapshot.day));
    return {
      revision: snapshot.revision,
      firms: reached.map(({ firm, tier }) => ({ ...firmRef(snapshot.index, firm), tier })),
      relations: relations.map((relation) => presentRelation(relation, snapshot.index)),
    };
  });
  return router;
}

/** The firm, also by an id that it had before a merge, or `not_found` in words. */
export function firmOf(snapshot: Snapshot, id: string): Firm {
  const firm = snapshot.index.firms.get(id) ?? snapshot.index.firms.get(snapshot.index.formerFirms.get(id) ?? '');
  if (firm === undefined) throw new AtlasError('not_found', `There is no firm "${id}".`);
  return firm;
}

function productNames(snapshot: Snapshot, product: string) {
  const { name, nameEn } = productRef(snapshot.index, product);
  return { productName: name, productNameEn: nameEn };
}

function measuresOf({ values }: Measured, snapshot: Snapshot, firm: Firm) {
  // Values are in order of id, as the firms are.
  const position = placeOf(snapshot.dataset.firms, firm.id);
  return Object.fromEntries([...values].map(([id, measure]) => [id, known(measure.values[position])]));
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

function firmFilter(query: FirmFilter, snapshot: Snapshot): (firm: Firm) => boolean {
  const words = fold(query.search ?? '').split(' ').filter(Boolean);
  const suppliers = query.product === undefined ? undefined
    : new Set((snapshot.index.relationsByProduct.get(query.product) ?? []).map((relation) => relation.supplier as string));
  return (firm) => {
    const name = snapshot.index.foldedNames.get(firm.id)!;
    return words.every((word) => name.includes(word))
      && (query.kind === undefined || firm.kind === query.kind)
      && (query.size === undefined || firm.sizeClass === query.size)
      && (query.place === undefined || firm.ags?.startsWith(query.place) === true)
      && (query.wz === undefined || inEdition(firm, query.wzEdition)?.startsWith(query.wz) === true)
      && (suppliers === undefined || suppliers.has(firm.id));
  };
}

/** The code of a firm in an edition: its own, or the one of the other edition that means the same. Any is good where none is asked for. */
function inEdition({ wz, wzEdition }: Firm, asked: FirmFilter['wzEdition']): string | undefined {
  if (wz === undefined || wzEdition === undefined || asked === undefined || String(wzEdition) === asked) return wz;
  return wzTwin(wz, wzEdition);
}
