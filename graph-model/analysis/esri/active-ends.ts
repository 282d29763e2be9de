import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';

/** Who supplies whom, relation by relation of `activeRelations`, as positions of firms. */
export interface ActiveEnds {
  readonly supplier: Int32Array;
  readonly buyer: Int32Array;
  /** Number of the input that the relation goes into: a product of a buyer, or what one supplier supplies without saying what it is. */
  readonly input: Int32Array;
  readonly inputs: number;
}

/** The ends of the relations of a context. O(relations). */
export function activeEnds({ ends }: AnalysisContext): ActiveEnds {
  return ends.share(endsOfContext);
}

function endsOfContext(context: AnalysisContext): ActiveEnds {
  const { firms, indexOf } = context.network;
  const relations = activeRelations(context);
  const supplier = Int32Array.from(relations, (relation) => indexOf.get(relation.supplier)!);
  const buyer = Int32Array.from(relations, (relation) => indexOf.get(relation.buyer)!);
  // Products come after the firms: an input without one is told by its supplier.
  const numberOf = new Map<string, number>();
  const goods = Int32Array.from(relations, ({ product }, place) => {
    if (product === undefined) return supplier[place];
    const number = numberOf.get(product) ?? firms.length + numberOf.size;
    numberOf.set(product, number);
    return number;
  });
  const inputOf = new Map<number, number>();
  const kinds = firms.length + numberOf.size;
  const input = goods.map((good, place) => {
    const key = buyer[place] * kinds + good;
    const number = inputOf.get(key) ?? inputOf.size;
    inputOf.set(key, number);
    return number;
  });
  return { supplier, buyer, input, inputs: inputOf.size };
}
