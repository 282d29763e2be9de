import { byCodePoint } from '#graph-model/code-point-order.ts';
import type { DemoFirm } from './demo-firm.ts';
import { pullOnBuyer } from './attraction.ts';
import type { ProductKey } from './products.ts';
import { chance, pickIndex } from './random.ts';
import type { Random } from './random.ts';
import type { SupplyBook } from './supply-book.ts';

/** What falls off in a role's work. */
const WASTE: Readonly<Record<string, ProductKey>> = {
  stamping: 'Stahlspäne, Stanzabfälle', 'tool-making': 'Stahlspäne, Stanzabfälle', gears: 'Stahlspäne, Stanzabfälle', forging: 'Andere Stahlabfälle',
  fasteners: 'Andere Stahlabfälle', fittings: 'Messingspäne', 'brass-casting': 'Messingspäne', machining: 'Messingspäne',
  'die-casting': 'Aluminiumspäne', plastics: 'Kunststoffabfälle',
};

/** A loop: a sorter takes the waste of a few firms, and what it sorts comes back to them. */
interface Loop {
  readonly waste: ProductKey;
  readonly sorted: ProductKey;
  readonly givers: string;
  readonly giverCount: number;
  /** Works that melt what was sorted and sell `material` to the givers; without works the givers take it back themselves. */
  readonly works?: { readonly role: string; readonly material: ProductKey };
}

/** Short loops: one through the steelworks would reach nearly every firm of the region. */
const LOOPS: readonly Loop[] = [
  { waste: 'Messingspäne', sorted: 'Kupferlegierungsschrott', givers: 'fittings', giverCount: 9, works: { role: 'brass-casting', material: 'Guss aus Kupferlegierungen' } },
  { waste: 'Aluminiumspäne', sorted: 'Aluminiumschrott', givers: 'die-casting', giverCount: 10 },
  { waste: 'Kunststoffabfälle', sorted: 'Rezyklat', givers: 'plastics', giverCount: 7 },
];

const SHARE_THAT_RECYCLES = { micro: 0.04, small: 0.5, medium: 0.9, large: 1 };

/**
 * Waste goes to recyclers. The first few of them close a loop each; the others sell to scrap buyers abroad, which supply nobody
 * here: otherwise steel alone would tie half the region into one cycle.
 */
export function linkRecycling(random: Random, book: SupplyBook, firms: readonly DemoFirm[]): void {
  const active = firms.filter((firm) => !firm.newcomer && !firm.planted);
  const recyclers = active.filter((firm) => firm.role.id === 'recycling');
  LOOPS.forEach((loop, index) => closeLoop(book, loop, recyclers[index], active));
  const sellers = recyclers.slice(LOOPS.length);
  for (const giver of active) {
    const waste = WASTE[giver.role.id];
    if (waste === undefined || !chance(random, SHARE_THAT_RECYCLES[giver.size])) continue;
    const chosen = pickIndex(random, sellers.map((recycler) => 1 + pullOnBuyer(giver, recycler, book)));
    if (chosen !== undefined) book.add({ supplier: giver, buyer: sellers[chosen], product: waste, importance: 'main' });
  }
}

/** Largest firms first: they have the waste and the truck to fetch it. */
function closeLoop(book: SupplyBook, loop: Loop, recycler: DemoFirm, active: readonly DemoFirm[]): void {
  const givers = largestOf(loop.givers, loop.giverCount, active);
  for (const giver of givers) book.add({ supplier: giver, buyer: recycler, product: loop.waste, importance: 'main' });
  const works = loop.works && largestOf(loop.works.role, 1, active)[0];
  for (const taker of works ? [works] : givers) book.add({ supplier: recycler, buyer: taker, product: loop.sorted, importance: 'service' });
  if (loop.works === undefined || works === undefined) return;
  for (const giver of givers) book.add({ supplier: works, buyer: giver, product: loop.works.material, importance: 'main' });
}

function largestOf(role: string, count: number, active: readonly DemoFirm[]): DemoFirm[] {
  return active
    .filter((firm) => firm.role.id === role)
    .sort((a, b) => b.employees - a.employees || byCodePoint(a.record.id, b.record.id))
    .slice(0, count);
}
