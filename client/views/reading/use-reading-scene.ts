import { useMemo } from 'react';
import { linksOf } from '../../state/links-of.ts';
import type { ReadingScene } from '../../state/reading-scene.ts';
import { highlightOf, readingSets } from '../../state/reading-scene.ts';
import { useAddress } from '../../state/use-address.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useWays } from './use-ways.ts';

/** What was done to the picture, in its own terms; each part keeps its identity until it changes. */
export function useReadingScene(): ReadingScene {
  const [{ reading }] = useAddress('reading');
  const { network, index } = useNetworkFacts();
  const ways = useWays();
  const [product, direction] = [reading.product?.id, reading.product?.direction];
  const highlight = useMemo(
    () => highlightOf(product === undefined || direction === undefined ? {} : { product: { id: product, direction } }, ways, network, linksOf(network)),
    [product, direction, ways, network],
  );
  // Every change of the address makes the lists anew: only another text is another list.
  const text = JSON.stringify([reading.selected, reading.compared, reading.hidden, reading.pinned]);
  const sets = useMemo(() => {
    const [selected, compared, hidden, pinned] = JSON.parse(text) as string[][];
    return readingSets({ selected, compared, hidden, pinned, only: [] }, index.numberOf);
  }, [text, index]);
  return useMemo(() => ({ ...sets, ...highlight }), [sets, highlight]);
}
