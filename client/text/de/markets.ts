/** Texts of new markets, the map of capabilities and hints, German first. */
export const markets = {
  intro: 'Wo wird gebraucht, was Sie schon können – und was Sie dort noch nicht verkaufen? Gerechnet wird aus den Kompetenzen, die Unternehmen nennen, und aus den Lieferbeziehungen der Region.',
  whose: 'Für wen?', firm: 'Ein Unternehmen', group: 'Alle einer Branche', choose: 'Unternehmen', leaving: 'Unabhängiger werden von',
  chooseTitle: 'Wählen Sie ein Unternehmen', chooseText: 'Dann sehen Sie, in welchen Feldern seine Kompetenzen gebraucht werden. Oder sehen Sie sich an, was alle gemeinsam tun könnten, die von einer Branche abhängen.',
  silentTitle: 'Noch keine Kompetenzen bekannt', silentText: '{{name}} nennt nicht, was es kann. Ohne diese Angabe lässt sich über neue Märkte nichts sagen.', addCapabilities: 'Kompetenzen ergänzen',
  noneTitle: 'Kein nahes Feld gefunden', noneText: 'Was {{name}} kann, wird in keinem Feld gebraucht, das es nicht schon beliefert. Ergänzen Sie Kompetenzen, oder wählen Sie eine andere Branche.',
  can: '{{name}} kann: {{capabilities}}',
  groupFacts: '{{firms, number}} Unternehmen gehören zu dieser Branche oder hängen von ihr ab; {{stating, number}} davon nennen ihre Kompetenzen.',
  boughtBy: 'gekauft von: {{industry}}', more: 'und {{count, number}} verwandte Produkte', unknownIndustry: 'WZ {{division}}',
  relatedness: 'Nähe zu dem, was Sie können', demand: 'Nachfrage der Region', independence: 'Unabhängigkeit von der bisherigen Branche', score: '{{score}} von 100', independenceUnknown: 'unbekannt',
  has: 'Passt schon:', missing: 'Fehlt noch:', nothingMissing: 'Nichts, was dort üblich ist, fehlt.', share: '{{share}} der Lieferanten dieses Feldes haben es', helps: 'Hilft:', nobodyHelps: 'in der Region ist niemand bekannt, der dabei hilft',
  facts: '{{relations, number}} Bezüge der Region, davon {{fromElsewhere, number}} von auswärts · {{buyers, number}} Abnehmer, {{suppliers, number}} Lieferanten im Netz', volume: '{{volume}} im Jahr', suppressed: 'Volumen gesperrt (weniger als drei Unternehmen)',
  inNetwork: 'Im Netz zeigen', rows: 'Wer kauft von wem?', closeRows: 'Zuklappen', rowsMore: 'und {{count, number}} weitere',
  nearest: 'Am nächsten:', nearestCount_one: '{{count, number}} Unternehmen ist nah', nearestCount_other: '{{count, number}} Unternehmen sind nah',
  basis: '{{coverage}} der Felder haben genug Lieferanten mit bekannten Kompetenzen. Fassung {{revision, number}}.', explain: 'Wie wird das gerechnet?',
  map: {
    title: 'Karte der Kompetenzen', text: 'Was die Unternehmen können, die von dieser Branche abhängen – und welche anderen Branchen es brauchen. Je größer der Punkt, desto mehr Warengruppen.',
    capability: 'Kompetenz', firms: 'Unternehmen', cell: '{{capability}} für {{industry}}: {{count, number}} Warengruppen, zum Beispiel {{products}}', none: 'kein Bedarf bekannt', empty: 'Keine gemeinsame Kompetenz gefunden.',
  },
  relations: {
    intro: 'Welche einzelne neue Lieferbeziehung – oder welche Woche Vorrat – nimmt am meisten Risiko weg?', scope: 'Für wen?', firm: 'Ein Unternehmen', product: 'Eine Kette', region: 'Die Region', chooseFirm: 'Unternehmen', chooseProduct: 'Produkt am Ende der Kette',
    firmTitle: 'Wählen Sie ein Unternehmen', firmText: 'Dann rechnen wir jede denkbare neue Lieferbeziehung durch.', productTitle: 'Wählen Sie ein Produkt', productText: 'Gerechnet wird für alle, die es liefern oder anbieten.',
    compute: 'Für die Region durchrechnen', computeText: 'Das dauert einige Sekunden: Jede Vorleistung mit nur einem Lieferanten wird mit jedem möglichen zweiten durchgerechnet.', theRegion: 'die Region',
  },
  hints: {
    title: 'Hinweise', intro: 'Zum Nachschlagen, kein Urteil.', source: 'Quelle: {{source}}', none: 'Keine Hinweise aus den vorhandenen Angaben.',
    cbam: 'CO₂-Grenzausgleich (CBAM)', cbamText: '{{product}} (Warennummer {{code}}): {{group}}', part: 'nur ein Teil dieser Warennummer',
    abroad_one: '{{count, number}} Bezug von außerhalb', abroad_other: '{{count, number}} Bezüge von außerhalb', unknownOrigin_one: '{{count, number}} Bezug unbekannter Herkunft', unknownOrigin_other: '{{count, number}} Bezüge unbekannter Herkunft',
    groups: { cement: 'Zement', electricity: 'Strom', fertilisers: 'Düngemittel', iron_steel: 'Eisen und Stahl', aluminium: 'Aluminium', hydrogen: 'Wasserstoff' },
    act: 'Lieferkettensorgfaltspflichten (LkSG)', actText: '{{direct, number}} unmittelbare und {{indirect, number}} mittelbare Zulieferer bekannt.', abroadText: '{{country}}: {{direct, number}} unmittelbare, {{indirect, number}} mittelbare', unknownCountry: 'Land unbekannt', german: 'Alle bekannten haben ihren Sitz in Deutschland.',
    energy: 'Energieintensiver Wirtschaftszweig', energyText: 'WZ {{division}}: {{title}}', green: 'Umweltangaben des Unternehmens',
  },
};
