import type { Firm, FirmKind, SizeClass } from '#graph-model/firm.ts';
import { mintId, OfferId, ProductId, RelationId, RequirementId } from '#graph-model/identifier.ts';
import type { Offer } from '#graph-model/offer.ts';
import { Ags, CountryCode } from '#graph-model/place.ts';
import type { Product } from '#graph-model/product.ts';
import type { Requirement } from '#graph-model/requirement.ts';
import type { SupplyRelation } from '#graph-model/supply-relation.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { plantedId } from './planted-firms.ts';
import type { ProductKey } from './products.ts';
import { plantedProvenance } from './provenance.ts';
import { createRandom } from './random.ts';
import { SOURCE } from './source.ts';

/** A firm of a planted gap, partner or market: complete as it stands, so that chance has no part in it. */
interface OpeningFirm {
  readonly key: string;
  readonly name: string;
  readonly kind: FirmKind;
  /** Key of a municipality, or a country alone. */
  readonly place: string;
  readonly wz: string;
  readonly size: SizeClass;
  readonly capabilities: readonly string[];
  readonly certificates?: readonly string[];
  readonly industries?: readonly string[];
  readonly green?: readonly string[];
}

const ALTENA = '05962004';
const ENNEPETAL = '05954008';
const HAGEN = '05914000';
const ISERLOHN = '05962024';
const LUEDENSCHEID = '05962032';
const PLETTENBERG = '05962052';
const WERDOHL = '05962060';

const IN_MEDICINE = { industries: ['Medizintechnik'], certificates: ['ISO 13485'] };

export const OPENING_FIRMS: readonly OpeningFirm[] = [
  // Furnace rollers: three heat treaters buy them far away, and nobody here makes anything like them.
  { key: 'furnace-a', name: 'Glüherei Tövenbrink GmbH', kind: 'industry', place: ALTENA, wz: '25.61.0', size: 'small', capabilities: ['Haubenglühen'] },
  { key: 'furnace-b', name: 'Rollenofenwerk Schmöllenkamp GmbH', kind: 'industry', place: ISERLOHN, wz: '25.61.0', size: 'medium', capabilities: ['Haubenglühen', 'Glühen (GKZ)'] },
  { key: 'furnace-c', name: 'Blankglüherei Wixkenrath GmbH', kind: 'industry', place: WERDOHL, wz: '25.61.0', size: 'small', capabilities: ['Glühen (GKZ)'] },
  { key: 'rollers-far-a', name: 'Ofenkeramik Drauthaler GmbH', kind: 'industry', place: 'AT', wz: '23.20.0', size: 'medium', capabilities: ['Keramikpressen', 'Sintern', 'Hartbearbeitung von Keramik'] },
  { key: 'rollers-far-b', name: 'Keravolt Rolls s.r.o.', kind: 'industry', place: 'CZ', wz: '23.20.0', size: 'medium', capabilities: ['Keramikpressen', 'Sintern'] },
  { key: 'ceramics', name: 'Technische Keramik Uhlkenbeck GmbH', kind: 'industry', place: HAGEN, wz: '23.44.0', size: 'small', capabilities: ['Keramikpressen', 'Sintern', 'Montage'] },
  // The second sources that two firms of the planted chains look for, and a university.
  {
    key: 'second-plating', name: 'Bandgalvanik Ösenkrump GmbH', kind: 'industry', place: LUEDENSCHEID, wz: '25.61.0', size: 'small',
    capabilities: ['Bandgalvanik', 'Selektives Verzinnen'], certificates: ['IATF 16949', 'ISO 9001'], green: ['Ökostrom', 'Wasserkreislauf'],
  },
  {
    key: 'second-hardening', name: 'Induktionshärterei Lennekotten GmbH', kind: 'industry', place: PLETTENBERG, wz: '25.61.0', size: 'small',
    capabilities: ['Induktionshärten', 'Vergüten'], certificates: ['CQI-9', 'IATF 16949'],
  },
  { key: 'chemistry-far', name: 'Prozesschemie Loiblwang GmbH', kind: 'industry', place: 'DE', wz: '20.59.0', size: 'medium', capabilities: ['Mischen und Abfüllen'] },
  { key: 'university', name: 'Hochschule für Umformtechnik Wupperberge (fiktiv)', kind: 'university', place: HAGEN, wz: '85.42.1', size: 'medium', capabilities: ['Umformsimulation', 'Werkstoffprüfung', 'Weiterbildung'] },
  // A maker of turned parts that lives on cars, and implant screws that three firms here buy elsewhere.
  {
    key: 'turned-parts', name: 'Präzisionsdreherei Ihmerkotten GmbH', kind: 'industry', place: PLETTENBERG, wz: '25.62.0', size: 'medium',
    capabilities: ['Präzisionsdrehen', 'Gewindewirbeln'], certificates: ['IATF 16949', 'ISO 9001'], industries: ['Automobil'],
  },
  { key: 'implants-a', name: 'Vollmenthal Medizintechnik GmbH', kind: 'industry', place: ENNEPETAL, wz: '32.50.1', size: 'medium', capabilities: ['Endmontage'], ...IN_MEDICINE },
  { key: 'implants-b', name: 'Orthotechnik Sprockelhoff GmbH', kind: 'industry', place: HAGEN, wz: '32.50.1', size: 'small', capabilities: ['Endmontage'], ...IN_MEDICINE },
  { key: 'implants-c', name: 'Instrumentenwerk Kallenbredde GmbH', kind: 'industry', place: ISERLOHN, wz: '32.50.1', size: 'small', capabilities: ['Schleifen/Polieren'], ...IN_MEDICINE },
  { key: 'screws-far-a', name: 'Implantas Feindreh AG', kind: 'industry', place: 'CH', wz: '32.50.1', size: 'large', capabilities: ['Präzisionsdrehen', 'Gewindewirbeln', 'Reinraumverpackung'], ...IN_MEDICINE },
  // Three suppliers: of fewer, nothing is said about what a field needs.
  { key: 'screws-far-b', name: 'Donaufeld Medizinschrauben GmbH', kind: 'industry', place: 'AT', wz: '32.50.1', size: 'medium', capabilities: ['Präzisionsdrehen', 'Gewindewirbeln', 'Reinraumverpackung'], ...IN_MEDICINE },
  { key: 'screws-far-c', name: 'Brdskov Implantáty s.r.o.', kind: 'industry', place: 'CZ', wz: '32.50.1', size: 'medium', capabilities: ['Präzisionsdrehen', 'Gewindewirbeln', 'Reinraumverpackung'], ...IN_MEDICINE },
  { key: 'medical-institute', name: 'Institut für Medizinprodukte Volmeberge (fiktiv)', kind: 'institute', place: LUEDENSCHEID, wz: '72.19.0', size: 'small', capabilities: ['Reinraumverpackung', 'Einführung ISO 13485'] },
];

/** Products that only the planted gaps and markets know. */
export const OPENING_PRODUCTS = {
  'Ofenrollen aus Keramik': { nameEn: 'Ceramic furnace rollers', kind: 'component', code: '690320' },
  'Implantatschrauben': { nameEn: 'Implant screws', kind: 'component', code: '902110' },
  'Bad- und Abschreckchemie': { nameEn: 'Bath and quenching chemicals', kind: 'material', code: '381090' },
  'Präzisionsdrehteile': { nameEn: 'Precision turned parts', kind: 'component' },
} as const satisfies Record<ProductKey, Pick<Product, 'nameEn' | 'kind' | 'code'>>;
type OpeningProduct = keyof typeof OPENING_PRODUCTS;

type Link = readonly [supplier: string, buyer: string, product: OpeningProduct, volumeEur: number, stockDays: number, essential: boolean];

const LINKS: readonly Link[] = [
  ['rollers-far-a', 'furnace-a', 'Ofenrollen aus Keramik', 62_000, 40, true],
  ['rollers-far-b', 'furnace-b', 'Ofenrollen aus Keramik', 88_000, 60, true],
  ['rollers-far-a', 'furnace-c', 'Ofenrollen aus Keramik', 54_000, 30, true],
  ['screws-far-a', 'implants-a', 'Implantatschrauben', 640_000, 20, true],
  ['screws-far-b', 'implants-b', 'Implantatschrauben', 380_000, 15, true],
  ['screws-far-c', 'implants-c', 'Implantatschrauben', 290_000, 25, true],
  // What the second sources are known to buy: nothing that today's suppliers hang on.
  ['chemistry-far', 'second-plating', 'Bad- und Abschreckchemie', 34_000, 30, true],
  ['chemistry-far', 'second-hardening', 'Bad- und Abschreckchemie', 21_000, 30, true],
  // Their buyers have others who could turn these parts: no chain hangs on them.
  ['turned-parts', 'car-parts', 'Präzisionsdrehteile', 1_300_000, 10, false],
  ['turned-parts', 'axles', 'Präzisionsdrehteile', 2_100_000, 8, false],
  ['turned-parts', 'car-modules', 'Präzisionsdrehteile', 900_000, 12, false],
];

/** What is on the board: a product of the chains or of these, else a capability. */
const BOARD: readonly { readonly firm: string; readonly direction: Offer['direction']; readonly product?: ProductKey; readonly capability?: string }[] = [
  { firm: 'second-plating', direction: 'offers', product: 'Galvanik (Lohn)' },
  { firm: 'second-hardening', direction: 'offers', product: 'Lohnhärten' },
  { firm: 'implants-a', direction: 'seeks', capability: 'Gewindewirbeln' },
  { firm: 'medical-institute', direction: 'offers', capability: 'Einführung ISO 13485' },
];

/** Records of the planted gaps, partners and markets, the same whatever the seed; products of the chains keep the ids that they have. */
export function makeOpenings(chainProducts: ReadonlyMap<ProductKey, Product>) {
  const own = Object.entries(OPENING_PRODUCTS).map(([name, words]): [ProductKey, Product] => [name, openingProduct(name, words)]);
  const products = new Map([...chainProducts, ...own]);
  return {
    firms: OPENING_FIRMS.map(firmOf),
    products: own.map(([, product]) => product),
    relations: LINKS.map(([supplier, buyer, product, volumeEur]): SupplyRelation => ({
      id: RelationId.parse(minted('relation', `${supplier} ${buyer}`)), supplier: plantedId(supplier), buyer: plantedId(buyer), product: products.get(product)!.id, volumeEur, ...plantedProvenance(),
    })),
    requirements: LINKS.map(([, buyer, product, , stockDays, essential]): Requirement => ({
      id: RequirementId.parse(minted('requirement', `${buyer} ${product}`)), firm: plantedId(buyer), product: products.get(product)!.id, essential, stockDays, ...plantedProvenance(),
    })),
    offers: BOARD.map(({ firm, direction, product, capability }): Offer => ({
      id: OfferId.parse(minted('offer', `${firm} ${direction}`)), firm: plantedId(firm), direction,
      ...(product === undefined ? { capability } : { product: products.get(product)!.id }), ...plantedProvenance(), visibility: 'public',
    })),
  };
}

/** Id of a product of the planted gaps and markets, the same whatever the seed. */
export function openingProductId(name: OpeningProduct): ProductId {
  return ProductId.parse(minted('product', name));
}

function openingProduct(name: ProductKey, { code, ...words }: Pick<Product, 'nameEn' | 'kind' | 'code'>): Product {
  return { id: openingProductId(name as OpeningProduct), name, ...words, ...(code !== undefined && { code, codeSystem: 'HS' }), source: SOURCE, status: 'confirmed', visibility: 'public' };
}

function firmOf({ key, name, kind, place, wz, size, capabilities, certificates, industries, green }: OpeningFirm): Firm {
  const legalForm = ['GmbH', 'AG', 's.r.o.'].find((form) => name.endsWith(` ${form}`));
  return {
    id: plantedId(key), name, kind, ...(legalForm !== undefined && { legalForm }), ...placeOf(place), wz, wzEdition: 2008, sizeClass: size,
    capabilities: [...capabilities],
    ...(certificates !== undefined && { certificates: [...certificates] }),
    ...(industries !== undefined && { dependentIndustries: [...industries] }),
    ...(green !== undefined && { greenAttributes: [...green] }),
    fictitious: true, ...plantedProvenance(), visibility: 'public',
  };
}

function placeOf(place: string): Pick<Firm, 'ags' | 'country' | 'lat' | 'lon'> {
  if (place.length === 2) return { country: CountryCode.parse(place) };
  const { lat, lon } = loadReferenceData().municipalityByAgs.get(place)!;
  return { ags: Ags.parse(place), country: CountryCode.parse('DE'), lat, lon };
}

function minted(kind: 'relation' | 'requirement' | 'offer' | 'product', key: string): string {
  return mintId(kind, createRandom(20261121, `planted ${kind} ${key}`));
}
