import { useSyncExternalStore } from 'react';
import type { FailureGroup } from './failure-address.ts';

/** For which firm, and where in the window, it is asked what can be done. */
export interface FirmMenuRequest {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Firms that stand together in the picture, by id: those of a place, a country, a branch. */
export interface AskedArea {
  readonly title: string;
  readonly ids: readonly string[];
  /** What the same firms are in a failure or a filter; absent where they are no such group. */
  readonly group?: FailureGroup;
  /** Whether they are a group of branches: they can fail by their branches. */
  readonly isBranch?: boolean;
}

/** The same for firms that stand together. */
export interface AreaMenuRequest extends Omit<FirmMenuRequest, 'id'> {
  readonly area: AskedArea;
}

let asked: FirmMenuRequest | AreaMenuRequest | undefined;
const listeners = new Set<() => void>();

/** Opens the menu of a firm or an area at a place of the window, or closes it. */
export function askForFirmMenu(request: FirmMenuRequest | AreaMenuRequest | undefined): void {
  asked = request;
  for (const listener of listeners) listener();
}

/** The menu that is asked for. */
export function useFirmMenuRequest(): FirmMenuRequest | AreaMenuRequest | undefined {
  return useSyncExternalStore(subscribe, () => asked);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
