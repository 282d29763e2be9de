/** Texts of taking the picture away, German first. */
export const takePicture = {
  open: 'Bild speichern',
  png1: 'PNG, einfache Größe', png2: 'PNG, doppelte Größe', png4: 'PNG, vierfache Größe', svg: 'SVG, bearbeitbar', pptx: 'PPTX, Folie 16:9 mit Texten',
  a4Wide: 'PDF, A4 quer', a4High: 'PDF, A4 hoch', a3Wide: 'PDF, A3 quer', a3High: 'PDF, A3 hoch',
  failure: 'Ausfall von {{names}}, Schritt {{stage}}', filter: '{{name}}: {{values}}', all: 'Alle Unternehmen',
  source: 'Quelle: Lieferkettenatlas, Fassung {{revision, number}}, gespeichert am {{day}}',
  shown: 'Quelle: Lieferkettenatlas, Fassung {{revision, number}}, abgerufen am {{day}}', share: 'Link und Einbetten',
  failed: 'Das Bild ließ sich nicht speichern. Versuchen Sie eine kleinere Größe oder SVG; ohne Verbindung zum Server gibt es kein PDF.',
};
