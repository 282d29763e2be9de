import type { RecordOf } from '#graph-model/dataset.ts';
import type { Fields } from '../drafts.ts';
import { nameKey } from './name-key.ts';

/** Kinds of records that connect firms and products, and are the same without an id where they connect the same ones. */
export type LinkKind = 'relation' | 'requirement' | 'offer';

// No id holds this character.
const PART = '\u0000';

/** Key of what a record connects: supplier, buyer and product; firm and inputs; firm, direction, product and capability. */
export function recordGroup(kind: LinkKind, record: Fields<RecordOf[LinkKind]>): string {
  switch (kind) {
    case 'relation': {
      const { supplier, buyer, product } = record as Fields<RecordOf['relation']>;
      return [supplier, buyer, product].join(PART);
    }
    case 'requirement': {
      const { firm, product, forProduct } = record as Fields<RecordOf['requirement']>;
      return [firm, product, forProduct].join(PART);
    }
    default: {
      const { firm, direction, product, capability } = record as Fields<RecordOf['offer']>;
      return [firm, direction, product, capability === undefined ? undefined : nameKey(capability)].join(PART);
    }
  }
}

/** The identity of a record without an id: its group and, for a relation, the day it begins. */
export function recordIdentity(kind: LinkKind, record: Fields<RecordOf[LinkKind]>): string {
  const group = recordGroup(kind, record);
  return kind === 'relation' ? group + PART + ((record as Fields<RecordOf['relation']>).validFrom ?? '') : group;
}
