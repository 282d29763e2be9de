import { useMemo } from 'react';
import { comparedIds } from '../../state/scenario-words.ts';
import { useAddress } from '../../state/use-address.ts';
import type { SavedScenario } from './use-scenario-actions.ts';

/** So many scenarios stand side by side; the contract has the same limit. */
export const MOST_COMPARED = 8 satisfies typeof import('#graph-model/contract/scenarios.ts').MOST_COMPARED;

/** Ids of the scenarios that are compared, in the order of the list. */
export function useCompared(saved: readonly SavedScenario[]): readonly string[] {
  const [{ compared }] = useAddress('compared');
  return useMemo(() => comparedIds(compared, saved.map(({ scenario }) => scenario), MOST_COMPARED), [compared, saved]);
}
