import { modeOf } from './drawing.ts';
import type { Mode } from './drawing.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { surroundingsOf } from '#graph-model/picture/surroundings.ts';

/**
 * Firms that a failure, proof or focus is about, whichever of its steps is shown; undefined where the scene is about all. Firms that do
 * not exist are left out. O(firms and links reached).
 */
export function subjectOf(scene: SceneState, links: LinkTable): readonly number[] | undefined {
  const mode = modeOf(scene);
  if (mode === 'overview') return undefined;
  const firms = firmsOf[mode](scene, links);
  const known = firms.filter((firm) => firm >= 0 && firm < links.firmCount);
  return known.length > 0 ? known : undefined;
}

const firmsOf: Readonly<Record<Exclude<Mode, 'overview'>, (scene: SceneState, links: LinkTable) => readonly number[]>> = {
  failure: ({ failure }) => [...failure!.stageOf.keys()],
  chain: ({ chain }) => chain!.firms,
  way: ({ way }) => [...way!.stepOf.keys()],
  reach: ({ reach }) => [...new Set([...reach!.upstream.keys(), ...reach!.downstream.keys()])],
  focus: around,
};

function around({ focus }: SceneState, links: LinkTable): number[] {
  const { firm, tiers, direction } = focus!;
  if (!(firm >= 0 && firm < links.firmCount)) return [];
  const { upstream, downstream } = surroundingsOf(links, firm, tiers, direction);
  return [...new Set([...upstream.keys(), ...downstream.keys()])];
}
