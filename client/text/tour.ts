/** Texts of the tour, German first. They are fetched with it. */
export const tourDe = {
  label: 'Rundgang', of: 'Schritt {{step, number}} von {{steps, number}}', next: 'Weiter', back: 'Zurück', stop: 'Beenden', done: 'Fertig',
  hint: 'Sie können dabei alles benutzen. Beenden und später fortsetzen geht jederzeit.',
  someFirm: 'ein Unternehmen', someProduct: 'ein Produkt',
  titles: {
    picture: 'Das ganze Liefernetz', ranking: 'Wer ist am kritischsten?', chain: 'Wer hängt daran?', failure: 'Ausfall spielen', gap: 'Eine versteckte Lücke', partner: 'Einen Partner finden', take: 'Mitnehmen', end: 'Das war der Rundgang',
  },
  texts: {
    picture: 'Links Rohstoffe, rechts Endprodukte. Jeder Punkt ist ein Unternehmen, jedes Band sind Lieferungen. Größere Punkte halten bei einem Ausfall mehr andere an.',
    ranking: 'Die Rangliste ordnet nach der Reichweite des Ausfalls. Ganz oben steht {{firm}}. Andere Kennzahlen wählen Sie darüber.',
    chain: 'Das ist das Umfeld von {{firm}}: alle, die direkt oder über andere von dort beziehen.',
    failure: 'Was, wenn {{firm}} ausfällt? Spielen Sie den Ausfall ab: Schritt für Schritt steht, wem eine nötige Vorleistung fehlt.',
    gap: 'Das kauft die Region anderswo, obwohl es hier jemand anbietet, zum Beispiel {{product}}. Eine Zeile öffnet sich zu allen Abnehmern und Anbietern.',
    partner: 'Wer könnte {{product}} liefern? Die Suche nennt Unternehmen in der Nähe und sagt, warum sie passen.',
    take: 'Bericht als PDF, Tabellen als XLSX. Jede Datei nennt Quelle, Stand und Fassung. Auch die Adresse im Browser hält immer genau das fest, was Sie sehen.',
    end: 'Wählen Sie hier Ihren Weg. Das Fragezeichen oben erklärt jede Ansicht und nennt die Tasten.',
  },
};

export const tourEn: typeof tourDe = {
  label: 'Tour', of: 'Step {{step, number}} of {{steps, number}}', next: 'Next', back: 'Back', stop: 'End', done: 'Done',
  hint: 'You can use everything meanwhile, end the tour at any time, and go on later.',
  someFirm: 'a firm', someProduct: 'a product',
  titles: {
    picture: 'The whole supply network', ranking: 'Who is most critical?', chain: 'Who depends on it?', failure: 'Play a failure', gap: 'A hidden gap', partner: 'Find a partner', take: 'Take it away', end: 'That was the tour',
  },
  texts: {
    picture: 'Raw materials on the left, end products on the right. Every dot is a firm, every band is supplies. Larger dots stop more others when they fail.',
    ranking: 'The ranking goes by the reach of a failure. At the top is {{firm}}. Choose other measures above it.',
    chain: 'These are the surroundings of {{firm}}: all who buy from there, directly or through others.',
    failure: 'What if {{firm}} fails? Play it: step by step those stop who lack a required input.',
    gap: 'The region buys this elsewhere although somebody here offers it, such as {{product}}. A row opens to all buyers and all who offer it.',
    partner: 'Who could supply {{product}}? The search names firms nearby and says why they fit.',
    take: 'A report as PDF, tables as XLSX. Each file names source, day and revision. The address in the browser always holds exactly what you see, too.',
    end: 'Choose your way here. The question mark above explains every view and lists the keys.',
  },
};
