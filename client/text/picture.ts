import type { FirmKind } from '#graph-model/firm.ts';
import type { Language } from '#graph-model/language.ts';
import type { BranchFamily, BranchGroup } from '../scene/branch-group.ts';
import type { Origin } from '../scene/origin.ts';

/** Words of the picture in one language. */
export interface PictureText {
  /** What a screen reader says of the picture as a whole. */
  readonly description: (firms: string, relations: string) => string;
  readonly keys: string;
  readonly unavailable: string;
  readonly drawing: string;
  readonly empty: string;
  readonly branchGroups: Readonly<Record<BranchGroup, string>>;
  readonly branchFamilies: Readonly<Record<BranchFamily, string>>;
  readonly kinds: Readonly<Record<FirmKind, string>>;
  readonly unknown: string;
  readonly notComputed: string;
  readonly stage: (from: number, to: number, isLast: boolean) => string;
  readonly firstStage: string;
  readonly lastStage: string;
  readonly stageAxis: string;
  readonly noRelations: string;
  readonly firms: (count: string, isOne: boolean) => string;
  readonly origins: Readonly<Record<Origin, string>>;
  readonly otherCountries: string;
  readonly otherDistricts: string;
  readonly outsideRegion: string;
  readonly group: (number: string) => string;
  readonly otherGroups: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly titles: { readonly branch: string; readonly kind: string; readonly district: string; readonly critical: string };
  readonly legend: string;
  readonly size: string;
  readonly sizeUniform: string;
  readonly largest: (value: string) => string;
  readonly linksTitle: string;
  readonly flows: string;
  readonly upstream: string;
  readonly downstream: string;
  readonly direction: string;
  readonly failureTitle: string;
  readonly failed: string;
  readonly stopped: (stage: number, orLater: boolean) => string;
  readonly running: string;
  readonly chainTitle: string;
  readonly chainFirms: string;
  readonly others: string;
  readonly filter: string;
  readonly filteredOut: string;
  readonly suppliers: (count: string, isOne: boolean) => string;
  readonly buyers: (count: string, isOne: boolean) => string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly source: string;
}

const de: PictureText = {
  description: (firms, relations) => `Liefernetzwerk mit ${firms} Unternehmen und ${relations} Lieferbeziehungen. Dieselben Angaben stehen in der Tabelle.`,
  keys: 'Pfeiltasten verschieben, Plus und Minus ändern den Maßstab, 0 zeigt alles, Escape hebt die Auswahl auf.',
  unavailable: 'Dieser Browser kann das Netzwerk nicht zeichnen (WebGL fehlt oder ist abgeschaltet). Die Tabelle zeigt dieselben Angaben.',
  drawing: 'Das Netzwerk wird gezeichnet …',
  empty: 'Noch keine Unternehmen.',
  branchGroups: {
    steel: 'Stahl & Metall', forming: 'Schmieden & Stanzen', surface: 'Oberfläche & Härten',
    metalware: 'Draht, Federn, Schrauben', tools: 'Werkzeuge & Schlösser', plastics: 'Kunststoff & Gummi',
    chemistry: 'Chemie & Glas', electrical: 'Elektro & Licht', machinery: 'Maschinenbau', vehicle: 'Fahrzeugteile',
    other_industry: 'Übrige Branchen', trade: 'Handel & Logistik', service: 'Dienste & Forschung',
    outside: 'Außerhalb der Region', unknown: 'Branche unbekannt',
  },
  branchFamilies: {
    metal: 'Metall', polymer: 'Kunststoff & Chemie', engineering: 'Elektro, Maschinen, Fahrzeuge', service: 'Handel & Dienste', other: 'Übrige Branchen',
    outside: 'Außerhalb der Region', unknown: 'Branche unbekannt',
  },
  kinds: { industry: 'Industrie', craft: 'Handwerk', service: 'Dienstleistung', research: 'Hochschule, Forschung', network: 'Netzwerk, Verband' },
  unknown: 'unbekannt',
  notComputed: 'wird berechnet …',
  stage: (from, to, isLast) => (from === to ? `Stufe ${from}` : isLast ? `Ab Stufe ${from}` : `Stufe ${from}–${to}`),
  firstStage: 'Rohstoff',
  lastStage: 'Endprodukt',
  stageAxis: 'Wertschöpfungsstufe',
  noRelations: 'Ohne Lieferbeziehung',
  firms: (count) => `${count} Unternehmen`,
  origins: { germany: 'Übriges Deutschland', eu: 'Europäische Union', world: 'Welt', unknown: 'Ort unbekannt' },
  otherCountries: 'weitere',
  otherDistricts: 'weitere Kreise',
  outsideRegion: 'außerhalb der Region',
  group: (number) => `Gruppe ${number}`,
  otherGroups: 'kleinere Gruppen',
  yes: 'ja',
  no: 'nein',
  none: 'keine',
  titles: { branch: 'Branche', kind: 'Art des Unternehmens', district: 'Kreis', critical: 'Reichweite des Ausfalls (Unternehmen)' },
  legend: 'Legende',
  size: 'Größe',
  sizeUniform: 'alle gleich',
  largest: (value) => `größter Punkt: ${value}`,
  linksTitle: 'Lieferbeziehungen',
  flows: 'gebündelt: je breiter, desto mehr',
  upstream: 'Lieferanten (vorgelagert)',
  downstream: 'Abnehmer (nachgelagert)',
  direction: 'breites Ende beim Lieferanten',
  failureTitle: 'Ausfall',
  failed: 'ausgefallen',
  stopped: (stage, orLater) => `steht still ab Schritt ${stage}${orLater ? ' oder später' : ''}`,
  running: 'läuft weiter',
  chainTitle: 'Nachweis',
  chainFirms: 'in der Kette',
  others: 'übrige',
  filter: 'Filter',
  filteredOut: 'ausgeblendet',
  suppliers: (count, isOne) => `${count} ${isOne ? 'Lieferant' : 'Lieferanten'}`,
  buyers: (count) => `${count} Abnehmer`,
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fit: 'Alles zeigen',
  source: '© GeoBasis-DE / BKG 2016 (Daten verändert)',
};

const en: PictureText = {
  description: (firms, relations) => `Supply network of ${firms} firms and ${relations} supply relations. The table holds the same facts.`,
  keys: 'Arrow keys pan, plus and minus zoom, 0 shows everything, Escape clears the selection.',
  unavailable: 'This browser cannot draw the network (WebGL is missing or switched off). The table holds the same facts.',
  drawing: 'Drawing the network …',
  empty: 'No firms yet.',
  branchGroups: {
    steel: 'Steel & metals', forming: 'Forging & stamping', surface: 'Coating & hardening',
    metalware: 'Wire, springs, screws', tools: 'Tools & locks', plastics: 'Plastics & rubber',
    chemistry: 'Chemicals & glass', electrical: 'Electrical & lighting', machinery: 'Machinery', vehicle: 'Vehicle parts',
    other_industry: 'Other branches', trade: 'Trade & logistics', service: 'Services & research',
    outside: 'Outside the region', unknown: 'Branch unknown',
  },
  branchFamilies: {
    metal: 'Metal', polymer: 'Plastics & chemicals', engineering: 'Electrical, machinery, vehicles', service: 'Trade & services', other: 'Other branches',
    outside: 'Outside the region', unknown: 'Branch unknown',
  },
  kinds: { industry: 'Industry', craft: 'Craft', service: 'Service', research: 'University, research', network: 'Network, association' },
  unknown: 'unknown',
  notComputed: 'being computed …',
  stage: (from, to, isLast) => (from === to ? `Stage ${from}` : isLast ? `From stage ${from}` : `Stage ${from}–${to}`),
  firstStage: 'raw material',
  lastStage: 'final product',
  stageAxis: 'Stage of value creation',
  noRelations: 'No supply relation',
  firms: (count, isOne) => `${count} ${isOne ? 'firm' : 'firms'}`,
  origins: { germany: 'Rest of Germany', eu: 'European Union', world: 'World', unknown: 'Place unknown' },
  otherCountries: 'others',
  otherDistricts: 'other districts',
  outsideRegion: 'outside the region',
  group: (number) => `Group ${number}`,
  otherGroups: 'smaller groups',
  yes: 'yes',
  no: 'no',
  none: 'none',
  titles: { branch: 'Branch', kind: 'Kind of firm', district: 'District', critical: 'Blast radius (firms)' },
  legend: 'Legend',
  size: 'Size',
  sizeUniform: 'all alike',
  largest: (value) => `largest dot: ${value}`,
  linksTitle: 'Supply relations',
  flows: 'bundled: the wider, the more',
  upstream: 'Suppliers (upstream)',
  downstream: 'Buyers (downstream)',
  direction: 'wide end at the supplier',
  failureTitle: 'Failure',
  failed: 'failed',
  stopped: (stage, orLater) => `stands still from step ${stage}${orLater ? ' or later' : ''}`,
  running: 'keeps running',
  chainTitle: 'Proof',
  chainFirms: 'in the chain',
  others: 'others',
  filter: 'Filter',
  filteredOut: 'left out',
  suppliers: (count, isOne) => `${count} ${isOne ? 'supplier' : 'suppliers'}`,
  buyers: (count, isOne) => `${count} ${isOne ? 'buyer' : 'buyers'}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show everything',
  source: '© GeoBasis-DE / BKG 2016 (data modified)',
};

/** Words of the picture; German first. */
export const pictureText: Readonly<Record<Language, PictureText>> = { de, en };
