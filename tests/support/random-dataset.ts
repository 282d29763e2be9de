import type { Dataset } from '#graph-model/dataset.ts';
import { aDataset, aFirm, aRelation, aRequirement } from './records.ts';

/**
 * A small network with everything that makes failures hard: circles, parallel relations, a firm supplying itself, inputs without
 * suppliers, relations without a product, marks that contradict each other, inputs for one product only.
 */
export function randomDataset(random: () => number): Dataset {
  const pick = (count: number) => Math.floor(random() * count);
  const chance = (share: number) => random() < share;
  const firmIds = Array.from({ length: 2 + pick(7) }, (_, index) => `F${index}`);
  const productIds = Array.from({ length: 1 + pick(6) }, (_, index) => `P${index}`);
  const aFirmId = () => firmIds[pick(firmIds.length)];
  const aProductId = () => productIds[pick(productIds.length)];
  const perProduct = chance(0.5);
  return aDataset({
    firms: firmIds.map((id) => aFirm({ id })),
    relations: Array.from({ length: pick(3 * firmIds.length + 1) }, (_, index) => (
      aRelation({ id: `R${index}`, supplier: aFirmId(), buyer: aFirmId(), product: chance(0.07) ? undefined : aProductId() })
    )),
    requirements: Array.from({ length: pick(2 * firmIds.length) }, (_, index) => aRequirement({
      id: `Q${index}`, firm: aFirmId(), product: aProductId(),
      forProduct: perProduct && chance(0.6) ? aProductId() : undefined,
      essential: [true, true, undefined, false][pick(4)],
    })),
  });
}
