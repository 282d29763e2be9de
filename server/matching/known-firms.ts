import type { Firm } from '#graph-model/firm.ts';
import { firmIndex, type FirmIndex } from '#graph-model/matching/firm-index.ts';

/** Stored firms as they are searched for likenesses; number n of the index is firm n of the list. */
const indexes = new WeakMap<readonly Firm[], FirmIndex>();

/** The index of a list of firms, made once for each list: about 20 µs a firm. */
export function knownFirmIndex(firms: readonly Firm[]): FirmIndex {
  let index = indexes.get(firms);
  if (!index) {
    index = firmIndex();
    for (const firm of firms) index.add(firm);
    indexes.set(firms, index);
  }
  return index;
}

/** Former id → the firm it leads to now. */
export function formerFirmIds(firms: readonly Firm[]): Map<string, string> {
  return new Map(firms.flatMap(({ id, formerIds }) => (formerIds ?? []).map((former) => [former, id] as const)));
}

/** What a firm was called in other sources: imports that use these names mean it. */
export function otherNames({ otherStatements }: Pick<Firm, 'otherStatements'>): string[] {
  return (otherStatements ?? []).flatMap(({ field, value }) => (field === 'name' && typeof value === 'string' ? [value] : []));
}
