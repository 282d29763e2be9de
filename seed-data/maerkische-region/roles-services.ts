import { CRAFT_SIZES, SMALL_SIZES } from './role.ts';
import type { Role } from './role.ts';

const local = { kind: 'service', zones: { region: 94, nearby: 6 }, sizes: SMALL_SIZES, stage: -1, needs: {} } as const;
const wholesale = { kind: 'service', stage: 7, sizes: { micro: 55, small: 35, medium: 10, large: 0 }, zones: { region: 5, nearby: 3, land: 2 } } as const;
const craft = { kind: 'craft', stage: 8, sizes: CRAFT_SIZES, zones: { region: 96, nearby: 4 }, makes: [] } as const;

const luminaires = ['LED-Decken- und Wandleuchten', 'andere Decken- und Wandleuchten', 'Tisch-/Stehleuchten LED', 'andere LED-Leuchten', 'andere Teile'];
const wiring = ['Schalter', 'Steckdosen und Stecker', 'Leitungsschutzschalter', 'Leitungen', 'Andere Verbindungsgeräte'];
const fittings = ['Armaturen', 'Rohrformstücke Kupferlegierung', 'Sanitärartikel Kupfer', 'Armaturenteile'];
const hardware = ['Schlösser', 'Beschläge für Bauten', 'Scharniere', 'Schlüssel', 'Schlossteile', 'Schrauben', 'Muttern', 'Niete'];
const carParts = ['Andere Kfz-Teile', 'Bremsteile', 'Getriebeteile', 'Federungs- und Dämpfungsteile'];

/** Trade and craft at the end of the chains: they sell on what they buy, so their goods keep their names. */
export const MARKET_ROLES: readonly Role[] = [
  {
    ...wholesale, id: 'sanitary-wholesale', count: 24, wz: { '46.74.2': 1 },
    makes: fittings,
    needs: { main: fittings },
    names: ['{n} Haustechnik', 'Sanitär-Großhandel {n}'],
  },
  {
    ...wholesale, id: 'electrical-wholesale', count: 24, wz: { '46.69.2': 1 },
    makes: wiring,
    needs: { main: wiring },
    names: ['Elektrogroßhandel {n}', '{n} Elektrohandel'],
  },
  {
    ...wholesale, id: 'hardware-wholesale', count: 20, wz: { '46.74.1': 1 },
    makes: hardware,
    needs: { main: hardware },
    names: ['Eisenwaren {n}', '{n} Werkzeuge und Beschläge', '{n} Industriebedarf'],
  },
  {
    ...wholesale, id: 'luminaire-wholesale', count: 13, wz: { '46.47.0': 1 },
    makes: luminaires,
    needs: { main: luminaires },
    names: ['{n} Leuchtenvertrieb', 'Lichthandel {n}'],
  },
  {
    ...wholesale, id: 'car-parts-wholesale', count: 14, wz: { '45.31.0': 1 },
    makes: carParts,
    needs: { main: carParts },
    names: ['{n} Autoteile', 'Kfz-Teile {n}'],
  },
  {
    ...craft, id: 'electricians', count: 118, wz: { '43.21.0': 1 },
    capabilities: ['Elektroinstallation', 'Gebäudeautomation', 'Photovoltaik'],
    needs: { main: wiring, part: luminaires },
    names: ['Elektro {n}', '{n} Elektroinstallation', 'Elektromeister {n}'], sellsTo: ['Bau'],
  },
  {
    ...craft, id: 'plumbers', count: 112, wz: { '43.22.0': 1 },
    capabilities: ['Sanitärinstallation', 'Heizungsbau', 'Lüftung'],
    needs: { main: fittings },
    names: ['Sanitär {n}', '{n} Heizung und Bad', 'Haustechnik {n}'], sellsTo: ['Bau'],
  },
  {
    ...craft, id: 'garages', count: 42, wz: { '45.20.3': 1 },
    capabilities: ['Fahrzeugreparatur'],
    needs: { main: carParts, aid: ['Personenkraftwagen'] },
    names: ['Kfz-Werkstatt {n}', 'Autohaus {n}'], sellsTo: ['Automobil'],
  },
];

/** Services that reach into every stage, research that helps, chambers and associations that connect. */
export const SERVICE_ROLES: readonly Role[] = [
  {
    ...local, id: 'freight', count: 54, wz: { '49.41.0': 1 },
    makes: ['Spedition'],
    capabilities: ['Stückgut', 'Ladungsverkehr', 'Gefahrgut'],
    names: ['Spedition {n}', '{n} Transporte', '{n} Logistik'],
  },
  {
    ...local, id: 'warehousing', count: 12, wz: { '52.10.0': 1 },
    makes: ['Lagerung'],
    capabilities: ['Lagerung', 'Kommissionierung'],
    names: ['{n} Lagerlogistik', 'Lagerhaus {n}'],
  },
  {
    ...local, id: 'maintenance', count: 46, wz: { '33.12.0': 1 },
    makes: ['Maschineninstandhaltung'],
    capabilities: ['Maschineninstandhaltung', 'Elektroinstandhaltung', 'Retrofit'],
    names: ['{n} Maschinenservice', '{n} Instandhaltung', 'Industrieservice {n}'],
  },
  {
    ...local, id: 'testing', count: 18, wz: { '71.20.0': 1 },
    makes: ['Werkstoffprüfung'],
    capabilities: ['Werkstoffprüfung', '3D-Koordinatenmessen', 'Lichtmessung', 'Sortierprüfen'],
    names: ['Prüflabor {n}', '{n} Messtechnik', '{n} Werkstoffprüfung'],
  },
  {
    ...local, id: 'engineering', count: 54, wz: { '71.12.2': 1 },
    makes: ['Konstruktionsleistung', 'Lichtplanung'],
    capabilities: ['Konstruktion CAD/CAM', 'Simulation (FEM)', 'Lichtplanung'],
    names: ['Ingenieurbüro {n}', '{n} Engineering', '{n} Konstruktion'],
  },
  {
    ...local, id: 'software', count: 40, wz: { '62.01.9': 1 },
    makes: ['Softwareentwicklung', 'CAD/CAM-Software'],
    capabilities: ['Softwareentwicklung', 'ERP-Einführung', 'Datenanalyse'],
    names: ['{n} Software', '{n} IT-Systeme', '{n} Digital'],
  },
  { ...local, id: 'temporary-work', count: 16, wz: { '78.20.0': 1 }, makes: ['Zeitarbeit'], names: ['{n} Personal', '{n} Zeitarbeit'] },
  {
    ...local, id: 'consulting', count: 30, wz: { '70.22.0': 1 },
    makes: ['Unternehmensberatung'],
    capabilities: ['Energieberatung', 'Qualitätsmanagement', 'Fördermittelberatung'],
    names: ['{n} Unternehmensberatung', '{n} Consulting', '{n} Energieberatung'],
  },
];

/** Research and networks: few, each with a name of its own that says it is invented. */
export const INSTITUTION_ROLES: readonly Role[] = [
  {
    ...local, id: 'research', kind: 'research', count: 22, wz: { '72.19.0': 7, '85.42.2': 3, '85.42.1': 1 }, sizes: { micro: 10, small: 50, medium: 35, large: 5 },
    makes: ['Forschung und Entwicklung', 'Werkstoffprüfung'],
    capabilities: ['Umformtechnik', 'Kunststofftechnik', 'Lichttechnik', 'Oberflächentechnik', 'Leichtbau', 'Digitalisierung', 'Werkstoffprüfung', 'Kreislaufwirtschaft'],
    names: [],
  },
  {
    ...local, id: 'networks', kind: 'network', count: 26, wz: { '94.11.0': 3, '84.13.0': 1 }, sizes: { micro: 60, small: 38, medium: 2, large: 0 },
    makes: ['Weiterbildung und Transfer'],
    capabilities: ['Weiterbildung', 'Vermittlung', 'Fördermittelberatung'],
    names: [],
  },
];

/** Recycling closes the few loops (`recycling.ts`); what it cannot place there goes to scrap buyers abroad. */
export const RECYCLING_ROLES: readonly Role[] = [
  {
    ...local, id: 'recycling', kind: 'industry', count: 20, stage: 9, wz: { '38.32.0': 6, '46.77.0': 2, '38.31.0': 1 }, chain: 'kreislauf',
    makes: ['Stahlschrott sortiert', 'Kupferlegierungsschrott', 'Aluminiumschrott', 'Kunststoffabfälle sortiert'],
    names: ['{n} Recycling', 'Rohstoffhandel {n}', '{n} Metallrückgewinnung'],
  },
  {
    ...local, id: 'scrap-buyers', kind: 'industry', count: 6, stage: 10, wz: { '24.10.0': 3, '24.42.0': 1 }, zones: { eu: 5, world: 1 },
    sizes: { micro: 0, small: 0, medium: 1, large: 1 },
    makes: [],
    needs: {
      main: ['Stahlschrott sortiert', 'Aluminiumschrott', 'Kupferlegierungsschrott', 'Kunststoffabfälle sortiert'],
    },
    names: ['{n} Recycling', '{n} Ferro'],
  },
];
