import { useEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { knownClasses } from '#graph-model/picture/network-groups.ts';
import type { NetworkPlaces, NetworkQuestion } from '#graph-model/picture/network-layout.ts';
import { USUAL_GROUPING } from '#graph-model/picture/scene-state.ts';
import { namedGroups } from '../scene/named-groups.ts';
import { firstPicture } from '../state/first-picture.ts';
import { layoutDesk } from '../worker/layout-desk.ts';
import type { PictureInput } from './picture-input.ts';
import { isLarge } from './use-folded-network.ts';

/** The picture to be shown, absent while there is none yet, and how far the places of the Netz are while they are awaited, 0–1. */
export interface PlacedInput {
  readonly input: PictureInput | undefined;
  readonly progress: number | undefined;
}

/** Places by question: those of one revision, while anybody still holds it. */
const placesOf = new WeakMap<NetworkQuestion, NetworkPlaces>();

/**
 * Adds the places of the Netz to what is shown. They are computed beside the page, ahead of being asked for once the measures are there; until
 * they have come the picture before stays, with everything that needs no other places; of many
 * firms it is first shown where they begin.
 */
export function useNetworkPlaces(base: PictureInput, root: RefObject<HTMLElement | null>): PlacedInput {
  const aspect = useAspect(root);
  const question = useMemo(() => questionOf(base, aspect), [base, aspect]);
  const isAsked = base.scene.layout === 'network';
  const found = usePlaces(question, isAsked, base.measures !== undefined);
  const [last, setLast] = useState<{ readonly input: PictureInput; readonly isBeginning: boolean }>();
  // Firms that stand at their places do not go back to where they began.
  const isStanding = last?.input.scene.layout === 'network' && last.input.links === base.links && !last.isBeginning;
  const places = found.places ?? (isStanding ? undefined : found.beginning);
  const { network, links, language, scene: { groupBy = USUAL_GROUPING } } = base;
  const groups = useMemo(() => (places && isAsked ? namedGroups(network, links, places.groups, groupBy, language) : undefined), [places, isAsked, network, links, groupBy, language]);
  const ready = useMemo(() => (!isAsked ? base : places && groups ? { ...base, places, groups } : undefined), [isAsked, base, places, groups]);
  if (ready && ready !== last?.input) setLast({ input: ready, isBeginning: isAsked && !found.places });
  const meanwhile = useMemo(() => (ready || !last ? undefined : withoutMoving(base, last.input)), [ready, last, base]);
  return { input: ready ?? meanwhile, progress: !isAsked || found.places ? undefined : found.done };
}

/** What is new, at the places of before; of another revision everything waits. */
function withoutMoving(base: PictureInput, last: PictureInput): PictureInput {
  if (base.links !== last.links) return last;
  const { layout, groupBy, openGroup } = last.scene;
  return {
    ...base, sizes: last.sizes, ...(last.places ? { places: last.places } : {}), ...(last.groups ? { groups: last.groups } : {}),
    scene: { ...base.scene, layout, ...(groupBy ? { groupBy } : {}), ...(openGroup === undefined ? {} : { openGroup }) },
  };
}

type Communities = readonly (number | null)[] | undefined;

/** Questions that were asked with the same sizes, so that to come back to a grouping is to ask the same. */
const askedWith = new WeakMap<Float32Array, { readonly communities: Communities; readonly question: NetworkQuestion }[]>();

function questionOf({ network, measures, links, sizes: { relative }, scene: { groupBy: grouping = USUAL_GROUPING } }: PictureInput, aspect: number): NetworkQuestion {
  // Of a large network, what was computed without them stays: an overview must not change under its reader's eyes.
  const communities = isLarge(links.firmCount) ? undefined : measures?.measures.find(({ id }) => id === 'community')?.values;
  const asked = askedWith.get(relative) ?? [];
  const same = asked.find(({ question, ...of }) => question.links === links && question.grouping === grouping && question.aspect === aspect && of.communities === communities);
  if (same) return same.question;
  const question = { links, relative, grouping, classOf: knownClasses(network, grouping, communities), aspect, ...(isLarge(links.firmCount) ? { isOverview: true } : {}) };
  askedWith.set(relative, [...asked, { communities, question }]);
  return question;
}

interface FoundPlaces {
  readonly places: NetworkPlaces | undefined;
  /** Where firms begin, to be shown while the places take long. */
  readonly beginning: NetworkPlaces | undefined;
  readonly done: number;
}

function usePlaces(question: NetworkQuestion, isAsked: boolean, isIdle: boolean): FoundPlaces {
  const [progress, setProgress] = useState<{ question: NetworkQuestion; done: number; beginning?: NetworkPlaces | undefined }>();
  const isDue = isAsked || isIdle;
  useEffect(() => {
    if (!isDue || placesOf.has(question)) return undefined;
    let isGone = false;
    const tell = (done: number, beginning?: NetworkPlaces) => {
      if (!isGone) setProgress((before) => ({ question, done, beginning: beginning ?? (before?.question === question ? before.beginning : undefined) }));
    };
    const wait = async () => {
      // Ahead of being asked for it waits for the picture that is.
      if (!isAsked) await firstPicture();
      if (isGone) return;
      placesOf.set(question, await layoutDesk().place(question, tell));
      tell(1);
    };
    wait().catch(() => tell(0));
    return () => { isGone = true; };
  }, [question, isDue, isAsked]);
  const own = progress?.question === question ? progress : undefined;
  return { places: placesOf.get(question), beginning: own?.beginning, done: own?.done ?? 0 };
}

/** Few shapes, from tall to wide, so that places hold while the window changes a little. */
const SHAPES = [0.6, 0.8, 1.05, 1.35, 1.75];

/** Shape of an element, as its width over its height. */
function useAspect(element: RefObject<HTMLElement | null>): number {
  const [aspect, setAspect] = useState(() => nearestShape(window.innerWidth / Math.max(1, window.innerHeight)));
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width > 0 && contentRect.height > 0) setAspect(nearestShape(contentRect.width / contentRect.height));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return aspect;
}

function nearestShape(aspect: number): number {
  return SHAPES.reduce((best, shape) => (Math.abs(Math.log(shape / aspect)) < Math.abs(Math.log(best / aspect)) ? shape : best));
}
