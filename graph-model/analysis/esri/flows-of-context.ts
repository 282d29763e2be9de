import type { SupplyRelation } from '../../supply-relation.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { productPositions } from '../product-positions.ts';
import { MARK, marksEnd, marksFrom, requirementMarks } from '../requirement-marks.ts';
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
  const { indexOf, firms } = context.network;
  const relations = activeRelations(context);
  const kindOf = kindFinder(context);
  const kind = Int32Array.from(relations, kindOf.kind);
  const essentiality = essentialityFinder(context, production);
  return {
    firms: firms.length,
    kinds: kindOf.count(),
    supplier: Int32Array.from(relations, (relation) => indexOf.get(relation.supplier)!),
    buyer: Int32Array.from(relations, (relation) => indexOf.get(relation.buyer)!),
    kind,
    volume: supplyVolumes(context).volume,
    essentiality: Uint8Array.from(relations, essentiality),
  };
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

function essentialityFinder(context: AnalysisContext, production: Production): (relation: SupplyRelation) => Essentiality {
  if (production !== 'mixed') return () => (production === 'linear' ? 1 : 2);
  const positions = productPositions(context);
  const numberOf = new Map(positions.products.map((id, number) => [id, number]));
  const marks = requirementMarks(context, positions);
  const { network: { indexOf }, options: { unmarkedRequired } } = context;
  return ({ buyer, product }) => {
    // What is not known by its product cannot have been called essential: it is lost in proportion, as it stops nobody elsewhere.
    if (product === undefined) return 1;
    const [firm, input] = [indexOf.get(buyer)!, numberOf.get(product)!];
    const from = marksFrom(marks, firm, input);
    const stated = marks.mark.subarray(from, marksEnd(marks, firm, input, from));
    if (stated.includes(MARK.essential)) return 2;
    return stated.length > 0 && stated.every((mark) => mark === MARK.notEssential) ? 1 : unmarkedRequired ? 2 : 1;
  };
}
