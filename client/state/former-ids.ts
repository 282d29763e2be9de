import type { Address } from './address.ts';
import type { FailureAsked } from './failure-address.ts';
import { failureWithPresentIds } from './failure-address.ts';
import type { ReadingList } from './reading-address.ts';
import { readingWithPresentIds } from './reading-address.ts';

const LISTS: readonly ReadingList[] = ['selected', 'compared', 'hidden', 'pinned', 'only'];

/** What an address says otherwise with the ids that its firms have now, after merges; undefined where it names none of the former ones. */
export function withPresentIds({ firm, chain, failure, reading }: Pick<Address, 'firm' | 'chain' | 'failure' | 'reading'>, former: Readonly<Record<string, string>> = {}): Partial<Address> | undefined {
  const now = (id: string): string => (Object.hasOwn(former, id) ? former[id] : id);
  const named = [firm, chain, ...firmsOfFailure(failure), reading.way?.from, reading.way?.to, ...LISTS.flatMap((list) => reading[list])].filter((id) => id !== undefined);
  if (named.every((id) => now(id) === id)) return undefined;
  return {
    ...(firm !== undefined && { firm: now(firm) }), ...(chain !== undefined && { chain: now(chain) }),
    failure: failureWithPresentIds(failure, now),
    reading: readingWithPresentIds(reading, now),
  };
}

/** Every firm that a failure names: those that fail, of the answers, of a second failure. */
function firmsOfFailure({ firms, answers, against }: FailureAsked): string[] {
  const answering = [...(answers?.relations ?? []).flatMap(({ supplier, buyer }) => [supplier, buyer]), ...(answers?.stocks ?? []).map(({ firm }) => firm)];
  return [...firms, ...answering, ...(against?.kind === 'second' ? against.who.firms : [])];
}
