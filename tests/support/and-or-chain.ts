import type { Dataset } from '#graph-model/dataset.ts';
import { fixture } from './fixtures.ts';
import { aDataset, aFirm, aRelation, aRequirement } from './records.ts';

interface AndOrFixture {
  readonly firms: Readonly<Record<string, { readonly product: string; readonly requires: readonly string[] }>>;
  readonly supplies: readonly (readonly [string, string])[];
  readonly and_or: {
    readonly spof_for_OEM: readonly string[];
    readonly minimal_pairs_for_OEM: readonly (readonly [string, string])[];
    readonly lost_if_fails: Readonly<Record<string, readonly string[]>>;
  };
}

/** The chain from the steel works to the OEM with its known answers. */
export function andOrChain(): { readonly dataset: Dataset; readonly answers: AndOrFixture['and_or'] } {
  const { firms, supplies, and_or: answers } = fixture<AndOrFixture>('and_or_spof');
  const dataset = aDataset({
    firms: Object.keys(firms).map((id) => aFirm({ id })),
    relations: supplies.map(([supplier, buyer], index) => aRelation({ id: `R${index}`, supplier, buyer, product: firms[supplier].product })),
    requirements: Object.entries(firms).flatMap(([firm, { requires }]) => (
      requires.map((product) => aRequirement({ id: `Q ${firm} ${product}`, firm, product, essential: true }))
    )),
  });
  return { dataset, answers };
}
