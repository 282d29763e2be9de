import { useEffect, useMemo, useState } from 'react';
import { firmsInside, MOST_SHOWN, MOST_UNFOLDED, questionInside, sharesOf } from '#graph-model/picture/network-folds.ts';
import type { Unfolding } from '#graph-model/picture/network-folds.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { subjectOf } from '../scene/subject.ts';
import { layoutDesk } from '../worker/layout-desk.ts';
import type { PictureInput } from './picture-input.ts';

/** Whether a network is so large that it opens as an overview by groups. */
export function isLarge(firms: number): boolean {
  return firms > MOST_UNFOLDED;
}

/** The scene that a network of this size can show: a large one its groups, with dots of one size. */
export function showableScene(scene: SceneState, firms: number): SceneState {
  return isLarge(firms) ? { ...scene, layout: 'network', sizeBy: 'uniform' } : scene;
}

/** Adds to the picture of a large network which of its firms are unfolded: those of the open group, and those that the scene is about. */
export function useFoldedNetwork(input: PictureInput | undefined): PictureInput | undefined {
  const folds = input?.places && isLarge(input.network.firms.id.length) ? input : undefined;
  const open = folds && openGroupOf(folds);
  const { places, links } = folds ?? {};
  const inside = useMemo(() => (places && links && open !== undefined ? firmsInside(places, links, open) : new Int32Array()), [places, links, open]);
  const shares = useSharesInside(links, inside);
  const scene = folds?.scene;
  const others = useMemo(() => (scene && links ? othersShown(scene, links) : []), [scene, links]);
  const key = others.join(' ');
  const unfolding = useMemo((): Unfolding | undefined => (places && {
    ...(open === undefined ? {} : { open }), inside, ...(shares ? { places: shares } : {}), others: key === '' ? [] : key.split(' ').map(Number),
  }), [places, open, inside, shares, key]);
  return useMemo(() => (folds && unfolding ? { ...folds, unfolding } : input), [folds, unfolding, input]);
}

/** The group that the address opens, else that of the selected firm. */
function openGroupOf({ scene, groups, places }: PictureInput): number | undefined {
  const named = groups?.findIndex(({ key }) => key === scene.openGroup) ?? -1;
  if (named >= 0) return named;
  return scene.selected === undefined ? undefined : places?.groups.groupOf[scene.selected];
}

/** Firms that are shown whatever is open: those of a failure, a proof or surroundings, and those that a narrow filter leaves. */
function othersShown(scene: SceneState, links: PictureInput['links']): readonly number[] {
  const about = subjectOf(scene, links) ?? (scene.visible && scene.visible.size <= MOST_SHOWN ? [...scene.visible] : []);
  return about.slice(0, MOST_SHOWN);
}

/** Places of the firms of the open group among themselves; undefined until they are computed. */
function useSharesInside(links: PictureInput['links'] | undefined, inside: Int32Array): Unfolding['places'] {
  const [found, setFound] = useState<{ inside: Int32Array; shares: NonNullable<Unfolding['places']> }>();
  useEffect(() => {
    if (!links || inside.length === 0) return undefined;
    let isGone = false;
    const wait = async () => {
      const shares = sharesOf(await layoutDesk().place(questionInside(links, inside), () => undefined));
      if (!isGone) setFound({ inside, shares });
    };
    // Without them firms stay where the overview has them: in their disc, only not beside their partners.
    wait().catch(() => undefined);
    return () => { isGone = true; };
  }, [links, inside]);
  return found?.inside === inside ? found.shares : undefined;
}
