import type { ComboboxItem } from '@mantine/core';
import { createContext, useContext } from 'react';
import type { NetworkIndex } from '../../state/network-index.ts';
import type { FilterOptions } from '../../state/filters.ts';

/** What every part of the view reads: the network at its revision, and what can be chosen from it. */
export interface ScenarioFacts {
  readonly index: NetworkIndex;
  readonly options: FilterOptions;
  readonly firms: readonly ComboboxItem[];
  readonly countries: readonly ComboboxItem[];
}

export const ScenarioFactsContext = createContext<ScenarioFacts | undefined>(undefined);

/** The facts of the view; only inside it. */
export function useScenarioFacts(): ScenarioFacts {
  const facts = useContext(ScenarioFactsContext);
  if (!facts) throw new Error('outside the view of scenarios');
  return facts;
}
