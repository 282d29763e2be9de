import type { FirmId, ProductId } from '#graph-model/identifier.ts';
import type { Words } from '#graph-model/language.ts';
import type { PartnerCriteria } from '#graph-model/partner-criteria.ts';
import { Ags } from '#graph-model/place.ts';
import { plantedId } from './planted-firms.ts';
import { openingProductId } from './planted-openings.ts';
import type { ProductKey } from './products.ts';

/** Something that the demonstration region shows for certain; a test finds each again through the analyses. */
export type PlantedTruth = { readonly shows: Words } & (
  /** When `source` fails, the firms of `chain` stop, one after the other. */
  | { readonly kind: 'critical_chain'; readonly source: FirmId; readonly chain: readonly FirmId[] }
  /** The region buys `product` elsewhere only, though `offeredBy` offers it here. */
  | { readonly kind: 'hidden_gap'; readonly product: ProductKey; readonly offeredBy: FirmId }
  /** Both `suppliers` of the buyer's input depend on `root`. */
  | { readonly kind: 'hidden_source'; readonly buyer: FirmId; readonly suppliers: readonly [FirmId, FirmId]; readonly root: FirmId }
  /** Neither of `pair` stops `stops` alone, both together do. */
  | { readonly kind: 'critical_pair'; readonly pair: readonly [FirmId, FirmId]; readonly stops: FirmId }
  /** High betweenness, yet nobody stops when it fails. */
  | { readonly kind: 'central_not_critical'; readonly firm: FirmId }
  /** Betweenness 0, yet `stops` stop when it fails. */
  | { readonly kind: 'critical_not_central'; readonly firm: FirmId; readonly stops: readonly FirmId[] }
  /** The region buys `product` elsewhere only, and nobody here offers it or anything of its class; `closest` can do most of what its makers can. */
  | { readonly kind: 'real_gap'; readonly product: ProductId; readonly buyers: readonly FirmId[]; readonly closest: FirmId }
  /** Whoever searches like this finds `first` before all others; a product by its key. */
  | { readonly kind: 'partner'; readonly search: Omit<PartnerCriteria, 'product'> & { readonly product?: ProductKey }; readonly first: FirmId }
  /** `firm` lives on the car industry; firms of `industry` buy `product` elsewhere, which takes what it can do, `missingCapability` and `missingCertificate`; `helper` teaches both. */
  | {
    readonly kind: 'market'; readonly firm: FirmId; readonly product: ProductId; readonly industry: string; readonly buyers: readonly FirmId[];
    readonly missingCapability: string; readonly missingCertificate: string; readonly helper: FirmId;
  }
  /** Two firms of nearly the same name in one municipality. */
  | { readonly kind: 'similar_names'; readonly firms: readonly [FirmId, FirmId] }
);

const id = plantedId;
const ids = (...keys: string[]): FirmId[] => keys.map(plantedId);

export const PLANTED_TRUTHS: readonly PlantedTruth[] = [
  {
    kind: 'critical_chain', source: id('plating'), chain: ids('stamping', 'switches', 'luminaires'),
    shows: {
      de: 'Eine kleine Galvanik hält über Kontaktteile und Schalter einen Leuchtenhersteller an.',
      en: 'A small galvanising shop stops a maker of luminaires by way of contact parts and switches.',
    },
  },
  {
    kind: 'critical_chain', source: id('special-wire'), chain: ids('springs', 'locks', 'car-modules'),
    shows: {
      de: 'Ein Edelstahldrahtwerk hält über Federn und Schlösser einen Hersteller von Türmodulen an.',
      en: 'A mill for stainless wire stops a maker of door modules by way of springs and locks.',
    },
  },
  {
    kind: 'critical_chain', source: id('hardening'), chain: ids('forging', 'car-parts', 'axles'),
    shows: {
      de: 'Eine Lohnhärterei hält über Schmiedeteile einen Hersteller von Achsmodulen an.',
      en: 'A hardening shop stops a maker of axle modules by way of forgings.',
    },
  },
  {
    kind: 'hidden_gap', product: 'Strahlmittel (Stahlkies)', offeredBy: id('grit'),
    shows: {
      de: 'Federnhersteller kaufen Strahlmittel nur auswärts, obwohl ein Betrieb in Hagen es anbietet.',
      en: 'Spring makers buy blasting media elsewhere only, though a firm in Hagen offers them.',
    },
  },
  {
    kind: 'hidden_gap', product: 'Dichtungen Gummi', offeredBy: id('seals'),
    shows: {
      de: 'Armaturenhersteller kaufen Dichtungen nur auswärts, obwohl ein Betrieb in Kierspe sie anbietet.',
      en: 'Makers of fittings buy seals elsewhere only, though a firm in Kierspe offers them.',
    },
  },
  {
    kind: 'hidden_gap', product: 'Gleitschleifkörper', offeredBy: id('finishing-media'),
    shows: {
      de: 'Druckgießereien kaufen Gleitschleifkörper nur auswärts, obwohl ein Betrieb in Menden sie anbietet.',
      en: 'Die casters buy finishing media elsewhere only, though a firm in Menden offers them.',
    },
  },
  {
    kind: 'hidden_source', buyer: id('fasteners'), suppliers: [id('wire-a'), id('wire-b')], root: id('wire-rod'),
    shows: {
      de: 'Zwei Ziehereien beliefern eine Schraubenfabrik, beide hängen an einem Walzdrahthändler.',
      en: 'Two wire mills supply a maker of fasteners, both depend on one trader of wire rod.',
    },
  },
  {
    kind: 'hidden_source', buyer: id('street-lights'), suppliers: [id('casting-a'), id('casting-b')], root: id('coating'),
    shows: {
      de: 'Zwei Druckgießereien beliefern einen Leuchtenhersteller, beide lassen bei einem Betrieb beschichten.',
      en: 'Two die casters supply a maker of luminaires, both have one firm do their coating.',
    },
  },
  {
    kind: 'critical_pair', pair: [id('foundry-a'), id('foundry-b')], stops: id('fittings'),
    shows: {
      de: 'Fällt eine der beiden Gießereien aus, läuft der Armaturenhersteller weiter; fallen beide aus, steht er.',
      en: 'The maker of fittings survives the loss of one foundry, but not of both.',
    },
  },
  {
    kind: 'central_not_critical', firm: id('hub'),
    shows: {
      de: 'Liegt auf sehr vielen Lieferwegen, doch jeder Abnehmer hat eine zweite Quelle.',
      en: 'Lies on a great many supply routes, yet every buyer has a second source.',
    },
  },
  {
    kind: 'critical_not_central', firm: id('drawing-agent'), stops: ids('special-wire', 'springs', 'locks', 'car-modules'),
    shows: {
      de: 'Kein Lieferweg führt durch diesen Betrieb, denn er steht am Anfang; fällt er aus, steht eine ganze Kette.',
      en: 'No supply route runs through this firm, for it is at the start; when it fails, a whole chain stops.',
    },
  },
  {
    kind: 'real_gap', product: openingProductId('Ofenrollen aus Keramik'), buyers: ids('furnace-a', 'furnace-b', 'furnace-c'), closest: id('ceramics'),
    shows: {
      de: 'Drei Glühereien kaufen Ofenrollen nur auswärts, und niemand hier bietet sie an; am nächsten kommt ein Keramikbetrieb in Hagen.',
      en: 'Three annealing shops buy furnace rollers elsewhere only, and nobody here offers them; a ceramics firm in Hagen comes closest.',
    },
  },
  {
    kind: 'partner', first: id('second-plating'),
    search: {
      product: 'Galvanik (Lohn)', capabilities: ['Bandgalvanik', 'Selektives Verzinnen'], certificates: ['IATF 16949'], ags: Ags.parse('05962032'), radiusKm: 30,
      forFirm: id('stamping'), insteadOf: id('plating'),
    },
    shows: {
      de: 'Das Stanzwerk findet nebenan eine zweite Galvanik mit Zertifikat, die mit der ersten keine Quelle teilt.',
      en: 'The stamping works finds a second galvanising shop next door, certified, that shares no source with the first.',
    },
  },
  {
    kind: 'partner', first: id('second-hardening'),
    search: { product: 'Lohnhärten', capabilities: ['Induktionshärten'], certificates: ['CQI-9'], ags: Ags.parse('05962052'), forFirm: id('forging'), insteadOf: id('hardening') },
    shows: {
      de: 'Die Gesenkschmiede findet in Plettenberg eine zweite Härterei mit CQI-9.',
      en: 'The forge finds a second hardening shop with CQI-9 in Plettenberg.',
    },
  },
  {
    kind: 'partner', first: id('university'),
    search: { capabilities: ['Umformsimulation'], kinds: ['university'], ags: Ags.parse('05914000') },
    shows: {
      de: 'Wer eine Hochschule für Umformsimulation sucht, findet sie in Hagen.',
      en: 'Whoever looks for a university that simulates forming finds it in Hagen.',
    },
  },
  {
    kind: 'market', firm: id('turned-parts'), product: openingProductId('Implantatschrauben'), industry: '32.50', buyers: ids('implants-a', 'implants-b', 'implants-c'),
    missingCapability: 'Reinraumverpackung', missingCertificate: 'ISO 13485', helper: id('medical-institute'),
    shows: {
      de: 'Eine Dreherei, die vom Auto lebt, kann fast alles, was Implantatschrauben verlangen: Es fehlen Reinraumverpackung und ISO 13485, und ein Institut in Lüdenscheid hilft dazu.',
      en: 'A turning shop that lives on cars can do nearly all that implant screws take: what is missing is clean-room packing and ISO 13485, and an institute in Lüdenscheid helps with both.',
    },
  },
  {
    kind: 'similar_names', firms: [id('springs'), id('namesake')],
    shows: {
      de: 'Zwei Betriebe mit fast gleichem Namen in Hagen: eine Dublette?',
      en: 'Two firms of nearly the same name in Hagen: a duplicate?',
    },
  },
];
