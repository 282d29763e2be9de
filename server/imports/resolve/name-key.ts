const TRANSCRIPTIONS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * Key under which two spellings are the same name: case, blanks, ß/ss, umlauts and their transcriptions, and other accents do not matter.
 * Unlike `fold` it keeps apart what only looks alike: Bauer and Baur, Müller and Muller.
 */
export function nameKey(name: string): string {
  const lower = name.toLowerCase().normalize('NFC').replace(/[äöüß]/g, (letter) => TRANSCRIPTIONS[letter]);
  const bare = /^[\x20-\x7E]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/\s+/g, ' ').trim();
}
