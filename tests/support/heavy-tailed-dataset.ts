import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { aFirm, aProduct, aRelation, aRequirement } from './records.ts';

export interface HeavyTailedOptions {
  readonly firms: number;
  readonly relations: number;
  readonly seed: number;
  /** How many firms make the same product in the mean; far below 1, every input has a single source. */
  readonly suppliersPerProduct?: number;
}

/**
 * A network like that of a region: few firms with very many relations, most with few; goods mostly run up the stages of value creation,
 * some back; every firm makes one product, or two for which it tells its inputs apart. The same for the same options.
 */
export function heavyTailedDataset({ firms: count, relations: wanted, seed, suppliersPerProduct = 3 }: HeavyTailedOptions): Dataset {
  const random = seededRandom(seed);
  const name = (kind: string, index: number) => `${kind}${String(index).padStart(6, '0')}`;
  const products = Math.max(1, Math.round(count / suppliersPerProduct));
  const makes = Array.from({ length: count }, () => Array.from({ length: random() < 0.15 ? 2 : 1 }, () => Math.floor(random() * products)));
  const ends = () => {
    const [a, b] = [Math.floor(count * random() ** 2.2), Math.floor(count * random() ** 1.6)];
    return random() < 0.9 ? [Math.min(a, b), Math.max(a, b)] : [a, b];
  };
  const shuffled = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  const makersOf = new Map<number, number[]>();
  makes.forEach((made, firm) => made.forEach((product) => makersOf.set(product, [...(makersOf.get(product) ?? []), firm])));
  const inputsOf = new Map<number, number[]>();
  /** A new input from the firm upstream, or a further source of an input that the buyer has. */
  const trade = (): { from: number; to: number; product: number } => {
    const [from, to] = ends();
    const inputs = inputsOf.get(to) ?? [];
    if (inputs.length > 0 && random() < 0.55) {
      const product = inputs[Math.floor(random() * inputs.length)];
      const makers = makersOf.get(product)!;
      return { from: makers[Math.floor(random() * makers.length)], to, product };
    }
    const product = makes[from][Math.floor(random() * makes[from].length)];
    inputsOf.set(to, [...inputs, product]);
    return { from, to, product };
  };
  const relations = Array.from({ length: wanted }, (_, index) => {
    const { from, to, product } = trade();
    return aRelation({
      id: name('R', index), supplier: name('F', shuffled[from]), buyer: name('F', shuffled[to]),
      product: random() < 0.03 ? undefined : name('P', product),
      volumeEur: random() < 0.7 ? Math.round(1000 * Math.exp(3 * random() + 3 * random())) : undefined,
    });
  });
  const placeOf = new Map(shuffled.map((firm, place) => [name('F', firm), place]));
  const requirements = relations.filter(() => random() < 0.5).map(({ buyer, product }, index) => ({ buyer, product, index })).filter(({ product }) => product !== undefined)
    .map(({ buyer, product, index }) => {
      const made = makes[placeOf.get(buyer)!];
      return aRequirement({
        id: name('Q', index), firm: buyer, product, essential: [true, true, undefined, false][Math.floor(random() * 4)],
        forProduct: made.length > 1 ? name('P', made[index % 2]) : undefined,
      });
    });
  return {
    ...EMPTY_DATASET,
    firms: Array.from({ length: count }, (_, index) => aFirm({ id: name('F', index), employees: random() < 0.9 ? Math.ceil(5 * Math.exp(4 * random())) : undefined })),
    products: Array.from({ length: products }, (_, index) => aProduct({ id: name('P', index) })),
    relations, requirements,
  };
}
