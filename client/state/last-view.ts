import type { Address } from './address.ts';

let last: Address | undefined;

/** Keeps what was looked at last beside the stories themselves, as long as the page is open. */
export function rememberView(address: Address): void {
  if (address.view !== 'stories') last = address;
}

/** What a new step shows: the view that was looked at last, else the network with what the address says. */
export function viewToRecord(address: Address): Address {
  return last ?? { ...address, view: 'network' };
}
