import { FAR_SIZES, HEAVY_SIZES, INDUSTRIAL_SIZES, PRODUCTION_SERVICES } from './role.ts';
import type { Role } from './role.ts';

const maker = { kind: 'industry', zones: { region: 93, nearby: 7 }, sizes: INDUSTRIAL_SIZES } as const;
const service = [...PRODUCTION_SERVICES, 'Werkzeuginstandhaltung'];

/** Tools, machined, formed, cast and moulded parts. */
export const PART_ROLES: readonly Role[] = [
  {
    ...maker, id: 'tool-making', count: 138, stage: 3, wz: { '25.73.5': 1 }, chain: 'werkzeugbau', craftShare: 0.4,
    makes: ['Spritzgießformen', 'Druckgießformen', 'Stanz- und Umformwerkzeuge', 'Ziehwerkzeuge', 'Schmiedegesenke', 'Werkzeuginstandhaltung'],
    needs: {
      main: ['Werkzeugstahl'],
      part: ['Lohnhärten', 'Normalien, Formaufbauten'],
      aid: ['Hartmetall', 'Kupferelektroden', 'Graphitelektroden', 'Freiformstücke', 'PVD-Beschichtung (Lohn)'],
      service: ['CAD/CAM-Software', ...PRODUCTION_SERVICES],
    },
    names: ['{n} Werkzeugbau', 'Formenbau {n}', '{n} Formentechnik', '{n} Werkzeug- und Formenbau'], sellsTo: ['Automobil', 'Elektro'],
  },
  {
    ...maker, id: 'machining', count: 92, stage: 4, wz: { '25.62.0': 1 }, chain: 'werkzeugbau', craftShare: 0.5,
    capabilities: ['CNC-Drehen', 'CNC-Fräsen', 'Schleifen', 'Bohren'],
    makes: ['Lohnzerspanung', 'Drehteile', 'Einlegeteile Messing'],
    needs: { main: ['Blankstahl', 'Messingstangen'], part: ['Hartmetall'], service: PRODUCTION_SERVICES },
    names: ['{n} Zerspanungstechnik', 'CNC-Technik {n}', 'Dreherei {n}', '{n} Präzisionsteile'], sellsTo: ['Maschinenbau', 'Automobil'],
  },
  {
    ...maker, id: 'springs', count: 62, stage: 4, wz: { '25.93.0': 1 }, chain: 'federn',
    makes: ['Blattfedern', 'Schraubenfedern', 'Teller-, Flach-, Formfedern', 'Kupferfedern'],
    needs: {
      main: ['Federdraht SiMn', 'Draht unlegiert, blank', 'Edelstahldraht', 'Kaltband, C ≥ 0,25 % (Federbandstahl)'],
      part: ['Lohnhärten'],
      aid: ['Strahlmittel (Stahlkies)', 'Galvanik (Lohn)'],
      service,
    },
    names: ['{n} Federn', 'Federnfabrik {n}', '{n} Federntechnik', '{n} Technische Federn'], sellsTo: ['Automobil', 'Elektro'],
  },
  {
    ...maker, id: 'fasteners', count: 74, stage: 4, wz: { '25.94.0': 8, '25.50.3': 2 }, chain: 'schrauben',
    makes: ['Schrauben', 'Gewindefurchende Schrauben', 'Muttern', 'Unterlegscheiben', 'Niete', 'Schrauben aus Kupfer/Messing', 'Stifte/Schrauben aus Aluminium'],
    needs: {
      main: ['Kaltstauchdraht legiert', 'Draht unlegiert, blank'],
      part: ['Lohnhärten', 'Galvanik (Lohn)', 'Zinklamelle / Lack'],
      aid: ['Umformwerkzeuge, Gewinderollen', 'Draht unlegiert, verzinkt'],
      service,
    },
    names: ['Schraubenfabrik {n}', '{n} Schrauben', '{n} Verbindungstechnik', '{n} Kaltformteile'], sellsTo: ['Automobil', 'Bau', 'Maschinenbau'],
  },
  {
    ...maker, id: 'forging', count: 46, stage: 4, sizes: HEAVY_SIZES, wz: { '25.50.2': 8, '25.50.1': 2 }, chain: 'gesenkschmiede',
    makes: ['Schmiedeteile Stahl', 'Kurbel- und Getriebewellen', 'Fahrwerksteile', 'Bahnteile (Kupplungen)', 'Schmiedeteile Aluminium'],
    needs: {
      main: ['Stabstahl warmgewalzt legiert', 'Stabstahl unlegiert', 'Aluminiumstangen'],
      part: ['Lohnhärten'],
      aid: ['Schmiedegesenke', 'Trennmittel Graphit', 'Erdgas'],
      service,
    },
    names: ['Gesenkschmiede {n}', 'Schmiedewerk {n}', '{n} Schmiedetechnik', 'Hammerwerk {n}'], sellsTo: ['Automobil', 'Bahn', 'Maschinenbau'],
  },
  {
    ...maker, id: 'stamping', count: 138, stage: 4, wz: { '25.50.4': 8, '25.99.3': 2 }, chain: 'stanzteile',
    makes: ['Stahlteile', 'Karosserie-Kleinteile', 'Kontaktteile für Schalter', 'Kupferteile', 'Aluminiumteile'],
    needs: {
      main: ['Kaltband, C < 0,25 %', 'Kaltband legiert', 'Kaltband nicht rostend < 600 mm', 'Messingband', 'Bronzeband', 'Aluminiumband'],
      part: ['Galvanik (Lohn)'],
      aid: ['Stanz- und Umformwerkzeuge', 'Ziehwerkzeuge', 'Walzöl / Schmierstoff'],
      service,
    },
    names: ['Stanzwerk {n}', '{n} Stanztechnik', '{n} Metallwaren', '{n} Umformtechnik', 'Ziehteile {n}'], sellsTo: ['Automobil', 'Elektro', 'Beleuchtung'],
  },
  {
    ...maker, id: 'brass-casting', count: 20, stage: 4, wz: { '24.54.0': 1 }, chain: 'messing_armaturen',
    makes: ['Guss aus Kupferlegierungen'],
    needs: { main: ['Messing-Blockmetall'], aid: ['Erdgas'], service },
    names: ['Metallgießerei {n}', '{n} Messingguss', 'Gießerei {n}'], sellsTo: ['Sanitär'],
  },
  {
    ...maker, id: 'die-casting', count: 50, stage: 4, wz: { '24.53.0': 1 }, chain: 'alu_druckguss',
    makes: ['Fahrzeugteile [870899]', 'Gehäuse für Elektromotoren', 'Gussteile Aluminium', 'Leuchtengehäuse'],
    needs: {
      main: ['Aluminiumlegierung'],
      part: ['Pulverbeschichtung (Lohn)', 'Trennmittel'],
      aid: ['Druckgießformen', 'Erdgas', 'Gleitschleifkörper'],
      service,
    },
    names: ['{n} Druckguss', 'Druckgusswerk {n}', '{n} Leichtmetallguss'], sellsTo: ['Automobil', 'Beleuchtung'],
  },
  {
    ...maker, id: 'plastics', count: 138, stage: 4, wz: { '22.29.0': 1 }, chain: 'kunststoffteile',
    makes: ['Technische Kunststoffwaren', 'Beschläge aus Kunststoff', 'Fahrzeugteile [870829]', 'Isolierteile', 'Teile aus Kunststoff'],
    needs: {
      main: ['Polyamid', 'Polypropylen', 'ABS', 'Polycarbonat', 'PBT / andere Polyester', 'PMMA'],
      part: ['Masterbatch (Farbmittel)'],
      aid: ['Spritzgießformen', 'PVD-Beschichtung (Lohn)'],
      service,
    },
    names: ['{n} Kunststofftechnik', '{n} Spritzguss', '{n} Plast', 'Kunststoffwerk {n}'], sellsTo: ['Automobil', 'Elektro', 'Sanitär'],
  },
];

/** Products, assemblies and modules made from the parts. */
export const ASSEMBLY_ROLES: readonly Role[] = [
  {
    ...maker, id: 'locks', count: 48, stage: 5, wz: { '25.72.0': 1 }, chain: 'schloss_beschlag',
    makes: ['Schlösser', 'Kfz-Schlösser', 'Beschläge für Bauten', 'Möbelbeschläge', 'Scharniere', 'Schlüssel', 'Schlossteile'],
    needs: {
      main: ['Zinklegierung', 'Kaltband, C < 0,25 %', 'Messingstangen'],
      part: ['Teller-, Flach-, Formfedern', 'Schrauben', 'Galvanik (Lohn)', 'Stahlteile'],
      aid: ['Technische Kunststoffwaren', 'Drehteile'],
      service,
    },
    names: ['Schlossfabrik {n}', '{n} Beschläge', '{n} Schließtechnik', '{n} Sicherheitstechnik'], sellsTo: ['Bau', 'Automobil', 'Möbel'],
  },
  {
    ...maker, id: 'wiring-devices', count: 40, stage: 5, wz: { '27.33.0': 8, '27.12.0': 2 }, chain: 'schalter_steckdosen',
    makes: ['Schalter', 'Steckdosen und Stecker', 'Andere Verbindungsgeräte', 'Leitungsschutzschalter', 'Lampenfassungen'],
    needs: {
      main: ['Polycarbonat', 'Polyamid', 'Harnstoffharz (Duroplast)', 'Messingband', 'Bronzeband'],
      part: ['Kontaktteile für Schalter', 'Teller-, Flach-, Formfedern', 'Schrauben', 'Isolierteile'],
      aid: ['Spritzgießformen', 'Galvanik (Lohn)', 'Kupferteile', 'Kupferfedern', 'Schrauben aus Kupfer/Messing', 'Einlegeteile Messing'],
      service,
    },
    names: ['{n} Schaltgeräte', '{n} Elektrotechnik', '{n} Installationsmaterial', 'Elektrowerk {n}'], sellsTo: ['Bau', 'Elektro'],
  },
  {
    ...maker, id: 'fittings', count: 42, stage: 5, wz: { '28.14.0': 1 }, chain: 'messing_armaturen',
    makes: ['Armaturen', 'Armaturenteile', 'Rohrformstücke Kupferlegierung', 'Sanitärartikel Kupfer'],
    needs: {
      main: ['Messingstangen', 'Guss aus Kupferlegierungen'],
      part: ['Verchromung (Lohn)', 'Kartuschen-Keramik', 'Dichtungen Gummi', 'Technische Kunststoffwaren'],
      aid: ['Drehteile', 'Teller-, Flach-, Formfedern', 'Zinklegierung'],
      service,
    },
    names: ['Armaturenfabrik {n}', '{n} Armaturen', '{n} Sanitärtechnik', '{n} Bad'], sellsTo: ['Sanitär', 'Bau'],
  },
  {
    ...maker, id: 'car-parts', count: 46, stage: 5, wz: { '29.32.0': 1 }, chain: 'kfz_module',
    makes: ['Andere Kfz-Teile', 'Getriebeteile', 'Bremsteile'],
    needs: {
      main: ['Schmiedeteile Stahl', 'Stahlteile', 'Fahrzeugteile [870899]', 'Fahrzeugteile [870829]', 'Präzisionsstahlrohr'],
      part: ['Schrauben', 'Schraubenfedern', 'Lohnzerspanung'],
      aid: ['Karosserie-Kleinteile', 'Galvanik (Lohn)', 'Kurbel- und Getriebewellen'],
      service,
    },
    names: ['{n} Fahrzeugtechnik', '{n} Automotive', '{n} Fahrzeugteile'], sellsTo: ['Automobil'],
  },
  {
    ...maker, id: 'gears', count: 14, stage: 5, wz: { '28.15.0': 1 }, sizes: HEAVY_SIZES,
    makes: ['Getriebe'],
    needs: {
      main: ['Kurbel- und Getriebewellen', 'Schmiedeteile Stahl'],
      part: ['Lohnzerspanung', 'Gussteile Aluminium'],
      aid: ['Schrauben', 'Lohnhärten'],
      service,
    },
    capabilities: ['Verzahnen', 'Zerspanen', 'Montage'],
    names: ['{n} Antriebstechnik', 'Getriebebau {n}'], sellsTo: ['Maschinenbau', 'Bahn'],
  },
  {
    ...maker, id: 'car-modules', count: 24, stage: 6, wz: { '29.32.0': 7, '29.31.0': 3 }, sizes: HEAVY_SIZES, chain: 'kfz_module',
    makes: ['Federungs- und Dämpfungsteile', 'Lenkungsteile', 'Achsteile'],
    needs: {
      main: ['Andere Kfz-Teile', 'Fahrwerksteile', 'Präzisionsstahlrohr'],
      part: ['Schraubenfedern', 'Schrauben', 'Gussteile Aluminium', 'Bremsteile', 'Elektronik-Schalttafeln'],
      aid: ['Technische Kunststoffwaren', 'Stahlteile', 'Kfz-Schlösser', 'Getriebeteile', 'Blattfedern', 'Schmiedeteile Aluminium'],
      service,
    },
    names: ['{n} Module', '{n} Fahrwerktechnik', '{n} Lenksysteme'], sellsTo: ['Automobil'],
  },
  {
    ...maker, id: 'luminaires', count: 52, stage: 6, wz: { '27.40.0': 1 }, chain: 'leuchten',
    makes: ['LED-Decken- und Wandleuchten', 'andere Decken- und Wandleuchten', 'Tisch-/Stehleuchten LED', 'andere LED-Leuchten', 'andere Teile'],
    needs: {
      main: ['Leuchtdioden (LED)', 'Aluminiumprofile', 'Leuchtengehäuse'],
      part: ['Betriebsgeräte (Stromrichter)', 'Leiterplatten', 'Lampenfassungen', 'Leitungen'],
      aid: ['Teile aus Kunststoff', 'Gussteile Aluminium', 'Pulverlack', 'Aluminiumteile', 'Lichtplanung', 'Pulverbeschichtung (Lohn)', 'Stifte/Schrauben aus Aluminium'],
      service,
    },
    names: ['{n} Leuchten', 'Leuchtenfabrik {n}', '{n} Licht', '{n} Lichttechnik'], sellsTo: ['Bau', 'Beleuchtung'],
  },
  {
    ...maker, id: 'machines', count: 40, stage: 6, wz: { '28.41.0': 5, '28.96.0': 3, '28.92.1': 1 },
    capabilities: ['Maschinenmontage', 'Steuerungsbau', 'Zerspanen', 'Schweißen'],
    makes: ['Umformmaschinen', 'Spritzgießmaschinen', 'Bergbaumaschinen'],
    needs: {
      main: ['Drehteile', 'Getriebe', 'Elektronik-Schalttafeln'],
      part: ['Schrauben', 'Leitungen', 'Lohnzerspanung'],
      aid: ['Gehäuse für Elektromotoren', 'Andere Verbindungsgeräte', 'Stahlteile', 'Schmiedeteile Stahl'],
      service,
    },
    names: ['Maschinenbau {n}', '{n} Maschinen', '{n} Anlagentechnik', '{n} Pressen'], sellsTo: ['Maschinenbau', 'Automobil'],
  },
];

const far = { kind: 'industry', sizes: FAR_SIZES } as const;

/** Makers of what the region's modules end in, mostly outside it. */
export const END_PRODUCT_ROLES: readonly Role[] = [
  {
    ...far, id: 'cars', count: 12, stage: 7, wz: { '29.10.1': 1 }, zones: { germany: 7, eu: 4, world: 1 }, sizes: { micro: 0, small: 0, medium: 0, large: 1 },
    makes: ['Personenkraftwagen'],
    needs: {
      main: ['Federungs- und Dämpfungsteile', 'Lenkungsteile', 'Achsteile'],
      part: ['Bremsteile', 'Getriebeteile', 'Kfz-Schlösser', 'Fahrzeugteile [870829]', 'Fahrzeugteile [870899]'],
      aid: ['Schrauben', 'Karosserie-Kleinteile', 'Andere Kfz-Teile', 'Gewindefurchende Schrauben'],
    },
    names: ['{n} Automobilwerke', '{n} Motorenwerke'],
  },
  {
    ...far, id: 'vehicle-bodies', count: 11, stage: 7, wz: { '29.20.0': 1 }, zones: { region: 3, nearby: 3, germany: 4, eu: 1 },
    makes: ['Fahrzeugaufbauten'],
    needs: {
      main: ['Achsteile', 'Federungs- und Dämpfungsteile'],
      part: ['Scharniere', 'Kfz-Schlösser', 'Schrauben', 'Blattfedern'],
      aid: ['Andere Kfz-Teile', 'Aluminiumteile'],
    },
    names: ['Fahrzeugbau {n}', '{n} Aufbauten'],
  },
  {
    ...far, id: 'rail', count: 6, stage: 7, wz: { '30.20.2': 1 }, zones: { land: 3, germany: 2, eu: 1 },
    makes: ['Bahnfahrwerke'],
    needs: {
      main: ['Bahnteile (Kupplungen)', 'Getriebe'],
      part: ['Schraubenfedern', 'Schrauben', 'Muttern'],
      aid: ['Niete', 'Unterlegscheiben'],
    },
    names: ['Bahntechnik {n}', '{n} Schienenfahrzeuge'],
  },
  {
    ...maker, id: 'metal-building', kind: 'craft', count: 40, stage: 7, wz: { '25.12.0': 1 }, sizes: { micro: 90, small: 10, medium: 0, large: 0 },
    capabilities: ['Schweißen', 'Blechbearbeitung', 'Montage'],
    makes: ['Türen und Fenster aus Metall'],
    needs: {
      main: ['Aluminiumprofile', 'Stahlteile'],
      part: ['Schlösser', 'Beschläge für Bauten', 'Schrauben'],
      aid: ['Pulverbeschichtung (Lohn)', 'Scharniere'],
    },
    names: ['Metallbau {n}', 'Schlosserei {n}', '{n} Fensterbau'], sellsTo: ['Bau'],
  },
  {
    ...maker, id: 'furniture', count: 8, stage: 7, wz: { '31.01.1': 1 }, zones: { nearby: 4, land: 4 },
    makes: ['Büromöbel'],
    needs: {
      main: ['Möbelbeschläge', 'Stahlteile'],
      part: ['Scharniere', 'Schrauben'],
      aid: ['Beschläge aus Kunststoff', 'Schlösser'],
    },
    names: ['{n} Büromöbel', '{n} Objekteinrichtung'], sellsTo: ['Möbel'],
  },
  {
    ...far, id: 'plant-operators', count: 14, stage: 8, wz: { '28.99.0': 1 }, zones: { land: 4, germany: 5, eu: 4, world: 3 },
    makes: [],
    needs: {
      main: ['Umformmaschinen', 'Spritzgießmaschinen', 'Bergbaumaschinen'],
      part: ['Getriebe', 'Bahnfahrwerke'],
      aid: ['Drehteile', 'Schraubenfedern'],
    },
    names: ['{n} Industrieanlagen', '{n} Industries'],
  },
];
