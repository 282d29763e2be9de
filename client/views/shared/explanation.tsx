import { lazy, Suspense } from 'react';
import { useAwaitedCode } from '../../state/awaited-code.ts';
import { afterFirstPicture } from '../../state/first-picture.ts';

// A view is whole without its explanations: where they cannot be fetched, it stays.
const ExplanationPopover = lazy(() => afterFirstPicture(async () => ({ default: (await import('./explanation-popover.tsx')).ExplanationPopover })).catch(() => ({ default: Missing })));

/** An info button that opens a short explanation, its place kept until it comes. */
export function Explanation(props: { label: string; text: string }) {
  return <Suspense fallback={<PlaceToCome />}><ExplanationPopover {...props} /></Suspense>;
}

function PlaceToCome() {
  useAwaitedCode();
  return <span style={{ display: 'inline-block', width: 20, height: 20 }} />;
}

function Missing({ text }: { label: string; text: string }) {
  return <span style={{ display: 'inline-block', width: 20, height: 20 }} title={text} />;
}
