import i18next from 'i18next';
import type { TFunction } from 'i18next';
import { createContext, useContext, useMemo } from 'react';
import type { Language } from '#graph-model/language.ts';
import type { ValueWords } from '../state/format.ts';
import type { de } from './de.ts';
import type { LateTexts } from './late-texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof de & LateTexts };
  }
}

const instance = i18next.createInstance();
// React escapes what it renders.
void instance.init({ resources: {}, lng: 'de', fallbackLng: false, initAsync: false, interpolation: { escapeValue: false } });

/** Adds texts that were fetched later, under their own sections. */
export function addTexts(texts: Readonly<Record<Language, object>>): void {
  for (const [language, added] of Object.entries(texts)) instance.addResourceBundle(language, 'translation', added, true, false);
}

/** Texts by key in one language. */
export type Texts = TFunction;

const SOURCES = {
  de: async () => (await import('./de.ts')).de,
  en: async () => (await import('./en.ts')).en,
} as const satisfies Readonly<Record<Language, () => Promise<object>>>;
const loaded = new Map<Language, Texts>();

/** Fetches the texts of a language, once. Rejects where they cannot be had; the next call tries again. */
export async function loadTexts(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  instance.addResourceBundle(language, 'translation', await SOURCES[language](), true, false);
  loaded.set(language, instance.getFixedT(language));
}

export function hasTexts(language: Language): boolean {
  return loaded.has(language);
}

/** The texts of a language. Throws where `loadTexts` has not brought them yet. */
export function textsOf(language: Language): Texts {
  const texts = loaded.get(language);
  if (!texts) throw new Error(`The texts of "${language}" are not loaded.`);
  return texts;
}

/** Language of everything below; set once, at the root. */
export const LanguageContext = createContext<Language>('de');

/** The texts in the language of the page, and the words that values need. */
export function useTexts(): { readonly t: Texts; readonly language: Language; readonly words: ValueWords } {
  const language = useContext(LanguageContext);
  return useMemo(() => {
    const t = textsOf(language);
    return { t, language, words: valueWords(t) };
  }, [language]);
}

export function valueWords(t: Texts): ValueWords {
  return {
    unknown: t('value.unknown'), yes: t('value.yes'), no: t('value.no'),
    group: (number) => t('value.group', { number }), tier: (number) => t('value.tier', { number }),
  };
}
