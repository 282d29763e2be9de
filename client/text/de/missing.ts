/** Texts of the questions about inputs that have perhaps not been stated, German first. */
export const missing = {
  title: 'Fehlt eine Angabe?',
  intro: 'Was kaufen Unternehmen einer Branche üblicherweise ein – und wer hat davon nichts angegeben? Jede Zeile ist eine Frage an diese Unternehmen, keine Feststellung: In keine Kennzahl geht sie ein.',
  demonstration: 'Demonstrationswerte', formula: 'Wie wird gefragt?', computing: 'Die Fragen werden zusammengestellt …',
  basis_one: 'Fragen an {{count, number}} von {{firms, number}} Unternehmen; von {{coverage}} kennt die Tabelle die Branche. Quelle der Koeffizienten: {{source}}; Fassung {{revision, number}}.',
  basis_other: 'Fragen an {{count, number}} von {{firms, number}} Unternehmen; von {{coverage}} kennt die Tabelle die Branche. Quelle der Koeffizienten: {{source}}; Fassung {{revision, number}}.',
  threshold: 'Fragen ab', thresholdValue: '{{euro}} € Einkauf je 100 € Produktion', inputs: 'Fragen nach', inputKinds: { goods: 'Gütern und Energie', all: 'auch Handel und Diensten' },
  none: 'Keine Frage offen', noneText: 'Die Unternehmen haben zu allem, was ihre Branche üblicherweise einkauft, etwas angegeben – oder die geladene Tabelle kennt ihre Branchen nicht. Tragen Sie bei den Unternehmen Branchen (WZ) ein, oder fragen Sie oben auch nach kleineren Anteilen.',
  branchFirms_one: '{{count, number}} Unternehmen', branchFirms_other: '{{count, number}} Unternehmen', questions_one: '{{count, number}} Frage', questions_other: '{{count, number}} Fragen',
  usually: 'Unternehmen dieser Branche kaufen meist:', yourBranch: 'Unternehmen Ihrer Branche kaufen meist:', fromBranch: 'aus der Branche „{{branch}}“',
  coefficient: 'rund {{euro}} € je 100 € Produktion', coefficientHint: 'Input-Koeffizient {{coefficient}} (technical coefficient). Quelle: {{source}}.', ask: 'fehlt eine Angabe?',
  stated_one: '{{stating, number}} von {{all, number}} nennen etwas davon; {{count, number}} nennt nichts:', stated_other: '{{stating, number}} von {{all, number}} nennen etwas davon; {{count, number}} nennen nichts:',
  moreFirms: 'alle {{count, number}} zeigen',
  addRequirement: 'Angabe ergänzen', addSupplier: 'Lieferanten nennen', dismiss: 'Brauchen wir nicht', dismissed: 'Gemerkt: „{{input}}“ wird nicht gebraucht.', explain: 'Woher kommt die Frage?', firmText: 'Fragen, keine Feststellungen. Was Sie ergänzen, zählt; die Fragen selbst zählen nirgends.',
};
