import type { Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Region } from '#graph-model/region.ts';
import { fold } from '#graph-model/text.ts';
import { readConfiguration } from '#server/config.ts';
import { referenceLookup, type ReferenceLookup } from '#server/imports/reference-lookup.ts';
import { readAtlasReference } from '#server/reference/atlas-reference.ts';
import type { Terminal } from './command.ts';

/**
 * The region that a text names: a saved one by id or name, else places with commas between – municipalities (8 digits or names), districts
 * (5 digits or names) and NUTS-3.
 * @throws AtlasError `bad_input` that names every part that is none of these.
 */
export async function regionNamed(text: string, { regions }: Pick<Dataset, 'regions'>, terminal: Terminal): Promise<Region> {
  const saved = regions.find(({ id }) => id === text) ?? regions.find(({ name }) => fold(name) === fold(text));
  if (saved) return { id: saved.id, name: saved.name, keys: saved.keys };
  const reference = referenceLookup(await readAtlasReference(readConfiguration(process.env).dataDir));
  const parts = text.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const keys = parts.map((part) => placeKey(part, reference));
  const wrong = parts.filter((_, at) => keys[at] === undefined);
  if (wrong.length === 0 && parts.length > 0) return { id: keys.join(','), name: parts.join(', '), keys: keys as string[] };
  throw new AtlasError('bad_input', terminal.say({
    de: `„${wrong.join(', ')}“ ist weder eine gespeicherte Region noch ein Ort. Schreiben Sie Kennung oder Namen der Region oder, mit Kommas dazwischen, Gemeinden (8 Ziffern oder Name), Kreise (5 Ziffern oder Name) und NUTS-3 (DEA58).`,
    en: `"${wrong.join(', ')}" is neither a saved region nor a place. Write id or name of the region or, with commas between, municipalities (8 digits or name), districts (5 digits or name) and NUTS-3 (DEA58).`,
  }));
}

function placeKey(text: string, reference: ReferenceLookup): string | undefined {
  if (/^\d{5}(\d{3})?$/.test(text)) return text;
  const named = reference.municipality(text);
  return named.length === 1 ? named[0].ags : reference.district(text) ?? reference.district(text.toUpperCase());
}
