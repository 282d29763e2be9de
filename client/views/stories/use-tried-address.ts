import { useCallback, useState } from 'react';
import type { Address } from '../../state/address.ts';
import type { ChangeAddress } from '../../state/use-address.ts';

/** A recorded address, and what somebody tries from there: a click, a stage of the failure. Another recorded one begins anew. */
export function useTriedAddress(recorded: Address): readonly [Address, ChangeAddress] {
  const [tried, setTried] = useState({ from: recorded, address: recorded });
  if (tried.from !== recorded) setTried({ from: recorded, address: recorded });
  const change = useCallback<ChangeAddress>((next) => setTried(({ from, address }) => ({ from, address: { ...address, ...(typeof next === 'function' ? next(address) : next) } })), []);
  return [tried.from === recorded ? tried.address : recorded, change];
}
