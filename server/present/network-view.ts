import type { FailureInputs, NetworkView } from '#graph-model/contract/network.ts';
import { holdsFictitious, type Firm, type WzEdition } from '#graph-model/firm.ts';
import { isInRegion, type Region } from '#graph-model/region.ts';
import { isActive, type SupplyRelation } from '#graph-model/supply-relation.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { formerFirmIds } from '#server/matching/known-firms.ts';
import type { Gazetteer } from './firm-view.ts';

/** Of a snapshot, what is shown of all its records. */
interface Shown {
  readonly revision: number;
  readonly day: string;
  readonly dataset: Dataset;
}

/** The network in columns, firms in order of id. Relations in force on the snapshot's day. */
export function presentNetwork(snapshot: Shown, gazetteer: Gazetteer, region: Region): NetworkView {
  const { firms, products } = snapshot.dataset;
  const former = formerFirmIds(firms);
  return {
    revision: snapshot.revision,
    region,
    fictitious: holdsFictitious(firms),
    firms: firmColumns(firms, region),
    ...(former.size > 0 && { formerFirms: Object.fromEntries(former) }),
    products: {
      id: products.map((product) => product.id),
      name: products.map((product) => product.name),
      nameEn: products.map((product) => product.nameEn ?? null),
    },
    relations: relationColumns(snapshot),
    places: placesOf(firms, gazetteer, region),
    branches: branchesOf(firms, gazetteer),
  };
}

/** What playing a failure needs beside the network: of the same firms, products and relations, so that nothing can be seen here that is not seen there. */
export function presentFailureInputs(snapshot: Shown): FailureInputs {
  const { firms, products, requirements } = snapshot.dataset;
  const [firmAt, productAt] = [positions(firms), positions(products)];
  const recovering = firms.filter((firm) => firm.daysToRecover !== undefined);
  const switching = shownRelations(snapshot).filter((relation) => relation.switchDays !== undefined);
  return {
    revision: snapshot.revision,
    recovery: { firm: recovering.map(({ id }) => firmAt.get(id)!), days: recovering.map(({ daysToRecover }) => daysToRecover!) },
    switching: { relation: switching.map(({ id }) => id), days: switching.map(({ switchDays }) => switchDays!) },
    requirements: {
      firm: requirements.map(({ firm }) => firmAt.get(firm)!),
      product: requirements.map(({ product }) => productAt.get(product)!),
      forProduct: requirements.map(({ forProduct }) => (forProduct === undefined ? null : productAt.get(forProduct)!)),
      essential: requirements.map(({ essential }) => essential ?? null),
      stockDays: requirements.map(({ stockDays }) => stockDays ?? null),
    },
  };
}

function positions(records: readonly { id: string }[]): Map<string, number> {
  return new Map(records.map(({ id }, position) => [id, position]));
}

/** The relations that a page gets to see: those in force on the snapshot's day. */
function shownRelations({ dataset, day }: Shown): SupplyRelation[] {
  return dataset.relations.filter((relation) => isActive(relation, day));
}

function firmColumns(firms: readonly Firm[], region: Region): NetworkView['firms'] {
  const column = <T>(value: (firm: Firm) => T | undefined) => firms.map((firm) => value(firm) ?? null);
  return {
    id: firms.map((firm) => firm.id),
    name: firms.map((firm) => firm.name),
    kind: column((firm) => firm.kind),
    ags: column((firm) => firm.ags),
    country: column((firm) => firm.country),
    wz: column((firm) => firm.wz),
    sizeClass: column((firm) => firm.sizeClass),
    inRegion: column((firm) => isInRegion(region, firm)),
    lat: column((firm) => firm.lat),
    lon: column((firm) => firm.lon),
  };
}

function relationColumns(snapshot: Shown): NetworkView['relations'] {
  const { firms, products } = snapshot.dataset;
  const [firmAt, productAt] = [positions(firms), positions(products)];
  const relations = shownRelations(snapshot);
  return {
    id: relations.map((relation) => relation.id),
    supplier: relations.map((relation) => firmAt.get(relation.supplier)!),
    buyer: relations.map((relation) => firmAt.get(relation.buyer)!),
    product: relations.map((relation) => (relation.product === undefined ? null : productAt.get(relation.product)!)),
    volumeEur: relations.map((relation) => relation.volumeEur ?? null),
    ...(relations.some(({ volumeClass }) => volumeClass !== undefined) && { volumeClass: relations.map(({ volumeClass }) => volumeClass ?? null) }),
  };
}

function placesOf(firms: readonly Firm[], gazetteer: Gazetteer, region: Region): NetworkView['places'] {
  const used = new Set(firms.map((firm) => firm.ags));
  const shown = [...gazetteer.municipalityByAgs.values()].filter((place) => used.has(place.ags) || isInRegion(region, place) === true);
  return shown.toSorted((a, b) => (a.ags < b.ags ? -1 : 1));
}

function branchesOf(firms: readonly Firm[], gazetteer: Gazetteer): NetworkView['branches'] {
  const editions = new Map<string, WzEdition | undefined>();
  for (const { wz, wzEdition } of firms) {
    if (wz === undefined) continue;
    for (const code of [wz.slice(0, 2), wz]) if (!editions.has(code)) editions.set(code, wzEdition);
  }
  return [...editions].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([code, edition]) => {
    const title = gazetteer.branch(code, edition);
    return title === undefined ? [] : [{ code, title }];
  });
}
