import { regionQueryOf } from './region-choice.ts';
import { useAddress } from './use-address.ts';

/** Which region regional views are about, as the server is asked for it. */
export function useRegionAsked(): { readonly region?: string; readonly keys?: string } {
  const [{ region }] = useAddress('region');
  return regionQueryOf(region);
}
