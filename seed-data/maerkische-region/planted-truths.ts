import type { FirmId } from '#graph-model/identifier.ts';
import type { Words } from '#graph-model/language.ts';
import { plantedId } from './planted-firms.ts';
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
    kind: 'similar_names', firms: [id('springs'), id('namesake')],
    shows: {
      de: 'Zwei Betriebe mit fast gleichem Namen in Hagen: eine Dublette?',
      en: 'Two firms of nearly the same name in Hagen: a duplicate?',
    },
  },
];
