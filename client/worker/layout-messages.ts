import type { NetworkPlaces, NetworkQuestion } from '#graph-model/picture/network-layout.ts';

/** What the page asks the worker that places firms. */
export interface LayoutQuestion { readonly id: number; readonly question: NetworkQuestion }

/** What the worker says: how far it is (0–1), once with the places on which firms begin where the others take long, then the places, or why there are none. */
export type LayoutAnswer =
  | { readonly id: number; readonly done: number; readonly beginning?: NetworkPlaces }
  | { readonly id: number; readonly places: NetworkPlaces }
  | { readonly id: number; readonly fault: string };
