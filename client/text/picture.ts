import type { Language } from '#graph-model/language.ts';
import type { BranchFamily } from '#graph-model/picture/branch-group.ts';
import { colourText, type ColourText } from '#graph-model/picture/colour-text.ts';
import type { Origin } from '#graph-model/picture/origin.ts';

/** Words of the picture in one language. */
export interface PictureText extends ColourText {
  /** What a screen reader says of the picture as a whole. */
  readonly description: (firms: string, relations: string) => string;
  readonly keys: string;
  readonly unavailable: string;
  readonly drawing: string;
  readonly empty: string;
  readonly branchFamilies: Readonly<Record<BranchFamily, string>>;
  readonly firstStage: string;
  readonly lastStage: string;
  readonly stageAxis: string;
  readonly noRelations: string;
  readonly firms: (count: string, isOne: boolean) => string;
  /** What is said of a place or group with no firm; how many of its firms the filter leaves, and how many have stopped. */
  readonly areaEmpty: string;
  readonly areaShown: (count: string) => string;
  readonly areaStopped: (count: string) => string;
  readonly origins: Readonly<Record<Origin, string>>;
  readonly otherCountries: string;
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
  readonly wayTitle: string;
  readonly makers: string;
  readonly opposite: string;
  readonly parallel: string;
  /** Heading of the marks that people set. */
  readonly marks: string;
  readonly picked: string;
  readonly first: string;
  readonly second: string;
  readonly pinned: string;
  readonly hidden: (count: number) => string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly source: string;
}

const de: PictureText = {
  ...colourText.de,
  description: (firms, relations) => `Liefernetzwerk mit ${firms} Unternehmen und ${relations} Lieferbeziehungen. Dieselben Angaben stehen in der Tabelle.`,
  keys: 'Pfeiltasten verschieben, Plus und Minus ändern den Maßstab, 0 zeigt alles, Escape hebt die Auswahl auf, L zeigt dasselbe als Liste.',
  unavailable: 'Dieser Browser kann das Netzwerk nicht zeichnen. Die Tabelle zeigt dieselben Angaben.',
  drawing: 'Das Netzwerk wird gezeichnet …',
  empty: 'Noch keine Unternehmen.',
  branchFamilies: {
    metal: 'Metall', polymer: 'Kunststoff & Chemie', engineering: 'Elektro, Maschinen, Fahrzeuge', service: 'Handel & Dienste', other: 'Übrige Branchen',
    outside: 'Außerhalb der Region', unknown: 'Branche unbekannt',
  },
  firstStage: 'Rohstoff',
  lastStage: 'Endprodukt',
  stageAxis: 'Wertschöpfungsstufe',
  noRelations: 'Ohne Lieferbeziehung',
  firms: (count) => `${count} Unternehmen`,
  areaEmpty: 'Kein Unternehmen in den Daten',
  areaShown: (count) => `${count} davon passen zum Filter`,
  areaStopped: (count) => `${count} davon stehen still`,
  origins: { germany: 'Übriges Deutschland', eu: 'Europäische Union', world: 'Welt', unknown: 'Ort unbekannt' },
  otherCountries: 'weitere',
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
  filteredOut: 'passt nicht zum Filter',
  suppliers: (count, isOne) => `${count} ${isOne ? 'Lieferant' : 'Lieferanten'}`,
  buyers: (count) => `${count} Abnehmer`,
  wayTitle: 'Kürzeste Wege',
  makers: 'Hersteller des Produkts',
  opposite: 'zwei Bögen: beliefern einander',
  parallel: 'dickere Linie: mehrere Lieferbeziehungen',
  marks: 'Markiert',
  picked: 'ausgewählt',
  first: 'Auswahl A',
  second: 'Auswahl B',
  pinned: 'angeheftet',
  hidden: (count) => `${count} ausgeblendet, nicht gezeichnet`,
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fit: 'Alles zeigen',
  source: '© GeoBasis-DE / BKG 2016 (Daten verändert)',
};

const en: PictureText = {
  ...colourText.en,
  description: (firms, relations) => `Supply network of ${firms} firms and ${relations} supply relations. The table holds the same facts.`,
  keys: 'Arrow keys pan, plus and minus zoom, 0 shows everything, Escape clears the selection, L shows the same as a list.',
  unavailable: 'This browser cannot draw the network. The table holds the same facts.',
  drawing: 'Drawing the network …',
  empty: 'No firms yet.',
  branchFamilies: {
    metal: 'Metal', polymer: 'Plastics & chemicals', engineering: 'Electrical, machinery, vehicles', service: 'Trade & services', other: 'Other industries',
    outside: 'Outside the region', unknown: 'Industry unknown',
  },
  firstStage: 'raw material',
  lastStage: 'final product',
  stageAxis: 'Stage of value creation',
  noRelations: 'No supply relation',
  firms: (count, isOne) => `${count} ${isOne ? 'firm' : 'firms'}`,
  areaEmpty: 'No firm in the data',
  areaShown: (count) => `${count} of them fit the filter`,
  areaStopped: (count) => `${count} of them have stopped`,
  origins: { germany: 'Rest of Germany', eu: 'European Union', world: 'World', unknown: 'Place unknown' },
  otherCountries: 'others',
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
  filteredOut: 'does not fit the filter',
  suppliers: (count, isOne) => `${count} ${isOne ? 'supplier' : 'suppliers'}`,
  buyers: (count, isOne) => `${count} ${isOne ? 'buyer' : 'buyers'}`,
  wayTitle: 'Shortest paths',
  makers: 'makers of the product',
  opposite: 'two arcs: supply each other',
  parallel: 'thicker line: several supply relations',
  marks: 'Marked',
  picked: 'selected',
  first: 'selection A',
  second: 'selection B',
  pinned: 'pinned',
  hidden: (count) => `${count} hidden, not drawn`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show everything',
  source: '© GeoBasis-DE / BKG 2016 (data modified)',
};

/** Words of the picture; German first. */
export const pictureText: Readonly<Record<Language, PictureText>> = { de, en };
