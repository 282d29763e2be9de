import { USUAL_GROUPING, type SceneState } from '#graph-model/picture/scene-state.ts';
import type { Address } from './address.ts';
import { anyFails } from './failure-address.ts';
import type { ReadingScene } from './reading-scene.ts';

/** What is known beside the address when a scene is composed; firms by number. */
export interface SceneFacts {
  /** What was done to the picture to read it. */
  readonly reading?: ReadingScene;
  readonly numberOf: ReadonlyMap<string, number>;
  readonly matching: ReadonlySet<number> | undefined;
  readonly stageOf?: ReadonlyMap<number, number>;
  readonly shownStage?: number;
  readonly chain?: readonly number[];
  /** Firm that the pointer or keyboard is on in a list; shown as selected until it leaves. */
  readonly preview?: number;
}

/** The parts of the address that say what the picture shows. */
export type SceneAddress = Pick<Address, 'layout' | 'network' | 'colourBy' | 'sizeBy' | 'firm' | 'surroundings' | 'failure' | 'chain'>;

/** What the picture shows: the address in terms of the picture. Ids that the network does not know are left out. */
export function sceneOf(address: SceneAddress, facts: SceneFacts): SceneState {
  const selected = address.firm === undefined ? undefined : facts.numberOf.get(address.firm);
  const shown = facts.preview ?? selected;
  return {
    layout: address.layout,
    ...(address.network.groupBy === USUAL_GROUPING ? {} : { groupBy: address.network.groupBy }),
    ...(address.network.open === undefined ? {} : { openGroup: address.network.open }),
    colourBy: address.colourBy,
    sizeBy: address.sizeBy,
    ...(facts.matching ? { visible: facts.matching } : {}),
    ...(shown === undefined ? {} : { selected: shown }),
    ...(address.surroundings && selected !== undefined ? { focus: { firm: selected, ...address.surroundings } } : {}),
    ...(facts.stageOf && anyFails(address.failure) ? { failure: { stageOf: facts.stageOf, shownStage: facts.shownStage ?? 0 } } : {}),
    ...(facts.chain && facts.chain.length > 0 && address.chain !== undefined ? { chain: { firms: facts.chain } } : {}),
    ...facts.reading,
  };
}
