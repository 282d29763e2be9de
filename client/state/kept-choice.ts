import type { StartWay } from './start-address.ts';
import { START_WAYS } from './start-address.ts';

/** What this browser remembers for a person, beside the language. */
const KEYS = { way: 'lieferkettenatlas.way', firm: 'lieferkettenatlas.my-firm', welcome: 'lieferkettenatlas.welcome', tour: 'lieferkettenatlas.tour', map: 'lieferkettenatlas.map' } as const;
export type KeptChoice = keyof typeof KEYS;
type ChoiceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was chosen before; undefined where nothing was, or where this browser keeps nothing. */
export function keptChoice(choice: KeptChoice, storage: ChoiceStorage | undefined = browserStorage()): string | undefined {
  try {
    return storage?.getItem(KEYS[choice]) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a choice, or forgets it; a browser that keeps nothing is no failure. */
export function keepChoice(choice: KeptChoice, value: string | undefined, storage: ChoiceStorage | undefined = browserStorage()): void {
  try {
    if (value === undefined) storage?.removeItem(KEYS[choice]);
    else storage?.setItem(KEYS[choice], value);
  } catch {
    // Private windows refuse to store; what is asked again then costs one press.
  }
}

/** The way that was chosen before. */
export function keptWay(storage: ChoiceStorage | undefined = browserStorage()): StartWay | undefined {
  const kept = keptChoice('way', storage);
  return START_WAYS.find((way) => way === kept);
}

function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // A browser that forbids storage throws on the mere look.
    return undefined;
  }
}
