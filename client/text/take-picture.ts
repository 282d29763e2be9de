/** Texts of taking the picture away, German first. */
export const takePictureDe = {
  open: 'Bild speichern',
  png1: 'PNG, einfache Größe', png2: 'PNG, doppelte Größe', png4: 'PNG, vierfache Größe', svg: 'SVG, bearbeitbar',
  a4Wide: 'PDF, A4 quer', a4High: 'PDF, A4 hoch', a3Wide: 'PDF, A3 quer', a3High: 'PDF, A3 hoch',
  failure: 'Ausfall von {{names}}, Schritt {{stage}}', filter: '{{name}}: {{values}}', all: 'Alle Unternehmen',
  source: 'Quelle: Lieferkettenatlas, Fassung {{revision, number}}, gespeichert am {{day}}',
  failed: 'Das Bild ließ sich nicht speichern. Versuchen Sie eine kleinere Größe oder SVG; ohne Verbindung zum Server gibt es kein PDF.',
};

export const takePictureEn: typeof takePictureDe = {
  open: 'Save picture',
  png1: 'PNG, normal size', png2: 'PNG, double size', png4: 'PNG, fourfold size', svg: 'SVG, editable',
  a4Wide: 'PDF, A4 landscape', a4High: 'PDF, A4 portrait', a3Wide: 'PDF, A3 landscape', a3High: 'PDF, A3 portrait',
  failure: 'Failure of {{names}}, step {{stage}}', filter: '{{name}}: {{values}}', all: 'All firms',
  source: 'Source: Lieferkettenatlas, revision {{revision, number}}, saved on {{day}}',
  failed: 'The picture could not be saved. Try a smaller size or SVG; without a connection to the server there is no PDF.',
};
