/** Abbreviations, plurals and translations that stand for one word in names of firms. */
const SAME_WORDS: Readonly<Record<string, readonly string[]>> = {
  gebrueder: ['gebr', 'gebruder', 'brothers', 'bros'],
  gesellschaft: ['ges', 'gesell'],
  nachfolger: ['nachf', 'nchf', 'nachfl'],
  soehne: ['sohne'],
  international: ['intl', 'internat', 'internacional', 'internationale'],
  manufacturing: ['mfg', 'manufacture', 'manufactory', 'manuf'],
  technology: ['tech', 'technologies', 'technologie', 'technologien', 'technol'],
  technik: ['techn', 'techniken'],
  industry: ['ind', 'industries', 'industrie', 'industrien', 'industriell'],
  electronic: ['electronics', 'elektronik', 'electron'],
  electric: ['elektro', 'electrical', 'elektrik'],
  system: ['systems', 'systeme', 'sys'],
  institut: ['inst', 'institute'],
  universitaet: ['uni', 'univ', 'university'],
  holding: ['holdings', 'hldg', 'hldgs', 'beteiligung', 'beteiligungs'],
  group: ['gruppe', 'grp', 'groupe'],
  product: ['products', 'produkte', 'produkt', 'prod'],
  solution: ['solutions', 'loesungen'],
  service: ['services', 'dienstleistungen', 'dienstleistung'],
  semiconductor: ['semiconductors', 'halbleiter', 'semicon'],
  component: ['components', 'komponenten'],
  material: ['materials', 'werkstoffe'],
  werk: ['werke', 'wk', 'wke'],
  fabrik: ['fabriken', 'fabr', 'fbr'],
  maschinenbau: ['maschbau', 'maschinenb', 'maschb'],
  metallwaren: ['metallw', 'metallwarenfabrik'],
  handel: ['hdl', 'handels', 'handelsgesellschaft'],
  verwaltung: ['verw', 'verwaltungs', 'verwaltungsgesellschaft'],
  sankt: ['st'],
  company: ['coy'],
  aluminium: ['aluminum', 'alu'],
};

/** Word → what it is short for. */
export const SHORT_FOR: ReadonlyMap<string, string> = new Map(Object.entries(SAME_WORDS).flatMap(([word, others]) => others.map((other) => [other, word])));

/** Words that say nothing about which firm is meant. */
export const SILENT_WORDS: ReadonlySet<string> = new Set([
  'f', 'fuer', 'fa', 'firma', 'the', 'der', 'die', 'das', 'inh', 'inhaber', 'inhaberin', 'vorm', 'vormals', 'dr', 'prof', 'dipl', 'ing', 'dipling', 'continued', 'fortsetzung',
]);

/** Words that many firms have in their names, whatever the list at hand holds: they count a third. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(SAME_WORDS).filter((word) => !['gebrueder', 'nachfolger', 'soehne', 'sankt'].includes(word)),
  'deutschland', 'germany', 'europe', 'europa', 'global', 'precision', 'praezision', 'metall', 'metal', 'stahl', 'steel', 'kunststoff', 'kunststofftechnik', 'plastic', 'plastics', 'werkzeugbau', 'logistik',
  'produktion', 'production', 'vertrieb', 'vertriebs', 'vertriebsgesellschaft', 'consulting', 'enterprise', 'enterprises', 'engineering', 'partner', 'plus', 'verwaltungs', 'metallbau', 'metallverarbeitung',
  'oberflaechentechnik', 'umformtechnik', 'stanztechnik', 'drahtwerk', 'federn', 'schrauben', 'galvanik', 'optical', 'display', 'circuit', 'circuits', 'printed', 'lighting', 'chemical', 'packaging', 'printing',
]);
