import { Router } from 'express';
import type { z } from 'zod';
import { surroundings } from '#graph-model/analysis/surroundings.ts';
import { firmHistory, firmSurroundings, getFirm, listFirms } from '#graph-model/contract/records.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Firm } from '#graph-model/firm.ts';
import { isActive } from '#graph-model/supply-relation.ts';
import { fold } from '#graph-model/text.ts';
import { wzTwin } from '#seed-data/reference/wz-correspondence.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { presentFirmDetail } from '#server/present/firm-detail.ts';
import { firmRef, presentFirm } from '#server/present/firm-view.ts';
import { presentRelation } from '#server/present/relation-view.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { page } from './paging.ts';

type FirmFilter = z.output<typeof listFirms.query>;

/** Firms: list, one with its relations and measures, history, surroundings. */
export function firmRoutes(services: Services): Router {
  const router = Router();
  const { atlas, reference, store } = services;
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
    return presentFirmDetail(snapshot, firm, reference, atlas.region, measured?.values);
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
