/** Right click or the menu key on the picture ask what can be done with what is there; `open` hears where in the host, or nothing for the key. Returns its undo. */
export function listenToMenu(host: HTMLElement, open: (at?: { readonly x: number; readonly y: number }) => void): () => void {
  const stage = host.parentElement ?? host;
  const onContext = (event: MouseEvent) => {
    event.preventDefault();
    const { left, top } = host.getBoundingClientRect();
    if (event.target === stage) open(); else open({ x: event.clientX - left, y: event.clientY - top });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== stage || !(event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) return;
    event.preventDefault();
    open();
  };
  stage.addEventListener('contextmenu', onContext);
  stage.addEventListener('keydown', onKey);
  return () => {
    stage.removeEventListener('contextmenu', onContext);
    stage.removeEventListener('keydown', onKey);
  };
}
