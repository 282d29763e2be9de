/** Texts of the questions about inputs that have perhaps not been stated, German first. */
export const missingDe = {
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

export const missingEn: typeof missingDe = {
  title: 'Anything missing?',
  intro: 'What do firms of a branch usually buy – and who has stated nothing of it? Each row is a question to these firms, not a finding: it enters no measure.',
  demonstration: 'Values for demonstration', formula: 'How is it asked?', computing: 'The questions are being put together …',
  basis_one: 'Questions to {{count, number}} of {{firms, number}} firms; of {{coverage}} the table knows the branch. Source of the coefficients: {{source}}; revision {{revision, number}}.',
  basis_other: 'Questions to {{count, number}} of {{firms, number}} firms; of {{coverage}} the table knows the branch. Source of the coefficients: {{source}}; revision {{revision, number}}.',
  threshold: 'Ask from', thresholdValue: '€{{euro}} bought per €100 of output', inputs: 'Ask about', inputKinds: { goods: 'goods and energy', all: 'trade and services too' },
  none: 'No open question', noneText: 'The firms have stated something of all that their branch usually buys – or the loaded table does not know their branches. Add branches (WZ) to the firms, or ask for smaller shares above.',
  branchFirms_one: '{{count, number}} firm', branchFirms_other: '{{count, number}} firms', questions_one: '{{count, number}} question', questions_other: '{{count, number}} questions',
  usually: 'Firms of this branch usually buy:', yourBranch: 'Firms of your branch usually buy:', fromBranch: 'of the branch “{{branch}}”',
  coefficient: 'about €{{euro}} per €100 of output', coefficientHint: 'Technical coefficient {{coefficient}}. Source: {{source}}.', ask: 'anything missing?',
  stated_one: '{{stating, number}} of {{all, number}} name something of it; {{count, number}} names nothing:', stated_other: '{{stating, number}} of {{all, number}} name something of it; {{count, number}} name nothing:',
  moreFirms: 'show all {{count, number}}',
  addRequirement: 'Add it', addSupplier: 'Name a supplier', dismiss: 'We do not need it', dismissed: 'Noted: “{{input}}” is not needed.', explain: 'Where does the question come from?', firmText: 'Questions, not findings. What you add counts; the questions themselves count nowhere.',
};
