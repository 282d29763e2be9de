/** German texts of the menu, the panels and the sheets that reading the picture opens. They are fetched with them. */
export const readingPanels = {
  menu: {
    label: 'Was tun mit {{name}}?', open: 'Öffnen', around: 'Umfeld zeigen', select: 'Auswählen', unselect: 'Nicht auswählen', more: 'Mehr', suppliers: 'Lieferanten auswählen', buyers: 'Abnehmer auswählen',
    pin: 'Anheften', unpin: 'Lösen', hide: 'Ausblenden', show: 'Einblenden', way: 'Weg …', wayTo: 'Weg von {{name}} hierher', fail: 'Ausfall spielen', title: 'In der Netzkarte',
    unfilter: 'Filter aufheben', unfailGroup: 'Nicht mehr ausfallen lassen: {{who}}',
  },
  way: {
    title: 'Weg zwischen zwei Unternehmen', from: 'Von', to: 'Nach', chooseFrom: 'Von welchem Unternehmen?', chooseTo: 'Zu welchem Unternehmen?', clearFrom: 'Anderen Anfang wählen', clearTo: 'Anderes Ende wählen', swap: 'Anfang und Ende tauschen', end: 'Beenden',
    pick: 'Suchen Sie beide Unternehmen, oder klicken Sie sie in der Netzkarte an.', same: 'Anfang und Ende sind dasselbe Unternehmen.', unknown: 'Eines der Unternehmen gibt es in diesen Daten nicht.',
    direct: '{{from}} beliefert {{to}} unmittelbar.', steps: 'Von {{from}} nach {{to}} sind es {{count, number}} Lieferstufen.',
    many_one: 'Einen kürzesten Weg gibt es:', many_other: '{{count, number}} gleich kurze Wege gibt es:', more_one: 'und {{count, number}} weiterer', more_other: 'und {{count, number}} weitere',
    none: 'Es gibt keinen Weg von {{from}} nach {{to}}: Keine Kette von Lieferbeziehungen führt dorthin.', reverse: 'In der Gegenrichtung aber schon:', reverseToo_one: 'Auch in der Gegenrichtung gibt es einen Weg: {{count, number}} Lieferstufe.', reverseToo_other: 'Auch in der Gegenrichtung gibt es einen Weg: {{count, number}} Lieferstufen.',
    nearest: 'Am nächsten kommen sie sich so:', upstream: '{{name}} beliefert beide: {{from}} über {{a, number}}, {{to}} über {{b, number}} Lieferstufen.', downstream: 'Beide beliefern {{name}}: {{from}} über {{a, number}}, {{to}} über {{b, number}} Lieferstufen.',
    apart: 'Sie haben auch keinen gemeinsamen Lieferanten oder Abnehmer, über wie viele Stufen auch immer.', hidden_one: 'Das ausgeblendete Unternehmen zählt dabei nicht.', hidden_other: 'Die {{count, number}} ausgeblendeten Unternehmen zählen dabei nicht.',
    delivers: '{{supplier}} liefert {{products}} an {{buyer}}.', something: 'etwas Unbekanntes', list: 'Wege als Sätze', number: 'Weg {{number, number}}',
  },
  product: {
    label: 'Produkt', placeholder: 'Produkt suchen', direction: 'Richtung', both: 'beides', upstream: 'vorgelagert', downstream: 'nachgelagert', end: 'Beenden',
    counts: 'Hersteller: {{makers, number}}. Davor liegen {{upstream, number}} Unternehmen, von denen sie abhängen; dahinter {{downstream, number}}, die vom Produkt abhängen.', nobody: 'Niemand liefert dieses Produkt.', gone: 'Das Produkt dieses Links ist nicht mehr in den Daten. Wählen Sie ein anderes.',
  },
  selection: {
    title: 'Auswahl', empty: 'Noch nichts ausgewählt', emptyHint: 'Suchen Sie Unternehmen, umfahren Sie sie mit dem Lasso, klicken Sie mit gedrückter Umschalttaste, oder drücken Sie in der Rangliste Umschalt und Eingabe.',
    add: 'Unternehmen hinzufügen', take: '{{name}} aus der Auswahl nehmen', firms_one: '{{count, number}} Unternehmen', firms_other: '{{count, number}} Unternehmen',
    only: 'Nur diese zeigen', hide: 'Ausblenden', pin: 'Anheften', fail: 'Ausfall aller', failOf: 'Ausfall aller von {{side}}', clear: 'Auswahl aufheben', more: 'Weitere {{count, number}}', fewer: 'Weniger', tooMany: 'Der Ausfall wird für höchstens {{count, number}} Unternehmen zugleich gespielt.',
    compare: 'Mit anderen vergleichen', compareHint: 'Diese Auswahl wird B. Wählen Sie dann A.', compareNow: 'Auswahl B ist gemerkt. Wählen Sie jetzt die Unternehmen von A.', swap: 'A und B tauschen', compareEnd: 'Vergleich beenden',
    common: 'Was sie gemeinsam haben', inRegion: 'in der Region', inRegionOf: '{{count, number}} von {{of, number}}', within: 'Lieferbeziehungen untereinander', into: 'Bezüge von anderen', outOf: 'Lieferungen an andere', critical: 'kritische Stellen darunter',
    branches: 'Branchen', places: 'Orte', kinds: 'Arten', sizes: 'Größen', products: 'Was sie liefern', suppliers: 'Lieferanten mehrerer von ihnen', buyers: 'Abnehmer mehrerer von ihnen', none: 'keine', ofThem: 'bei {{count, number}}',
    relations: 'Beziehungen untereinander', delivers: '{{supplier}} → {{buyer}}', productCount_one: '{{count, number}} Produkt', productCount_other: '{{count, number}} Produkte',
    between: 'Zwischen A und B', there: 'A beliefert B', back: 'B beliefert A', both: 'In beiden', sharedSuppliers: 'Gemeinsame Lieferanten', ofBoth: '{{a, number}} von A · {{b, number}} von B', sharedCritical: 'Gemeinsame kritische Stellen',
    sharedCriticalHint: 'Unternehmen, deren Ausfall allein sowohl in A als auch in B jemanden anhält.', stops: 'hält {{a, number}} von A und {{b, number}} von B an', computing: 'Wird geprüft …', criticalCut: 'Geprüft sind die {{count, number}} mit der größten Reichweite.', criticalUnknown: 'Das ließ sich nicht prüfen.',
    table: 'A und B nebeneinander', figure: 'Merkmal',
  },
};
