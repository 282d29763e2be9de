import i18next from 'i18next';
import type { TFunction } from 'i18next';
import { createContext, useContext, useMemo } from 'react';
import type { Language } from '#graph-model/language.ts';
import type { ValueWords } from '../state/format.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { LateTexts } from './late-texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof de & LateTexts };
  }
}

const instance = i18next.createInstance();
// Both languages are in the page, so that switching needs no server; React escapes what it renders.
void instance.init({
  // Copies, as texts that come later are added to them.
  resources: { de: { translation: { ...de } }, en: { translation: { ...en } } },
  lng: 'de', fallbackLng: 'de', initAsync: false, interpolation: { escapeValue: false },
});

/** Adds texts that were fetched later, under their own sections. */
export function addTexts(texts: Readonly<Record<Language, object>>): void {
  for (const [language, added] of Object.entries(texts)) instance.addResourceBundle(language, 'translation', added, true, false);
}

/** Texts by key in one language. */
export type Texts = TFunction;

const TEXTS: Readonly<Record<Language, Texts>> = { de: instance.getFixedT('de'), en: instance.getFixedT('en') };

/** The texts of a language. */
export function textsOf(language: Language): Texts {
  return TEXTS[language];
}

/** Language of everything below; set once, at the root. */
export const LanguageContext = createContext<Language>('de');

/** The texts in the language of the page, and the words that values need. */
export function useTexts(): { readonly t: Texts; readonly language: Language; readonly words: ValueWords } {
  const language = useContext(LanguageContext);
  return useMemo(() => ({ t: TEXTS[language], language, words: valueWords(TEXTS[language]) }), [language]);
}

export function valueWords(t: Texts): ValueWords {
  return {
    unknown: t('value.unknown'), yes: t('value.yes'), no: t('value.no'),
    group: (number) => t('value.group', { number }), tier: (number) => t('value.tier', { number }),
  };
}
