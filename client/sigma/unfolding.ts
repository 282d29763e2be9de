import type { NetworkLayout } from '#graph-model/picture/network-layout.ts';
import type { Layout, PictureInput } from './picture-input.ts';

/** Whether other firms are unfolded than before: then the graph is another one. */
export function isOtherUnfolding(before: PictureInput, input: PictureInput): boolean {
  return before.unfolding !== input.unfolding;
}

/** Firms to bring into view after a change of what is unfolded: those of the group that was opened; undefined shows all. */
export function unfoldedFirms(before: PictureInput, { unfolding }: PictureInput): ArrayLike<number> | undefined | 'stay' {
  if (before.unfolding?.open === unfolding?.open) return 'stay';
  return unfolding?.open === undefined ? undefined : unfolding.inside;
}

/** The group of a folded Netz at a point of the frame. */
export function groupAt(layout: Layout, x: number, y: number): number | undefined {
  if (layout.kind !== 'network' || !layout.isFolded) return undefined;
  const group = (layout satisfies NetworkLayout).discs.findIndex((disc) => Math.hypot(disc.x - x, disc.y - y) <= disc.radius);
  return group < 0 || group === layout.open ? undefined : group;
}
