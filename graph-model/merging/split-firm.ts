import type { Change } from '../change-set.ts';
import type { Dataset } from '../dataset.ts';
import { AtlasError } from '../errors.ts';
import type { Firm } from '../firm.ts';
import type { FirmId } from '../identifier.ts';
import { firmOf } from './merge-firms.ts';

/** A record that goes with the firm that is split off. */
export interface MovedRecord {
  readonly kind: 'relation' | 'requirement' | 'offer';
  readonly id: string;
}

/**
 * Takes a former id out of a firm again: `firm` (with that id) becomes a firm of its own, and the named relations, requirements and offers go with it. The rest
 * stays as it is. Linear in the records.
 * @throws AtlasError `not_found` for a firm or record that is not there, `bad_input` where the id is none of its former ids, or a record is not the firm's.
 */
export function splitFirm(dataset: Dataset, from: string, firm: Firm, moved: readonly MovedRecord[]): Change[] {
  const whole = firmOf(dataset, from);
  if (!whole.formerIds?.includes(firm.id)) throw new AtlasError('bad_input', `"${firm.id}" is no former id of "${from}".`);
  const formerIds = whole.formerIds.filter((id) => id !== firm.id);
  const { formerIds: _, ...rest } = whole;
  const ids = new Map(moved.map((record) => [`${record.kind} ${record.id}`, record]));
  const to = (id: FirmId): FirmId => (id === whole.id ? firm.id : id);
  const taken = (kind: MovedRecord['kind'], id: string): boolean => ids.delete(`${kind} ${id}`);
  const changes: Change[] = [
    { op: 'put', kind: 'firm', record: formerIds.length > 0 ? { ...rest, formerIds } : rest },
    { op: 'put', kind: 'firm', record: firm },
    ...dataset.relations.filter(({ id }) => taken('relation', id)).map((record): Change => {
      refuseOthers(record.id, record.supplier === whole.id || record.buyer === whole.id, from);
      return { op: 'put', kind: 'relation', record: { ...record, supplier: to(record.supplier), buyer: to(record.buyer) } };
    }),
    ...dataset.requirements.filter(({ id }) => taken('requirement', id)).map((record): Change => {
      refuseOthers(record.id, record.firm === whole.id, from);
      return { op: 'put', kind: 'requirement', record: { ...record, firm: firm.id } };
    }),
    ...dataset.offers.filter(({ id }) => taken('offer', id)).map((record): Change => {
      refuseOthers(record.id, record.firm === whole.id, from);
      return { op: 'put', kind: 'offer', record: { ...record, firm: firm.id } };
    }),
  ];
  const [missing] = ids.values();
  if (missing) throw new AtlasError('not_found', `There is no ${missing.kind} "${missing.id}".`);
  return changes;
}

function refuseOthers(id: string, isOwn: boolean, from: string): void {
  if (!isOwn) throw new AtlasError('bad_input', `"${id}" is not of "${from}", so it cannot be taken out of it.`);
}
