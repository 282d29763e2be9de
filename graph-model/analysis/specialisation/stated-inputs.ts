import type { Firm } from '../../firm.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { capabilitiesOf } from '../capabilities.ts';
import type { IndustryLookup } from './industry-lookup.ts';

export interface StatedInputs {
  /** Industries of whose goods a firm has named a supplier, a requirement or a request, by id; firms that state nothing are absent. */
  readonly industries: ReadonlyMap<string, ReadonlySet<string>>;
  /** Products that each firm has named so. */
  readonly products: ReadonlyMap<string, ReadonlySet<string>>;
  /** Industries that may make a product. */
  readonly makersOf: (product: string) => ReadonlySet<string>;
}

export interface StatedInputSources {
  readonly lookup: IndustryLookup;
  /** The WZ 2008 codes that a firm's own code means. */
  readonly codesOf: (firm: Firm) => readonly string[];
  /** HS subheading → WZ 2008 class whose firms make it. */
  readonly productBranches: ReadonlyMap<string, string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What every firm has stated that it buys or seeks, as industries. A product belongs to the industry that an official table names for its code, else to those of all
 * firms that supply or offer it: taking in too many makes a question too few, never a wrong one. Another statement can only add. O(records).
 */
export function statedInputs(context: AnalysisContext, { lookup, codesOf, productBranches }: StatedInputSources): StatedInputs {
  const { dataset, network } = context;
  const industriesOf = new Map(dataset.firms.map((firm) => [firm.id as string, new Set(codesOf(firm).flatMap((code) => lookup.mayMake(code)))]));
  const relations = activeRelations(context);
  const official = new Map<string, ReadonlySet<string>>();
  for (const { id, code, codeSystem } of dataset.products) {
    const branch = code === undefined || codeSystem === 'GP' ? undefined : productBranches.get(code.slice(0, 6));
    if (branch !== undefined) official.set(id, new Set(lookup.mayMake(branch)));
  }
  const bySupplier = new Map<string, Set<string>>();
  for (const { product, supplier } of relations) if (product !== undefined) addAll(bySupplier, product, industriesOf.get(supplier));
  for (const { product, firm, direction } of dataset.offers) if (direction === 'offers' && product !== undefined) addAll(bySupplier, product, industriesOf.get(firm));
  const byCapability = new Map<string, Set<string>>();
  for (const [position, names] of capabilitiesOf(context)) for (const name of names) addAll(byCapability, name, industriesOf.get(network.firms[position]));
  const makersOf = (product: string) => official.get(product) ?? bySupplier.get(product) ?? NONE;

  const industries = new Map<string, Set<string>>();
  const products = new Map<string, Set<string>>();
  const state = (firm: string, product: string | undefined, others: Iterable<string> = NONE) => {
    if (others !== NONE) addAll(industries, firm, others);
    if (product === undefined) return;
    const known = products.get(firm);
    if (known) known.add(product);
    else products.set(firm, new Set([product]));
  };
  for (const { buyer, supplier, product } of relations) state(buyer, product, product === undefined ? industriesOf.get(supplier) : NONE);
  for (const { firm, product } of dataset.requirements) state(firm, product);
  for (const { firm, direction, product, capability } of dataset.offers) if (direction === 'seeks') state(firm, product, capability === undefined ? NONE : byCapability.get(capability));
  for (const [firm, named] of products) for (const product of named) addAll(industries, firm, makersOf(product));
  return { industries, products, makersOf };
}

function addAll(sets: Map<string, Set<string>>, key: string, values: Iterable<string> = NONE): void {
  const known = sets.get(key) ?? new Set<string>();
  for (const value of values) known.add(value);
  sets.set(key, known);
}
