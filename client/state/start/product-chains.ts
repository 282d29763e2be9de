import type { NetworkView } from '#graph-model/contract/network.ts';

/** A product at the end of what is known, with all that leads to it. */
export interface ProductChain {
  /** Number of the product. */
  readonly product: number;
  /** Firms that supply it, and all that supply those at any stage. */
  readonly firms: number;
  /** Stages from the first supplier to those that supply the product. */
  readonly stages: number;
  /** Firms among them whose failure alone stops another one. Absent: not computed yet. */
  readonly critical?: number;
}

/** Chains are walked for so many products: those with the most relations at the end. */
export const MOST_CHAINS = 40;

/**
 * The value chains of a network: products bought by firms that supply nobody further, each with its suppliers and everything upstream of them. Where
 * every buyer supplies somebody, all products count. Those with the most kritische Stellen come first, then the largest. O(MOST_CHAINS · (firms + relations)).
 */
export function productChains({ firms, relations }: Pick<NetworkView, 'firms' | 'relations'>, criticalCounts?: readonly (number | null)[]): ProductChain[] {
  const { supplier, buyer, product } = relations;
  const suppliesSomebody = new Set(supplier);
  const last = product.flatMap((sold, relation) => (sold !== null && !suppliesSomebody.has(buyer[relation]) ? [relation] : []));
  const sales = new Map<number, number>();
  for (const relation of last.length > 0 ? last : product.keys()) {
    const sold = product[relation];
    if (sold !== null) sales.set(sold, (sales.get(sold) ?? 0) + 1);
  }
  const suppliersOf = firms.id.map((): number[] => []);
  buyer.forEach((each, relation) => suppliersOf[each].push(supplier[relation]));
  return [...sales].sort(([a, one], [b, other]) => other - one || a - b).slice(0, MOST_CHAINS).map(([sold]) => {
    const { chain, stages } = upstreamOf(supplier.filter((_, relation) => product[relation] === sold), suppliersOf);
    const critical = criticalCounts && [...chain].filter((firm) => (criticalCounts[firm] ?? 0) > 0).length;
    return { product: sold, firms: chain.size, stages, ...(critical !== undefined && { critical }) };
  }).sort((a, b) => (b.critical ?? 0) - (a.critical ?? 0) || b.firms - a.firms || a.product - b.product);
}

function upstreamOf(makers: readonly number[], suppliersOf: readonly (readonly number[])[]): { chain: ReadonlySet<number>; stages: number } {
  const chain = new Set(makers);
  let edge = [...chain];
  let stages = 0;
  while (edge.length > 0) {
    stages += 1;
    edge = [...new Set(edge.flatMap((firm) => suppliersOf[firm]))].filter((firm) => !chain.has(firm));
    for (const firm of edge) chain.add(firm);
  }
  return { chain, stages };
}
