import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import { pictureText } from '../text/picture.ts';
import { buyerCount, supplierCount } from '#graph-model/picture/links.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import { formatCount, valueWords } from '#graph-model/picture/number-words.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';

/** What is said of a firm under the pointer, line by line. */
export interface FirmCaption {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Name, place, branch, partners and the value that its size or colour shows. */
export function firmCaption(
  network: NetworkView, measures: MeasuresView | undefined, links: LinkTable, scene: SceneState, firm: number, language: Language,
): FirmCaption {
  const text = pictureText[language];
  const { firms } = network;
  const lines = [placeLine(network, firm, language), branchLine(network, firm, language)];
  const [suppliers, buyers] = [supplierCount(links, firm), buyerCount(links, firm)];
  lines.push(`${text.suppliers(formatCount(suppliers, language), suppliers === 1)} · ${text.buyers(formatCount(buyers, language), buyers === 1)}`);
  const shown = new Set([scene.sizeBy, scene.colourBy === 'critical' ? 'critical_count' : scene.colourBy]);
  for (const measure of measures?.measures ?? []) {
    if (!shown.has(measure.id)) continue;
    const value = measure.values[firm];
    const title = measure.id === 'critical_count' ? text.titles.critical : measure.label[language];
    lines.push(`${title}: ${value == null ? text.unknown : wordsOf(value, measure.unit, language)}`);
  }
  return { name: firms.name[firm], lines };
}

function wordsOf(value: number, unit: MeasuresView['measures'][number]['unit'], language: Language): string {
  const text = pictureText[language];
  if (unit === 'yes_no') return value > 0 ? text.yes : text.no;
  return valueWords(value, unit, language);
}

const countryNames = new Map<Language, Intl.DisplayNames>();

/** Name of a country in the reader's language; a code that is none stays as it is. */
export function countryName(code: string, language: Language): string {
  let names = countryNames.get(language);
  if (!names) countryNames.set(language, names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }));
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

function placeLine({ firms, places }: NetworkView, firm: number, language: Language): string {
  const place = places.find(({ ags }) => ags === firms.ags[firm]);
  if (place) return place.name === place.district ? place.name : `${place.name} · ${place.district}`;
  const country = firms.country[firm];
  return country === null ? pictureText[language].origins.unknown : countryName(country, language);
}

function branchLine({ firms, branches }: NetworkView, firm: number, language: Language): string {
  const code = firms.wz[firm];
  if (code === null) return pictureText[language].branchGroups.unknown;
  const title = branches.find((branch) => branch.code === code)?.title[language];
  return title ? `${code} ${title}` : code;
}
