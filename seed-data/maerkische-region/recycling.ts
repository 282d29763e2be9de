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

/** A loop: a sorter takes the waste of a few firms and gives it back to works from which they buy. */
interface Loop {
  readonly waste: ProductKey;
  readonly sorted: ProductKey;
  readonly givers: string;
  readonly works: string;
  readonly worksCount: number;
}

const LOOPS: readonly Loop[] = [
  { waste: 'Messingspäne', sorted: 'Kupferlegierungsschrott', givers: 'fittings', works: 'brass', worksCount: 2 },
  { waste: 'Aluminiumspäne', sorted: 'Aluminiumschrott', givers: 'die-casting', works: 'aluminium', worksCount: 1 },
  { waste: 'Kunststoffabfälle', sorted: 'Rezyklat', givers: 'plastics', works: 'plastics', worksCount: 6 },
  { waste: 'Andere Stahlabfälle', sorted: 'Stahlschrott sortiert', givers: 'forging', works: 'steelworks', worksCount: 1 },
];

const MOST_GIVERS_OF_LOOP = 9;
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
  const largest = (role: string, count: number) =>
    active.filter((firm) => firm.role.id === role).sort((a, b) => b.employees - a.employees || (a.record.id < b.record.id ? -1 : 1)).slice(0, count);
  for (const giver of largest(loop.givers, MOST_GIVERS_OF_LOOP)) book.add({ supplier: giver, buyer: recycler, product: loop.waste, importance: 'main' });
  for (const works of largest(loop.works, loop.worksCount)) book.add({ supplier: recycler, buyer: works, product: loop.sorted, importance: 'aid' });
}
