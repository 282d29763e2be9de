import { choice, words } from './field.ts';
import type { Field } from './field.ts';

/** What people can say of a firm, the most important first. */
export const FIRM_FIELDS: readonly Field[] = [
  { name: 'name', type: 'text', label: words('Name', 'Name'), required: true, group: 'main' },
  choice('kind', words('Art', 'Kind'), 'main', [
    ['industry', 'Industrie', 'Industry'], ['craft', 'Handwerk', 'Craft'], ['service', 'Dienstleistung', 'Service'], ['research', 'Forschung', 'Research'],
    ['university', 'Hochschule', 'University'], ['institute', 'Institut', 'Institute'], ['network', 'Netzwerk', 'Network'],
  ]),
  { name: 'ags', type: 'place', label: words('Gemeinde', 'Municipality'), hint: words('Name, Postleitzahl oder achtstelliger Gemeindeschlüssel (AGS)', 'Name, postcode, or the municipality key (AGS) of eight digits'), group: 'main' },
  { name: 'country', type: 'country', label: words('Land', 'Country'), group: 'main' },
  { name: 'wz', type: 'text', label: words('Wirtschaftszweig (WZ)', 'Industry (WZ)'), hint: words('Nummer oder Worte, zum Beispiel 25.93 oder Federn', 'Number or words, for example 25.93 or springs'), suggests: 'industry', group: 'main' },
  { ...choice('wzEdition', words('Ausgabe der WZ', 'Edition of WZ'), 'main', [['2008', 'WZ 2008', 'WZ 2008'], ['2025', 'WZ 2025', 'WZ 2025']]), numeric: true },
  choice('sizeClass', words('Größenklasse', 'Size class'), 'main', [
    ['micro', 'Kleinstunternehmen (unter 10)', 'Micro (under 10)'], ['small', 'Kleinunternehmen (10–49)', 'Small (10–49)'], ['medium', 'mittleres Unternehmen (50–249)', 'Medium (50–249)'], ['large', 'Großunternehmen (ab 250)', 'Large (250 and more)'],
  ]),
  { name: 'daysToRecover', type: 'number', label: words('Wiederherstellungszeit in Tagen', 'Time to recover in days'), hint: words('So lange dauert es nach einem Ausfall, bis der Betrieb wieder läuft.', 'How long it takes after a failure until the firm works again.'), group: 'main' },
  { name: 'capabilities', type: 'list', label: words('Kompetenzen', 'Capabilities'), group: 'main' },
  { name: 'certificates', type: 'list', label: words('Zertifikate', 'Certificates'), group: 'main' },
  { name: 'dependentIndustries', type: 'list', label: words('Abhängig von Branchen', 'Depends on industries'), group: 'more' },
  { name: 'greenAttributes', type: 'list', label: words('Ökologische Merkmale', 'Green attributes'), group: 'more' },
  { name: 'inputsNotNeeded', type: 'list', label: words('Nicht benötigte Vorleistungen', 'Inputs not needed'), hint: words('Branchen, aus denen nichts gebraucht wird, als WZ-Code: 24.1', 'Industries from which nothing is needed, as WZ codes: 24.1'), group: 'more' },
  { name: 'legalForm', type: 'text', label: words('Rechtsform', 'Legal form'), group: 'more' },
  { name: 'website', type: 'text', label: words('Internet', 'Website'), hint: words('mit https:// am Anfang', 'beginning with https://'), group: 'more' },
  { name: 'employees', type: 'number', label: words('Beschäftigte', 'Employees'), hint: words('Die genaue Zahl geht in Summen ein und wird nie gezeigt.', 'The exact number enters sums and is never shown.'), group: 'more' },
  { name: 'lei', type: 'text', label: words('LEI', 'LEI'), group: 'more' },
  { name: 'gln', type: 'text', label: words('GLN', 'GLN'), group: 'more' },
  { name: 'bpn', type: 'text', label: words('BPN', 'BPN'), group: 'more' },
  { name: 'lat', type: 'number', label: words('Geografische Breite', 'Latitude'), group: 'more' },
  { name: 'lon', type: 'number', label: words('Geografische Länge', 'Longitude'), group: 'more' },
];
