import { describe, expect, it } from 'vitest';
import { buildLinks } from '#graph-model/picture/links.ts';
import { DEFAULT_SCENE } from '#graph-model/picture/scene-state.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { subjectOf } from '../../../client/scene/subject.ts';
import { aNetwork } from '../../support/a-network.ts';

const links = buildLinks(aNetwork([{ id: 'A' }, { id: 'B' }, { id: 'C' }, { id: 'D' }], [['A', 'B'], ['B', 'C']]));
const subject = (scene: Partial<SceneState>) => subjectOf({ ...DEFAULT_SCENE, ...scene }, links);

describe('what a scene is about', () => {
  it('is all firms in the overview', () => {
    expect(subject({})).toBeUndefined();
    expect(subject({ selected: 1 })).toBeUndefined();
  });

  it('is every firm that a failure will stop, whichever step is shown', () => {
    expect(subject({ failure: { stageOf: new Map([[0, 0], [1, 1], [2, 2]]), shownStage: 0 } })).toEqual([0, 1, 2]);
  });

  it('is the firms of a proof, or a firm with its surroundings', () => {
    expect(subject({ chain: { firms: [0, 2] } })).toEqual([0, 2]);
    expect(subject({ focus: { firm: 1, tiers: 1, direction: 'upstream' } })).toEqual([1, 0]);
  });

  it('leaves out firms that do not exist', () => {
    expect(subject({ chain: { firms: [3, 99, -1] } })).toEqual([3]);
    expect(subject({ focus: { firm: 99, tiers: 1, direction: 'both' } })).toBeUndefined();
  });
});
