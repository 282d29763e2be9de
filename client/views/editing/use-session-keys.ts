import { useEffect } from 'react';
import { useEditSession } from './use-edit-session.tsx';

/** Where undo belongs to what is typed, or to a dialog. */
const OWN_UNDO = 'input, textarea, select, [contenteditable], [role=dialog], [role=grid]';

/** Ctrl + Z takes the last own edit back, with Shift or as Ctrl + Y it is done again; not while somebody types. */
export function useSessionKeys(enabled: boolean): void {
  const { undo, redo } = useEditSession();
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof Element && event.target.closest(OWN_UNDO)) return;
      const key = event.key.toLowerCase();
      const action = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? () => undo() : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
