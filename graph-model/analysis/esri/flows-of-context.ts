import type { SupplyRelation } from '../../supply-relation.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { productPositions, type ProductPositions } from '../product-positions.ts';
import { MARK, marksEnd, marksFrom, requirementMarks } from '../requirement-marks.ts';
import { activeEnds } from './active-ends.ts';
import type { Essentiality, Flows } from './esri-model.ts';
import { supplyVolumes } from './supply-volumes.ts';

/**
 * What a firm makes of its inputs. `linear`: output falls in proportion to what is missing. `leontief`: every input limits all output.
 * `mixed`: inputs marked essential do (and unmarked ones, where the context counts them as required), the others are linear.
 */
export type Production = 'linear' | 'leontief' | 'mixed';

/**
 * The relations in force as flows. What suppliers can stand in for each other in is the product; where a relation has none, the WZ class
 * of the supplier (4 digits, as in the paper); where that is unknown too, nobody can stand in.
 */
export function flowsOfContext(context: AnalysisContext, production: Production): Flows {
  const { supplier, buyer } = activeEnds(context);
  const essentiality = essentialityFinder(context, production);
  return {
    firms: context.network.firms.length, supplier, buyer, ...context.ends.share(kindsOfContext),
    volume: supplyVolumes(context).volume,
    essentiality: Uint8Array.from(activeRelations(context), ({ product }, place) => essentiality(buyer[place], product)),
  };
}

function kindsOfContext(context: AnalysisContext): Pick<Flows, 'kinds' | 'kind'> {
  const kindOf = kindFinder(context);
  const kind = Int32Array.from(activeRelations(context), kindOf.kind);
  return { kinds: kindOf.count(), kind };
}

/** Numbers kinds in the order in which relations name them. */
function kindFinder({ dataset }: AnalysisContext): { kind: (relation: SupplyRelation) => number; count: () => number } {
  const branchOf = new Map(dataset.firms.map(({ id, wz, wzEdition }) => [id, wz && `${wzEdition ?? ''} ${wz.slice(0, 5)}`]));
  const numbers = new Map<string, number>();
  return {
    kind({ product, supplier }) {
      const branch = branchOf.get(supplier);
      const [type, name] = product !== undefined ? ['product', product] : branch !== undefined ? ['branch', branch] : ['supplier', supplier];
      const key = `${type} ${name}`;
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, number = numbers.size);
      return number;
    },
    count: () => numbers.size,
  };
}

function essentialityFinder(context: AnalysisContext, production: Production): (buyer: number, product: string | undefined) => Essentiality {
  if (production !== 'mixed') return () => (production === 'linear' ? 1 : 2);
  const { positions, numberOf } = context.ends.share(namedProducts);
  const marks = requirementMarks(context, positions);
  const { unmarkedRequired } = context.options;
  return (buyer, product) => {
    // What is not known by its product cannot have been called essential: it is lost in proportion, as it stops nobody elsewhere.
    if (product === undefined) return 1;
    const input = numberOf.get(product)!;
    const from = marksFrom(marks, buyer, input);
    const stated = marks.mark.subarray(from, marksEnd(marks, buyer, input, from));
    if (stated.includes(MARK.essential)) return 2;
    return stated.length > 0 && stated.every((mark) => mark === MARK.notEssential) ? 1 : unmarkedRequired ? 2 : 1;
  };
}

function namedProducts(context: AnalysisContext): { readonly positions: ProductPositions; readonly numberOf: ReadonlyMap<string, number> } {
  const positions = productPositions(context);
  return { positions, numberOf: new Map(positions.products.map((id, number) => [id, number])) };
}
