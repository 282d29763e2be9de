/** Member states of the European Union since 1 February 2020 (ISO 3166-1 alpha-2). */
export const EU_MEMBERS: ReadonlySet<string> = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));
