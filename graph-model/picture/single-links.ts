import type { LinkTable } from './links.ts';
import type { SceneState } from './scene-state.ts';

/** Up to so many links are drawn one by one in the overview; more are bundled. */
export const MOST_SINGLE = 400;

/** Whether both ends of a link pass the filter. */
export function isShownLink({ supplier, buyer }: LinkTable, visible: SceneState['visible'], link: number): boolean {
  return visible === undefined || (visible.has(supplier[link]) && visible.has(buyer[link]));
}

/** Whether the links that the filter leaves are few enough to be drawn one by one. O(links). */
export function showsSingleLinks(links: LinkTable, { visible }: Pick<SceneState, 'visible'>): boolean {
  if (links.count <= MOST_SINGLE) return true;
  if (!visible) return false;
  let shown = 0;
  for (let link = 0; link < links.count && shown <= MOST_SINGLE; link++) if (isShownLink(links, visible, link)) shown++;
  return shown <= MOST_SINGLE;
}
