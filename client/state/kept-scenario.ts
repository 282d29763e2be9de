import type { Scenario, ScenarioPlan } from '#graph-model/scenario.ts';
import { keepIn, keptIn, tabStorage, type TabStorage } from './tab-storage.ts';

/** What stands in the fields of the scenario editor. */
export interface ScenarioDraft {
  readonly name: string;
  readonly note: string;
  readonly plan: ScenarioPlan;
}

/** A scenario that was being edited: the one it began with, and what stood in the fields. */
export interface KeptScenario {
  readonly saved?: { readonly scenario: Scenario; readonly version: string };
  readonly copied?: Scenario;
  readonly kept: ScenarioDraft;
}

const KEY = 'lieferkettenatlas.scenario.1';

/** The scenario that was being edited when the page was loaded anew; undefined where there is none. */
export function keptScenario(storage: TabStorage | undefined = tabStorage()): KeptScenario | undefined {
  return keptIn<KeptScenario>(storage, KEY, ({ kept: { name, note, plan } }) => typeof name === 'string' && typeof note === 'string' && typeof plan === 'object');
}

/** Keeps it for as long as the tab is open, or forgets it. */
export function keepScenario(scenario: KeptScenario | undefined, storage: TabStorage | undefined = tabStorage()): void {
  keepIn(storage, KEY, scenario);
}
