import type { SizeClass } from '#graph-model/firm.ts';
import { pullOnBuyer, pullOnSupplier } from './attraction.ts';
import type { DemoFirm } from './demo-firm.ts';
import { PLANTED_LINKS } from './planted-firms.ts';
import type { ProductKey } from './products.ts';
import { between, chance, pickIndex, pickKey, sample } from './random.ts';
import type { Random } from './random.ts';
import { roleOf } from './roles.ts';
import type { Importance, Role } from './role.ts';
import { createSupplyBook, inputKey } from './supply-book.ts';
import type { SupplyBook } from './supply-book.ts';

/** How many inputs of each importance a firm buys: least and most main materials, shares of its parts and aids, least and most services. */
interface Appetite {
  readonly main: readonly [number, number];
  readonly part: number;
  readonly aid: number;
  readonly service: readonly [number, number];
}

const APPETITE: Readonly<Record<SizeClass, Appetite>> = {
  micro: { main: [1, 1], part: 0.12, aid: 0.03, service: [0, 1] },
  small: { main: [1, 2], part: 0.7, aid: 0.35, service: [1, 4] },
  medium: { main: [2, 4], part: 0.95, aid: 0.65, service: [4, 6] },
  large: { main: [4, 6], part: 1, aid: 0.95, service: [7, 10] },
};

/** Number of suppliers of one input, with weights: a third of all inputs hang on a single one. */
const SOURCES: Readonly<Record<SizeClass, Readonly<Record<number, number>>>> = {
  micro: { 1: 40, 2: 50, 3: 10 },
  small: { 1: 31, 2: 45, 3: 24 },
  medium: { 1: 20, 2: 40, 3: 27, 4: 13 },
  large: { 1: 12, 2: 28, 3: 25, 4: 20, 6: 15 },
};

/** Dealers take care to have more than one source. */
const SOURCES_OF_DEALERS: Readonly<Record<number, number>> = { 1: 10, 2: 45, 3: 30, 4: 15 };

/** Customers that a maker has at least, least and most. */
const LEAST_BUYERS: Readonly<Record<SizeClass, readonly [number, number]>> = { micro: [1, 1], small: [2, 6], medium: [6, 15], large: [25, 50] };

/** All supplies of the region but those of the recycling loops: what buyers look for, then what sellers still lack. */
export function linkSupplies(random: Random, firms: readonly DemoFirm[]): SupplyBook {
  const book = createSupplyBook();
  addPlantedLinks(book, firms);
  const active = firms.filter((firm) => !firm.newcomer);
  const makers = groupByProduct(active, (firm) => firm.makes);
  for (const buyer of active) {
    for (const [product, importance] of chooseInputs(random, buyer)) {
      findSuppliers(random, book, buyer, product, importance, makers.get(product) ?? []);
    }
  }
  findBuyers(random, book, active);
  return book;
}

function addPlantedLinks(book: SupplyBook, firms: readonly DemoFirm[]): void {
  const byId = new Map(firms.filter((firm) => firm.planted).map((firm) => [firm.record.id, firm]));
  for (const { supplier, buyer, product, stockDays, volumeEur } of PLANTED_LINKS) {
    book.add({ supplier: byId.get(supplier)!, buyer: byId.get(buyer)!, product, importance: 'main', planted: { stockDays, volumeEur } });
  }
}

/** What a firm of its size buys of all that its role needs. Traders buy what they sell. */
function chooseInputs(random: Random, { role, size, makes, planted }: DemoFirm): [ProductKey, Importance][] {
  const { main = [], part = [], aid = [], service = [] } = role.needs;
  const traded = main.filter((product) => makes.includes(product));
  const appetite = APPETITE[size];
  // Firms of a planted truth buy like others, but less: the fewer accidents, the clearer the truth.
  const few = planted ? 0.6 : 1;
  return [
    ...(traded.length > 0 ? traded : sample(random, main, between(random, ...appetite.main))).map((product) => [product, 'main'] as const),
    ...part.filter(() => chance(random, appetite.part * few)).map((product) => [product, 'part'] as const),
    ...aid.filter(() => chance(random, appetite.aid * few)).map((product) => [product, 'aid'] as const),
    ...sample(random, service, between(random, ...appetite.service)).map((product) => [product, 'service'] as const),
  ].map(([product, importance]) => [product, importance]);
}

function findSuppliers(random: Random, book: SupplyBook, buyer: DemoFirm, product: ProductKey, importance: Importance, makers: readonly DemoFirm[]): void {
  const sources = buyer.makes.includes(product) && buyer.size !== 'micro' ? SOURCES_OF_DEALERS : SOURCES[buyer.size];
  const count = importance === 'service' && chance(random, 0.5) ? 1 : Number(pickKey(random, sources));
  const candidates = makers.filter((maker) => maker.role.stage < buyer.role.stage);
  const pulls = candidates.map((maker) => pullOnBuyer(buyer, maker, book));
  for (let found = 0; found < count; found++) {
    const chosen = pickIndex(random, pulls);
    if (chosen === undefined) return;
    pulls[chosen] = 0;
    book.add({ supplier: candidates[chosen], buyer, product, importance });
  }
}

/** A maker without enough customers finds some among the firms whose role needs what it makes. */
function findBuyers(random: Random, book: SupplyBook, active: readonly DemoFirm[]): void {
  const seekers = groupByProduct(active, (firm) => Object.values(firm.role.needs).flat());
  for (const supplier of active) {
    if (supplier.makes.length === 0 || supplier.planted) continue;
    const wanted = between(random, ...LEAST_BUYERS[supplier.size]);
    for (let tries = 0; book.given(supplier) < wanted && tries < 2 * wanted; tries++) {
      const product = supplier.makes[Math.floor(random() * supplier.makes.length)];
      const candidates = (seekers.get(product) ?? []).filter((buyer) => supplier.role.stage < buyer.role.stage && canTakeMore(book, buyer, product));
      const chosen = pickIndex(random, candidates.map((buyer) => pullOnSupplier(supplier, buyer)));
      if (chosen === undefined) continue;
      const buyer = candidates[chosen];
      book.add({ supplier, buyer, product, importance: importanceOf(buyer.role, product) });
    }
  }
}

/** A workshop has a few suppliers and no fourth for the same input. */
function canTakeMore(book: SupplyBook, buyer: DemoFirm, product: ProductKey): boolean {
  const most = { micro: 4, small: 26, medium: 75, large: 220 }[buyer.size];
  return book.taken(buyer) < most && book.suppliersOf(buyer, product).length < (buyer.size === 'micro' ? 2 : 6);
}

/** How important a product is to a role; products it does not name only help. */
function importanceOf({ needs }: Pick<Role, 'needs'>, product: ProductKey): Importance {
  return (['main', 'part', 'aid', 'service'] as const).find((importance) => needs[importance]?.includes(product)) ?? 'aid';
}

function groupByProduct(firms: readonly DemoFirm[], products: (firm: DemoFirm) => readonly ProductKey[]): Map<ProductKey, DemoFirm[]> {
  const groups = new Map<ProductKey, DemoFirm[]>();
  for (const firm of firms) {
    for (const product of products(firm)) {
      const group = groups.get(product);
      if (group === undefined) groups.set(product, [firm]);
      else group.push(firm);
    }
  }
  return groups;
}

/**
 * Gives every input that only `firm` supplies a second source, so that nobody stops without it. Returns the keys of all inputs that it
 * supplies: their records must not leave out the product, or the second source would not be known.
 */
export function secureBuyersOf(random: Random, book: SupplyBook, firm: DemoFirm, firms: readonly DemoFirm[]): Set<string> {
  const supplied = book.supplies.filter(({ supplier }) => supplier === firm);
  for (const { buyer, product, importance } of supplied) {
    if (book.suppliersOf(buyer, product).length > 1) continue;
    const others = firms.filter((other) => other !== firm && !other.newcomer && other.role === roleOf(firm.role.id) && other.size !== 'micro');
    const chosen = pickIndex(random, others.map((other) => (other.makes.includes(product) ? 5 : 1) * pullOnBuyer(buyer, other, book)));
    if (chosen !== undefined) book.add({ supplier: others[chosen], buyer, product, importance });
  }
  return new Set(supplied.map(inputKey));
}
