import { replaceEqualDeep } from '@tanstack/react-query';
import { createContext, useContext, useState } from 'react';
import { navigate, useLocationProperty } from 'wouter/use-browser-location';
import type { Address } from './address.ts';
import { formatAddress, parseAddress } from './address.ts';

/** Changes some parts of the address. `replace` keeps small steps (a stage, a sort order) out of the history. */
export type ChangeAddress = (change: Partial<Address> | ((address: Address) => Partial<Address>), options?: { replace?: boolean }) => void;

/** Another state than the one of the address bar, for a part of the page: a step that is presented changes nothing around it. */
export const AddressContext = createContext<readonly [Address, ChangeAddress] | undefined>(undefined);

/**
 * The state of the page as the address bar has it; back, forward and reload work because there is no other. Who names the parts that it reads is
 * drawn anew only when one of them changes: a failure that runs changes its stage every second, and little of the page shows that.
 */
export function useAddress(): readonly [Address, ChangeAddress];
export function useAddress<P extends keyof Address>(...parts: readonly P[]): readonly [Pick<Address, P>, ChangeAddress];
export function useAddress(...parts: readonly (keyof Address)[]): readonly [Address, ChangeAddress] {
  const own = useContext(AddressContext);
  const [read] = useState(() => readerOf(parts));
  const address = useLocation(read);
  return own ?? ([address, changeAddress] as const);
}

/** One value out of the address; who asks for it is drawn anew only when it changes. Values that are made anew with each call never stay the same. */
export function useAddressPart<T>(select: (address: Address) => T): T {
  const own = useContext(AddressContext);
  return useLocation(() => select(own?.[0] ?? addressNow()));
}

/** Changes the address, for who does not read it. */
export function useChangeAddress(): ChangeAddress {
  return useContext(AddressContext)?.[1] ?? changeAddress;
}

/** Typed for primitive values; any serves that is the same one as long as it says the same. */
function useLocation<T>(read: () => T): T {
  return useLocationProperty(read as () => string) as T;
}

let last: { readonly path: string; readonly search: string; readonly address: Address } | undefined;

/** The address as it is now, read once for all. Parts that are as before are the same objects as before, so that what was computed of them holds. */
function addressNow(): Address {
  const { pathname: path, search } = window.location;
  if (last?.path !== path || last.search !== search) last = { path, search, address: replaceEqualDeep(last?.address, parseAddress(path, search)) };
  return last.address;
}

/** Reads the address, and gives the one of before while the named parts of it are as they were. */
function readerOf(parts: readonly (keyof Address)[]): () => Address {
  let kept: Address | undefined;
  return () => {
    const now = addressNow();
    if (!kept || parts.length === 0 || parts.some((part) => now[part] !== kept?.[part])) kept = now;
    return kept;
  };
}

function changeAddress(change: Parameters<ChangeAddress>[0], options: { replace?: boolean } = {}): void {
  const now = addressNow();
  const next = formatAddress({ ...now, ...(typeof change === 'function' ? change(now) : change) });
  if (next !== window.location.pathname + window.location.search) navigate(next, { replace: options.replace ?? false });
}
