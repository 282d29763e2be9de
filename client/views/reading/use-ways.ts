import { useMemo } from 'react';
import { linksOf } from '../../state/links-of.ts';
import type { FoundWays } from '../../state/reading-scene.ts';
import { findWays, numbersOf } from '../../state/reading-scene.ts';
import { useAddress } from '../../state/use-address.ts';
import { useNetworkFacts } from '../network/network-context.ts';

/** The ways that are looked for; undefined as long as an end is not chosen. */
export function useWays(): FoundWays | undefined {
  const [{ reading: { way, hidden } }] = useAddress('reading');
  const { network, index } = useNetworkFacts();
  const [from, to, without] = [way?.from, way?.to, hidden.join('\n')];
  return useMemo(() => {
    const ends = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return findWays({ way: ends }, linksOf(network), index.numberOf, numbersOf(without.split('\n'), index.numberOf));
  }, [network, index, from, to, without]);
}
