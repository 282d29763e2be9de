import type { FoundPlace } from '../reference-lookup.ts';

const MAX_NAME = 200;

/** What kind of municipality it is says nothing of which one. */
const KIND = '(?:kreisfreie |große |grosse |kreisangehörige )?(?:stadt|hansestadt|kreisstadt|gemeinde|universitätsstadt|landeshauptstadt|alte hansestadt)';
const KIND_AFTER = new RegExp(`,\\s*${KIND}$`, 'i');
const KIND_BEFORE = new RegExp(`^${KIND}\\s+(?=\\p{L})`, 'iu');

/**
 * Additions that say no more than that the place is in this part of the country. Others may name another place of that name, as in
 * Neunkirchen (Saar) or Hagen am Teutoburger Wald, and are left where they are.
 */
const PART_OF_COUNTRY = '(?:westf(?:\\.|alen)?|w(?:estf)?\\.|nrw|nordrhein-westfalen|ruhr|sauerl(?:\\.|and)?|rhld\\.|rheinland|rheinl\\.|märkischer kreis|ennepe-ruhr-kreis|deutschland|germany)';
const ADDITION = new RegExp(`\\s*(?:\\(\\s*${PART_OF_COUNTRY}\\s*\\)|[/,]\\s*${PART_OF_COUNTRY}|\\s(?:in|i\\.)\\s*${PART_OF_COUNTRY}|\\s${PART_OF_COUNTRY})$`, 'i');

/** A name as it is written, then without what people add to it ("Halver, Stadt", "Hagen (Westf.)", "Stadt Altena"), shortest last. */
export function plainNames(name: string): string[] {
  if (name.length > MAX_NAME) return [name];
  const names = [name.trim()];
  for (const addition of [KIND_AFTER, KIND_BEFORE, ADDITION, KIND_AFTER]) {
    const shorter = names.at(-1)!.replace(addition, '').trim();
    if (shorter !== '' && shorter !== names.at(-1)) names.push(shorter);
  }
  return names;
}

/** The municipality whose part is named ("Iserlohn-Letmathe", "Hagen - Haspe", "Lüdenscheid OT Brügge"); undefined for none and for several. */
export function townOf(name: string, find: (name: string) => readonly FoundPlace[]): FoundPlace | undefined {
  if (name.length > MAX_NAME) return undefined;
  const [town, part] = name.split(/\s*[-–/,(]\s*|\s+OT\s+/i, 2);
  if (town.trim() === '' || part === undefined || part.trim() === '') return undefined;
  const found = find(town);
  return found.length === 1 ? found[0] : undefined;
}
