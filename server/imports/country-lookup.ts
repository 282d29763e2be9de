import type { Words } from '#graph-model/language.ts';
import { fold } from '#graph-model/text.ts';
import { ISO_ALPHA_3, ISO_COUNTRIES } from '#seed-data/reference/iso-countries.ts';

/** What people call countries beside their official names, and what they were called before. States that became several are not among them. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'VAE'],
  AT: ['A'],
  BA: ['Bosnien'],
  BF: ['Obervolta', 'Upper Volta'],
  BJ: ['Dahomey'],
  BN: ['Brunei Darussalam'],
  BO: ['Plurinational State of Bolivia'],
  BY: ['Weißrussland', 'White Russia', 'Byelorussia'],
  CD: ['Zaire', 'DR Kongo', 'DR Congo', 'Kongo-Kinshasa', 'Kongo (Kinshasa)', 'Democratic Republic of the Congo', 'Demokratische Republik Kongo'],
  CG: ['Kongo', 'Congo', 'Republik Kongo', 'Republic of the Congo'],
  CH: ['Switzerland'],
  CI: ['Elfenbeinküste', 'Ivory Coast'],
  CN: ['PR China', 'P.R. China', 'VR China', 'Volksrepublik China', "People's Republic of China", 'Mainland China'],
  CV: ['Kapverden', 'Kapverdische Inseln', 'Cape Verde'],
  CZ: ['Czech', 'Czech Republic', 'Tschechische Republik'],
  DE: ['D', 'BRD', 'DDR', 'GDR', 'West Germany', 'Westdeutschland', 'East Germany', 'Bundesrepublik Deutschland', 'Federal Republic of Germany'],
  ET: ['Abessinien'],
  FM: ['Federated States of Micronesia'],
  GB: ['UK', 'U.K.', 'Großbritannien', 'Great Britain', 'England', 'Scotland', 'Schottland', 'Wales'],
  HK: ['Hongkong', 'Hong Kong'],
  IR: ['Persien', 'Persia', 'Islamic Republic of Iran'],
  KH: ['Kampuchea'],
  KP: ['North Korea', 'DPRK'],
  KR: ['Korea', 'South Korea', 'Republic of Korea', 'Republik Korea'],
  LA: ['Laos'],
  LK: ['Ceylon'],
  MD: ['Moldawien', 'Republic of Moldova'],
  MK: ['Mazedonien', 'Macedonia'],
  MM: ['Birma', 'Burma'],
  MO: ['Macau', 'Macao'],
  NA: ['Südwestafrika'],
  NL: ['Holland', 'The Netherlands'],
  PS: ['Palestine', 'State of Palestine'],
  RU: ['Russische Föderation', 'Russian Federation'],
  SK: ['Slowakische Republik', 'Slovak Republic'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swasiland', 'Swaziland'],
  TH: ['Siam'],
  TL: ['Osttimor', 'East Timor'],
  TR: ['Turkey', 'Turkiye', 'Türkiye'],
  TW: ['Chinese Taipei'],
  TZ: ['United Republic of Tanzania'],
  US: ['USA', 'U.S.A.', 'U.S.', 'United States of America', 'Vereinigte Staaten von Amerika', 'Amerika'],
  VA: ['Holy See', 'Heiliger Stuhl'],
  VE: ['Bolivarian Republic of Venezuela'],
  VN: ['Viet Nam'],
  ZW: ['Rhodesien', 'Rhodesia'],
};

/** Finds the alpha-2 code of a country by its code of two or three letters or by any of its German and English names, folded. */
export function countryLookup(countries: ReadonlyMap<string, Words>): (text: string) => string | undefined {
  const byName = countryNames(countries);
  return (text) => {
    const code = text.toUpperCase();
    return countries.has(code) ? code : byName.get(fold(text));
  };
}

function countryNames(countries: ReadonlyMap<string, Words>): Map<string, string> {
  const names = new Map<string, string>();
  const short = ['de', 'en'].map((language) => new Intl.DisplayNames(language, { type: 'region', style: 'short' }));
  // Later names win over earlier ones: what people say over abbreviations, codes over both.
  for (const code of countries.keys()) for (const display of short) names.set(fold(display.of(code) ?? code), code);
  for (const [code, { de, en }] of countries) for (const name of [de, en]) names.set(fold(name), code);
  for (const [code, others] of Object.entries(OTHER_NAMES)) for (const name of others) names.set(fold(name), code);
  ISO_ALPHA_3.forEach((alpha3, position) => names.set(fold(alpha3), ISO_COUNTRIES[position]));
  return names;
}
