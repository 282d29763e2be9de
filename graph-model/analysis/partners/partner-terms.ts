import { fold } from '../../compare-text.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { capabilitiesOf } from '../capabilities.ts';

/** A name that firms state, in its most frequent spelling, with how many do. */
export interface Term {
  readonly name: string;
  readonly firms: number;
}

/** What can be asked of partners, since somebody states it. */
export interface PartnerTerms {
  readonly capabilities: readonly Term[];
  readonly certificates: readonly Term[];
  readonly greenAttributes: readonly Term[];
}

/** All capabilities, certificates and green attributes of the firms, the most frequent first; computed once. O(firms + offers). */
export function partnerTerms(context: AnalysisContext): PartnerTerms {
  return context.share(termsOfContext);
}

function termsOfContext(context: AnalysisContext): PartnerTerms {
  const { firms } = context.dataset;
  return {
    capabilities: termsOf([...capabilitiesOf(context).values()]),
    certificates: termsOf(firms.map(({ certificates = [] }) => new Set(certificates))),
    greenAttributes: termsOf(firms.map(({ greenAttributes = [] }) => new Set(greenAttributes))),
  };
}

function termsOf(stated: readonly ReadonlySet<string>[]): Term[] {
  const spellings = new Map<string, Map<string, number>>();
  const firms = new Map<string, number>();
  for (const names of stated) {
    const keys = new Set<string>();
    for (const name of names) {
      const key = fold(name);
      keys.add(key);
      const known = spellings.get(key) ?? new Map<string, number>();
      known.set(name, (known.get(name) ?? 0) + 1);
      spellings.set(key, known);
    }
    for (const key of keys) firms.set(key, (firms.get(key) ?? 0) + 1);
  }
  return Array.from(spellings, ([key, counts]) => {
    const [name] = [...counts].reduce((most, entry) => (entry[1] > most[1] || (entry[1] === most[1] && entry[0] < most[0]) ? entry : most));
    return { name, firms: firms.get(key)! };
  }).sort((a, b) => b.firms - a.firms || (a.name < b.name ? -1 : 1));
}
