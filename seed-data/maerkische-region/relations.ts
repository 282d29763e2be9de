import { mintId, RelationId } from '#graph-model/identifier.ts';
import type { Product } from '#graph-model/product.ts';
import type { SupplyRelation, VolumeClass } from '#graph-model/supply-relation.ts';
import type { ProductKey } from './products.ts';
import { plantedProvenance, provenance, startOfBusiness } from './provenance.ts';
import { between, chance, logNormal } from './random.ts';
import type { Random } from './random.ts';
import { inputKey } from './supply-book.ts';
import type { Supply } from './supply-book.ts';

const VISIBILITIES = { public: 30, network: 60, moderation: 8, own: 2 };
/** Shares of the relations that state euro, a class, a share of the buyer's sourcing; the others state none. */
const STATED_EURO = 0.55;
const STATED_CLASS = 0.14;
const STATED_SHARE = 0.08;
/** Share of the relations beside the main materials that do not say what is supplied. */
const WITHOUT_PRODUCT = 0.05;

/** A supply with the volume it has in truth, of which the record tells what was stated. */
interface MeasuredSupply extends Supply {
  readonly volume: number;
}

/**
 * Records of all supplies. Volumes are log-normal around what the smaller of the two firms can handle. Relations of the inputs in
 * `fullyStated` all say what they supply.
 */
export function makeRelations(
  random: Random, supplies: readonly Supply[], products: ReadonlyMap<ProductKey, Product>, fullyStated: ReadonlySet<string>,
): SupplyRelation[] {
  const measured = supplies.map((supply) => ({ ...supply, volume: supply.planted?.volumeEur ?? volumeOf(random, supply) }));
  const bought = new Map<string, number>();
  for (const supply of measured) bought.set(inputKey(supply), (bought.get(inputKey(supply)) ?? 0) + supply.volume);
  return measured.map((supply) => {
    const stated = supply.planted !== undefined || supply.importance === 'main' || fullyStated.has(inputKey(supply)) || !chance(random, WITHOUT_PRODUCT);
    return relationOf(random, supply, supply.volume / bought.get(inputKey(supply))!, stated ? products.get(supply.product) : undefined);
  });
}

/** Euro per year, rounded as people round. */
function volumeOf(random: Random, { supplier, buyer, importance }: Supply): number {
  const smaller = Math.min(supplier.employees, buyer.employees);
  const part = { main: 1, part: 0.45, aid: 0.15, service: 0.2 }[importance];
  const euro = logNormal(random, 14_000 * smaller ** 0.85 * part, 0.9);
  const step = 10 ** Math.max(2, Math.floor(Math.log10(euro)) - 1);
  return Math.max(step, Math.round(euro / step) * step);
}

function relationOf(random: Random, supply: MeasuredSupply, share: number, product: Product | undefined): SupplyRelation {
  return {
    id: RelationId.parse(mintId('relation', random)),
    supplier: supply.supplier.record.id,
    buyer: supply.buyer.record.id,
    ...(product !== undefined && { product: product.id }),
    ...statedVolume(random, supply, share),
    ...(chance(random, 0.3) && { switchDays: switchDays(random, supply) }),
    ...(chance(random, 0.2) && { validFrom: startOfBusiness(random) }),
    ...(supply.planted === undefined ? provenance(random, VISIBILITIES) : plantedProvenance()),
  };
}

function statedVolume(random: Random, { volume, planted }: MeasuredSupply, share: number): Pick<SupplyRelation, 'volumeEur' | 'volumeClass' | 'share'> {
  const draw = random();
  if (planted !== undefined || draw < STATED_EURO) return { volumeEur: volume };
  if (draw < STATED_EURO + STATED_CLASS) return { volumeClass: volumeClassOf(volume) };
  if (draw < STATED_EURO + STATED_CLASS + STATED_SHARE) return { share: Math.floor(share * 100) / 100 };
  return {};
}

function volumeClassOf(volume: number): VolumeClass {
  if (volume < 10_000) return 'A';
  if (volume < 100_000) return 'B';
  return volume < 1_000_000 ? 'C' : 'D';
}

/** Tools and car parts must be qualified anew, a freight forwarder need not. */
function switchDays(random: Random, { importance }: Supply): number {
  const [low, high] = { main: [30, 180], part: [20, 150], aid: [10, 60], service: [3, 30] }[importance];
  return between(random, low, high);
}
