import type { Pattern, Target } from './record-queries.ts';
import type { Values } from './record-rows.ts';

/** Kinds of records that are relationships. */
export const LINK_KINDS = ['relation', 'requirement', 'offer'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Where the relationship of a record begins, where it ends, and its type. */
export interface Ends {
  readonly type: Pattern;
  readonly from: string;
  readonly to: string;
  readonly target: Target;
}

/** The relationship that a record is. An offer leads to its product, or to the capability that it names instead. */
export function endsOf(kind: LinkKind, values: Values): Ends {
  const text = (field: string): string => String(values[field]);
  if (kind === 'relation') return { type: 'SUPPLIES', from: text('supplier'), to: text('buyer'), target: 'Firm' };
  if (kind === 'requirement') return { type: 'REQUIRES', from: text('firm'), to: text('product'), target: 'Product' };
  const type = values.direction === 'seeks' ? 'SEEKS' : 'OFFERS';
  return values.product === undefined ? { type, from: text('firm'), to: text('capability'), target: 'Capability' } : { type, from: text('firm'), to: text('product'), target: 'Product' };
}

/** Whether a changed record needs another relationship: type and ends of one cannot change. */
export function isMoved(kind: LinkKind, old: Values, now: Values): boolean {
  const [before, after] = [endsOf(kind, old), endsOf(kind, now)];
  return before.type !== after.type || before.from !== after.from || before.to !== after.to || before.target !== after.target;
}
