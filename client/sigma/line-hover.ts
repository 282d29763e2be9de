import type { Drawing } from '../scene/drawing.ts';
import type { FirmCaption } from '../scene/firm-caption.ts';
import { lineCaption } from '../scene/line-caption.ts';
import { drawnLines, lineAt } from '../scene/link-at.ts';
import type { Line } from '../scene/link-at.ts';
import { linkCurve } from '../scene/link-curve.ts';
import type { View } from './canvas-layer.ts';
import { flowCurve, flowWidth } from './network-ground.ts';
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
  const flows = layout.kind === 'network' && bundleOpacity(k, drawing.mode) > 0 ? flowLines(shown) : [];
  const hit = lineAt(linesOf(shown), x, y, REACH / k) ?? lineAt(flows, x, y, REACH / k + 2);
  return hit && lineCaption(input.network, bundles.flows, input.groups ?? [], hit, input.language);
}

function linesOf({ layout, input, drawing }: LinesShown): readonly Line[] {
  const before = known.get(drawing);
  if (before?.layout === layout) return before.lines;
  const lines = drawnLines(layout.kind, layout, input.links, drawing, drawing.mode === 'overview' ? input.scene.selected : undefined);
  known.set(drawing, { layout, lines });
  return lines;
}

/** Bundles between groups as lines, the wide ones first: they are what is meant where they cross narrow ones. */
function flowLines({ layout, bundles }: LinesShown): Line[] {
  if (layout.kind !== 'network') return [];
  const most = bundles.flows.reduce((largest, { relations }) => Math.max(largest, relations), 1);
  return bundles.flows.filter(({ relations }) => flowWidth(relations, most) >= 1).map((flow) => {
    const ends = flowCurve(layout, flow);
    return { ...ends, ...linkCurve('network', ends.x0, ends.y0, ends.x1, ends.y1), hit: { kind: 'flow', from: flow.from, to: flow.to } };
  });
}
