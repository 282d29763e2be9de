import type { Icon } from '@tabler/icons-react';
import { IconCopyCheck, IconDatabase, IconGitCompare, IconHeartHandshake, IconHome, IconMapPins, IconMathFunction, IconPresentation, IconSquare, IconTopologyStar3 } from '@tabler/icons-react';
import type { View } from '../../state/address.ts';
import { VIEWS } from '../../state/address.ts';

/** What most people come for, and what stands last; any other view has its place between. */
const FIRST: readonly View[] = ['start', 'network', 'region', 'partners', 'scenarios'];
const LAST: readonly View[] = ['data', 'method', 'review'];

/** All views in the order of the navigation. */
const NAVIGATION: readonly View[] = [...FIRST, ...VIEWS.filter((view) => !FIRST.includes(view) && !LAST.includes(view)), ...LAST];

/** How much room there is: `wide` from 1,440 px on, `narrow` beside a header that still has links, `phone` for a bar at the bottom. */
export type NavigationWidth = 'wide' | 'narrow' | 'phone';
const DIRECT: Readonly<Record<NavigationWidth, readonly View[]>> = {
  wide: NAVIGATION.filter((view) => view !== 'method' && view !== 'review'),
  narrow: FIRST.slice(0, 4),
  phone: ['start', 'network', 'partners'],
};

/** The views that have a link of their own, and those in the menu. */
export function navigationOf(width: NavigationWidth): { readonly direct: readonly View[]; readonly more: readonly View[] } {
  return { direct: DIRECT[width], more: NAVIGATION.filter((view) => !DIRECT[width].includes(view)) };
}

const ICONS: Readonly<Record<string, Icon>> = {
  start: IconHome, network: IconTopologyStar3, region: IconMapPins, partners: IconHeartHandshake, scenarios: IconGitCompare, stories: IconPresentation, data: IconDatabase, method: IconMathFunction, review: IconCopyCheck,
};

/** The sign of a view in menus and at the bottom of a phone. */
export function viewIcon(view: View): Icon {
  return ICONS[view] ?? IconSquare;
}
