import { lazy, Suspense } from 'react';
import { afterFirstPicture } from '../../state/first-picture.ts';

const ExplanationPopover = lazy(() => afterFirstPicture(async () => ({ default: (await import('./explanation-popover.tsx')).ExplanationPopover })));

/** An info button that opens a short explanation, its place kept until it comes. */
export function Explanation(props: { label: string; text: string }) {
  return <Suspense fallback={<span style={{ display: 'inline-block', width: 20, height: 20 }} />}><ExplanationPopover {...props} /></Suspense>;
}
