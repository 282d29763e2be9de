import { useEffect, useRef } from 'react';

export interface PresenterActions {
  readonly isBlack: boolean;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onFirst: () => void;
  readonly onLast: () => void;
  /** Steps through the failure that is shown; without one these keys scroll. */
  readonly onStage: ((by: 1 | -1) => void) | undefined;
  readonly onBlack: () => void;
  readonly onNames: () => void;
  readonly onEnd: () => void;
}

/** What each key does; a clicker sends PageDown, PageUp and a full stop. */
const KEYS: Readonly<Record<string, (actions: PresenterActions) => void>> = {
  ArrowRight: ({ onNext }) => onNext(), PageDown: ({ onNext }) => onNext(), ' ': ({ onNext }) => onNext(),
  ArrowLeft: ({ onBack }) => onBack(), PageUp: ({ onBack }) => onBack(), Home: ({ onFirst }) => onFirst(), End: ({ onLast }) => onLast(),
  ArrowDown: ({ onStage }) => onStage?.(1), ArrowUp: ({ onStage }) => onStage?.(-1),
  '.': ({ onBlack }) => onBlack(), b: ({ onBlack }) => onBlack(), n: ({ onNames }) => onNames(), Escape: ({ onEnd }) => onEnd(),
};
const SCROLLING: readonly string[] = ['ArrowUp', 'ArrowDown'];
/** What writes, or chooses by these keys itself, keeps them: a step may show a view with forms. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=slider], [role=dialog]';

/** Keys work wherever the focus is, before the picture takes them to move about. On a black screen any of them brings the picture back. */
export function usePresenterKeys(actions: PresenterActions): void {
  const latest = useRef(actions);
  useEffect(() => { latest.current = actions; });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const target = event.target instanceof Element ? event.target : undefined;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = KEYS[key];
      if (!act || (key !== 'Escape' && target?.closest(OWN_KEYS)) || (key === ' ' && target?.closest('button, a'))) return;
      if (latest.current.onStage === undefined && SCROLLING.includes(key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (latest.current.isBlack && key !== 'Escape') latest.current.onBlack();
      else act(latest.current);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
