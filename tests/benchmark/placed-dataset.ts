import type { Dataset } from '#graph-model/dataset.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';

/** A network of any size whose firms lie where those of the demonstration region lie, in their branches: without, the map and the rows would be empty. */
export function placedDataset(firms: number, relations: number): Dataset {
  const dataset = heavyTailedDataset({ firms, relations, seed: 8 });
  const demo = generateDemoRegion().firms;
  return {
    ...dataset,
    firms: dataset.firms.map((firm, at) => {
      const { ags, country, wz, wzEdition } = demo[(at * 7) % demo.length];
      return { ...firm, ...(ags ? { ags } : {}), ...(country ? { country } : {}), ...(wz ? { wz, wzEdition } : {}) };
    }),
  };
}
