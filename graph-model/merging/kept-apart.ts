import type { Change } from '../change-set.ts';
import { AtlasError } from '../errors.ts';
import type { Firm } from '../firm.ts';
import type { FirmId } from '../identifier.ts';

/** A firm and others that somebody compared it with; any id may be a former one. */
export interface Compared {
  readonly firm: string;
  readonly others: readonly string[];
}

/** So many firms can be kept apart from one. */
export const MOST_DIFFERENT = 500;

/** Whether somebody decided that two firms are different ones, by their present ids. Either of them may hold it. Made in linear time. */
export function differentPairs(firms: readonly Firm[]): (a: string, b: string) => boolean {
  const currentId = currentIds(firms);
  const pairs = new Set(firms.flatMap(({ id, differentFrom = [] }) => differentFrom.map((other) => pairOf(id, currentId(other)))));
  return (a, b) => pairs.has(pairOf(a, b));
}

/**
 * What keeps firms apart as different ones (or, where `areDifferent` is false, takes that back): the first of a pair holds the other's id. A pair that is as wanted
 * changes nothing. Linear in firms and pairs.
 * @throws AtlasError `not_found` for a firm that is not there, `bad_input` for a firm and itself, or more than 500 others of one.
 */
export function keepApart(firms: readonly Firm[], compared: readonly Compared[], areDifferent: boolean): Change[] {
  const byId = new Map<string, Firm>(firms.map((firm) => [firm.id, firm]));
  const currentId = currentIds(firms);
  const isDifferent = differentPairs(firms);
  const found = (id: string): Firm => {
    const firm = byId.get(currentId(id));
    if (!firm) throw new AtlasError('not_found', `There is no firm "${id}".`);
    return firm;
  };
  const changed = new Map<string, Firm>();
  const take = (firm: Firm, other: Firm): void => {
    const known = (changed.get(firm.id) ?? firm).differentFrom ?? [];
    const rest = known.filter((id) => currentId(id) !== other.id);
    changed.set(firm.id, withDifferent(firm, areDifferent ? [...rest, other.id] : rest));
  };
  for (const { firm: id, others } of compared) {
    for (const otherId of others) {
      const [firm, other] = [found(id), found(otherId)];
      if (firm.id === other.id) throw new AtlasError('bad_input', `"${id}" and "${otherId}" are one firm.`);
      if (isDifferent(firm.id, other.id) === areDifferent) continue;
      take(firm, other);
      if (!areDifferent) take(other, firm);
    }
  }
  return [...changed.values()].filter(({ id, differentFrom = [] }) => differentFrom.length !== (byId.get(id)!.differentFrom ?? []).length).map((record) => ({ op: 'put', kind: 'firm', record }));
}

/** What a firm of two merged ones is different from: what either was, but not the other. */
export function differentFromBoth(kept: Firm, merged: Firm): FirmId[] {
  const own = new Set<string>([kept, merged].flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
  return [...new Set([...(kept.differentFrom ?? []), ...(merged.differentFrom ?? [])])].filter((id) => !own.has(id));
}

/** The firm with these ids as the ones it is different from; without the field where there are none. */
export function withDifferent(firm: Firm, differentFrom: readonly FirmId[]): Firm {
  if (differentFrom.length > MOST_DIFFERENT) throw new AtlasError('bad_input', `"${firm.id}" would be kept apart from more than ${MOST_DIFFERENT} firms.`);
  const { differentFrom: _, ...rest } = firm;
  return differentFrom.length > 0 ? { ...rest, differentFrom: [...differentFrom] } : rest;
}

function currentIds(firms: readonly Firm[]): (id: string) => string {
  const former = new Map<string, string>(firms.flatMap(({ id, formerIds = [] }) => formerIds.map((old) => [old, id] as const)));
  return (id) => former.get(id) ?? id;
}

function pairOf(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}
