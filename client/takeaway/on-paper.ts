import { branchGroupsOf } from '#graph-model/picture/branch-group.ts';
import { colouringOf } from '#graph-model/picture/colouring.ts';
import { LIGHT } from '#graph-model/picture/palette.ts';
import { drawingOf } from '../scene/drawing.ts';
import type { StandingScene } from '../canvas/draw-scene.ts';
import type { StandingPicture } from './picture-sheet.ts';

/** A picture in the colours of paper, whatever the theme of the page: those of the dark one would be lost on white. */
export function onPaper(picture: StandingPicture): StandingPicture {
  if (picture.scene.input.colouring.palette === LIGHT) return picture;
  const { network, measures, scene: { colourBy } } = picture.scene.input;
  const colouring = colouringOf(network, measures, branchGroupsOf(network), colourBy, LIGHT);
  const inLight = (scene: StandingScene): StandingScene => {
    const input = { ...scene.input, colouring };
    return { ...scene, input, drawing: drawingOf(input) };
  };
  const scene = inLight(picture.scene);
  return { ...picture, scene, view: { ...picture.view, palette: LIGHT }, inFrame: (width, height, text) => ({ ...picture.inFrame(width, height, text), input: scene.input, drawing: scene.drawing }) };
}
