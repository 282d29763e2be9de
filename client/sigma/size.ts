/** While a window is being dragged, only the size it rests at counts. */
const REST = 80;

/** Calls `change` when the size of an element has changed. Returns its undo. */
export function listenToSize(element: HTMLElement, change: () => void): () => void {
  let timer = 0;
  const observer = new ResizeObserver(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(change, REST);
  });
  observer.observe(element);
  return () => {
    window.clearTimeout(timer);
    observer.disconnect();
  };
}
