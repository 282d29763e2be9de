/** Texts of what people do to the picture to read it, German first. */
export const reading = {
  label: 'Was Sie sehen',
  hint: 'Rechtsklick oder langer Druck: was Sie tun können',
  shown: 'Sie sehen {{shown}} von {{total}} Unternehmen:', none: 'Kein Unternehmen passt dazu:',
  and: 'und', or: 'oder', remove: 'Aufheben: {{what}}', clear: 'Alles aufheben',
  onlyChip_one: 'nur {{count, number}} gewähltes', onlyChip_other: 'nur {{count, number}} gewählte',
  hiddenChip_one: 'ohne {{count, number}} ausgeblendetes', hiddenChip_other: 'ohne {{count, number}} ausgeblendete',
  pinnedChip: '{{count, number}} angeheftet', selectedChip: 'Auswahl: {{count, number}}', firstChip: 'Auswahl A: {{count, number}}', secondChip: 'Auswahl B: {{count, number}}',
  wayChip: 'Wege von {{from}} nach {{to}}', productChip: { both: 'Kette von „{{product}}“', upstream: 'alles vor „{{product}}“', downstream: 'alles nach „{{product}}“', gone: 'Produkt nicht mehr in den Daten' },
  highlighted: 'Hervorgehoben:',
  tools: 'Netzkarte lesen', undo: 'Letzten Schritt der Ansicht zurücknehmen (Strg+Z)', redo: 'Schritt der Ansicht wiederholen (Strg+Y)',
  lasso: 'Mit dem Lasso auswählen', lassoHint: 'Umfahren Sie Unternehmen mit gedrückter Maustaste oder dem Finger.', lassoMore: 'zur Auswahl dazu', lassoEnd: 'Abbrechen',
  lassoCut: 'So viele Unternehmen fasst kein Link: {{kept, number}} von {{count, number}} sind ausgewählt. Ein Filter fasst mehr.',
  wayOpen: 'Weg zwischen zwei Unternehmen', productOpen: 'Kette eines Produkts', selectionOpen: 'Mehrere Unternehmen auswählen',
};
