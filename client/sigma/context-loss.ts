/** A graphics card that loses its context for the third time within ten minutes will not do better by another try. */
const MOST_TRIES = 2;
const WITHIN = 600_000;

/**
 * Sigma does not notice a lost WebGL context and stays blank: calls `rebuild` for each loss, and `giveUp` for the third within
 * ten minutes. Returns its undo.
 */
export function listenToContextLoss(host: HTMLElement, rebuild: () => void, giveUp: () => void): () => void {
  let losses: number[] = [];
  let timer = 0;
  const onLost = (event: Event) => {
    // Without this the browser would not give the context back.
    event.preventDefault();
    // One failure takes the contexts of all layers: one answer is enough.
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      losses = [...losses.filter((at) => at > performance.now() - WITHIN), performance.now()];
      if (losses.length > MOST_TRIES) giveUp(); else rebuild();
    }, 50);
  };
  // The event does not bubble; catching it on the way down spares a listener for each canvas.
  host.addEventListener('webglcontextlost', onLost, true);
  return () => {
    window.clearTimeout(timer);
    host.removeEventListener('webglcontextlost', onLost, true);
  };
}
