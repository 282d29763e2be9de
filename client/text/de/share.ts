/** Texts of links, of embedding and of slides, German first. */
export const share = {
  title: 'Link und Einbetten', link: 'Link zu dieser Ansicht', copy: 'Kopieren', copied: 'Kopiert', select: 'Der Browser erlaubt das Kopieren hier nicht. Der Text ist markiert: Drücken Sie Strg+C (am Mac Cmd+C).',
  holds: 'Der Link zeigt: {{what}}. Auswahl, Filter, Farben und offene Tafeln gehen mit; er zeigt immer die dann gültige Fassung der Daten.',
  who: 'Öffnen kann ihn, wer diesen Atlas öffnen darf, und jede Person sieht nur, was sie dort sehen darf. Der Link enthält Einstellungen und Kennungen von Datensätzen, keine Daten und keine Anmeldung.',
  onlyHere: 'Diese Adresse gilt nur auf diesem Rechner. Andere erreichen den Atlas unter der Adresse, die ihm die Verwaltung gegeben hat.',
  camera: 'Ausschnitt mitgeben', cameraHint: 'Der Link zeigt dieselbe Stelle des Bildes in jeder Fenstergröße.',
  code: 'QR-Code des Links, zum Ablesen mit dem Telefon', codeHint: 'Mit der Kamera eines Telefons ablesen, das diesen Atlas erreicht.', codeTooLong: 'Für einen QR-Code, den Telefone sicher lesen, ist dieser Link zu lang.',
  embed: 'In eine andere Seite einbetten', embedHint: 'Zeigt das Bild mit Legende, Quelle und Fassung, zum Ansehen und Bewegen, ohne Bearbeiten. Andere Websites müssen in der Konfiguration des Servers genannt sein (EMBED_ORIGINS).',
  storyHint: 'Eine Folie je Schritt mit Überschrift, Text, Bild, Legende, Quelle und Fassung; zuletzt, was die gezeigten Ausfälle ergeben haben. Texte und Namen lassen sich bearbeiten. Ihre Notizen bleiben hier.',
  hideNames: 'Namen verbergen', hideNamesHint: 'Branche und Ort statt der Namen, wie beim Vortragen.', savePptx: 'Speichern', making: 'Folien', makingStep: 'Folie {{step, number}} von {{steps, number}} entsteht …',
  saved: 'Gespeichert. Die Datei liegt bei den Downloads.', failed: 'Die Folien ließen sich nicht speichern. Prüfen Sie die Verbindung zum Server und versuchen Sie es erneut.', results: 'Ergebnisse',
  otherView: 'Ansicht „{{view}}“: im Lieferkettenatlas zu sehen.', hiddenView: 'Ansicht „{{view}}“: nennt Unternehmen und bleibt verborgen.',
  openWhole: 'Im Lieferkettenatlas öffnen',
};
