import type { Firm, SizeClass } from '#graph-model/firm.ts';
import type { ProductKey } from './products.ts';
import type { Seat } from './places.ts';
import type { Role } from './role.ts';

/** A firm as the generator knows it, with all that its record may leave out. */
export interface DemoFirm {
  readonly role: Role;
  readonly seat: Seat;
  readonly size: SizeClass;
  readonly employees: number;
  /** How strongly buyers and suppliers are drawn to it: grows with size, heavy-tailed. */
  readonly reach: number;
  /** What it makes of all that its role can make. */
  readonly makes: readonly ProductKey[];
  /** Newly registered: nothing is known of its relations. */
  readonly newcomer: boolean;
  /** Part of a planted truth: chance adds no relation that could blur it. */
  readonly planted: boolean;
  readonly record: Firm;
}
