import { fold } from '../../compare-text.ts';

/**
 * Fields of teaching and advice, and the processes and certificates that belong to them, by stems of German words: institutes name their field
 * ("Oberflächentechnik"), firms their process ("Galvanisieren"). Ours; extend it where a region uses other words.
 */
const TOPICS: readonly { readonly topic: readonly string[]; readonly covers: readonly string[] }[] = [
  { topic: ['oberflachentechnik'], covers: ['galvan', 'verzink', 'beschicht', 'elox', 'vernick', 'verchrom', 'phosphat', 'lackier', 'beiz', 'polier', 'strahl'] },
  { topic: ['umformtechnik', 'umform'], covers: ['kaltstauch', 'tiefzieh', 'stanz', 'bieg', 'walz', 'zieh', 'schmied', 'press', 'gewindewalz', 'wickel'] },
  { topic: ['kunststofftechnik', 'kunststoff'], covers: ['spritz', 'umspritz', 'extru', 'thermoform', 'kunststoff'] },
  { topic: ['werkstoffprufung', 'werkstofftechnik', 'werkstoff'], covers: ['hart', 'vergut', 'gluh', 'nitrier', 'pruf', 'werkstoff', 'cqi-9', 'iso/iec 17025'] },
  { topic: ['leichtbau'], covers: ['fug', 'schweiss', 'kleb', 'aluminium', 'leichtbau'] },
  { topic: ['gussinstitut', 'giessereitechnik', 'giess'], covers: ['guss', 'giess', 'schmelz'] },
  { topic: ['lichttechnik', 'lichtplanung', 'lichtmessung'], covers: ['licht', 'led', 'optik'] },
  { topic: ['digitalisierung', 'softwareentwicklung', 'datenanalyse'], covers: ['software', 'erp', 'daten', 'simulation', 'digital'] },
  { topic: ['kreislaufwirtschaft', 'nachhaltigkeit', 'energieberatung', 'energietechnik'], covers: ['recycl', 'rezykl', 'iso 14001', 'iso 50001', 'energie'] },
  { topic: ['qualitatsmanagement', 'zertifizierung'], covers: ['iso 9001', 'iatf', 'iso 13485', 'iso 14001', 'iso 50001', 'en 9100', 'en 1090', 'iris', 'vda', 'qualitat'] },
  { topic: ['medizintechnik'], covers: ['iso 13485', 'medizin'] },
  { topic: ['automatisierung', 'robotik', 'maschinenbau'], covers: ['montage', 'automat', 'robot', 'steuerung'] },
];

/** How surely somebody who knows a topic can help with a process or certificate: 2 where the topic names it ("Einführung ISO 13485"), 1 where it belongs to the topic, else 0. */
export function helpsWith(topic: string, step: string): 0 | 1 | 2 {
  const [known, asked] = [fold(topic), fold(step)];
  if (` ${known} `.includes(` ${asked} `)) return 2;
  return TOPICS.some(({ topic: names, covers }) => names.some((name) => known.includes(name)) && covers.some((stem) => holdsStem(asked, stem))) ? 1 : 0;
}

/** Stems stand anywhere in a compound; those of three letters only where a word begins, or "ERP" would teach Reinraumverpackung. */
function holdsStem(name: string, stem: string): boolean {
  return stem.length > 3 ? name.includes(stem) : name.split(/[^a-z0-9]+/).some((word) => word.startsWith(stem));
}
