import type { WzEdition } from '#graph-model/firm.ts';
import type { Words } from '#graph-model/language.ts';
import type { AtlasReference } from './atlas-reference.ts';
import { titleSearch } from './title-search.ts';

/** A code of an edition with its title. */
export interface FoundBranch {
  readonly code: string;
  readonly edition: WzEdition;
  readonly title: Words;
}

/** Finds WZ codes by the beginning of the number (points do not matter) or by words, of one edition or of both. */
export type BranchSearch = (text: string, edition?: WzEdition) => readonly FoundBranch[];

/** O(codes) a search. */
export function branchSearch(reference: AtlasReference): BranchSearch {
  const all = ([2008, 2025] as const).flatMap((edition) => [...reference.branches(edition)].map(([code, { de, en }]): FoundBranch => ({ code, edition, title: { de, en } })))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.edition - b.edition));
  const byWords = titleSearch(all);
  return (text, edition) => {
    const digits = text.replace(/^(?:wz|nace)\s*/i, '').replaceAll(/[\s.]/g, '');
    const found = /^\d+$/.test(digits) ? all.filter(({ code }) => code.replaceAll('.', '').startsWith(digits)) : byWords(text);
    return edition === undefined ? found : found.filter((branch) => branch.edition === edition);
  };
}
