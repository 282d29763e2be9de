import type { FirmKind } from '../firm.ts';
import type { Language } from '../language.ts';
import type { BranchGroup } from './branch-group.ts';

/** What the colours of firms mean, in one language. */
export interface ColourText {
  readonly branchGroups: Readonly<Record<BranchGroup, string>>;
  readonly kinds: Readonly<Record<FirmKind, string>>;
  readonly unknown: string;
  readonly notComputed: string;
  readonly stage: (from: number, to: number, isLast: boolean) => string;
  readonly otherDistricts: string;
  readonly outsideRegion: string;
  readonly group: (number: string) => string;
  readonly otherGroups: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly titles: { readonly branch: string; readonly kind: string; readonly district: string; readonly critical: string };
}

const de: ColourText = {
  branchGroups: {
    steel: 'Stahl & Metall', forming: 'Schmieden & Stanzen', surface: 'Oberfläche & Härten',
    metalware: 'Draht, Federn, Schrauben', tools: 'Werkzeuge & Schlösser', plastics: 'Kunststoff & Gummi',
    chemistry: 'Chemie & Glas', electrical: 'Elektro & Licht', machinery: 'Maschinenbau', vehicle: 'Fahrzeugteile',
    other_industry: 'Übrige Branchen', trade: 'Handel & Logistik', service: 'Dienste & Forschung',
    outside: 'Außerhalb der Region', unknown: 'Branche unbekannt',
  },
  kinds: { industry: 'Industrie', craft: 'Handwerk', service: 'Dienstleistung', research: 'Forschung', university: 'Hochschule', institute: 'Institut', network: 'Netzwerk, Verband' },
  unknown: 'unbekannt',
  notComputed: 'wird berechnet …',
  stage: (from, to, isLast) => (from === to ? `Stufe ${from}` : isLast ? `Ab Stufe ${from}` : `Stufe ${from}–${to}`),
  otherDistricts: 'weitere Kreise',
  outsideRegion: 'außerhalb der Region',
  group: (number) => `Gruppe ${number}`,
  otherGroups: 'kleinere Gruppen',
  yes: 'ja',
  no: 'nein',
  none: 'keine',
  titles: { branch: 'Branche', kind: 'Art des Unternehmens', district: 'Kreis', critical: 'Reichweite des Ausfalls (Unternehmen)' },
};

const en: ColourText = {
  branchGroups: {
    steel: 'Steel & metals', forming: 'Forging & stamping', surface: 'Coating & hardening',
    metalware: 'Wire, springs, screws', tools: 'Tools & locks', plastics: 'Plastics & rubber',
    chemistry: 'Chemicals & glass', electrical: 'Electrical & lighting', machinery: 'Machinery', vehicle: 'Vehicle parts',
    other_industry: 'Other industries', trade: 'Trade & logistics', service: 'Services & research',
    outside: 'Outside the region', unknown: 'Industry unknown',
  },
  kinds: { industry: 'Industry', craft: 'Craft', service: 'Service', research: 'Research', university: 'University', institute: 'Institute', network: 'Network, association' },
  unknown: 'unknown',
  notComputed: 'being computed …',
  stage: (from, to, isLast) => (from === to ? `Stage ${from}` : isLast ? `From stage ${from}` : `Stage ${from}–${to}`),
  otherDistricts: 'other districts',
  outsideRegion: 'outside the region',
  group: (number) => `Group ${number}`,
  otherGroups: 'smaller groups',
  yes: 'yes',
  no: 'no',
  none: 'none',
  titles: { branch: 'Industry', kind: 'Kind of firm', district: 'District', critical: 'Blast radius (firms)' },
};

/** Words of the colours; German first. */
export const colourText: Readonly<Record<Language, ColourText>> = { de, en };
