import { lazy, Suspense, useEffect } from 'react';
import { useAddress } from '../../state/use-address.ts';
import { RankingPanel } from '../ranking/ranking-panel.tsx';
import { LoadingView } from '../shared/state-message.tsx';

const loadFirm = async () => ({ default: (await import('../firm/firm-panel.tsx')).FirmPanel });
const loadFailure = async () => ({ default: (await import('../failure/failure-panel.tsx')).FailurePanel });
const FirmPanel = lazy(loadFirm);
const FailurePanel = lazy(loadFailure);

/** How long after the start the panels are fetched that the first picture does not need, in milliseconds. */
const LATER = 3_000;

/** One of three: the failure that is played, the selected firm, else the ranking. */
export function SidePanel() {
  const [{ panel, firm, failure }] = useAddress();
  useEffect(() => {
    // Fetched before they are asked for: they open at once, also when the server has gone meanwhile.
    const timer = setTimeout(() => void Promise.allSettled([loadFirm(), loadFailure()]), LATER);
    return () => clearTimeout(timer);
  }, []);
  if (panel === 'failure' && failure.firms.length > 0) return <Suspense fallback={<LoadingView />}><FailurePanel /></Suspense>;
  if (panel !== 'ranking' && firm !== undefined) return <Suspense fallback={<LoadingView />}><FirmPanel id={firm} key={firm} /></Suspense>;
  return <RankingPanel />;
}
