import { Router } from 'express';
import type { District } from '#graph-model/contract/reference.ts';
import { listDistricts, listReference, searchBranches, searchPlaces, searchProductCodes } from '#graph-model/contract/reference.ts';
import { otherEdition, wzCorrespondents, wzTwin } from '#seed-data/reference/wz-correspondence.ts';
import type { AtlasReference } from '#server/reference/atlas-reference.ts';
import { listTables } from '#server/reference/list-tables.ts';
import { branchSearch, type BranchSearch, type FoundBranch } from '#server/reference/search-branches.ts';
import { districtsOf } from '#server/reference/districts.ts';
import { placeSearch } from '#server/reference/search-places.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';

/** Which tables records are checked by, and searches in them for forms and imports. */
export function referenceRoutes({ reference }: Pick<Services, 'reference'>): Router {
  const router = Router();
  const places = placeSearch(reference);
  const nuts3 = new Map([...reference.nuts3].map(([nuts, district]) => [district, nuts]));
  // Indexed when first asked for: few servers are asked, and the start need not wait.
  let branches: BranchSearch | undefined;
  let districts: District[] | undefined;

  bindRoute(router, listReference, () => ({ tables: listTables(reference) }));

  bindRoute(router, searchProductCodes, ({ query: { search, limit } }) => {
    const { products } = reference;
    const found = products?.search(search) ?? [];
    const items = found.slice(0, limit).map(({ branch, ...entry }) => ({ ...entry, ...(branch !== undefined && { branch: { code: branch, title: wordsOf(reference, branch) } }) }));
    return { available: products !== undefined, ...(products?.edition !== undefined && { edition: products.edition }), total: found.length, items };
  });

  bindRoute(router, searchPlaces, ({ query: { search, limit } }) => {
    const found = places(search);
    const items = found.slice(0, limit).map(({ ags, name, district, districtKey }) => ({ ags, name, district, nuts3: nuts3.get(districtKey), postcodes: postcodesOf(reference, ags) }));
    return { available: true, total: found.length, items };
  });

  bindRoute(router, listDistricts, () => ({ districts: (districts ??= districtsOf(reference)) }));

  bindRoute(router, searchBranches, ({ query: { search, limit, edition } }) => {
    branches ??= branchSearch(reference);
    const found = branches(search, edition === undefined ? undefined : edition === '2008' ? 2008 : 2025);
    return { available: true, total: found.length, items: found.slice(0, limit).map((branch) => withOther(reference, branch)) };
  });
  return router;
}

function wordsOf(reference: AtlasReference, wz: string): { de: string; en: string } | undefined {
  const title = reference.branch(wz, 2008);
  return title && { de: title.de, en: title.en };
}

function postcodesOf({ postcodes }: AtlasReference, ags: string): string[] | undefined {
  if (postcodes.size === 0) return undefined;
  return [...postcodes].filter(([, places]) => places.some((place) => place.ags === ags)).map(([postcode]) => postcode).sort();
}

function withOther(reference: AtlasReference, { code, edition, title }: FoundBranch) {
  const other = wzCorrespondents(code, edition).flatMap((one) => {
    const words = reference.branch(one, otherEdition(edition));
    return words ? [{ code: one, title: { de: words.de, en: words.en } }] : [];
  });
  return { code, edition, title, other, same: wzTwin(code, edition) !== undefined };
}
