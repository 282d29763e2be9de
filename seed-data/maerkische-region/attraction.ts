import type { SizeClass } from '#graph-model/firm.ts';
import type { DemoFirm } from './demo-firm.ts';
import { kilometres } from './places.ts';
import type { SupplyBook } from './supply-book.ts';

/** Distance that counts for places beyond the map. */
const FAR_KILOMETRES = 80;
/** Distance at which the pull of a firm has fallen to half. */
const HALF_PULL_KILOMETRES = 16;

/** How many supplies a firm can give: a workshop serves a few customers, a works many. */
const MOST_BUYERS: Readonly<Record<SizeClass, number>> = { micro: 4, small: 30, medium: 110, large: 260 };

/** Small firms buy from traders and neighbours, large ones from the works itself. */
const PULL_OF_FAR: Readonly<Record<SizeClass, number>> = { micro: 0.05, small: 0.25, medium: 1, large: 1.6 };

/** How strongly a buyer is drawn to a supplier: reach of the supplier, nearness, and room for one more customer. */
export function pullOnBuyer(buyer: DemoFirm, supplier: DemoFirm, book: SupplyBook): number {
  const room = Math.max(0, 1 - book.given(supplier) / MOST_BUYERS[supplier.size]);
  return Math.min(supplier.reach, 400) * nearness(buyer, supplier) * room * (isFar(supplier) ? PULL_OF_FAR[buyer.size] : 1);
}

/** How strongly a supplier in search of customers is drawn to a buyer. */
export function pullOnSupplier(supplier: DemoFirm, buyer: DemoFirm): number {
  return Math.min(buyer.reach, 400) ** 0.7 * nearness(buyer, supplier);
}

function nearness(a: DemoFirm, b: DemoFirm): number {
  const distance = kilometres(a.seat.point, b.seat.point) ?? FAR_KILOMETRES;
  return 1 / (1 + (distance / HALF_PULL_KILOMETRES) ** 1.6);
}

function isFar({ seat }: DemoFirm): boolean {
  return seat.zone !== 'region' && seat.zone !== 'nearby';
}
