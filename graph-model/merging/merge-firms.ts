import type { Change } from '../change-set.ts';
import type { Dataset } from '../dataset.ts';
import { AtlasError } from '../errors.ts';
import type { Firm } from '../firm.ts';
import type { FirmId } from '../identifier.ts';
import type { Offer } from '../offer.ts';
import type { Requirement } from '../requirement.ts';
import type { SupplyRelation } from '../supply-relation.ts';
import { combinedRelation, fallTogether } from './combined-relation.ts';
import { differentFromBoth, withDifferent } from './kept-apart.ts';
import { renamedScenario } from './renamed-scenario.ts';
import { renamedSearch } from './renamed-search.ts';
import { unitedFields } from './united-fields.ts';

/** What becoming one firm changes, and what of it somebody should know. */
export interface FirmMerge {
  readonly changes: readonly Change[];
  /** Relations between the firms themselves: a firm cannot supply itself, so they go. */
  readonly selfRelations: readonly string[];
  /** Relations that connect the same firms for the same product now; their volumes were added. */
  readonly combined: readonly { readonly relation: string; readonly into: string }[];
}

const MOST_FORMER_IDS = 500;

/**
 * Makes one firm of two: fields are united, everything that names the merged one names the kept one, and the merged id (with its own former ids) leads to it.
 * Linear in the records.
 * @throws AtlasError `not_found` where either is not there, `bad_input` where both are the same, or one has too many former ids.
 */
export function mergeFirms(dataset: Dataset, keep: string, merge: string): FirmMerge {
  const [kept, merged] = [firmOf(dataset, keep), firmOf(dataset, merge)];
  if (kept.id === merged.id) throw new AtlasError('bad_input', `"${keep}" and "${merge}" are one firm already.`);
  const formerIds = [...new Set([...(kept.formerIds ?? []), merged.id, ...(merged.formerIds ?? [])])];
  if (formerIds.length > MOST_FORMER_IDS) throw new AtlasError('bad_input', `"${keep}" would have more than ${MOST_FORMER_IDS} former ids.`);
  const to = (id: FirmId): FirmId => (id === merged.id ? kept.id : id);
  const relations = mergedRelations(dataset.relations, merged.id, to);
  return {
    changes: [
      { op: 'put', kind: 'firm', record: withDifferent({ ...unitedFields(kept, merged), formerIds }, differentFromBoth(kept, merged)) },
      ...relations.changes,
      ...mergedRequirements(dataset.requirements, merged.id, to),
      ...mergedOffers(dataset.offers, merged.id, to),
      ...dataset.scenarios.flatMap((scenario): Change[] => {
        const record = renamedScenario(scenario, { firms: new Map([[merged.id, kept.id]]), relations: relations.gone });
        return record === scenario ? [] : [{ op: 'put', kind: 'scenario', record }];
      }),
      ...dataset.searches.flatMap((search): Change[] => {
        const record = renamedSearch(search, to);
        return record === search ? [] : [{ op: 'put', kind: 'search', record }];
      }),
      { op: 'delete', kind: 'firm', id: merged.id },
    ],
    selfRelations: relations.selfRelations,
    combined: relations.combined,
  };
}

/** The firm of an id, also of a former one. */
export function firmOf({ firms }: Pick<Dataset, 'firms'>, id: string): Firm {
  const firm = firms.find((other) => other.id === id) ?? firms.find(({ formerIds }) => formerIds?.includes(id as FirmId));
  if (!firm) throw new AtlasError('not_found', `There is no firm "${id}".`);
  return firm;
}

type Rename = (id: FirmId) => FirmId;

function mergedRelations(all: readonly SupplyRelation[], merged: string, to: Rename) {
  const moved = all.filter(({ supplier, buyer }) => supplier === merged || buyer === merged).map((relation) => ({ ...relation, supplier: to(relation.supplier), buyer: to(relation.buyer) }));
  const selfRelations = moved.filter(({ supplier, buyer }) => supplier === buyer).map(({ id }) => id as string);
  const changed = new Map<string, SupplyRelation>();
  const gone = new Map<string, string | undefined>(selfRelations.map((id) => [id, undefined]));
  const ends = new Set(moved.flatMap(({ supplier, buyer }) => [supplier, buyer]));
  const others = new Map<string, SupplyRelation[]>();
  const keyOf = ({ supplier, buyer, product }: SupplyRelation) => JSON.stringify([supplier, buyer, product]);
  for (const relation of all) {
    if (relation.supplier === merged || relation.buyer === merged || !ends.has(relation.supplier) || !ends.has(relation.buyer)) continue;
    others.set(keyOf(relation), [...(others.get(keyOf(relation)) ?? []), relation]);
  }
  const combined: { relation: string; into: string }[] = [];
  for (const relation of moved) {
    if (relation.supplier === relation.buyer) continue;
    const same = others.get(keyOf(relation))?.find((other) => !gone.has(other.id) && fallTogether(other, relation));
    if (!same) {
      changed.set(relation.id, relation);
      continue;
    }
    changed.set(same.id, combinedRelation(changed.get(same.id) ?? same, relation));
    gone.set(relation.id, same.id);
    combined.push({ relation: relation.id, into: same.id });
  }
  const changes: Change[] = [
    ...[...changed.values()].map((record): Change => ({ op: 'put', kind: 'relation', record })),
    ...[...gone.keys()].map((id): Change => ({ op: 'delete', kind: 'relation', id })),
  ];
  return { changes, gone, selfRelations, combined };
}

/** Of a need that both state, one stays and knows what either says. */
function mergedRequirements(all: readonly Requirement[], merged: string, to: Rename): Change[] {
  const keyOf = ({ product, forProduct, visibility }: Requirement) => JSON.stringify([product, forProduct, visibility]);
  return mergedList('requirement', all, merged, to, keyOf);
}

function mergedOffers(all: readonly Offer[], merged: string, to: Rename): Change[] {
  const keyOf = ({ direction, product, capability, visibility }: Offer) => JSON.stringify([direction, product, capability, visibility]);
  return mergedList('offer', all, merged, to, keyOf);
}

function mergedList<T extends Requirement | Offer>(kind: 'requirement' | 'offer', all: readonly T[], merged: string, to: Rename, keyOf: (record: T) => string): Change[] {
  const kept = to(merged as FirmId);
  const own = new Map(all.filter(({ firm }) => firm === kept).map((record) => [keyOf(record), record]));
  return all.filter(({ firm }) => firm === merged).flatMap((record): Change[] => {
    const same = own.get(keyOf(record));
    if (!same) return [{ op: 'put', kind, record: { ...record, firm: kept } } as unknown as Change];
    return [{ op: 'put', kind, record: unitedFields(same, { ...record, firm: kept }) } as unknown as Change, { op: 'delete', kind, id: record.id }];
  });
}
