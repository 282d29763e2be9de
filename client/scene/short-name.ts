const LEGAL_FORM = /(?:,?\s+(?:gmbh|ag|kg|kgaa|ohg|gbr|ug|se|eg|e\.\s?k\.|e\.\s?v\.|mbh|& co\.?|\(haftungsbeschränkt\)|inc\.?|ltd\.?|llc|s\.p\.a\.|spa|s\.r\.l\.|srl|s\.a\.|sas|b\.v\.|sp\. z o\.o\.|s\.r\.o\.))+$/i;
const LONGEST = 30;

/** Name of a firm for the picture: without its legal form, cut at 30 characters. The full name stands in the tooltip. */
export function shortName(name: string): string {
  const bare = name.replace(LEGAL_FORM, '').trim() || name;
  const characters = [...bare];
  return characters.length <= LONGEST ? bare : `${characters.slice(0, LONGEST - 1).join('').trimEnd()}…`;
}
