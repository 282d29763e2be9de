import type { Language } from '#graph-model/language.ts';

/** Words of the choice of what lies under the map. */
export const mapBackgroundText: Readonly<Record<Language, { readonly label: string; readonly hint: (server: string) => string }>> = {
  de: { label: 'Kartenhintergrund', hint: (server) => `Ihr Browser lädt ihn von ${server}. Dort ist zu sehen, welchen Ausschnitt Sie ansehen.` },
  en: { label: 'Map background', hint: (server) => `Your browser loads it from ${server}, which can tell what part of the map you look at.` },
};
