import { useMemo } from 'react';
import type { Address } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';

/** What can be done to the failure that is played. */
export interface FailureActions {
  /** Plays the failure of these firms, from the beginning. */
  readonly start: (ids: readonly string[]) => void;
  readonly add: (id: string) => void;
  /** Takes a firm out; with the last one the failure ends. */
  readonly remove: (id: string) => void;
  readonly show: (stage: number) => void;
  readonly end: () => void;
}

const ENDED: Partial<Address> = { failure: { firms: [], stage: 0 } };

export function useFailureActions(): FailureActions {
  const [, changeAddress] = useAddress();
  return useMemo(() => ({
    start: (ids) => changeAddress({ failure: { firms: [...ids], stage: 0 }, panel: 'failure', surroundings: undefined, chain: undefined }),
    add: (id) => changeAddress(({ failure }) => (failure.firms.includes(id) ? {} : { failure: { firms: [...failure.firms, id], stage: 0 }, panel: 'failure' })),
    remove: (id) => changeAddress(({ failure, firm }) => {
      const firms = failure.firms.filter((entry) => entry !== id);
      return firms.length > 0 ? { failure: { firms, stage: 0 } } : { ...ENDED, panel: firm ? 'firm' : undefined };
    }),
    show: (stage) => changeAddress(({ failure }) => ({ failure: { ...failure, stage } }), { replace: true }),
    end: () => changeAddress(({ firm }) => ({ ...ENDED, panel: firm ? 'firm' : undefined })),
  }), [changeAddress]);
}
