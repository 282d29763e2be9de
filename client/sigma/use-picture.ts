import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Ref, RefObject } from 'react';
import type { RendererKind } from '../canvas/renderer.ts';
import type { MapTiles } from '#graph-model/contract/map-tiles.ts';
import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import { branchGroupsOf } from '#graph-model/picture/branch-group.ts';
import { colouringOf } from '#graph-model/picture/colouring.ts';
import { firmSizes } from '#graph-model/picture/firm-size.ts';
import { stagesOf } from '#graph-model/picture/firm-stages.ts';
import { paletteOf } from '#graph-model/picture/palette.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import type { RowKind } from '#graph-model/picture/stages-layout.ts';
import { firstPictureStands } from '../state/first-picture.ts';
import { linksOf } from '../state/links-of.ts';
import { useTheme } from '../state/use-theme.ts';
import type { Layout, PictureInput } from './picture-input.ts';
import type { AskedArea } from '../state/firm-menu.ts';
import { cameraParameter } from '../state/camera-address.ts';
import type { SharedCamera } from '../state/camera-address.ts';
import type { HoveredLine } from './picture-actions.ts';
import { loadDrawing } from './load-drawing.ts';
import type { Picture } from './picture.ts';
import type { StandingPicture } from '../takeaway/picture-sheet.ts';

/** What a page can ask of the picture. */
export interface PictureHandle {
  /** Moves the camera to a firm. */
  focusFirm(firmId: string): void;
  /** Where a firm is drawn, in pixels of the picture's own box; undefined when it is not there. */
  screenPosition(firmId: string): { x: number; y: number } | undefined;
  /** Shows everything. */
  fit(): void;
  /** Ids of the firms in an area of the picture, given by its corners in pixels of its box. */
  firmsWithin(corners: readonly (readonly [number, number])[]): string[];
  /** Looks at a place that was shared; without one at what the scene is about. */
  look(camera: SharedCamera | undefined): void;
  /** Where one looks now; undefined while nothing is drawn. */
  camera(): SharedCamera | undefined;
  /** What is to be seen now, to be drawn elsewhere; undefined while nothing is. */
  standing(): StandingPicture | undefined;
}

/** The firm below the pointer: where its dot is, and how wide the picture. */
export interface Hover { readonly firm: number; readonly x: number; readonly y: number; readonly radius: number; readonly width: number }

/** Everything the picture is made of, each part computed only when what it depends on changes. */
export function usePictureInput(network: NetworkView, measures: MeasuresView | undefined, scene: SceneState, language: Language): PictureInput {
  const links = linksOf(network);
  const groups = useMemo(() => branchGroupsOf(network), [network]);
  const firmCount = network.firms.id.length;
  // Measures of another revision may count other firms: better none than wrong ones.
  const fitting = measures?.measures.every(({ values }) => values.length === firmCount) ? measures : undefined;
  const stages = useMemo(() => stagesOf(links, fitting?.measures.find(({ id }) => id === 'tier')?.values), [links, fitting]);
  const sizes = useMemo(() => firmSizes(fitting, scene.sizeBy, firmCount), [fitting, scene.sizeBy, firmCount]);
  const theme = useTheme();
  const colouring = useMemo(() => colouringOf(network, fitting, groups, scene.colourBy, paletteOf(theme)), [network, fitting, groups, scene.colourBy, theme]);
  return useMemo(
    () => ({ network, ...(fitting ? { measures: fitting } : {}), links, stages, sizes, colouring, scene, language }),
    [network, fitting, links, stages, sizes, colouring, scene, language],
  );
}

export interface PictureEvents {
  /** `isMore`: beside what is selected. */
  onSelect(firmId: string | undefined, isMore: boolean): void;
  /** What can be done with a firm is asked for, at a place of the window; no firm: with the selected one. */
  onMenu?(firmId: string | undefined, x: number, y: number): void;
  /** What can be done with firms that stand together, at a place of the window. */
  onArea?(area: AskedArea, x: number, y: number): void;
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
  /** The line or area below the pointer, where no firm is. */
  readonly line: (HoveredLine & { readonly width: number }) | undefined;
  /** What the rows of the picture are; undefined on the map and where rows have no names. */
  readonly rowKind: RowKind | undefined;
  /** What is laid out at the moment. */
  readonly layout: Layout | undefined;
  readonly isUnavailable: boolean;
}

/** Where the picture lives: marks of its state go to the root, keys come to the stage, the renderer fills the host. */
export interface PictureElements {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly host: RefObject<HTMLDivElement | null>;
}

/** Runs the picture in an element as long as the component lives. */
export function usePicture(
  { root, stage, host }: PictureElements, input: PictureInput | undefined, events: PictureEvents, camera?: SharedCamera, tiles?: MapTiles,
): PictureState {
  const picture = useRef<Picture>(undefined);
  const latest = useRef({ input: input as PictureInput, events, camera, tiles });
  useEffect(() => { if (input) latest.current = { input, events, camera, tiles }; });
  const [hover, setHover] = useState<Hover>();
  const [line, setLine] = useState<HoveredLine & { readonly width: number }>();
  const [isUnavailable, setUnavailable] = useState(false);
  const [layout, setLayout] = useState<Layout>();
  const isEmpty = !input || input.network.firms.id.length === 0;

  useEffect(() => {
    if (isEmpty || isUnavailable) return undefined;
    let isGone = false;
    const idOf = (firm: number | undefined) => (firm === undefined ? undefined : latest.current.input.network.firms.id[firm]);
    const giveUp = () => {
      setUnavailable(true);
      firstPictureStands();
      latest.current.events.onUnavailable?.();
    };
    const start = async () => {
      const [{ Picture }, startRenderer] = await loadDrawing();
      if (isGone || !stage.current || !host.current) return;
      picture.current = new Picture(host.current, stage.current, latest.current.input, {
        select: (firm, isMore) => {
          const { unfolding } = latest.current.input;
          if (firm === undefined && unfolding?.open !== undefined) latest.current.events.onOpenGroup?.(undefined);
          latest.current.events.onSelect(idOf(firm), isMore);
        },
        open: (group) => latest.current.events.onOpenGroup?.(latest.current.input.groups?.[group]?.key),
        area: ({ title, firms, group, isBranch = false }, x, y) => {
          const { events: told } = latest.current;
          told.onArea?.({ title, ids: firms.map((firm) => idOf(firm)!), ...(group && { group }), isBranch }, x, y);
          return told.onArea !== undefined;
        },
        menu: (firm, x, y) => latest.current.events.onMenu?.(idOf(firm), x, y),
        hover: (firm) => {
          const at = firm === undefined ? undefined : picture.current?.positionOf(firm);
          setHover(firm === undefined || !at ? undefined : { firm, ...at, width: host.current?.clientWidth ?? 0 });
          latest.current.events.onHover?.(idOf(firm));
        },
        hoverLine: (at) => setLine(at && { ...at, width: host.current?.clientWidth ?? 0 }),
        drawn: (drawn, renderer) => {
          markDrawn(root.current, drawn, renderer);
          root.current?.dispatchEvent(new Event(DRAWN));
          firstPictureStands();
          setLayout(drawn);
        },
        unavailable: giveUp,
      }, startRenderer);
      picture.current.takeTiles(latest.current.tiles);
      if (latest.current.camera) picture.current.look(latest.current.camera, false);
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
  useEffect(() => { picture.current?.takeTiles(tiles); }, [tiles]);
  // After the scene has changed: what was asked for goes before what the scene would lead to.
  const place = cameraParameter(camera);
  useEffect(() => { if (place !== undefined) picture.current?.look(latest.current.camera); }, [place]);
  const rowKind = layout?.kind === 'stages' && !layout.withoutRowNames ? layout.rowKind : undefined;
  return { picture, hover, line, rowKind, layout, isUnavailable };
}

/** Lets tests and style sheets know what is drawn, and by what. */
function markDrawn(root: HTMLDivElement | null, { kind }: Layout, renderer: RendererKind): void {
  if (!root) return;
  root.dataset['renderer'] = renderer;
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
      firmsWithin: (corners) => picture.current?.within(corners).map((firm) => network.firms.id[firm]) ?? [],
      look: (camera) => picture.current?.look(camera),
      camera: () => picture.current?.camera(),
      standing: () => picture.current?.standing(),
    };
  }, [picture, network]);
}
