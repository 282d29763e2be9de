/**
 * Parts of invented family names that sound Westphalian. The first parts are no words, so that the names they make are
 * recognisably made up.
 */
export const FIRST_PARTS = [
  'Brenk', 'Uhlk', 'Tölk', 'Wibbel', 'Ebbel', 'Kersp', 'Krasp', 'Nettk', 'Rüggel', 'Selpk', 'Tiggel', 'Wehnk', 'Bösk', 'Eickr', 'Elsk', 'Gerkel',
  'Holtk', 'Imbr', 'Jückel', 'Ockl', 'Püttk', 'Quamb', 'Siepk', 'Umbel', 'Wulstr', 'Zeppk', 'Drosp', 'Fürwel', 'Göskel', 'Hünnek', 'Kümpk', 'Löspel',
  'Mörkel', 'Nölp', 'Össel', 'Rödk', 'Sönkel', 'Trappk', 'Vörmk', 'Wörpel', 'Züsk', 'Bräkl', 'Döpk', 'Flöttk', 'Gräwel', 'Ibbek', 'Jessk', 'Knövel',
  'Lünkel', 'Mürk', 'Nüttel', 'Orskel', 'Pörtk', 'Querl', 'Rönkel', 'Stüvk', 'Ummk', 'Vinkel', 'Zörk', 'Asbek', 'Blömk', 'Dünnk', 'Fretk', 'Grölk',
  'Höbbel', 'Kalwk', 'Lerkel', 'Merschk', 'Nirkel', 'Oestk', 'Plümk', 'Rautk', 'Schnürk', 'Twistk', 'Varsk', 'Wiedk', 'Wrögel', 'Zirkl',
] as const;

export const LAST_PARTS = [
  'enbrink', 'enstert', 'ensiepen', 'enkötter', 'enhoff', 'enrath', 'enhorst', 'enkamp', 'enloh', 'entrup', 'enhövel', 'endiek', 'enfeld', 'engrund',
  'enschlade', 'enbecke', 'enspring', 'enborn', 'enstock', 'enkuhle', 'enbracht', 'enlage', 'enwinkel', 'enhaus', 'enpohl', 'enknapp', 'enschulte', 'enkessel',
] as const;

/** Invented first and last parts for names of firms abroad, by country; others take the last entry. */
export const FOREIGN_PARTS: Readonly<Record<string, { readonly first: readonly string[]; readonly last: readonly string[]; readonly form: string }>> = {
  IT: { first: ['Valdr', 'Montrev', 'Cortal', 'Bresav', 'Lusign', 'Perrat'], last: ['ona', 'ello', 'essa', 'ino'], form: 'S.p.A.' },
  PL: { first: ['Brzez', 'Kalin', 'Wierz', 'Dobrow'], last: ['owka', 'ynka', 'eska', 'anta'], form: 'S.A.' },
  CZ: { first: ['Hradov', 'Lipen', 'Kravon', 'Zelov'], last: ['ina', 'eta', 'ora', 'uska'], form: 'a.s.' },
  AT: { first: ['Grimml', 'Traunl', 'Ennsl', 'Murzl'], last: ['egger', 'reith', 'wanger', 'ödt'], form: 'GmbH' },
  NL: { first: ['Vreed', 'Zuidl', 'Oever', 'Waalr'], last: ['ijk', 'onde', 'erstad', 'egem'], form: 'B.V.' },
  FR: { first: ['Belfr', 'Charn', 'Vaud', 'Lorm'], last: ['enoy', 'illac', 'oisy', 'ette'], form: 'S.A.S.' },
  BE: { first: ['Leuv', 'Meers', 'Haspen'], last: ['onde', 'ergem', 'oulx'], form: 'N.V.' },
  ES: { first: ['Arrol', 'Bidar', 'Zumar'], last: ['iza', 'eta', 'uri'], form: 'S.L.' },
  SE: { first: ['Norrh', 'Skogs', 'Älvsk'], last: ['älla', 'ervik', 'oga'], form: 'AB' },
  FI: { first: ['Kaivo', 'Tervo'], last: ['lampi', 'niska'], form: 'Oy' },
  CN: { first: ['Ningz', 'Shaoq', 'Liangf'], last: ['hao', 'ian', 'ong', 'ei'], form: 'Co., Ltd.' },
  TW: { first: ['Hsinl', 'Taol'], last: ['ung', 'iang'], form: 'Co., Ltd.' },
  JP: { first: ['Harum', 'Tsukim', 'Akiz'], last: ['ori', 'aru', 'ane'], form: 'K.K.' },
  KR: { first: ['Daes', 'Hanb'], last: ['ong', 'yul'], form: 'Co., Ltd.' },
  TR: { first: ['Karad', 'Yeniç'], last: ['eniz', 'alık', 'ova'], form: 'A.Ş.' },
  other: { first: ['Cordev', 'Harlwick', 'Mardov', 'Selkent', 'Tarbor', 'Ondral', 'Vestrom', 'Belmark'], last: ['a', 'is', 'on', 'ex'], form: 'Ltd.' },
};

/** Legal forms of the countries whose firms share the other parts. */
export const OTHER_LEGAL_FORMS: Readonly<Record<string, string>> = {
  AE: 'LLC', AU: 'Pty Ltd', BR: 'Ltda.', CH: 'AG', CL: 'S.A.', GB: 'Ltd.', HU: 'Kft.', IN: 'Pvt. Ltd.', NO: 'AS', SI: 'd.o.o.', SK: 's.r.o.', US: 'Inc.', ZA: '(Pty) Ltd',
};

/** Invented or landscape words that no institution here is called by; every such name ends in "(fiktiv)". */
export const LANDSCAPES = ['Lennetal', 'Volmetal', 'Hönnetal', 'Ebbewald', 'Ardeyhöhe', 'Oestertal'] as const;
export const RESEARCH_NAMES = [
  'Hochschule', 'Institut für Umformtechnik', 'Institut für Kunststofftechnik', 'Institut für Lichttechnik', 'Institut für Oberflächentechnik',
  'Zentrum für Leichtbau', 'Zentrum für digitale Produktion', 'Institut für Kreislaufwirtschaft', 'Versuchsanstalt für Werkstoffe',
] as const;
export const NETWORK_NAMES = [
  'Kammer für Gewerbe', 'Wirtschaftsförderung', 'Verband Draht und Federn', 'Verband Massivumformung', 'Netzwerk Oberfläche', 'Netzwerk Kunststoff', 'Netzwerk Licht',
  'Arbeitgeberverband Metall', 'Energieagentur',
] as const;
