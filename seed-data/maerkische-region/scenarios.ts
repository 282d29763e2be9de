import { type FirmId, mintId, ScenarioId } from '#graph-model/identifier.ts';
import type { Product } from '#graph-model/product.ts';
import type { Scenario } from '#graph-model/scenario.ts';
import type { DemoFirm } from './demo-firm.ts';
import { kilometres } from './places.ts';
import { PLANTED_LINKS, plantedId } from './planted-firms.ts';
import type { ProductKey } from './products.ts';
import { plantedProvenance } from './provenance.ts';
import { createRandom } from './random.ts';

/** Days until the galvanising shop works again. */
const DAYS = 45;

/**
 * Two scenarios to compare from the first start: the galvanising shop of a planted chain fails, and the same with a second source. Ids are
 * the same whatever the seed.
 * @throws RangeError where nobody else in the region supplies what the shop does.
 */
export function makeScenarios(firms: readonly DemoFirm[], products: ReadonlyMap<ProductKey, Product>): Scenario[] {
  const [failed, secured] = [plantedId('plating'), plantedId('stamping')];
  const supply = PLANTED_LINKS.find(({ supplier, buyer }) => supplier === failed && buyer === secured)!;
  const failures = [{ firms: [failed], days: DAYS }];
  return [
    scenario('plating', { name: 'Ausfall einer Galvanik', note: 'Eine kleine Galvanik fällt aus; ohne Vorsorge steht nach wenigen Tagen eine ganze Kette.', failures }),
    scenario('plating with a second source', {
      name: 'Ausfall einer Galvanik, mit zweiter Quelle',
      note: 'Derselbe Ausfall, nachdem das Stanzwerk knapp ein Drittel seiner Aufträge an eine zweite Galvanik vergeben hat.',
      failures,
      newRelations: [{
        supplier: nearestOther(firms, supply), buyer: secured, product: products.get(supply.product)!.id,
        volumeEur: Math.round(supply.volumeEur * 0.3 / 1000) * 1000, share: 0.3, switchDays: 60,
      }],
    }),
  ];
}

function scenario(key: string, of: Omit<Scenario, 'id' | 'source' | 'asOf' | 'status' | 'visibility'>): Scenario {
  return { id: ScenarioId.parse(mintId('scenario', createRandom(20261121, `scenario ${key}`))), ...of, ...plantedProvenance(), status: 'assumed' };
}

/** The nearest firm of the region that makes the product and plays no part of its own. */
function nearestOther(firms: readonly DemoFirm[], { buyer, product }: (typeof PLANTED_LINKS)[number]): FirmId {
  const from = firms.find(({ record }) => record.id === buyer)!.seat.point;
  const makers = firms.filter(({ makes, planted, newcomer, seat }) => makes.includes(product) && !planted && !newcomer && seat.zone === 'region');
  const [nearest] = makers.toSorted((a, b) => (kilometres(a.seat.point, from) ?? Infinity) - (kilometres(b.seat.point, from) ?? Infinity));
  if (nearest === undefined) throw new RangeError(`Nobody else in the region makes ${product}.`);
  return nearest.record.id;
}
