import type { Language } from '#graph-model/language.ts';

const KEY = 'lieferkettenatlas.language';

/** The language this browser chose before; undefined where it did not, or where it keeps nothing. */
export function rememberedLanguage(storage: Pick<Storage, 'getItem'> | undefined): Language | undefined {
  try {
    const text = storage?.getItem(KEY);
    return text === 'de' || text === 'en' ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the choice; a browser that keeps nothing is no failure. */
export function rememberLanguage(storage: Pick<Storage, 'setItem'> | undefined, language: Language): void {
  try {
    storage?.setItem(KEY, language);
  } catch {
    // Private windows refuse to store; the address still holds the language.
  }
}

/** The address decides, then what was chosen before, then German. */
export function languageOf(inAddress: Language | undefined, remembered: Language | undefined): Language {
  return inAddress ?? remembered ?? 'de';
}
