import { describe, expect, it } from 'vitest';
import { DEFAULT_ADDRESS } from '../../../client/state/address.ts';
import type { Address } from '../../../client/state/address.ts';
import { sceneOf } from '../../../client/state/scene.ts';
import type { SceneFacts } from '../../../client/state/scene.ts';
import { DEFAULT_SCENE } from '#graph-model/picture/scene-state.ts';

const FACTS: SceneFacts = { numberOf: new Map([['F1', 0], ['F2', 1]]), matching: undefined };
const at = (change: Partial<Address>, facts: Partial<SceneFacts> = {}) => sceneOf({ ...DEFAULT_ADDRESS, ...change }, { ...FACTS, ...facts });

describe('the scene of an address', () => {
  it('is the usual one while nothing was changed', () => {
    expect(at({})).toEqual(DEFAULT_SCENE);
  });

  it('selects a firm by its number, and none that the network does not know', () => {
    expect(at({ firm: 'F2' }).selected).toBe(1);
    expect(at({ firm: 'F404', surroundings: { tiers: 2, direction: 'both' } })).toEqual(DEFAULT_SCENE);
  });

  it('marks the firm that a list points at, without moving the surroundings of the selected one', () => {
    expect(at({ firm: 'F2', surroundings: { tiers: 2, direction: 'upstream' } }, { preview: 0 })).toEqual({ ...DEFAULT_SCENE, selected: 0, focus: { firm: 1, tiers: 2, direction: 'upstream' } });
  });

  it('shows a failure only while the address plays one', () => {
    const stageOf = new Map([[0, 0]]);
    expect(at({}, { stageOf, shownStage: 1 })).toEqual(DEFAULT_SCENE);
    expect(at({ failure: { firms: ['F1'], stage: 1 } }, { stageOf, shownStage: 1 }).failure).toEqual({ stageOf, shownStage: 1 });
  });

  it('highlights a chain only where there is one', () => {
    expect(at({ chain: 'F1' }, { chain: [0, 1] }).chain).toEqual({ firms: [0, 1] });
    expect(at({ chain: 'F1' }, { chain: [] }).chain).toBeUndefined();
    expect(at({}, { chain: [0] }).chain).toBeUndefined();
  });

  it('hides what the filters leave out', () => {
    const matching = new Set([1]);
    expect(at({}, { matching }).visible).toBe(matching);
  });
});
