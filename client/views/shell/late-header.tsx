import type { ComponentProps } from 'react';
import { lazy, Suspense } from 'react';
import { afterFirstPicture } from '../../state/first-picture.ts';

const MoreMenu = lazy(() => afterFirstPicture(async () => ({ default: (await import('./more-menu.tsx')).MoreMenu })));
const Revision = lazy(() => afterFirstPicture(async () => ({ default: (await import('./revision.tsx')).Revision })));
const ThemeSwitch = lazy(() => afterFirstPicture(async () => ({ default: (await import('./theme-switch.tsx')).ThemeSwitch })));

/** The menu behind its button; the button alone until the menu comes. */
export function LateMoreMenu(props: ComponentProps<typeof MoreMenu>) {
  return <Suspense fallback={props.children}><MoreMenu {...props} /></Suspense>;
}

/** Which state of the data is shown, once the picture stands. */
export function LateRevision() {
  return <Suspense fallback={null}><Revision /></Suspense>;
}

/** The choice of the theme, its place kept until it comes. */
export function LateThemeSwitch() {
  return <Suspense fallback={<div style={{ width: '2.125rem' }} />}><ThemeSwitch /></Suspense>;
}
