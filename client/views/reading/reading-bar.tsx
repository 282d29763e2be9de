import { lazy, Suspense } from 'react';
import { afterFirstPicture } from '../../state/first-picture.ts';
import { useAddress } from '../../state/use-address.ts';
import { useIsCompact } from '../shared/compact.ts';
import { ReadingChips } from './reading-chips.tsx';
import { FollowView, useViewHistory, useViewKeys } from './use-view-history.ts';
import classes from './reading.module.css';

const ReadingTools = lazy(() => afterFirstPicture(async () => ({ default: (await import('./reading-tools.tsx')).ReadingTools })));

/** Above the picture: what it shows in words, and the tools to read it, their place kept until they come. */
export function ReadingBar({ lasso, onLasso }: { lasso: boolean; onLasso: (lasso: boolean) => void }) {
  const [{ panel }] = useAddress('panel');
  const compact = useIsCompact();
  const steps = useViewHistory();
  useViewKeys(steps);
  if (compact && panel === 'failure') return <FollowView />;
  return (
    <div className={classes.bar}>
      <FollowView />
      <ReadingChips />
      <Suspense fallback={<div className={classes.toolsToCome} />}><ReadingTools lasso={lasso} onLasso={onLasso} {...steps} /></Suspense>
    </div>
  );
}
