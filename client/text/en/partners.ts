import type { SameKeys } from '../same-keys.ts';
import type { partners as german } from '../de/partners.ts';

export const partners: SameKeys<typeof german> = {
  title: 'Partners and new markets', sections: { search: 'Partner search', markets: 'New markets', relations: 'What helps most?' },
};
