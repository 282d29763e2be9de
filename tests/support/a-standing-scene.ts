import type { NetworkView } from '#graph-model/contract/network.ts';
import { branchGroupsOf } from '#graph-model/picture/branch-group.ts';
import { colouringOf } from '#graph-model/picture/colouring.ts';
import { firmSizes } from '#graph-model/picture/firm-size.ts';
import { stagesOf } from '#graph-model/picture/firm-stages.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import { DEFAULT_SCENE } from '#graph-model/picture/scene-state.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import type { StandingScene } from '../../client/canvas/draw-scene.ts';
import { drawingOf } from '../../client/scene/drawing.ts';
import { layoutFor } from '../../client/sigma/picture-input.ts';
import { bundlesOf } from '../../client/sigma/picture-layers.ts';

/** A scene as the picture draws it, in a frame of 800 × 500 pixels. */
export function aStandingScene(network: NetworkView, scene: Partial<SceneState> = {}): StandingScene {
  const whole = { ...DEFAULT_SCENE, ...scene };
  const links = buildLinks(network);
  const firms = network.firms.id.length;
  const input = {
    network, links, stages: stagesOf(links, undefined), sizes: firmSizes(undefined, whole.sizeBy, firms),
    colouring: colouringOf(network, undefined, branchGroupsOf(network), whole.colourBy), scene: whole, language: 'de' as const,
  };
  const layout = layoutFor(input, { x: 0, y: 0, width: 800, height: 500 }, 1);
  return { layout, bundles: bundlesOf(layout, input), input, drawing: drawingOf(input), boundaries: undefined };
}
