import type { Words } from '#graph-model/language.ts';
import type { ReferenceRow } from './reference-kinds.ts';
import { titleSearch } from './title-search.ts';

/** A chapter (2 digits), heading (4), subheading (6) or CN number (8) of the loaded table. */
export interface ProductEntry {
  readonly code: string;
  readonly title: Words;
  /** Title of the heading, for codes below it: their own titles say only what sets them apart there ("andere"). */
  readonly above?: Words;
  /** WZ 2008 class whose firms make it, where a table says so. */
  readonly branch?: string;
}

/** Product codes with their titles. */
export interface ProductCatalogue {
  readonly edition?: string;
  readonly size: number;
  /** Digits of the longest codes: longer ones cannot be checked to their end. */
  readonly depth: number;
  entry(code: string): ProductEntry | undefined;
  /** The longest beginning of a code that exists. */
  nearest(code: string): ProductEntry | undefined;
  /** Entries by the beginning of a number (blanks and points do not matter) or by words, best first. */
  search(text: string): readonly ProductEntry[];
}

/** Indexes the rows of `products` and, where there are any, of `product-branches`; the words when they are first searched. */
export function productCatalogue(rows: readonly ReferenceRow[], branchRows: readonly ReferenceRow[], edition?: string): ProductCatalogue {
  const branches = new Map(branchRows.map(({ hs6, nace }) => [String(hs6), String(nace)]));
  const titles = new Map(rows.map(({ code, title_de: de, title_en: en }) => [String(code), { de: String(de ?? en), en: String(en ?? de) }]));
  const entries = new Map([...titles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, title]): [string, ProductEntry] => {
    const above = code.length > 4 ? titles.get(code.slice(0, 4)) : undefined;
    const branch = code.length >= 6 ? branches.get(code.slice(0, 6)) : undefined;
    return [code, { code, title, ...(above && { above }), ...(branch && { branch }) }];
  }));
  const all = [...entries.values()];
  let byWords: ReturnType<typeof titleSearch<ProductEntry>> | undefined;
  return {
    edition,
    size: all.length,
    depth: all.reduce((depth, { code }) => Math.max(depth, code.length), 0),
    entry: (code) => entries.get(code),
    nearest: (code) => {
      for (let length = code.length - (code.length % 2); length >= 2; length -= 2) {
        const found = entries.get(code.slice(0, length));
        if (found) return found;
      }
      return undefined;
    },
    search: (text) => {
      const digits = text.replaceAll(/[\s.]/g, '');
      return /^\d+$/.test(digits) ? all.filter(({ code }) => code.startsWith(digits)) : (byWords ??= titleSearch(all))(text);
    },
  };
}

/** `7320.10 Blattfedern und Federblätter dafür` – the number and what it means in German, at most `limit` characters. */
export function productInWords({ code, title }: ProductEntry, limit: number): string {
  const words = `${code.length > 4 ? `${code.slice(0, 4)}.${code.slice(4)}` : code} ${title.de}`;
  return words.length > limit ? `${words.slice(0, limit - 1)}…` : words;
}
