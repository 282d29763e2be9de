import type { z } from 'zod';
import type { FirmView, OtherEdition } from '#graph-model/contract/records.ts';
import type { FirmRef, ProductRef } from '#graph-model/contract/common.ts';
import type { Names } from '#graph-model/contract/failure-answers.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { Words } from '#graph-model/language.ts';
import type { Municipality } from '#graph-model/place.ts';
import { isInRegion, type Region } from '#graph-model/region.ts';
import { otherEdition, wzCorrespondents, wzTwin } from '#seed-data/reference/wz-correspondence.ts';
import type { RecordIndex } from '#server/network/record-index.ts';
import { shownStatements } from './shown-statements.ts';

/** What presenting needs of the reference data. */
export interface Gazetteer {
  readonly municipalityByAgs: ReadonlyMap<string, Municipality>;
  branch(wz: string, edition?: 2008 | 2025): Words | undefined;
}

/** A firm as people see it: place and branch in words, size as a class, never the exact head count. */
export function presentFirm(firm: Firm, gazetteer: Gazetteer, region: Region): FirmView {
  const { employees: _, otherStatements, ...shown } = firm;
  const others = shownStatements(otherStatements);
  const municipality = firm.ags === undefined ? undefined : gazetteer.municipalityByAgs.get(firm.ags);
  return {
    ...shown,
    ...(others && { otherStatements: others }),
    municipality: municipality?.name,
    district: municipality?.district,
    branch: firm.wz === undefined ? undefined : gazetteer.branch(firm.wz, firm.wzEdition),
    inRegion: isInRegion(region, firm),
  };
}

/** The branch of a firm in the other edition of WZ; undefined where the firm does not say its own. */
export function branchInOtherEdition({ wz, wzEdition: own }: Pick<Firm, 'wz' | 'wzEdition'>, gazetteer: Gazetteer): z.output<typeof OtherEdition> | undefined {
  if (wz === undefined || own === undefined) return undefined;
  const edition = otherEdition(own);
  const branches = wzCorrespondents(wz, own).flatMap((code) => {
    const title = gazetteer.branch(code, edition);
    return title ? [{ code, title: { de: title.de, en: title.en } }] : [];
  });
  return branches.length === 0 ? undefined : { edition, same: wzTwin(wz, own) !== undefined, branches };
}

/** Names of records by id. */
export type NameIndex = Pick<RecordIndex, 'firms' | 'products'>;

/** The names of records that are not indexed otherwise. */
export function nameIndexOf({ firms, products }: Pick<Dataset, 'firms' | 'products'>): NameIndex {
  return { firms: new Map(firms.map((firm) => [firm.id, firm])), products: new Map(products.map((product) => [product.id, product])) };
}

export function firmRef(index: Pick<NameIndex, 'firms'>, id: string): FirmRef {
  return { id, name: index.firms.get(id)?.name ?? id };
}

export function productRef(index: Pick<NameIndex, 'products'>, id: string): ProductRef {
  const product = index.products.get(id);
  return { id, name: product?.name ?? id, nameEn: product?.nameEn };
}

/** The names of one revision, for answers about failures. */
export function namesOf(index: NameIndex): Names {
  return { firm: (id) => firmRef(index, id), product: (id) => productRef(index, id) };
}
