import { useEffect } from 'react';

interface PlayerKeys {
  readonly back: () => void;
  readonly forward: () => void;
  readonly toggle: () => void;
}

/** Elements that use arrows or the space bar themselves. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], [role=slider], [role=tab], [role=grid], [role=radio], [role=combobox], [role=listbox], [role=dialog], [role=application], canvas';
const OWN_SPACE = 'button, a, summary';

/** Arrows step and the space bar plays, wherever the focus is, unless what has the focus needs these keys. */
export function usePlayerKeys({ back, forward, toggle }: PlayerKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.closest(OWN_KEYS)) return;
      const action = event.key === 'ArrowLeft' ? back : event.key === 'ArrowRight' ? forward : event.key === ' ' && !target?.closest(OWN_SPACE) ? toggle : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
