import { FAR_SIZES, HEAVY_SIZES, INDUSTRIAL_SIZES, PRODUCTION_SERVICES, SMALL_SIZES } from './role.ts';
import type { Role } from './role.ts';

const far = { kind: 'industry', sizes: FAR_SIZES } as const;
const steel = [
  'Warmband, Mittelband', 'Warmband legiert', 'Walzdraht unlegiert', 'Walzdraht legiert (SiMn)', 'Walzdraht legiert, andere', 'Stabstahl warmgewalzt legiert',
  'Stabstahl unlegiert', 'Werkzeugstahl', 'Freiformstücke',
];
const chemicals = [
  'Salzsäure zum Beizen', 'Walzöl / Schmierstoff', 'Phosphatierchemikalien', 'Schwefelsäure', 'Chromtrioxid', 'Trennmittel', 'Pulverlack', 'Zinklamelle / Lack',
  'Masterbatch (Farbmittel)',
];
const polymers = ['Polycarbonat', 'Polyamid', 'Harnstoffharz (Duroplast)', 'PMMA', 'Polypropylen', 'ABS', 'PBT / andere Polyester'];

/** From ore to the metals and plastics that the region works on: mostly outside it. */
export const RAW_MATERIAL_ROLES: readonly Role[] = [
  {
    ...far, id: 'ore', count: 8, stage: 0, wz: { '07.10.0': 1 }, zones: { eu: 3, world: 5 },
    makes: ['Eisenerz', 'Ferromangan'],
    needs: {},
    names: ['{n} Mining', '{n} Resources', '{n} Ferroalloys'],
  },
  {
    ...far, id: 'monomers', count: 6, stage: 0, wz: { '20.14.0': 1 }, zones: { land: 3, germany: 2, eu: 2 },
    makes: ['Ethylen und andere Monomere'],
    needs: {},
    names: ['{n} Petrochemie', '{n} Olefine'],
  },
  {
    ...far, id: 'primary-metals', count: 9, stage: 0, wz: { '24.42.0': 2, '24.44.0': 2, '24.43.0': 1, '24.45.0': 1 }, zones: { germany: 1, eu: 4, world: 4 },
    makes: ['Rohaluminium', 'Kupferkathoden', 'Rohzink', 'Nickel'],
    needs: {},
    names: ['{n} Metals', '{n} Smelting', '{n} Metall'],
  },
  {
    ...far, id: 'wafers', count: 4, stage: 0, wz: { '26.11.9': 1 }, zones: { world: 1 },
    makes: ['Halbleiterscheiben'],
    needs: {},
    names: ['{n} Semiconductor', '{n} Wafer Technology'],
  },
  {
    ...far, id: 'steelworks', count: 18, stage: 1, wz: { '24.10.0': 1 }, zones: { land: 6, germany: 5, eu: 7 },
    makes: steel,
    needs: { main: ['Eisenerz'], part: ['Ferromangan'] },
    names: ['Stahlwerk {n}', '{n} Edelstahlwerke', '{n} Stahl'],
  },
  {
    ...far, id: 'chemicals', count: 28, stage: 0, wz: { '20.13.0': 3, '20.59.0': 3, '20.30.0': 3, '20.12.0': 2 },
    zones: { region: 3, nearby: 4, land: 8, germany: 6, eu: 4 },
    makes: chemicals,
    needs: {},
    names: ['{n} Chemie', '{n} Lacke', 'Chemische Werke {n}', '{n} Oberflächenchemie'],
  },
  {
    ...far, id: 'polymers', count: 12, stage: 1, wz: { '20.16.0': 1 }, zones: { land: 4, germany: 4, eu: 4, world: 2 },
    makes: polymers,
    needs: { main: ['Ethylen und andere Monomere'] },
    names: ['{n} Polymere', '{n} Kunststoffwerke', '{n} Compounds'],
  },
  {
    ...far, id: 'gases', count: 7, stage: 0, wz: { '20.11.0': 1 }, zones: { region: 2, land: 4, germany: 1 },
    makes: ['Wasserstoff (Glühgas)', 'Stickstoff'],
    needs: {},
    names: ['{n} Gase', '{n} Industriegase'],
  },
  {
    ...far, id: 'aluminium', count: 12, stage: 1, wz: { '24.42.0': 1 }, zones: { nearby: 2, land: 3, germany: 3, eu: 4 },
    makes: ['Aluminiumlegierung', 'Aluminiumstangen', 'Aluminiumprofile', 'Aluminiumband'],
    needs: { main: ['Rohaluminium'] },
    names: ['{n} Aluminium', 'Aluminiumwerk {n}'],
  },
  {
    ...far, id: 'zinc', count: 5, stage: 1, wz: { '24.43.0': 1 }, zones: { land: 2, eu: 3 },
    makes: ['Zinklegierung', 'Zinkanoden'],
    needs: { main: ['Rohzink'] },
    names: ['{n} Zink', 'Zinkhütte {n}'],
  },
  {
    ...far, id: 'electronics', count: 20, stage: 1, wz: { '26.11.9': 2, '27.90.0': 1, '27.12.0': 1 }, zones: { germany: 5, eu: 5, world: 10 },
    makes: ['Leuchtdioden (LED)', 'Betriebsgeräte (Stromrichter)', 'Leiterplatten', 'Elektronik-Schalttafeln'],
    needs: { main: ['Halbleiterscheiben'] },
    names: ['{n} Electronics', '{n} Opto', '{n} Elektronik'],
  },
  {
    ...far, id: 'ceramics', count: 3, stage: 0, wz: { '23.44.0': 1 }, zones: { eu: 2, germany: 1 },
    makes: ['Kartuschen-Keramik'],
    needs: {},
    names: ['{n} Technische Keramik'],
  },
  {
    ...far, id: 'rubber', count: 5, stage: 0, wz: { '22.19.0': 1 }, zones: { eu: 4, land: 1 },
    makes: ['Dichtungen Gummi'],
    needs: {},
    names: ['{n} Dichtungstechnik', '{n} Gummi'],
  },
  {
    ...far, id: 'abrasives', count: 6, stage: 0, wz: { '23.91.0': 1 }, zones: { eu: 4, land: 2 },
    makes: ['Strahlmittel (Stahlkies)', 'Gleitschleifkörper'],
    needs: {},
    names: ['{n} Abrasives', '{n} Strahlmittel'],
  },
  {
    ...far, id: 'graphite', count: 4, stage: 0, wz: { '23.99.0': 1 }, zones: { germany: 2, eu: 2 },
    makes: ['Trennmittel Graphit', 'Graphitelektroden'],
    needs: {},
    names: ['{n} Graphit', '{n} Carbon'],
  },
  {
    ...far, id: 'rolls', count: 4, stage: 1, wz: { '28.91.0': 1 }, zones: { nearby: 2, germany: 2 },
    makes: ['Walzen für Walzwerke'],
    needs: {},
    names: ['{n} Walzen', 'Walzengießerei {n}'],
  },
  {
    ...far, id: 'tubes', count: 9, stage: 2, wz: { '24.20.2': 1 }, zones: { region: 2, nearby: 4, land: 2, eu: 1 },
    makes: ['Präzisionsstahlrohr'],
    needs: { main: ['Warmband, Mittelband'] },
    names: ['{n} Präzisrohr', 'Rohrwerk {n}'],
  },
  {
    ...far, id: 'cables', count: 7, stage: 1, wz: { '27.32.0': 1 }, zones: { region: 1, nearby: 3, germany: 2, eu: 1 },
    makes: ['Leitungen'],
    needs: { main: ['Kupferkathoden'] },
    names: ['{n} Kabel', '{n} Leitungen'],
  },
];

/** What stands between the works and the workshops: trade, services to the metal, and the gas network. */
export const TRADE_AND_FINISHING_ROLES: readonly Role[] = [
  {
    id: 'steel-trade', kind: 'service', count: 48, stage: 2, wz: { '46.72.1': 1 }, zones: { region: 8, nearby: 2 }, sizes: INDUSTRIAL_SIZES,
    makes: steel.filter((label) => label !== 'Freiformstücke'),
    needs: { main: steel.filter((label) => label !== 'Freiformstücke') },
    names: ['{n} Stahlhandel', 'Stahlkontor {n}', '{n} Stahl-Service', 'Eisenhandel {n}'],
  },
  {
    id: 'metal-trade', kind: 'service', count: 18, stage: 2, wz: { '46.72.2': 1 }, zones: { region: 8, nearby: 2 }, sizes: INDUSTRIAL_SIZES,
    makes: ['Aluminiumstangen', 'Aluminiumprofile', 'Aluminiumband', 'Aluminiumlegierung', 'Zinklegierung', 'Zinkanoden'],
    needs: {
      main: ['Aluminiumstangen', 'Aluminiumprofile', 'Aluminiumband', 'Aluminiumlegierung', 'Zinklegierung', 'Zinkanoden'],
    },
    names: ['{n} Metallhandel', 'Metallkontor {n}', '{n} NE-Metalle'],
  },
  {
    id: 'plastics-trade', kind: 'service', count: 18, stage: 2, wz: { '46.76.0': 1 }, zones: { region: 8, nearby: 2 }, sizes: SMALL_SIZES,
    makes: polymers,
    needs: { main: polymers },
    names: ['{n} Kunststoffhandel', '{n} Granulate', '{n} Polymervertrieb'],
  },
  {
    id: 'slitting', kind: 'service', count: 12, stage: 0, wz: { '25.62.0': 1 }, zones: { region: 1 }, sizes: INDUSTRIAL_SIZES, chain: 'kaltband',
    makes: ['Lohnspalten, Längsteilen'],
    needs: { service: ['Spedition', 'Maschineninstandhaltung'] },
    names: ['Spaltbetrieb {n}', '{n} Bandservice'],
  },
  {
    id: 'precision-tools', kind: 'industry', count: 26, stage: 2, wz: { '25.73.3': 1 }, zones: { region: 5, nearby: 4, germany: 1 }, sizes: INDUSTRIAL_SIZES,
    chain: 'werkzeugbau',
    makes: ['Ziehsteine / Ziehwerkzeuge', 'Umformwerkzeuge, Gewinderollen', 'Hartmetall', 'Normalien, Formaufbauten', 'Kupferelektroden'],
    needs: { main: ['Werkzeugstahl'] },
    names: ['{n} Präzisionswerkzeuge', '{n} Hartmetalltechnik', '{n} Normalien', 'Ziehstein {n}'],
  },
  {
    id: 'packaging', kind: 'industry', count: 12, stage: 0, wz: { '17.21.0': 1 }, zones: { region: 5, nearby: 5 }, sizes: INDUSTRIAL_SIZES,
    makes: ['Verpackung Wellpappe'],
    needs: {},
    names: ['{n} Verpackungen', '{n} Wellpappe'],
  },
  {
    id: 'gas-supply', kind: 'service', count: 9, stage: 0, wz: { '35.22.0': 1 }, zones: { region: 1 }, sizes: { micro: 0, small: 40, medium: 60, large: 0 },
    makes: ['Erdgas'],
    needs: {},
    names: ['Energieversorgung {n}', 'Gasnetz {n}'],
  },
  {
    id: 'plating', kind: 'industry', count: 56, stage: 2, wz: { '25.61.0': 1 }, zones: { region: 9, nearby: 1 }, sizes: INDUSTRIAL_SIZES, craftShare: 0.35,
    chain: 'oberflaeche',
    makes: ['Galvanik (Lohn)', 'Verchromung (Lohn)'],
    needs: {
      main: ['Zinkanoden', 'Nickel', 'Schwefelsäure'],
      part: ['Chromtrioxid', 'Salzsäure zum Beizen'],
      aid: ['Erdgas'],
      service: PRODUCTION_SERVICES,
    },
    names: ['Galvanik {n}', '{n} Oberflächentechnik', '{n} Galvanotechnik', 'Metallveredlung {n}'], sellsTo: ['Automobil', 'Sanitär', 'Bau'],
  },
  {
    id: 'powder-coating', kind: 'industry', count: 26, stage: 2, wz: { '25.61.0': 1 }, zones: { region: 9, nearby: 1 }, sizes: SMALL_SIZES, craftShare: 0.5,
    chain: 'oberflaeche',
    makes: ['Pulverbeschichtung (Lohn)'],
    needs: { main: ['Pulverlack'], aid: ['Erdgas'], service: PRODUCTION_SERVICES },
    names: ['{n} Pulverbeschichtung', 'Beschichtungstechnik {n}', '{n} Lackiertechnik'], sellsTo: ['Bau', 'Beleuchtung'],
  },
  {
    id: 'hardening', kind: 'industry', count: 24, stage: 2, wz: { '25.61.0': 1 }, zones: { region: 9, nearby: 1 }, sizes: INDUSTRIAL_SIZES, chain: 'oberflaeche',
    makes: ['Lohnhärten', 'PVD-Beschichtung (Lohn)'],
    needs: { main: ['Stickstoff'], aid: ['Erdgas'], service: PRODUCTION_SERVICES },
    names: ['Härterei {n}', '{n} Wärmebehandlung', '{n} Härtetechnik'], sellsTo: ['Automobil', 'Maschinenbau'],
  },
];

/** Cold-rolled strip, drawn wire, bright steel and brass: the region's own semi-finished products. */
export const SEMI_FINISHED_ROLES: readonly Role[] = [
  {
    id: 'cold-strip', kind: 'industry', count: 40, stage: 3, wz: { '24.32.0': 1 }, zones: { region: 1 }, sizes: HEAVY_SIZES, chain: 'kaltband',
    makes: ['Kaltband, C < 0,25 %', 'Kaltband, C ≥ 0,25 % (Federbandstahl)', 'Kaltband legiert', 'Kaltband nicht rostend < 600 mm'],
    needs: {
      main: ['Warmband, Mittelband', 'Warmband legiert'],
      part: ['Salzsäure zum Beizen', 'Walzöl / Schmierstoff'],
      aid: ['Walzen für Walzwerke', 'Wasserstoff (Glühgas)', 'Erdgas'],
      service: ['Lohnspalten, Längsteilen', ...PRODUCTION_SERVICES],
    },
    names: ['Kaltwalzwerk {n}', '{n} Kaltband', '{n} Bandstahl', 'Kaltwalz {n}'], sellsTo: ['Automobil', 'Elektro', 'Bau'],
  },
  {
    id: 'wire', kind: 'industry', count: 48, stage: 3, wz: { '24.34.0': 1 }, zones: { region: 1 }, sizes: HEAVY_SIZES, chain: 'draht',
    makes: ['Draht unlegiert, blank', 'Draht unlegiert, verzinkt', 'Federdraht SiMn', 'Kaltstauchdraht legiert', 'Edelstahldraht'],
    needs: {
      main: ['Walzdraht unlegiert', 'Walzdraht legiert (SiMn)', 'Walzdraht legiert, andere'],
      part: ['Walzöl / Schmierstoff', 'Phosphatierchemikalien'],
      aid: ['Ziehsteine / Ziehwerkzeuge', 'Schwefelsäure', 'Erdgas'],
      service: PRODUCTION_SERVICES,
    },
    names: ['Drahtwerk {n}', '{n} Draht', 'Drahtzieherei {n}', '{n} Drahtzug'], sellsTo: ['Automobil', 'Maschinenbau', 'Bau'],
  },
  {
    id: 'bright-steel', kind: 'industry', count: 12, stage: 3, wz: { '24.31.0': 1 }, zones: { region: 8, nearby: 2 }, sizes: HEAVY_SIZES, chain: 'draht',
    makes: ['Blankstahl'],
    needs: {
      main: ['Stabstahl unlegiert', 'Stabstahl warmgewalzt legiert'],
      part: ['Walzöl / Schmierstoff'],
      service: PRODUCTION_SERVICES,
    },
    names: ['{n} Blankstahl', 'Blankstahlwerk {n}'], sellsTo: ['Maschinenbau', 'Automobil'],
  },
  {
    id: 'brass', kind: 'industry', count: 14, stage: 3, wz: { '24.44.0': 1 }, zones: { region: 7, nearby: 2, germany: 1 }, sizes: HEAVY_SIZES,
    chain: 'messing_armaturen',
    capabilities: ['Stranggießen', 'Strangpressen', 'Ziehen', 'Kaltwalzen'],
    makes: ['Messingstangen', 'Messing-Blockmetall', 'Messingband', 'Bronzeband'],
    needs: {
      main: ['Kupferkathoden', 'Rohzink'],
      aid: ['Erdgas', 'Walzöl / Schmierstoff'],
      service: PRODUCTION_SERVICES,
    },
    names: ['Messingwerk {n}', '{n} Messing', '{n} Metallhalbzeug'], sellsTo: ['Sanitär', 'Elektro'],
  },
];
