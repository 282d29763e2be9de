import type { Address } from './address.ts';
import { DEFAULT_ADDRESS, formatAddress } from './address.ts';

/** What of the address is a step that can be taken back: all that changes what the picture shows. */
const STEPS = ['layout', 'colourBy', 'sizeBy', 'filters', 'surroundings', 'chain', 'reading'] as const satisfies readonly (keyof Address)[];
type Shown = Pick<Address, (typeof STEPS)[number]> & Pick<Address, 'firm'>;

/** States of the picture, oldest first; those after `now` were taken back. */
export interface ViewHistory {
  readonly states: readonly { readonly key: string; readonly shown: Shown }[];
  readonly now: number;
}

export const NO_VIEW_HISTORY: ViewHistory = { states: [], now: -1 };
const MOST = 100;

/**
 * The history after the address has changed. A change to the state before or after `now` is a step back or forth, however it came about:
 * with the page's own buttons or the browser's.
 */
export function followView({ states, now }: ViewHistory, address: Address): ViewHistory {
  const shown = shownBy(address);
  const key = formatAddress({ ...DEFAULT_ADDRESS, ...shown, firm: shown.surroundings || shown.chain ? shown.firm : undefined } as Address);
  const known = [now, now - 1, now + 1].find((at) => states[at]?.key === key);
  // The firm that is open is no step of its own, but comes back with the last step that it was open at.
  if (known !== undefined) return { states: known === now ? states.with(now, { key, shown }) : states, now: known };
  const before = states.slice(Math.max(0, now + 2 - MOST), now + 1);
  return { states: [...before, { key, shown }], now: before.length };
}

/** What to change the address to for a step back (−1) or forth (1); undefined where there is none. */
export function viewStep({ states, now }: ViewHistory, by: -1 | 1): Partial<Address> | undefined {
  return states[now + by]?.shown;
}

function shownBy(address: Address): Shown {
  const { layout, colourBy, sizeBy, filters, reading, surroundings, chain, firm } = address;
  // Absent ones as well: they are to be absent again.
  return { layout, colourBy, sizeBy, filters, reading, surroundings, chain, firm } as Shown;
}
