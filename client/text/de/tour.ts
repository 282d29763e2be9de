/** Texts of the tour, German first. They are fetched with it. */
export const tour = {
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
