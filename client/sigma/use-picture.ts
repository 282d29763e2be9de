import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Ref, RefObject } from 'react';
import { chooseRenderer } from '../canvas/choose-renderer.ts';
import type { RendererKind, StartRenderer } from '../canvas/renderer.ts';
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
  /** What is to be seen now, to be drawn elsewhere; undefined while nothing is. */
  standing(): StandingPicture | undefined;
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
}

export interface PictureState {
  readonly picture: RefObject<Picture | undefined>;
  readonly hover: Hover | undefined;
  /** What the rows of the picture are; undefined on the map and where rows have no names. */
  readonly rowKind: RowKind | undefined;
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
  { root, stage, host }: PictureElements, input: PictureInput, events: PictureEvents,
): PictureState {
  const picture = useRef<Picture>(undefined);
  const latest = useRef({ input, events });
  useEffect(() => { latest.current = { input, events }; });
  const [hover, setHover] = useState<Hover>();
  const [isUnavailable, setUnavailable] = useState(false);
  const [rowKind, setRowKind] = useState<RowKind>();
  const isEmpty = input.network.firms.id.length === 0;

  useEffect(() => {
    if (isEmpty || isUnavailable) return undefined;
    let isGone = false;
    const idOf = (firm: number | undefined) => (firm === undefined ? undefined : latest.current.input.network.firms.id[firm]);
    const giveUp = () => {
      setUnavailable(true);
      latest.current.events.onUnavailable?.();
    };
    const start = async () => {
      const [{ Picture }, startRenderer] = await Promise.all([import('./picture.ts'), loadRenderer()]);
      if (isGone || !stage.current || !host.current) return;
      picture.current = new Picture(host.current, stage.current, latest.current.input, {
        select: (firm) => latest.current.events.onSelect(idOf(firm)),
        hover: (firm) => {
          const at = firm === undefined ? undefined : picture.current?.positionOf(firm);
          setHover(firm === undefined || !at ? undefined : { firm, ...at, width: host.current?.clientWidth ?? 0 });
          latest.current.events.onHover?.(idOf(firm));
        },
        drawn: (layout, renderer) => {
          markDrawn(root.current, layout, renderer);
          setRowKind(layout.kind === 'stages' && !layout.withoutRowNames ? layout.rowKind : undefined);
        },
        unavailable: giveUp,
      }, startRenderer);
    };
    start().catch(() => { if (!isGone) giveUp(); });
    return () => {
      isGone = true;
      picture.current?.kill();
      picture.current = undefined;
    };
  }, [root, stage, host, isEmpty, isUnavailable]);

  useEffect(() => { picture.current?.update(input); }, [input]);
  return { picture, hover, rowKind, isUnavailable };
}

/** Sigma fails to load without WebGL, and is not needed where the processor draws: it comes only where it is used. */
async function loadRenderer(): Promise<StartRenderer> {
  if (chooseRenderer(window.location.search) === 'webgl') return (await import('./picture-renderer.ts')).startWebGl;
  return (await import('../canvas/canvas-renderer.ts')).startCanvas;
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
      standing: () => picture.current?.standing(),
    };
  }, [picture, network]);
}
