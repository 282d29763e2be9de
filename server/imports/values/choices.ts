import type { SizeClass } from '#graph-model/firm.ts';
import { sizeClassOf } from '#graph-model/firm.ts';
import type { ScenarioChange } from '#graph-model/scenario-rows.ts';
import { fold } from '#graph-model/text.ts';
import type { ValueReader } from './value-context.ts';

/** A value out of a few, by any of its German and English words. The first word of each is what a finding names. */
function readChoice<T extends string | number | boolean>(words: readonly (readonly [value: T, ...words: string[]])[]): ValueReader<T> {
  const byWord = new Map(words.flatMap(([value, ...names]) => [String(value), ...names].map((name) => [fold(name), value] as const)));
  const expected = words.map(([value]) => value).join(', ');
  return (text, context) => {
    const value = byWord.get(text) ?? byWord.get(fold(text));
    if (value === undefined) context.note('error', 'unknown_value', { expected });
    return value;
  };
}

export const readFirmKind = readChoice([
  ['industry', 'Industrie', 'Industrieunternehmen', 'Industriebetrieb', 'Hersteller', 'Produzent', 'manufacturer'],
  ['craft', 'Handwerk', 'Handwerksbetrieb', 'crafts'],
  ['service', 'Dienstleistung', 'Dienstleister', 'Dienstleistungen', 'services', 'service provider', 'Handel'],
  ['research', 'Forschung', 'Forschungseinrichtung', 'Wissenschaft'],
  ['university', 'Hochschule', 'Universität', 'Fachhochschule', 'college'],
  ['institute', 'Institut', 'Forschungsinstitut', 'research institute'],
  ['network', 'Netzwerk', 'Verband', 'Verein', 'Kammer', 'Cluster', 'association'],
]);

export const readProductKind = readChoice([
  ['material', 'Rohstoff', 'Werkstoff', 'Halbzeug', 'raw material', 'semi-finished'],
  ['component', 'Komponente', 'Bauteil', 'Teil', 'Einzelteil', 'part'],
  ['assembly', 'Baugruppe', 'Modul', 'System', 'module'],
  ['product', 'Produkt', 'Erzeugnis', 'Endprodukt', 'finished product'],
  ['service', 'Dienstleistung', 'Leistung', 'Dienst'],
]);

export const readStatus = readChoice([
  ['confirmed', 'bestätigt', 'von beiden Seiten bestätigt'], ['reported', 'gemeldet', 'angegeben'], ['assumed', 'vermutet', 'angenommen', 'geschätzt', 'estimated'],
]);

export const readVisibility = readChoice([
  ['public', 'öffentlich', 'offen', 'open'], ['network', 'Netzwerk', 'nur Netzwerk', 'im Netzwerk'],
  ['moderation', 'nur Moderation', 'moderator'], ['own', 'nur ich', 'eigene', 'privat', 'private', 'vertraulich', 'confidential'],
]);

export const readSizeClass = readChoice([
  ['micro', 'kleinst', 'Kleinstunternehmen', 'kleinstbetrieb'], ['small', 'klein', 'Kleinunternehmen', 'kleines Unternehmen'],
  ['medium', 'mittel', 'mittlere', 'mittleres Unternehmen', 'mittelgroß', 'medium-sized'], ['large', 'groß', 'Großunternehmen', 'großes Unternehmen'],
]);

export const readVolumeClass = readChoice([
  ['A', 'unter 10.000', '< 10.000', '<10000'], ['B', 'unter 100.000', '< 100.000', '<100000'],
  ['C', 'unter 1 Mio', 'unter 1.000.000', '<1000000'], ['D', 'ab 1 Mio', 'über 1 Mio', '1.000.000 und mehr', '>=1000000'],
]);

export const readCodeSystem = readChoice([
  ['HS', 'HS 2022', 'HS2022', 'Harmonisiertes System'], ['CN', 'KN', 'Kombinierte Nomenklatur', 'CN8', 'KN8', 'TARIC'], ['GP', 'PRODCOM', 'GP 2019', 'GP2019', 'GP09', 'Güterverzeichnis'],
]);

export const readWzEdition = readChoice([
  [2008, 'WZ 2008', 'WZ2008', 'WZ08', 'NACE Rev. 2', 'NACE 2'], [2025, 'WZ 2025', 'WZ2025', 'WZ25', 'NACE Rev. 2.1', 'NACE 2.1'],
]);

export const readDirection = readChoice([
  ['offers', 'offer', 'bietet', 'bieten', 'Angebot', 'wir bieten', 'biete'],
  ['seeks', 'seek', 'sucht', 'suchen', 'Gesuch', 'Nachfrage', 'Bedarf', 'wir suchen', 'suche', 'request', 'wants'],
]);

export const readScenarioChange = readChoice<ScenarioChange>([
  ['failure', 'Ausfall'], ['new_relation', 'neue Lieferbeziehung', 'neu', 'new relation'], ['ended_relation', 'Lieferbeziehung endet', 'endet', 'relation ends'], ['stock', 'Lager', 'mehr Lager', 'more stock'],
]);

const YES = new Set(['yes', 'y', 'ja', 'j', 'x', '1', 'true', 'wahr', '✓', '✔', 'unverzichtbar', 'essenziell', 'essentiell', 'essential']);
const NO = new Set(['no', 'n', 'nein', '0', 'false', 'falsch', 'verzichtbar', 'nicht essenziell', 'non-essential']);

/** Yes or no. What is not said is unknown, never no. */
export const readYesNo: ValueReader<boolean> = (text, context) => {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  if (!NO.has(word)) return void context.note('error', 'not_yes_no');
  return false;
};

/** Employees: a head count, or only a class of the EU SME definition. */
export type Employees = { readonly employees: number } | { readonly sizeClass: SizeClass };

const RANGE = /^(\d{1,7})\s*(?:-|–|—|bis|to)\s*(\d{1,7})$/i;
const BELOW = /^(?:<|unter|weniger als|less than|under|below)\s*(\d{1,7})$/i;
const UP_TO = /^(?:<=|≤|bis|bis zu|up to)\s*(\d{1,7})$/i;
const FROM = /^(?:>=|≥|ab|mindestens|at least|from)\s*(\d{1,7})$|^(\d{1,7})\s*(?:\+|und mehr|oder mehr|and more|or more)$/i;
const ABOVE = /^(?:>|über|mehr als|more than|over)\s*(\d{1,7})$/i;
const GROUPED_COUNT = /^\d{1,3}(?:[.,\s\u00A0'’]\d{3})+$/;

/** Reads `37`, `1.200`, `10–49`, `<10`, `250+`, `klein`. */
export const readEmployees: ValueReader<Employees> = (text, context) => {
  if (text.length > 60) return void context.note('error', 'unknown_value', { expected: '37, 10-49, <10, 250+' });
  const bare = text.replace(/\s*(?:beschäftigte|mitarbeiter(?:innen|:innen|\*innen)?|mitarbeitende|ma|employees|people)$/i, '');
  const count = /^\d+(?:[.,]0+)?$/.test(bare) && !GROUPED_COUNT.test(bare) ? Number(bare.replace(',', '.')) : GROUPED_COUNT.test(bare) ? Number(bare.replace(/\D/g, '')) : undefined;
  if (count !== undefined) {
    if (count > 1_000_000) return void context.note('error', 'out_of_range', { min: 0, max: 1_000_000 });
    return { employees: count };
  }
  if (/^-\s*\d/.test(bare)) return void context.note('error', 'negative_value');
  if (/^\d+[.,]\d+$/.test(bare)) return void context.note('error', 'not_whole');
  const bounds = boundsOf(bare);
  if (bounds === undefined) {
    const sizeClass = readSizeClass(bare, { ...context, note: (severity, code) => context.note(severity, code, { expected: '37, 10-49, <10, 250+, micro, small, medium, large' }) });
    return sizeClass && { sizeClass };
  }
  const [low, high] = bounds.map(sizeClassOf);
  if (low !== high) return void context.note('error', 'unknown_value', { expected: '<10, 10-49, 50-249, 250+' });
  return { sizeClass: low };
};

/** The least and the greatest head count that a class text allows; for "under" classes only the upper one says something. */
function boundsOf(text: string): readonly [low: number, high: number] | undefined {
  const range = RANGE.exec(text);
  // A range that begins at 0 or 1 is the lowest class and ends where it ends.
  if (range) return [Number(range[1]), Number(range[2])];
  const below = BELOW.exec(text);
  if (below) return [Number(below[1]) - 1, Number(below[1]) - 1];
  const upTo = UP_TO.exec(text);
  if (upTo) return [Number(upTo[1]), Number(upTo[1])];
  const from = FROM.exec(text);
  if (from) return openEnded(Number(from[1] ?? from[2]));
  const above = ABOVE.exec(text);
  return above ? openEnded(Number(above[1]) + 1) : undefined;
}

/** "50 and more" spans two classes; only from 250 on it is one. */
function openEnded(from: number): readonly [number, number] {
  return [from, Math.max(from, 250)];
}
