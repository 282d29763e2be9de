import type { Words } from './language.ts';

/** Short words of our own for the chapters of the Harmonized System that industry buys; the official titles are longer and legally binding alone. */
const CHAPTERS: Readonly<Record<string, readonly [de: string, en: string]>> = {
  25: ['Salz, Steine, Erden, Kalk', 'Salt, stone, earths, lime'], 26: ['Erze und Schlacken', 'Ores and slag'], 27: ['Brennstoffe, Mineralöle', 'Fuels, mineral oils'],
  28: ['Anorganische Chemikalien', 'Inorganic chemicals'], 29: ['Organische Chemikalien', 'Organic chemicals'], 32: ['Farben und Lacke', 'Paints and varnishes'],
  34: ['Schmier- und Reinigungsmittel', 'Lubricants and cleaning agents'], 35: ['Klebstoffe', 'Glues'], 38: ['Andere chemische Erzeugnisse', 'Other chemical products'],
  39: ['Kunststoffe', 'Plastics'], 40: ['Gummi', 'Rubber'], 44: ['Holz', 'Wood'], 48: ['Papier und Pappe', 'Paper and board'], 49: ['Druckerzeugnisse', 'Printed matter'],
  68: ['Waren aus Stein, Schleifmittel', 'Articles of stone, abrasives'], 69: ['Keramik', 'Ceramics'], 70: ['Glas', 'Glass'], 71: ['Edelmetalle', 'Precious metals'],
  72: ['Eisen und Stahl', 'Iron and steel'], 73: ['Waren aus Eisen oder Stahl', 'Articles of iron or steel'], 74: ['Kupfer', 'Copper'], 75: ['Nickel', 'Nickel'], 76: ['Aluminium', 'Aluminium'],
  78: ['Blei', 'Lead'], 79: ['Zink', 'Zinc'], 80: ['Zinn', 'Tin'], 81: ['Andere unedle Metalle', 'Other base metals'], 82: ['Werkzeuge', 'Tools'], 83: ['Schlösser und Beschläge', 'Locks and fittings'],
  84: ['Maschinen und Apparate', 'Machinery'], 85: ['Elektrotechnik', 'Electrical equipment'], 86: ['Bahntechnik', 'Railway equipment'], 87: ['Fahrzeuge und Teile', 'Vehicles and parts'],
  88: ['Luftfahrt', 'Aircraft'], 89: ['Schiffe', 'Ships'], 90: ['Mess- und Medizintechnik, Optik', 'Instruments, optics'], 91: ['Uhren', 'Clocks'], 94: ['Möbel und Leuchten', 'Furniture and lighting'], 95: ['Spielzeug, Sportgeräte', 'Toys, sports goods'], 96: ['Verschiedene Waren', 'Miscellaneous articles'],
};

/** What a product group (`HS 72`) is called; undefined where we have no word for it. */
export function productGroupTitle(key: string): Words | undefined {
  const words = key.startsWith('HS ') ? CHAPTERS[key.slice(3, 5)] : undefined;
  return words && { de: words[0], en: words[1] };
}
