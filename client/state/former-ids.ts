import type { Address } from './address.ts';
import type { ReadingList } from './reading-address.ts';
import { readingWithPresentIds } from './reading-address.ts';

const LISTS: readonly ReadingList[] = ['selected', 'compared', 'hidden', 'pinned', 'only'];

/** What an address says otherwise with the ids that its firms have now, after merges; undefined where it names none of the former ones. */
export function withPresentIds({ firm, chain, failure, reading }: Pick<Address, 'firm' | 'chain' | 'failure' | 'reading'>, former: Readonly<Record<string, string>> = {}): Partial<Address> | undefined {
  const now = (id: string): string => (Object.hasOwn(former, id) ? former[id] : id);
  const named = [firm, chain, ...failure.firms, reading.way?.from, reading.way?.to, ...LISTS.flatMap((list) => reading[list])].filter((id) => id !== undefined);
  if (named.every((id) => now(id) === id)) return undefined;
  return {
    ...(firm !== undefined && { firm: now(firm) }), ...(chain !== undefined && { chain: now(chain) }),
    failure: { ...failure, firms: [...new Set(failure.firms.map(now))] },
    reading: readingWithPresentIds(reading, now),
  };
}
