import { describe, expect, it } from 'vitest';
import { DEFAULT_SCENE, isOtherSubject } from '#graph-model/picture/scene-state.ts';

describe('the camera follows', () => {
  const focus = { firm: 1, tiers: 2, direction: 'both' } as const;

  it('only when the scene turns to other firms', () => {
    const scene = { ...DEFAULT_SCENE, focus, chain: { firms: [1, 2] } };
    expect(isOtherSubject(scene, { ...DEFAULT_SCENE, focus: { ...focus }, chain: { firms: [1, 2] }, selected: 5 })).toBe(false);
    expect(isOtherSubject(scene, { ...scene, focus: { ...focus, tiers: 3 } })).toBe(true);
    expect(isOtherSubject(scene, { ...scene, chain: { firms: [1, 3] } })).toBe(true);
    expect(isOtherSubject(scene, { ...DEFAULT_SCENE, focus })).toBe(true);
    expect(isOtherSubject(DEFAULT_SCENE, DEFAULT_SCENE)).toBe(false);
  });

  it('another failure, but not the steps of one', () => {
    const failing = (stages: readonly (readonly [number, number])[], shownStage: number) => ({ ...DEFAULT_SCENE, failure: { stageOf: new Map(stages), shownStage } });
    expect(isOtherSubject(failing([[1, 0], [2, 1]], 0), failing([[1, 0], [2, 1]], 1))).toBe(false);
    expect(isOtherSubject(failing([[1, 0], [2, 1]], 0), failing([[1, 0], [3, 1]], 0))).toBe(true);
    expect(isOtherSubject(DEFAULT_SCENE, failing([[1, 0]], 0))).toBe(true);
  });
});
