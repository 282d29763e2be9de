import { byCodePoint } from '../code-point-order.ts';
import { ascending } from '../counting-sort.ts';
import { isActive } from '../supply-relation.ts';
import type { AnalysisContext } from './analysis-context.ts';

/** The relation does not say what it supplies, or the requirement is for everything that the firm makes. */
export const UNSAID = -1;
/** The relation is not in force, or between a firm and itself. */
const NOT_COUNTED = -2;

/** What relations and requirements name, each id looked up once. Products are positions in `products`. */
export interface ProductPositions {
  /** Ids ascending by code point: what relations in force and requirements name. */
  readonly products: readonly string[];
  /** Per relation of the dataset what it supplies, or `UNSAID`; less than that where it does not count. */
  readonly ofRelation: Int32Array;
  /** Per requirement the input … */
  readonly ofRequirement: Int32Array;
  /** … and what it goes into, or `UNSAID`. */
  readonly forProduct: Int32Array;
}

/** The product positions of a context, O(relations + requirements + products log products). */
export function productPositions({ dataset: { relations, requirements }, options: { day } }: AnalysisContext): ProductPositions {
  const numberOf = new Map<string, number>();
  const numbered = (product: string | undefined): number => {
    if (product === undefined) return UNSAID;
    const known = numberOf.get(product);
    if (known !== undefined) return known;
    numberOf.set(product, numberOf.size);
    return numberOf.size - 1;
  };
  const ofRelation = new Int32Array(relations.length);
  for (let place = 0; place < relations.length; place++) {
    const relation = relations[place];
    ofRelation[place] = relation.supplier === relation.buyer || !isActive(relation, day) ? NOT_COUNTED : numbered(relation.product);
  }
  const ofRequirement = new Int32Array(requirements.length);
  const forProduct = new Int32Array(requirements.length);
  for (let place = 0; place < requirements.length; place++) {
    ofRequirement[place] = numbered(requirements[place].product);
    forProduct[place] = numbered(requirements[place].forProduct);
  }
  return inOrder([...numberOf.keys()], { ofRelation, ofRequirement, forProduct });
}

/** Numbers so far in order of mention become positions in order of id. */
function inOrder(mentioned: readonly string[], columns: Omit<ProductPositions, 'products'>): ProductPositions {
  const order = ascending(mentioned.length).sort((a, b) => byCodePoint(mentioned[a], mentioned[b]));
  const position = new Int32Array(mentioned.length);
  order.forEach((number, at) => { position[number] = at; });
  for (const column of Object.values(columns)) for (let place = 0; place < column.length; place++) if (column[place] >= 0) column[place] = position[column[place]];
  return { products: Array.from(order, (number) => mentioned[number]), ...columns };
}
