import { useSyncExternalStore } from 'react';

/** For which firm, and where in the window, it is asked what can be done. */
export interface FirmMenuRequest {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

let asked: FirmMenuRequest | undefined;
const listeners = new Set<() => void>();

/** Opens the menu of a firm at a place of the window, or closes it. */
export function askForFirmMenu(request: FirmMenuRequest | undefined): void {
  asked = request;
  for (const listener of listeners) listener();
}

/** The menu that is asked for. */
export function useFirmMenuRequest(): FirmMenuRequest | undefined {
  return useSyncExternalStore(subscribe, () => asked);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
