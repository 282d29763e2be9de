/** A legal form up to its spelling. Forms that a list of suppliers writes now so, now so (Co. Ltd., Limited, Pte Ltd) are one. */
export type LegalForm = string;

/** Spellings of each legal form in plain words, without dots and "&". A selection; ISO 20275 lists them all. */
const SPELLINGS: Readonly<Record<LegalForm, readonly string[]>> = {
  // Germany, Austria, Switzerland
  gmbh: ['gmbh', 'mbh', 'gesmbh', 'ges mbh', 'gesellschaft mbh', 'ggmbh', 'gesellschaft mit beschraenkter haftung', 'gesellschaft m beschr haftung'],
  ug: ['ug', 'ug haftungsbeschraenkt', 'unternehmergesellschaft', 'unternehmergesellschaft haftungsbeschraenkt', 'haftungsbeschraenkt'],
  'gmbh-kg': [
    'gmbh co kg', 'gmbh cokg', 'gmbh kg', 'mbh co kg', 'mbh kg', 'ges mbh co kg', 'gesellschaft mbh co kg', 'ug co kg', 'ug haftungsbeschraenkt co kg', 'ag co kg', 'se co kg', 'gmbh co', 'gmbh compagnie kg',
    'gmbh co kommanditgesellschaft', 'gesellschaft mit beschraenkter haftung co kg', 'gesellschaft mit beschraenkter haftung co kommanditgesellschaft', 'stiftung co kg', 'gmbh co ohg',
  ],
  kg: ['kg', 'co kg', 'cokg', 'kommanditgesellschaft', 'comp kg'],
  kgaa: ['kgaa', 'ag co kgaa', 'ag company kgaa', 'se co kgaa', 'gmbh co kgaa', 'kommanditgesellschaft auf aktien', 'ag co'],
  ag: ['ag', 'aktiengesellschaft'],
  se: ['se', 'societas europaea'],
  ohg: ['ohg', 'offene handelsgesellschaft', 'og'],
  gbr: ['gbr', 'gesellschaft buergerlichen rechts', 'gdbr'],
  ek: ['ek', 'ekfm', 'ekfr', 'e kfm', 'e kfr', 'eingetragener kaufmann', 'eingetragene kauffrau', 'eu'],
  ev: ['ev', 'eingetragener verein'],
  eg: ['eg', 'eingetragene genossenschaft', 'egmbh'],
  partg: ['partg', 'partgmbb', 'partg mbb', 'partnerschaft', 'partnerschaftsgesellschaft', 'partnerschaftsgesellschaft mbb'],
  // English-speaking and Asian countries
  limited: [
    'ltd', 'limited', 'co ltd', 'co limited', 'company ltd', 'company limited', 'pte ltd', 'pte limited', 'private limited', 'private ltd', 'pvt ltd', 'pty ltd', 'pty limited',
    'sdn bhd', 'bhd', 'ltd co', 'joint stock company ltd', 'joint stock co ltd', 'joint stock company limited',
  ],
  corporation: ['inc', 'incorporated', 'corp', 'corporation', 'co inc', 'company inc'],
  company: ['co', 'company', 'compagnie', 'cie', 'comp'],
  plc: ['plc', 'public limited company'],
  llc: ['llc', 'fc llc', 'lc'],
  lp: ['lp', 'llp', 'lllp'],
  kk: ['kk', 'kabushiki kaisha'],
  // Romance languages
  sa: ['sa', 'societe anonyme', 'sociedad anonima', 'sa de cv', 'sab de cv', 's de rl de cv'],
  sas: ['sas', 'sasu'],
  sarl: ['sarl', 'eurl'],
  spa: ['spa', 'societa per azioni'],
  srl: ['srl', 'srls', 's r l'],
  snc: ['snc', 'sas di'],
  sl: ['sl', 'slu', 'sociedad limitada'],
  lda: ['lda', 'ltda', 'limitada'],
  // Benelux and the North
  nv: ['nv', 'naamloze vennootschap'],
  bv: ['bv', 'bvba', 'besloten vennootschap', 'srl bv'],
  vof: ['vof', 'cv'],
  ab: ['ab', 'aktiebolag', 'ab publ'],
  as: ['as', 'asa', 'aktieselskab', 'aktieselskabet', 'anonim sirketi', 'akciova spolecnost'],
  aps: ['aps'],
  oy: ['oy', 'oyj', 'oy ab', 'osakeyhtio'],
  // The East
  'sp-zoo': ['sp zoo', 'sp z oo', 'spolka zoo', 'spolka z oo', 'spzoo', 'sp zoo sp k', 'sp zoo spk'],
  sro: ['sro', 'spol sro', 'spol s ro'],
  doo: ['doo', 'dooel'],
  kft: ['kft', 'zrt', 'nyrt', 'bt'],
  ood: ['ood', 'eood', 'ad'],
  ooo: ['ooo', 'oao', 'pao', 'zao'],
  'ltd-sti': ['ltd sti', 'san ve tic ltd sti', 'san tic as', 'sti'],
};

/** Legal forms by their first word, longest spelling first. */
export const LEGAL_FORMS: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly form: LegalForm }[]> = byFirstWord();

function byFirstWord(): Map<string, { readonly words: readonly string[]; readonly form: LegalForm }[]> {
  const forms = new Map<string, { readonly words: readonly string[]; readonly form: LegalForm }[]>();
  for (const [form, spellings] of Object.entries(SPELLINGS)) {
    for (const words of spellings.map((spelling) => spelling.split(' '))) forms.set(words[0], [...(forms.get(words[0]) ?? []), { words, form }]);
  }
  for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);
  return forms;
}

/** Whether one firm may be written with both forms: the same, or "Co." alone, which says next to nothing. */
export function areCompatible(a: LegalForm, b: LegalForm): boolean {
  return a === b || a === 'company' || b === 'company';
}
