import { lazy, Suspense, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { afterFirstPicture, useLaterThanPicture } from '../../state/first-picture.ts';
import { useAddress } from '../../state/use-address.ts';
import { LoadingView } from '../shared/state-message.tsx';
import { PanelSkeleton } from './skeletons.tsx';
import classes from './network.module.css';

const loadFirm = async () => ({ default: (await import('../firm/firm-panel.tsx')).FirmPanel });
const loadFailure = async () => ({ default: (await import('../failure/failure-panel.tsx')).FailurePanel });
const SelectionPanel = lazy(async () => ({ default: (await import('../reading/selection-panel.tsx')).SelectionPanel }));
const WayPanel = lazy(async () => ({ default: (await import('../reading/way-panel.tsx')).WayPanel }));
const RankingPanel = lazy(() => afterFirstPicture(async () => ({ default: (await import('../ranking/ranking-panel.tsx')).RankingPanel })));
const FirmPanel = lazy(loadFirm);
const FailurePanel = lazy(loadFailure);

/** How long after the first picture the other panels are fetched, in milliseconds. */
const LATER = 3_000;

/** One of these: the failure that is played, a selection, a way, the selected firm, else the ranking. */
export function SidePanel() {
  const [{ panel, firm }] = useAddress('panel', 'firm');
  // Fetched before they are asked for: they open at once, also when the server has gone meanwhile.
  useLaterThanPicture(() => void Promise.allSettled([loadFirm(), loadFailure()]), LATER);
  const shown = panel === 'failure' || panel === 'selection' || panel === 'way' ? panel : panel !== 'ranking' && firm !== undefined ? 'firm' : 'ranking';
  const box = useRef<HTMLDivElement>(null);
  useKeepFocus(box, shown === 'firm' ? `firm ${firm}` : shown);
  return (
    <div ref={box} tabIndex={-1} className={classes.panelBox} data-tour="panel">
      <Suspense fallback={shown === 'ranking' ? <PanelSkeleton /> : <LoadingView />}>
        {shown === 'failure' ? <FailurePanel /> : shown === 'firm' && firm !== undefined ? <FirmPanel id={firm} key={firm} /> : shown === 'selection' ? <SelectionPanel /> : shown === 'way' ? <WayPanel /> : <RankingPanel />}
      </Suspense>
    </div>
  );
}

/** Who works by keyboard stays in the panel when its content changes: what had the focus is gone then, and the focus with it. */
function useKeepFocus(box: RefObject<HTMLElement | null>, content: string): void {
  const before = useRef(content);
  useEffect(() => {
    if (before.current !== content && (document.activeElement === null || document.activeElement === document.body)) box.current?.focus({ preventScroll: true });
    before.current = content;
  }, [box, content]);
}
