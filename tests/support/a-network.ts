import type { NetworkView } from '#graph-model/contract/network.ts';

/** A firm as a test writes it; what is left out is unknown. */
export interface PlainFirm {
  readonly id: string;
  readonly name?: string;
  readonly kind?: 'industry' | 'craft' | 'service' | 'research' | 'university' | 'institute' | 'network';
  readonly ags?: string;
  readonly country?: string;
  readonly wz?: string;
  readonly sizeClass?: 'micro' | 'small' | 'medium' | 'large';
}

/** Supplier, buyer and, where known, product: `['F1', 'F2', 'Draht']`. */
export type PlainRelation = readonly [supplier: string, buyer: string, product?: string];

const PLACES: NetworkView['places'] = [
  { ags: '05914000', name: 'Hagen', district: 'Hagen', districtKey: '05914', lat: 51.36, lon: 7.47 },
  { ags: '05962004', name: 'Altena', district: 'Märkischer Kreis', districtKey: '05962', lat: 51.29, lon: 7.67 },
  { ags: '05962032', name: 'Lüdenscheid', district: 'Märkischer Kreis', districtKey: '05962', lat: 51.22, lon: 7.63 },
];

/** The network as the page gets it, from firms and relations in words; product ids are their names. */
export function aNetwork(firms: readonly PlainFirm[], relations: readonly PlainRelation[] = [], revision = 1): NetworkView {
  const position = new Map(firms.map(({ id }, number) => [id, number]));
  const products = [...new Set(relations.flatMap(([, , product]) => product ?? []))];
  const column = <K extends keyof PlainFirm>(key: K) => firms.map((firm) => firm[key] ?? null);
  const at = (id: string): number => {
    const number = position.get(id);
    if (number === undefined) throw new Error(`no firm ${id}`);
    return number;
  };
  return {
    revision,
    region: { id: 'test', name: 'Testregion', keys: ['05914', '05962'] },
    fictitious: true,
    firms: {
      id: firms.map(({ id }) => id), name: firms.map(({ id, name }) => name ?? `Firma ${id}`),
      kind: column('kind'), ags: column('ags'), country: column('country'), wz: column('wz'), sizeClass: column('sizeClass'),
      inRegion: firms.map(({ ags }) => (ags === undefined ? null : true)), lat: firms.map(() => null), lon: firms.map(() => null),
    },
    products: { id: products, name: products, nameEn: products.map(() => null) },
    relations: {
      id: relations.map((_, number) => `R${number + 1}`), supplier: relations.map(([supplier]) => at(supplier)), buyer: relations.map(([, buyer]) => at(buyer)),
      product: relations.map(([, , product]) => (product === undefined ? null : products.indexOf(product))), volumeEur: relations.map(() => null),
    },
    places: PLACES,
    branches: [
      { code: '24', title: { de: 'Metallerzeugung', en: 'Basic metals' } },
      { code: '25', title: { de: 'Herstellung von Metallerzeugnissen', en: 'Fabricated metal products' } },
      { code: '25.93.0', title: { de: 'Drahtwaren, Ketten und Federn', en: 'Wire products, chain and springs' } },
    ],
  };
}
