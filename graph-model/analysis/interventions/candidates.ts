import { isInRegion } from '../../region.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { capabilitiesOf, capabilityOverlap } from '../capabilities.ts';
import { classOfProduct } from '../product-class.ts';

/**
 * Why a firm could supply a product: it already supplies it to others, it offers it, it supplies or offers one of the same class (`classOfProduct`), or, where the product has no code to tell its class by and nobody of the others is there, it can do at least half of what
 * today's suppliers can.
 */
export type CandidateBasis = 'supplies' | 'offers' | 'class' | 'capability';

/** A firm, as position, that could supply an input. */
export interface Candidate {
  readonly firm: number;
  readonly basis: CandidateBasis;
}

/** Least overlap (Jaccard) of the capabilities of a firm with those of today's suppliers. */
const LEAST_OVERLAP = 0.5;

/** Finds the firms of the region (without a region: of all) that could supply a product; surest basis first, then in order of id. */
export type CandidateFinder = (product: string, buyer: number, suppliers: readonly number[]) => Candidate[];

/** A finder over the records of a context. O(relations + offers), then per product O(firms that have to do with its class). */
export function candidateFinder(context: AnalysisContext): CandidateFinder {
  const { dataset, network: { indexOf }, options: { region } } = context;
  const isNear = new Uint8Array(dataset.firms.length);
  for (const firm of dataset.firms) isNear[indexOf.get(firm.id)!] = region === undefined || isInRegion(region, firm) === true ? 1 : 0;
  const codes = new Map(dataset.products.map((product) => [product.id as string, classOfProduct(product)]));
  const supply = firmsByKey(activeRelations(context).flatMap(({ supplier, product }) => (product === undefined ? [] : [[product as string, indexOf.get(supplier)!] as const])));
  const offers = firmsByKey(dataset.offers.flatMap(({ firm, direction, product }) => (direction === 'offers' && product !== undefined && indexOf.has(firm) ? [[product as string, indexOf.get(firm)!] as const] : [])));
  const ofClass = firmsByKey([...supply, ...offers].flatMap(([product, firms]) => {
    const code = codes.get(product);
    return code === undefined ? [] : [...firms].map((firm) => [code, firm] as const);
  }));
  const capabilities = capabilitiesOf(context);
  const dealersIn = (product: string): Candidate[] => {
    const code = codes.get(product);
    const found = new Map<number, CandidateBasis>();
    const bases: [CandidateBasis, Iterable<number>][] = [['supplies', supply.get(product) ?? []], ['offers', offers.get(product) ?? []], ['class', (code !== undefined && ofClass.get(code)) || []]];
    for (const [basis, firms] of bases) for (const firm of [...firms].sort((a, b) => a - b)) if (isNear[firm] === 1 && !found.has(firm)) found.set(firm, basis);
    return Array.from(found, ([firm, basis]) => ({ firm, basis }));
  };
  const dealers = new Map<string, readonly Candidate[]>();
  return (product, buyer, suppliers) => {
    const known = dealers.get(product) ?? dealersIn(product);
    dealers.set(product, known);
    const isOther = (firm: number) => firm !== buyer && !suppliers.includes(firm);
    const found = known.filter(({ firm }) => isOther(firm));
    if (found.length > 0 || codes.get(product) !== undefined) return found;
    return withSimilarCapabilities(capabilities, suppliers).sort((a, b) => a - b).filter((firm) => isNear[firm] === 1 && isOther(firm)).map((firm) => ({ firm, basis: 'capability' }));
  };
}

function firmsByKey(pairs: readonly (readonly [string, number])[]): Map<string, Set<number>> {
  const firms = new Map<string, Set<number>>();
  for (const [key, firm] of pairs) firms.set(key, (firms.get(key) ?? new Set<number>()).add(firm));
  return firms;
}

function withSimilarCapabilities(capabilities: ReadonlyMap<number, ReadonlySet<string>>, suppliers: readonly number[]): number[] {
  const wanted = suppliers.map((firm) => capabilities.get(firm)).filter((known) => known !== undefined);
  if (wanted.length === 0) return [];
  return [...capabilities].filter(([, has]) => wanted.some((names) => capabilityOverlap(names, has) >= LEAST_OVERLAP)).map(([firm]) => firm);
}
