import { AtlasError } from '../errors.ts';
import type { Words } from '../language.ts';
import { isInRegion } from '../region.ts';
import { activeRelations } from './active-relations.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { criticalOfTargets, hiddenSourcesOf } from './critical-targets.ts';
import type { CriticalFirm, HiddenSource } from './critical-targets.ts';
import { failureModel } from './failure-model.ts';
import type { FailureModel } from './failure-model.ts';
import { classOfProduct } from './product-class.ts';
import { upstreamModel } from './upstream-model.ts';

/** What the supply of a product hangs on: whose failure stops all of these firms from making it. */
export interface CriticalSupply {
  /** The firms that make it, in order of id. */
  readonly makers: readonly string[];
  readonly coverage: number;
  readonly critical: readonly CriticalFirm[];
  readonly pairs: readonly (readonly [string, string])[];
  readonly pairsComplete: boolean;
  /** Firms on which several of the makers hang. */
  readonly hiddenSources: readonly Pick<HiddenSource, 'suppliers' | 'source'>[];
  readonly hiddenSourcesComplete: boolean;
}

export interface CriticalProduct {
  /** The products of the class, or the one product, in order of id. */
  readonly products: readonly string[];
  /** All who are known to supply or offer it, wherever they are. */
  readonly everywhere: CriticalSupply;
  /** Those who supply it to firms of the region; undefined where no firm of the region is known to buy it. */
  readonly region?: CriticalSupply;
}

export const CRITICAL_PRODUCT_FORMULA: Words = {
  de: 'Ein Erzeugnis fällt aus, wenn keiner seiner bekannten Anbieter es mehr herstellen kann; in der Region ist es nicht mehr zu haben, wenn keiner mehr arbeitet, der heute ein Unternehmen der Region damit beliefert. Jedes Unternehmen fällt einmal allein aus.',
  en: 'A product is lost when none of its known makers can make it any more; the region cannot obtain it any more when nobody works who supplies a firm of the region with it today. Every firm fails alone once.',
};

/**
 * Which failures stop all makers of a product, or of its whole class, and which make it unobtainable in the region; alone, with proof, or in
 * minimal pairs. The makers are read as the sources of one input that all must fail before it does.
 * @throws AtlasError `not_found` where nobody supplies or offers it.
 */
export function criticalProduct(context: AnalysisContext, productId: string, { wholeClass = false }: { readonly wholeClass?: boolean } = {}): CriticalProduct {
  const products = productsAsked(context, productId, wholeClass);
  const asked = new Set(products);
  const { dataset, options: { region } } = context;
  const relations = activeRelations(context).filter(({ product }) => product !== undefined && asked.has(product));
  const offers = dataset.offers.filter(({ direction, product }) => direction === 'offers' && product !== undefined && asked.has(product));
  const pairs = relations.map(({ supplier, product }) => ({ firm: supplier as string, product: product as string }));
  const everywhere = [...pairs, ...offers.map(({ firm, product }) => ({ firm: firm as string, product: product as string }))];
  if (everywhere.length === 0) throw new AtlasError('not_found', `Nobody supplies or offers a product ${productId}.`);
  const near = new Set<string>(dataset.firms.filter((firm) => region === undefined || isInRegion(region, firm) === true).map(({ id }) => id));
  const toRegion = pairs.filter((_, place) => near.has(relations[place].buyer));
  return { products, everywhere: supplyBy(context, everywhere), ...(toRegion.length > 0 && { region: supplyBy(context, toRegion) }) };
}

function productsAsked({ dataset }: AnalysisContext, productId: string, wholeClass: boolean): string[] {
  const asked = dataset.products.find(({ id }) => id === productId);
  const code = asked && wholeClass ? classOfProduct(asked) : undefined;
  return code === undefined ? [productId] : dataset.products.filter((product) => classOfProduct(product) === code).map(({ id }) => id);
}

function supplyBy(context: AnalysisContext, makers: readonly { readonly firm: string; readonly product: string }[]): CriticalSupply {
  const { firms, indexOf } = context.network;
  const model = failureModel(context);
  const units = new Set(makers.flatMap(({ firm, product }) => unitsThatMake(model, indexOf.get(firm)!, model.products.indexOf(product))));
  const upstream = upstreamModel(model, [...units].sort((a, b) => a - b));
  const { shared, ...found } = criticalOfTargets(context, upstream, { shared: [{ product: -1, suppliers: upstream.targets }] });
  return {
    makers: [...new Set(Array.from(upstream.targets, (unit) => upstream.model.firmOfUnit[unit]))].sort((a, b) => a - b).map((firm) => firms[firm]),
    ...found,
    hiddenSources: hiddenSourcesOf(context, shared).map(({ suppliers, source }) => ({ suppliers: [...new Set(suppliers)], source })).filter(({ suppliers }) => suppliers.length > 1),
    hiddenSourcesComplete: shared.complete,
  };
}

/** The unit for the product; of a firm that tells its inputs apart, but not for this product, all it makes. */
function unitsThatMake({ unitStart, productOfUnit }: FailureModel, firm: number, product: number): number[] {
  const units = Array.from({ length: unitStart[firm + 1] - unitStart[firm] }, (_, place) => unitStart[firm] + place);
  const own = units.filter((unit) => productOfUnit[unit] < 0 || productOfUnit[unit] === product);
  return own.length > 0 ? own : units;
}
