import { useMemo } from 'react';
import type { Direction } from '#graph-model/picture/scene-state.ts';
import type { Address } from '../../state/address.ts';
import type { Reading, ReadingList } from '../../state/reading-address.ts';
import { withList, withoutHighlight, withToggled } from '../../state/reading-address.ts';
import { useAddress } from '../../state/use-address.ts';

/** What can be done to the picture to read it; firms by id. */
export interface ReadingActions {
  readonly toggle: (list: ReadingList, id: string) => void;
  /** Adds firms to a list. */
  readonly add: (list: ReadingList, ids: readonly string[]) => void;
  readonly set: (list: ReadingList, ids: readonly string[]) => void;
  /** Takes the selection as the one to compare with; the next one is new. */
  readonly keepAsSecond: () => void;
  readonly swap: () => void;
  readonly findWay: (way: Reading['way']) => void;
  readonly showProduct: (id: string | undefined, direction?: Direction) => void;
}

/** Surroundings, a proof, ways and a product would cover each other: one takes the place of the others. */
const ALONE: Partial<Address> = { surroundings: undefined, chain: undefined };

export function useReading(): readonly [Reading, ReadingActions] {
  const [{ reading }, changeAddress] = useAddress('reading');
  const actions = useMemo<ReadingActions>(() => {
    const change = (next: (before: Reading) => Reading, also: Partial<Address> = {}): void => changeAddress(({ reading: before }) => ({ reading: next(before), ...also }));
    return {
      toggle: (list, id) => change((before) => withToggled(before, list, id)),
      add: (list, ids) => change((before) => withList(before, list, [...before[list], ...ids])),
      set: (list, ids) => change((before) => withList(before, list, ids)),
      keepAsSecond: () => change((before) => ({ ...before, compared: before.selected, selected: [] })),
      swap: () => change((before) => ({ ...before, compared: before.selected, selected: before.compared })),
      findWay: (way) => change((before) => ({ ...withoutHighlight(before), ...(way === undefined ? {} : { way }) }), way === undefined ? {} : { ...ALONE, panel: 'way' }),
      showProduct: (id, direction = 'both') => change((before) => ({ ...withoutHighlight(before), ...(id === undefined ? {} : { product: { id, direction } }) }), id === undefined ? {} : ALONE),
    };
  }, [changeAddress]);
  return [reading, actions];
}
