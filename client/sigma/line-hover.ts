import type { Drawing } from '../scene/drawing.ts';
import type { FirmCaption } from '../scene/firm-caption.ts';
import { flowCaption, linkCaption } from '../scene/line-caption.ts';
import { drawnLines, lineAt } from '../scene/link-at.ts';
import type { Line } from '../scene/link-at.ts';
import type { View } from './canvas-layer.ts';
import { bundledGroups, flowLines, groupTitle } from './flow-lines.ts';
import type { Layout, PictureInput } from './picture-input.ts';
import { bundleOpacity } from './picture-layers.ts';
import type { Bundles } from './picture-layers.ts';

/** What lines there are to point at. */
export interface LinesShown {
  readonly layout: Layout;
  readonly input: PictureInput;
  readonly drawing: Drawing;
  readonly bundles: Bundles;
}

/** Pixels of the screen beside a line that still count as on it. */
const REACH = 5;
const known = new WeakMap<Drawing, { readonly layout: Layout; readonly lines: readonly Line[] }>();

/** What is said of the line at a point of the frame; undefined where there is none. O(lines). */
export function captionAt({ x, y }: { readonly x: number; readonly y: number }, { k }: View, shown: LinesShown): FirmCaption | undefined {
  const { layout, input, drawing, bundles } = shown;
  const flows = bundleOpacity(k, drawing.mode) > 0 ? flowLines(layout, bundles) : [];
  const hit = lineAt(linesOf(shown), x, y, REACH / k) ?? lineAt(flows, x, y, REACH / k);
  if (hit?.kind !== 'flow') return hit && linkCaption(input.network, hit, input.language);
  return flowCaption(input.network, bundles.flows, (group) => groupTitle(layout, input, group), hit, input.language, { groupOf: bundledGroups(layout), visible: input.scene.visible });
}

function linesOf({ layout, input, drawing }: LinesShown): readonly Line[] {
  const before = known.get(drawing);
  if (before?.layout === layout) return before.lines;
  const lines = drawnLines(layout.kind, layout, input.links, drawing, drawing.mode === 'overview' ? input.scene.selected : undefined);
  known.set(drawing, { layout, lines });
  return lines;
}
