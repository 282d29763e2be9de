import { createContext, useContext, useMemo } from 'react';
import { navigate, usePathname, useSearch } from 'wouter/use-browser-location';
import type { Address } from './address.ts';
import { formatAddress, parseAddress } from './address.ts';

/** Changes some parts of the address. `replace` keeps small steps (a stage, a sort order) out of the history. */
export type ChangeAddress = (change: Partial<Address> | ((address: Address) => Partial<Address>), options?: { replace?: boolean }) => void;

/** Another state than the one of the address bar, for a part of the page: a step that is presented changes nothing around it. */
export const AddressContext = createContext<readonly [Address, ChangeAddress] | undefined>(undefined);

/** The state of the page as the address bar has it; back, forward and reload work because there is no other. */
export function useAddress(): readonly [Address, ChangeAddress] {
  const own = useContext(AddressContext);
  const path = usePathname();
  const search = useSearch();
  const address = useMemo(() => parseAddress(path, search), [path, search]);
  return own ?? ([address, changeAddress] as const);
}

function changeAddress(change: Parameters<ChangeAddress>[0], options: { replace?: boolean } = {}): void {
  const now = parseAddress(window.location.pathname, window.location.search);
  const next = formatAddress({ ...now, ...(typeof change === 'function' ? change(now) : change) });
  if (next !== window.location.pathname + window.location.search) navigate(next, { replace: options.replace ?? false });
}
