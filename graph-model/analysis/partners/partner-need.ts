import { fold } from '../../compare-text.ts';
import { AtlasError } from '../../errors.ts';
import type { Firm } from '../../firm.ts';
import type { PartnerCriteria } from '../../partner-criteria.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { positionOf } from '../firm-position.ts';
import { pointsOf, recordsOf } from './firm-points.ts';
import type { Point } from '../../great-circle.ts';
import { partnerIndex } from './partner-index.ts';
import type { Dealing, PartnerIndex } from './partner-index.ts';
import { asksForProduct, matchingProducts } from './product-match.ts';
import type { ProductMatch } from './product-match.ts';
import { sharedFailures } from './shared-failures.ts';
import type { SharedFailures } from './shared-failures.ts';

/** A product of a firm that fits, and how the firm comes by it. */
export interface FirmMatch extends ProductMatch {
  readonly how: Dealing;
}

/** A name as it was asked for, with its folded form that firms are compared by. */
export interface AskedName {
  readonly name: string;
  readonly key: string;
}

/** Criteria with everything looked up that every firm is measured by. */
export interface Need {
  readonly criteria: PartnerCriteria;
  readonly index: PartnerIndex;
  /** The firms that have to do with what is asked, ascending. */
  readonly firms: readonly number[];
  readonly records: readonly Firm[];
  /** The best product of each firm; undefined where no product is asked for. */
  readonly bestProduct?: ReadonlyMap<number, FirmMatch>;
  /** Firms that tell nothing of what they supply or offer. */
  readonly tellsProducts: (firm: number) => boolean;
  readonly capabilities: readonly AskedName[];
  readonly certificates: readonly AskedName[];
  readonly green: readonly AskedName[];
  /** Where distances are measured from; undefined where no place is asked for, or it is unknown. */
  readonly from?: Point;
  readonly pointOf: (firm: number) => Point | undefined;
  /** What stops today's supplier, and whom it stops too; undefined where no supplier is to get company. */
  readonly shared?: SharedFailures;
}

/** What a search can look things up in, beside the records. */
interface LookUps {
  readonly places?: ReadonlyMap<string, Point>;
  readonly codes?: readonly string[];
}

/**
 * Looks up what is asked. O(products + firms that have to do with it).
 * @throws AtlasError `not_found` for firms and products that are not there, `bad_input` where nothing is asked.
 */
export function needOf(context: AnalysisContext, criteria: PartnerCriteria, { places, codes }: LookUps): Need {
  const { dataset, network } = context;
  if (criteria.product !== undefined && !dataset.products.some(({ id }) => id === criteria.product)) throw new AtlasError('not_found', `There is no product "${criteria.product}".`);
  if (criteria.ags !== undefined && places !== undefined && !places.has(criteria.ags)) throw new AtlasError('not_found', `There is no municipality "${criteria.ags}" that distances could be measured from.`);
  const buyer = criteria.forFirm === undefined ? undefined : positionOf(network, criteria.forFirm);
  const supplier = criteria.insteadOf === undefined ? undefined : positionOf(network, criteria.insteadOf);
  const index = partnerIndex(context);
  const bestProduct = asksForProduct(criteria) ? bestProducts(index, matchingProducts(dataset.products, { ...criteria, codes })) : undefined;
  const pointOf = pointsOf(context, places);
  const known = new Set([buyer, supplier, ...suppliersOfToday(context, criteria, bestProduct)]);
  const capabilities = askedNames(criteria.capabilities);
  const green = askedNames(criteria.greenAttributes);
  const firms = firmsToLookAt(criteria, index, { bestProduct, capabilities, green }) ?? Array.from(network.firms.keys());
  return {
    criteria, index, records: recordsOf(context), bestProduct, tellsProducts: (firm) => index.dealing.has(firm), capabilities, certificates: askedNames(criteria.certificates), green, pointOf,
    firms: firms.filter((firm) => !known.has(firm)).sort((a, b) => a - b),
    from: criteria.ags !== undefined ? places?.get(criteria.ags) : buyer === undefined ? undefined : pointOf(buyer),
    shared: supplier === undefined ? undefined : sharedFailures(context, supplier, buyer),
  };
}

function askedNames(names: readonly string[] = []): AskedName[] {
  const asked = new Map(names.map((name) => [fold(name), name]));
  return Array.from(asked, ([key, name]) => ({ name, key }));
}

/** Per firm the product that fits best, of several the first by id; what it supplies before what it only offers. */
function bestProducts({ dealers }: PartnerIndex, products: ReadonlyMap<string, ProductMatch>): Map<number, FirmMatch> {
  const best = new Map<number, FirmMatch>();
  for (const match of products.values()) {
    for (const [firm, how] of dealers.get(match.product) ?? []) {
      const known = best.get(firm);
      if (known === undefined || match.value > known.value || (match.value === known.value && isBefore({ ...match, how }, known))) best.set(firm, { ...match, how });
    }
  }
  return best;
}

function isBefore(a: FirmMatch, b: FirmMatch): boolean {
  return a.how === b.how ? a.product < b.product : a.how === 'supplies';
}

/** Those who supply the searching firm with just this today: they are no news to it. */
function suppliersOfToday(context: AnalysisContext, { forFirm }: PartnerCriteria, bestProduct: ReadonlyMap<number, FirmMatch> | undefined): number[] {
  if (forFirm === undefined || bestProduct === undefined) return [];
  return activeRelations(context).flatMap(({ supplier, buyer, product }) => {
    const position = context.network.indexOf.get(supplier)!;
    const match = bestProduct.get(position);
    return buyer === forFirm && match !== undefined && match.product === product && match.value === 1 ? [position] : [];
  });
}

/** The firms that have to do with what is asked; undefined: all, since only a place, a kind or a certificate is. */
function firmsToLookAt(criteria: PartnerCriteria, { able, green }: PartnerIndex, asked: Pick<Need, 'bestProduct' | 'capabilities' | 'green'>): number[] | undefined {
  const having = (names: readonly AskedName[], by: ReadonlyMap<string, ReadonlySet<number>>) => names.flatMap(({ key }) => [...by.get(key) ?? []]);
  if (asked.bestProduct !== undefined || asked.capabilities.length > 0) return [...new Set([...asked.bestProduct?.keys() ?? [], ...having(asked.capabilities, able)])];
  if (asked.green.length > 0) return [...new Set(having(asked.green, green))];
  const { certificates = [], kinds = [], sizeClasses = [], ags, radiusKm } = criteria;
  if (certificates.length + kinds.length + sizeClasses.length > 0 || (ags !== undefined && radiusKm !== undefined)) return undefined;
  throw new AtlasError('bad_input', 'Say what you look for: a product, a capability, a certificate, a kind of firm, or a place with a radius.');
}
