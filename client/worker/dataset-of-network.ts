import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import type { FailureInputs, NetworkView } from '#graph-model/contract/network.ts';

/** The columns of a network that failures are computed from. */
export type FailureNetwork = Pick<NetworkView, 'revision' | 'region' | 'products'> & {
  readonly firms: Pick<NetworkView['firms'], 'id' | 'name' | 'ags' | 'country' | 'sizeClass'>;
  readonly relations: NetworkView['relations'];
};

/** The columns of a network that failures are computed from, without those that are only drawn. */
export function failureNetwork({ revision, region, products, firms: { id, name, ags, country, sizeClass }, relations }: NetworkView): FailureNetwork {
  return { revision, region, products, firms: { id, name, ags, country, sizeClass }, relations };
}

/** Where a record comes from and who may see it is not sent, and no analysis asks. */
const UNSAID = { source: '–', status: 'reported', visibility: 'network' } as const;

/**
 * The records behind the columns, as far as failures depend on them. Exact head counts are not sent: of employees only the size class is
 * known here. O(firms + relations + requirements).
 */
export function datasetOfNetwork({ firms, products, relations }: FailureNetwork, inputs: FailureInputs): Dataset {
  const recovery = new Map(inputs.recovery.firm.map((firm, place) => [firm, inputs.recovery.days[place]]));
  const switching = new Map(inputs.switching.relation.map((id, place) => [id, inputs.switching.days[place]]));
  const { requirements } = inputs;
  return {
    ...EMPTY_DATASET,
    firms: firms.id.map((id, firm) => recordOf({
      id, name: firms.name[firm], ags: firms.ags[firm], country: firms.country[firm], sizeClass: firms.sizeClass[firm], daysToRecover: recovery.get(firm),
    })),
    products: products.id.map((id, product) => recordOf({ id, name: products.name[product], nameEn: products.nameEn[product] })),
    relations: relations.id.map((id, relation) => recordOf({
      id, supplier: firms.id[relations.supplier[relation]], buyer: firms.id[relations.buyer[relation]], product: idAt(products.id, relations.product[relation]),
      volumeEur: relations.volumeEur[relation], switchDays: switching.get(id),
    })),
    requirements: requirements.firm.map((firm, place) => recordOf({
      id: `requirement ${place}`, firm: firms.id[firm], product: idAt(products.id, requirements.product[place]), forProduct: idAt(products.id, requirements.forProduct[place]),
      essential: requirements.essential[place], stockDays: requirements.stockDays[place],
    })),
  } as Record<keyof Dataset, object[]> as Dataset;
}

function idAt(ids: readonly string[], place: number | null): string | undefined {
  return place === null ? undefined : ids[place];
}

/** A record of what is known: null is unknown in columns, in records it is absent. Ids were checked by the server that sent them. */
function recordOf(fields: Readonly<Record<string, unknown>>): object {
  return { ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)), ...UNSAID };
}
