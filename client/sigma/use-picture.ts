import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Ref, RefObject } from 'react';
import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import { branchGroupsOf } from '#graph-model/picture/branch-group.ts';
import { colouringOf } from '#graph-model/picture/colouring.ts';
import { firmSizes } from '#graph-model/picture/firm-size.ts';
import { stagesOf } from '#graph-model/picture/firm-stages.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import type { RowKind } from '#graph-model/picture/stages-layout.ts';
import type { Layout, PictureInput } from './picture-input.ts';
import type { HoveredLine } from './picture-actions.ts';
import type { Picture } from './picture.ts';

/** What a page can ask of the picture. */
export interface PictureHandle {
  /** Moves the camera to a firm. */
  focusFirm(firmId: string): void;
  /** Where a firm is drawn, in pixels of the picture's own box; undefined when it is not there. */
  screenPosition(firmId: string): { x: number; y: number } | undefined;
  /** Shows everything. */
  fit(): void;
  /** What is to be seen now, as a PNG. */
  toPng(): Promise<Blob>;
}

/** The firm below the pointer: where its dot is, and how wide the picture. */
export interface Hover { readonly firm: number; readonly x: number; readonly y: number; readonly radius: number; readonly width: number }

/** Everything the picture is made of, each part computed only when what it depends on changes. */
export function usePictureInput(network: NetworkView, measures: MeasuresView | undefined, scene: SceneState, language: Language): PictureInput {
  const links = useMemo(() => buildLinks(network), [network]);
  const groups = useMemo(() => branchGroupsOf(network), [network]);
  const firmCount = network.firms.id.length;
  // Measures of another revision may count other firms: better none than wrong ones.
  const fitting = measures?.measures.every(({ values }) => values.length === firmCount) ? measures : undefined;
  const stages = useMemo(() => stagesOf(links, fitting?.measures.find(({ id }) => id === 'tier')?.values), [links, fitting]);
  const sizes = useMemo(() => firmSizes(fitting, scene.sizeBy, firmCount), [fitting, scene.sizeBy, firmCount]);
  const colouring = useMemo(() => colouringOf(network, fitting, groups, scene.colourBy), [network, fitting, groups, scene.colourBy]);
  return useMemo(
    () => ({ network, ...(fitting ? { measures: fitting } : {}), links, stages, sizes, colouring, scene, language }),
    [network, fitting, links, stages, sizes, colouring, scene, language],
  );
}

export interface PictureEvents {
  onSelect(firmId: string | undefined): void;
  onHover?(firmId: string | undefined): void;
  onUnavailable?(): void;
  /** A group of a large network is to be unfolded, or folded again. */
  onOpenGroup?(key: string | undefined): void;
}

/** Event of the picture's root after every frame. */
export const DRAWN = 'picture-drawn';

export interface PictureState {
  readonly picture: RefObject<Picture | undefined>;
  readonly hover: Hover | undefined;
  /** The line below the pointer, where no firm is. */
  readonly line: (HoveredLine & { readonly width: number }) | undefined;
  /** What the rows of the picture are; undefined on the map and where rows have no names. */
  readonly rowKind: RowKind | undefined;
  readonly isUnavailable: boolean;
}

/** Where the picture lives: marks of its state go to the root, keys come to the stage, Sigma fills the host. */
export interface PictureElements {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly host: RefObject<HTMLDivElement | null>;
}

/** Runs the picture in an element as long as the component lives. */
export function usePicture(
  { root, stage, host }: PictureElements, input: PictureInput | undefined, events: PictureEvents,
): PictureState {
  const picture = useRef<Picture>(undefined);
  const latest = useRef({ input: input as PictureInput, events });
  useEffect(() => { if (input) latest.current = { input, events }; });
  const [hover, setHover] = useState<Hover>();
  const [line, setLine] = useState<HoveredLine & { readonly width: number }>();
  const [isUnavailable, setUnavailable] = useState(false);
  const [rowKind, setRowKind] = useState<RowKind>();
  const isEmpty = !input || input.network.firms.id.length === 0;

  useEffect(() => {
    // While places are awaited the code comes.
    if (isEmpty) void import('./picture.ts').catch(() => undefined);
    if (isEmpty || isUnavailable) return undefined;
    let isGone = false;
    const idOf = (firm: number | undefined) => (firm === undefined ? undefined : latest.current.input.network.firms.id[firm]);
    const giveUp = () => {
      setUnavailable(true);
      latest.current.events.onUnavailable?.();
    };
    const start = async () => {
      // Sigma fails to load without WebGL; loading it here also keeps it out of the first page.
      const [{ Picture }, { hasWebGl }] = await Promise.all([import('./picture.ts'), import('./picture-renderer.ts')]);
      if (isGone || !stage.current || !host.current) return;
      if (!hasWebGl()) { giveUp(); return; }
      picture.current = new Picture(host.current, stage.current, latest.current.input, {
        select: (firm) => {
          const { unfolding } = latest.current.input;
          if (firm === undefined && unfolding?.open !== undefined) latest.current.events.onOpenGroup?.(undefined);
          latest.current.events.onSelect(idOf(firm));
        },
        open: (group) => latest.current.events.onOpenGroup?.(latest.current.input.groups?.[group]?.key),
        hover: (firm) => {
          const at = firm === undefined ? undefined : picture.current?.positionOf(firm);
          setHover(firm === undefined || !at ? undefined : { firm, ...at, width: host.current?.clientWidth ?? 0 });
          latest.current.events.onHover?.(idOf(firm));
        },
        hoverLine: (at) => setLine(at && { ...at, width: host.current?.clientWidth ?? 0 }),
        drawn: (layout) => {
          markDrawn(root.current, layout);
          root.current?.dispatchEvent(new Event(DRAWN));
          setRowKind(layout.kind === 'stages' && !layout.withoutRowNames ? layout.rowKind : undefined);
        },
        unavailable: giveUp,
      });
      // The first frame came while the picture was not yet known here.
      root.current?.dispatchEvent(new Event(DRAWN));
    };
    start().catch(() => { if (!isGone) giveUp(); });
    return () => {
      isGone = true;
      picture.current?.kill();
      picture.current = undefined;
    };
  }, [root, stage, host, isEmpty, isUnavailable]);

  useEffect(() => { if (input) picture.current?.update(input); }, [input]);
  return { picture, hover, line, rowKind, isUnavailable };
}

/** Lets tests and style sheets know what is drawn. */
function markDrawn(root: HTMLDivElement | null, { kind }: Layout): void {
  if (!root) return;
  root.dataset['ready'] = 'true';
  root.dataset['layout'] = kind;
}

/** Hands the page what it may ask of the picture. */
export function usePictureHandle(ref: Ref<PictureHandle> | undefined, picture: RefObject<Picture | undefined>, network: NetworkView): void {
  useImperativeHandle(ref, () => {
    const numberOf = new Map(network.firms.id.map((id, firm) => [id, firm]));
    return {
      focusFirm: (id) => {
        const firm = numberOf.get(id);
        if (firm !== undefined) picture.current?.bring([firm]);
      },
      screenPosition: (id) => {
        const at = picture.current?.positionOf(numberOf.get(id) ?? -1);
        return at && { x: at.x, y: at.y };
      },
      fit: () => picture.current?.fit(),
      toPng: () => picture.current?.toPng() ?? Promise.reject(new Error('The picture is not drawn.')),
    };
  }, [picture, network]);
}
