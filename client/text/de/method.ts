/** German texts of the page of measures. They are fetched with it. */
export const method = {
  title: 'Kennzahlen',
  intro: 'So wird gerechnet. Unbekanntes bleibt unbekannt: Fehlen einer Kennzahl Angaben, sagt sie es und zeigt ihre Datenabdeckung; sie zeigt nie eine Null dafür.',
  formula: 'Formel', unit: 'Einheit', source: 'Quelle', term: 'Fachbegriff',
  api: 'Für Programme', apiText: 'Alle Zahlen gibt es auch über die Schnittstelle.', apiLink: 'Beschreibung der Schnittstelle',
  toRanking: 'Rangliste nach dieser Kennzahl',
};
