import type { Scenario, ScenarioPlan } from '#graph-model/scenario.ts';

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
type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The scenario that was being edited when the page was loaded anew; undefined where there is none. */
export function keptScenario(storage: TabStorage | undefined = tabStorage()): KeptScenario | undefined {
  try {
    const kept = JSON.parse(storage?.getItem(KEY) ?? 'null') as KeptScenario | null;
    return typeof kept?.kept?.name === 'string' && typeof kept.kept.note === 'string' && typeof kept.kept.plan === 'object' ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it for as long as the tab is open, or forgets it; a browser that keeps nothing is no failure. */
export function keepScenario(scenario: KeptScenario | undefined, storage: TabStorage | undefined = tabStorage()): void {
  try {
    if (scenario) storage?.setItem(KEY, JSON.stringify(scenario));
    else storage?.removeItem(KEY);
  } catch {
    // Full or refused: the browser's own question before leaving is what is left.
  }
}

function tabStorage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
