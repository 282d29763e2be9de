import { useSyncExternalStore } from 'react';

let previewed: number | undefined;
const listeners = new Set<() => void>();

/** Marks a firm in the picture for as long as a list points at it; it is no selection and not part of the address. */
export function previewFirm(firm: number | undefined): void {
  if (firm === previewed) return;
  previewed = firm;
  for (const listener of listeners) listener();
}

/** The firm that a list points at. */
export function usePreviewedFirm(): number | undefined {
  return useSyncExternalStore(subscribe, () => previewed);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
