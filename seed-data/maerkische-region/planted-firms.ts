import type { SizeClass } from '#graph-model/firm.ts';
import { FirmId, mintId } from '#graph-model/identifier.ts';
import type { ProductKey } from './products.ts';
import { createRandom } from './random.ts';

/** A firm of a planted truth: the same in every region that the generator makes. */
export interface PlantedFirm {
  readonly id: FirmId;
  readonly name: string;
  readonly legalForm: string;
  readonly role: string;
  readonly ags: string;
  readonly size: SizeClass;
  readonly makes?: readonly ProductKey[];
  readonly reach?: number;
  readonly daysToRecover?: number;
}

/** Id of a planted firm, the same whatever the seed. */
export function plantedId(key: string): FirmId {
  return FirmId.parse(mintId('firm', createRandom(20261121, `planted ${key}`)));
}

function planted(key: string, name: string, role: string, ags: string, size: SizeClass, more: Partial<PlantedFirm> = {}): PlantedFirm {
  const legalForm = ['GmbH & Co. KG', 'GmbH', 'e. K.', 'AG'].find((form) => name.endsWith(` ${form}`)) ?? 'GmbH';
  return { id: plantedId(key), name, legalForm, role, ags, size, ...more };
}

const HAGEN = '05914000';
const ENNEPETAL = '05954008';
const ALTENA = '05962004';
const HEMER = '05962016';
const ISERLOHN = '05962024';
const KIERSPE = '05962028';
const LUEDENSCHEID = '05962032';
const MENDEN = '05962040';
const PLETTENBERG = '05962052';
const SCHALKSMUEHLE = '05962056';

/** The cast of the planted truths; `planted-truths.ts` says what they show. */
export const PLANTED_FIRMS: readonly PlantedFirm[] = [
  // One galvanising shop behind a chain of switches and luminaires.
  planted('plating', 'Galvanik Uhlkenrath GmbH', 'plating', ISERLOHN, 'small', { makes: ['Galvanik (Lohn)'], reach: 30, daysToRecover: 45 }),
  planted('stamping', 'Stanzwerk Kerspenhoff GmbH', 'stamping', LUEDENSCHEID, 'medium', { makes: ['Kontaktteile für Schalter', 'Kupferteile'], daysToRecover: 20 }),
  planted('switches', 'Wibbelenrath Schaltgeräte GmbH & Co. KG', 'wiring-devices', SCHALKSMUEHLE, 'medium', { makes: ['Schalter', 'Lampenfassungen'] }),
  planted('luminaires', 'Ebbelenkötter Leuchten GmbH', 'luminaires', LUEDENSCHEID, 'small', { makes: ['LED-Decken- und Wandleuchten'] }),
  // A maker of drawing agents that nobody has on the list, behind a special wire mill, springs, locks and car modules.
  planted('drawing-agent', 'Quambenbusch Ziehmittel GmbH', 'chemicals', HAGEN, 'small', { makes: ['Walzöl / Schmierstoff'], reach: 12, daysToRecover: 60 }),
  planted('special-wire', 'Edelstahldrahtwerk Nettkensiepen GmbH', 'wire', ALTENA, 'medium', { makes: ['Edelstahldraht'], daysToRecover: 70 }),
  planted('springs', 'Brenkenhof Federn GmbH', 'springs', HAGEN, 'medium', { makes: ['Teller-, Flach-, Formfedern', 'Schraubenfedern'] }),
  planted('locks', 'Schließtechnik Gräwelenstert GmbH & Co. KG', 'locks', ENNEPETAL, 'medium', { makes: ['Kfz-Schlösser', 'Schlösser'] }),
  planted('car-modules', 'Rüggelenhaus Türmodule GmbH', 'car-modules', LUEDENSCHEID, 'medium', { makes: ['Federungs- und Dämpfungsteile'] }),
  // One hardening shop behind forgings, chassis parts and axles.
  planted('hardening', 'Härterei Tölkenbrink GmbH', 'hardening', HAGEN, 'small', { makes: ['Lohnhärten'], reach: 26, daysToRecover: 90 }),
  planted('forging', 'Gesenkschmiede Holtkenkrump GmbH', 'forging', PLETTENBERG, 'medium', { makes: ['Schmiedeteile Stahl', 'Fahrwerksteile'] }),
  planted('car-parts', 'Selpkenrath Fahrzeugtechnik GmbH & Co. KG', 'car-parts', PLETTENBERG, 'medium', { makes: ['Andere Kfz-Teile', 'Bremsteile'] }),
  planted('axles', 'Oestkenloh Achsmodule GmbH', 'car-modules', LUEDENSCHEID, 'large', { makes: ['Achsteile', 'Lenkungsteile'] }),
  // Regional makers whose product the region buys elsewhere.
  planted('grit', 'Strahlmittelwerk Krumbensiepen GmbH', 'machining', HAGEN, 'small'),
  planted('seals', 'Gummitechnik Kalwkenfeld e. K.', 'plastics', KIERSPE, 'small'),
  planted('finishing-media', 'Schleifkörper Vörmkenlage GmbH', 'machining', MENDEN, 'small'),
  // Two wire mills, one source of wire rod.
  planted('wire-rod', 'Walzdrahthandel Eickrenstert GmbH', 'steel-trade', HAGEN, 'medium', { makes: ['Walzdraht legiert, andere'] }),
  planted('wire-a', 'Drahtzieherei Imbrenbrink GmbH', 'wire', ALTENA, 'medium', { makes: ['Kaltstauchdraht legiert'] }),
  planted('wire-b', 'Lünkelenkamp Draht GmbH & Co. KG', 'wire', ISERLOHN, 'medium', { makes: ['Kaltstauchdraht legiert'] }),
  planted('fasteners', 'Schraubenfabrik Imbrenhorst GmbH', 'fasteners', PLETTENBERG, 'medium', { makes: ['Schrauben', 'Gewindefurchende Schrauben'] }),
  // Two die casters, one powder coater.
  planted('coating', 'Wehnkentrup Pulverbeschichtung GmbH', 'powder-coating', LUEDENSCHEID, 'small', { daysToRecover: 30 }),
  planted('casting-a', 'Jückelenhoff Druckguss GmbH', 'die-casting', LUEDENSCHEID, 'medium', { makes: ['Leuchtengehäuse', 'Gussteile Aluminium'] }),
  planted('casting-b', 'Druckgusswerk Ockelendiek GmbH', 'die-casting', MENDEN, 'medium', { makes: ['Leuchtengehäuse', 'Fahrzeugteile [870899]'] }),
  planted('street-lights', 'Zirklenborn Lichttechnik GmbH', 'luminaires', LUEDENSCHEID, 'medium', { makes: ['andere LED-Leuchten', 'LED-Decken- und Wandleuchten'] }),
  // Two foundries that a fittings maker cannot lose both.
  planted('foundry-a', 'Metallgießerei Plümkenhorst GmbH', 'brass-casting', HEMER, 'small'),
  planted('foundry-b', 'Gießerei Rautkenschulte GmbH', 'brass-casting', ISERLOHN, 'small'),
  planted('fittings', 'Armaturenfabrik Twistkenbecke GmbH & Co. KG', 'fittings', HEMER, 'medium', { makes: ['Armaturen', 'Armaturenteile'] }),
  // On many supply routes, yet everybody has a second source.
  planted('hub', 'Zörkenkamp Stanz- und Umformtechnik AG', 'stamping', LUEDENSCHEID, 'large', {
    makes: ['Stahlteile', 'Karosserie-Kleinteile', 'Kontaktteile für Schalter', 'Aluminiumteile', 'Kupferteile'], reach: 900,
  }),
  // The same firm twice, or a namesake? A question for a person.
  planted('namesake', 'Brenkenhoff Federn GmbH & Co. KG', 'springs', HAGEN, 'small', { makes: ['Schraubenfedern'], reach: 4 }),
];

/** A supply that holds up a planted truth: the only sources of this input are the planted ones. */
export interface PlantedLink {
  readonly supplier: FirmId;
  readonly buyer: FirmId;
  readonly product: ProductKey;
  readonly stockDays: number;
  readonly volumeEur: number;
}

function link(supplier: string, buyer: string, product: ProductKey, stockDays: number, volumeEur: number): PlantedLink {
  return { supplier: plantedId(supplier), buyer: plantedId(buyer), product, stockDays, volumeEur };
}

export const PLANTED_LINKS: readonly PlantedLink[] = [
  link('plating', 'stamping', 'Galvanik (Lohn)', 4, 310_000),
  link('stamping', 'switches', 'Kontaktteile für Schalter', 10, 1_450_000),
  link('switches', 'luminaires', 'Lampenfassungen', 12, 120_000),
  link('drawing-agent', 'special-wire', 'Walzöl / Schmierstoff', 21, 85_000),
  link('special-wire', 'springs', 'Edelstahldraht', 14, 920_000),
  link('springs', 'locks', 'Teller-, Flach-, Formfedern', 8, 260_000),
  link('locks', 'car-modules', 'Kfz-Schlösser', 3, 2_800_000),
  link('hardening', 'forging', 'Lohnhärten', 2, 540_000),
  link('forging', 'car-parts', 'Schmiedeteile Stahl', 6, 3_100_000),
  link('car-parts', 'axles', 'Andere Kfz-Teile', 4, 5_200_000),
  link('wire-rod', 'wire-a', 'Walzdraht legiert, andere', 20, 1_900_000),
  link('wire-rod', 'wire-b', 'Walzdraht legiert, andere', 15, 2_200_000),
  link('wire-a', 'fasteners', 'Kaltstauchdraht legiert', 9, 1_100_000),
  link('wire-b', 'fasteners', 'Kaltstauchdraht legiert', 9, 780_000),
  link('coating', 'casting-a', 'Pulverbeschichtung (Lohn)', 3, 140_000),
  link('coating', 'casting-b', 'Pulverbeschichtung (Lohn)', 5, 95_000),
  link('casting-a', 'street-lights', 'Leuchtengehäuse', 11, 690_000),
  link('casting-b', 'street-lights', 'Leuchtengehäuse', 11, 430_000),
  link('foundry-a', 'fittings', 'Guss aus Kupferlegierungen', 7, 880_000),
  link('foundry-b', 'fittings', 'Guss aus Kupferlegierungen', 7, 610_000),
];
