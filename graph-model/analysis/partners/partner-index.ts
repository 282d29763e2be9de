import { fold } from '../../compare-text.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { capabilitiesOf } from '../capabilities.ts';

/** How a firm comes by a product: it supplies it to others, or offers it. */
export type Dealing = 'supplies' | 'offers';

/** What searches for partners look things up in; firms by position, texts folded. */
export interface PartnerIndex {
  /** By product, who supplies or offers it. */
  readonly dealers: ReadonlyMap<string, ReadonlyMap<number, Dealing>>;
  /** Those who supply or offer anything. */
  readonly dealing: ReadonlySet<number>;
  /** By capability, who has it. */
  readonly able: ReadonlyMap<string, ReadonlySet<number>>;
  readonly certified: ReadonlyMap<string, ReadonlySet<number>>;
  readonly green: ReadonlyMap<string, ReadonlySet<number>>;
  /** Firms that say nothing about these. */
  readonly silent: { readonly capabilities: ReadonlySet<number>; readonly certificates: ReadonlySet<number>; readonly green: ReadonlySet<number> };
}

/** The index of a context, built once. O(firms + relations + offers). */
export function partnerIndex(context: AnalysisContext): PartnerIndex {
  return context.share(buildIndex);
}

function buildIndex(context: AnalysisContext): PartnerIndex {
  const { dataset, network: { indexOf } } = context;
  const dealers = new Map<string, Map<number, Dealing>>();
  const deal = (product: string, firm: number, how: Dealing) => {
    const known = dealers.get(product) ?? new Map<number, Dealing>();
    if (!known.has(firm)) known.set(firm, how);
    dealers.set(product, known);
  };
  for (const { supplier, product } of activeRelations(context)) if (product !== undefined) deal(product, indexOf.get(supplier)!, 'supplies');
  for (const { firm, direction, product } of dataset.offers) if (direction === 'offers' && product !== undefined && indexOf.has(firm)) deal(product, indexOf.get(firm)!, 'offers');
  const able = namesByFirm([...capabilitiesOf(context)]);
  const stated = (field: 'certificates' | 'greenAttributes') => namesByFirm(dataset.firms.map((firm) => [indexOf.get(firm.id)!, firm[field] ?? []]));
  const [certified, green] = [stated('certificates'), stated('greenAttributes')];
  const silentIn = (names: ReadonlyMap<string, ReadonlySet<number>>) => {
    const speaking = new Set([...names.values()].flatMap((firms) => [...firms]));
    return new Set(dataset.firms.map(({ id }) => indexOf.get(id)!).filter((firm) => !speaking.has(firm)));
  };
  return {
    dealers, dealing: new Set([...dealers.values()].flatMap((firms) => [...firms.keys()])), able, certified, green, silent: { capabilities: silentIn(able), certificates: silentIn(certified), green: silentIn(green) },
  };
}

function namesByFirm(stated: readonly (readonly [number, Iterable<string>])[]): Map<string, Set<number>> {
  const firms = new Map<string, Set<number>>();
  for (const [firm, names] of stated) {
    for (const name of names) {
      const key = fold(name);
      const known = firms.get(key);
      if (known === undefined) firms.set(key, new Set([firm]));
      else known.add(firm);
    }
  }
  return firms;
}
