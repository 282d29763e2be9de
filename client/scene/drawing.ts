import type { Colouring } from '#graph-model/picture/colouring.ts';
import type { FirmSizes } from '#graph-model/picture/firm-size.ts';
import { buyerCount, supplierCount } from '#graph-model/picture/links.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import { heatOf, withAlpha, type Palette } from '#graph-model/picture/palette.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { showsSingleLinks, isShownLink } from '#graph-model/picture/single-links.ts';
import { surroundingsOf } from '#graph-model/picture/surroundings.ts';
import type { Surroundings } from '#graph-model/picture/surroundings.ts';

export type Mode = 'overview' | 'focus' | 'reach' | 'way' | 'failure' | 'chain';

/** How far a firm stands out. Dimmed firms lie below all others. */
export const LEVEL = { dimmed: 0, plain: 1, raised: 2, front: 3 } as const;

/** Why a link is drawn one by one; `none` costs nothing. */
export const LINK = { none: 0, upstream: 1, downstream: 2, failure: 3, chain: 4, plain: 5 } as const;

/** What every firm and link looks like, ready for the reducers: computed once per scene, never stored in the graph. */
export interface Drawing {
  readonly mode: Mode;
  readonly palette: Palette;
  readonly fill: string[];
  readonly ring: string[];
  /** Pixels of the ring. */
  readonly ringWidth: Float32Array;
  readonly level: Uint8Array;
  /** Least radius in pixels of firms in front: they must be seen in any size, also on a projector. */
  readonly leastFront: number;
  /** Pixels that a firm in front gains at least. */
  readonly frontGain: number;
  /** The same for raised firms: 0 where they are many. */
  readonly leastRaised: number;
  readonly link: Uint8Array;
  readonly linkColour: string[];
  /** Pixels at the supplier's end. */
  readonly linkWidth: Float32Array;
  /** Firms that may carry a name, most important first. */
  readonly named: Int32Array;
  /** Firms that are not drawn at all. */
  readonly hidden?: ReadonlySet<number>;
  /** Firms that carry their name in any case. */
  readonly alwaysNamed: readonly number[];
  /** Firms the camera should bring into view; absent: leave it where it is. */
  readonly bring?: readonly number[];
}

export interface DrawingInput {
  readonly links: LinkTable;
  readonly colouring: Colouring;
  readonly sizes: FirmSizes;
  readonly scene: SceneState;
}

const SELECTED_RING = 2.5;
/** Up to so many links that mean nothing but themselves are drawn strongly. */
const FEW_LINKS = 80;
/** Outline of firms of a failure or proof: dark, because later stages are light. */
const MARKED_RING = 1.6;
/** Names that cannot be switched off by lack of room: more would be a wall of text. */
const MOST_ALWAYS_NAMED = 40;
/** Least radius of firms in front; above so many it falls, as they would cover each other. */
const LEAST_FRONT = 7;
const FRONT_GAIN = 1.5;
const FRONT_ALONE = 60;
/** Least radius of raised firms while they are few: then each may be named as well. */
const LEAST_RAISED = 4.5;
const FEW_RAISED = 24;

/** Mode of a scene: a failure says more than a proof, a proof more than ways, a product or surroundings. */
export function modeOf(scene: SceneState): Mode {
  if (scene.failure) return 'failure';
  if (scene.chain && scene.chain.firms.length > 0) return 'chain';
  if (scene.way) return 'way';
  if (scene.reach) return 'reach';
  return scene.focus ? 'focus' : 'overview';
}

/** Width of a link of several relations, as a multiple of that of one: tells one from two and two from many. */
export function parallelWidth(relations: number): number {
  return relations > 1 ? Math.min(2.2, 1 + 0.45 * Math.log2(relations)) : 1;
}

/** What every firm and link looks like in a scene. O(n log n + m). */
export function drawingOf(input: DrawingInput): Drawing {
  const mode = modeOf(input.scene);
  const draft = plainDrawing(input);
  const shown = { overview: drawOverview, focus: drawFocus, reach: drawReach, way: drawWay, failure: drawFailure, chain: drawChain }[mode](draft, input);
  const marked = markRead(draft, input.scene);
  markSelected(draft, input.scene.selected);
  draft.link.forEach((kind, link) => { if (kind !== LINK.none) draft.linkWidth[link] *= parallelWidth(input.links.relations[link]); });
  const selected = input.scene.selected === undefined ? [] : [input.scene.selected];
  const { hidden } = input.scene;
  if (hidden) leaveOut(draft, input.links, hidden);
  const alwaysNamed = [...new Set([...selected, ...marked, ...shown.alwaysNamed])].filter((firm) => firm < draft.fill.length && !hidden?.has(firm)).slice(0, MOST_ALWAYS_NAMED);
  const front = draft.level.reduce((sum, level) => sum + Number(level === LEVEL.front), 0);
  // They stand close together in their cells: hundreds that grow become one blot.
  const crowding = Math.min(1, FRONT_ALONE / Math.max(1, front));
  // An outline would leave nothing of the colour of dots so small.
  if (crowding < 1) draft.level.forEach((level, firm) => { if (level === LEVEL.front) draft.ringWidth[firm] *= crowding; });
  const leastRaised = mode !== 'overview' && draft.level.reduce((sum, level) => sum + Number(level === LEVEL.raised), 0) <= FEW_RAISED ? LEAST_RAISED : 0;
  return { mode, ...draft, ...(hidden ? { hidden } : {}), leastFront: LEAST_FRONT * crowding ** 1.5, frontGain: FRONT_GAIN * crowding, leastRaised, alwaysNamed, named: namedFirms(draft, input, mode), ...(shown.bring ? { bring: shown.bring } : {}) };
}

type Draft = Pick<Drawing, 'fill' | 'ring' | 'ringWidth' | 'level' | 'link' | 'linkColour' | 'linkWidth' | 'palette'>;
type Shown = Pick<Drawing, 'alwaysNamed' | 'bring'>;

/** Every firm in the colour of its class, unknown ones as rings; those that the filter leaves out step back. */
function plainDrawing({ links, colouring, scene }: DrawingInput): Draft {
  const { classes, classOf, palette } = colouring;
  const draft: Draft = {
    palette,
    fill: Array.from(classOf, (each) => (classes[each].hollow ? palette.ink.paper : classes[each].colour)),
    ring: Array.from(classOf, (each) => classes[each].colour),
    ringWidth: Float32Array.from(classOf, (each) => (classes[each].hollow ? 1.2 : 0)),
    level: new Uint8Array(classOf.length).fill(LEVEL.plain),
    link: new Uint8Array(links.count),
    linkColour: Array<string>(links.count).fill(palette.ink.quiet),
    linkWidth: new Float32Array(links.count).fill(1),
  };
  if (scene.visible) for (let firm = 0; firm < classOf.length; firm++) if (!scene.visible.has(firm)) dim(draft, firm);
  return draft;
}

function dim(draft: Draft, firm: number): void {
  draft.fill[firm] = draft.ring[firm] = draft.palette.ink.faint;
  draft.ringWidth[firm] = 0;
  draft.level[firm] = LEVEL.dimmed;
}

/** Puts a firm in front, with an outline. */
function mark(draft: Draft, firm: number, fill: string, ring: string): void {
  paint(draft, firm, fill, LEVEL.front);
  draft.ring[firm] = ring;
  draft.ringWidth[firm] = MARKED_RING;
}

function paint(draft: Draft, firm: number, colour: string, level: number): void {
  draft.fill[firm] = draft.ring[firm] = colour;
  draft.ringWidth[firm] = 0;
  draft.level[firm] = level;
}

function markSelected(draft: Draft, firm: number | undefined): void {
  if (firm === undefined || draft.level[firm] === undefined) return;
  if (draft.level[firm] === LEVEL.dimmed) draft.fill[firm] = draft.palette.ink.paper;
  draft.ring[firm] = draft.palette.ink.text;
  draft.ringWidth[firm] = SELECTED_RING;
  draft.level[firm] = LEVEL.front;
}

/** So many firms of a selection carry their names in any case; those of a larger one where there is room. */
const FEW_PICKED = 12;

/** Puts pinned and picked firms in front, on whatever is shown. Returns those that are named in any case. */
function markRead(draft: Draft, { picked, compared, pinned }: SceneState): number[] {
  const { ink } = draft.palette;
  const groups = [[compared, draft.palette.categories[3]], [picked, ink.text]] as const;
  const front = (firm: number): boolean => {
    if (draft.level[firm] === undefined) return false;
    if (draft.level[firm] === LEVEL.dimmed) draft.fill[firm] = ink.paper;
    draft.level[firm] = LEVEL.front;
    return true;
  };
  for (const [firms, ring] of groups) {
    const isMany = (firms?.size ?? 0) > MOST_ALWAYS_NAMED;
    for (const firm of firms ?? []) {
      if (!front(firm)) continue;
      // Many in a full cell would only be a dark patch with the strong ring and size of a few.
      if (isMany) draft.level[firm] = LEVEL.raised;
      draft.ring[firm] = ring;
      draft.ringWidth[firm] = isMany ? MARKED_RING : SELECTED_RING;
    }
  }
  for (const firm of pinned ?? []) {
    if (front(firm) && draft.fill[firm] === ink.paper && draft.ringWidth[firm] === 0) [draft.ring[firm], draft.ringWidth[firm]] = [ink.hollow, MARKED_RING];
  }
  return [...pinned ?? [], ...[picked, compared].flatMap((firms) => (firms && firms.size <= FEW_PICKED ? [...firms] : []))];
}

/** Firms that are not drawn take their links with them. */
function leaveOut(draft: Draft, links: LinkTable, hidden: ReadonlySet<number>): void {
  for (const firm of hidden) if (draft.level[firm] !== undefined) draft.level[firm] = LEVEL.dimmed;
  draft.link.forEach((kind, link) => {
    if (kind !== LINK.none && (hidden.has(links.supplier[link]) || hidden.has(links.buyer[link]))) draft.link[link] = LINK.none;
  });
}

function setLink(draft: Draft, link: number, kind: number, colour: string, width: number): void {
  draft.link[link] = kind;
  draft.linkColour[link] = colour;
  draft.linkWidth[link] = width;
}

/** The overview bundles relations, as links one by one would be a tangle that says nothing; few links are drawn one by one. */
function drawOverview(draft: Draft, { links, scene }: DrawingInput): Shown {
  if (!showsSingleLinks(links, scene)) return { alwaysNamed: [] };
  const shown = [...Array(links.count).keys()].filter((link) => isShownLink(links, scene.visible, link));
  // The links of a selected firm are drawn above: the others step back.
  const opacity = Math.max(0.3, 0.8 * opacityOf(shown.length)) * (scene.selected === undefined ? 1 : 0.4);
  for (const link of shown) setLink(draft, link, LINK.plain, withAlpha(draft.palette.ink.link, opacity), shown.length <= FEW_LINKS ? 4 : 2.6);
  return { alwaysNamed: [] };
}

function drawFocus(draft: Draft, { links, scene }: DrawingInput): Shown {
  const { firm, tiers, direction } = scene.focus!;
  if (!(firm >= 0 && firm < links.firmCount)) return { alwaysNamed: [] };
  return drawAround(draft, links, [firm], surroundingsOf(links, firm, tiers, direction));
}

/** All before and behind a product: as surroundings, of its makers. */
function drawReach(draft: Draft, { links, scene }: DrawingInput): Shown {
  const { upstream, downstream } = scene.reach!;
  return drawAround(draft, links, [...upstream.keys()].filter((firm) => upstream.get(firm) === 0), { upstream, downstream });
}

function drawAround(draft: Draft, links: LinkTable, middle: readonly number[], { upstream, downstream }: Surroundings): Shown {
  const { sides } = draft.palette;
  for (let other = 0; other < links.firmCount; other++) {
    if (!upstream.has(other) && !downstream.has(other)) dim(draft, other);
    else if (draft.level[other] !== LEVEL.dimmed) draft.level[other] = LEVEL.raised;
  }
  const found: { readonly link: number; readonly kind: number; readonly step: number }[] = [];
  const perStep = new Map<number, number>();
  for (let link = 0; link < links.count; link++) {
    const up = stepAlong(upstream, links.buyer[link], links.supplier[link]);
    const step = up ?? stepAlong(downstream, links.supplier[link], links.buyer[link]);
    if (step === undefined) continue;
    found.push({ link, kind: up === undefined ? LINK.downstream : LINK.upstream, step });
    perStep.set(step, (perStep.get(step) ?? 0) + 1);
  }
  for (const { link, kind, step } of found) {
    const colour = kind === LINK.upstream ? sides.upstream : sides.downstream;
    setLink(draft, link, kind, withAlpha(colour, opacityOf(perStep.get(step)!)), Math.max(1.3, 4 - step));
  }
  for (const firm of middle) {
    draft.level[firm] = LEVEL.front;
    draft.ring[firm] = draft.palette.ink.text;
    draft.ringWidth[firm] = SELECTED_RING;
  }
  return { alwaysNamed: middle.slice(0, FEW_PICKED), bring: [...upstream.keys(), ...downstream.keys()] };
}

/** Steps at which a link leads one step further away from the focus; undefined when it does not. */
function stepAlong(steps: ReadonlyMap<number, number>, near: number, far: number): number | undefined {
  const [at, next] = [steps.get(near), steps.get(far)];
  return at !== undefined && next === at + 1 ? next : undefined;
}

/** Opacity of each of so many links: a few stand out, many become a veil through which firms are still seen. */
export function opacityOf(links: number): number {
  return Math.round(100 * Math.min(0.85, Math.max(0.07, 60 / links))) / 100;
}

function drawFailure(draft: Draft, { links, sizes, scene }: DrawingInput): Shown {
  const { palette } = draft;
  const { stageOf, shownStage } = scene.failure!;
  const stopped = (firm: number) => (stageOf.get(firm) ?? Infinity) <= shownStage;
  for (let firm = 0; firm < links.firmCount; firm++) {
    if (stopped(firm)) mark(draft, firm, heatOf(stageOf.get(firm)!, palette), palette.failed);
    else if (draft.level[firm] !== LEVEL.dimmed) paint(draft, firm, palette.none, LEVEL.plain);
  }
  const hit = [...Array(links.count).keys()].filter((link) => {
    const [supplier, buyer] = [links.supplier[link], links.buyer[link]];
    return stopped(supplier) && stopped(buyer) && stageOf.get(supplier)! < stageOf.get(buyer)!;
  });
  const opacity = Math.max(0.1, opacityOf(hit.length));
  for (const link of hit) setLink(draft, link, LINK.failure, withAlpha(heatOf(stageOf.get(links.buyer[link])!, palette), opacity), markedWidth(hit.length));
  const alwaysNamed = [...stageOf.keys()].filter((firm) => firm >= 0 && firm < links.firmCount && stopped(firm))
    .sort((a, b) => stageOf.get(a)! - stageOf.get(b)! || sizes.relative[b] - sizes.relative[a] || a - b);
  return { alwaysNamed };
}

/** Pixels at the supplier's end of so many marked links; the buyer's end has a third of it. */
function markedWidth(links: number): number {
  return links <= 40 ? 6.5 : links <= 150 ? 4.5 : 2.6;
}

function drawChain(draft: Draft, { links, scene }: DrawingInput): Shown {
  const firms = new Set(scene.chain!.firms);
  const among = [...Array(links.count).keys()].filter((link) => firms.has(links.supplier[link]) && firms.has(links.buyer[link]));
  return drawMarked(draft, links, firms, among);
}

/** Ways alone: other relations among their firms would be no steps of a shortest way. */
function drawWay(draft: Draft, { links, scene }: DrawingInput): Shown {
  return drawMarked(draft, links, new Set(scene.way!.stepOf.keys()), scene.way!.links);
}

function drawMarked(draft: Draft, links: LinkTable, firms: ReadonlySet<number>, among: readonly number[]): Shown {
  const { ink } = draft.palette;
  for (let firm = 0; firm < links.firmCount; firm++) {
    if (!firms.has(firm)) { dim(draft, firm); continue; }
    mark(draft, firm, draft.level[firm] === LEVEL.dimmed ? ink.hollow : draft.fill[firm], ink.text);
  }
  for (const link of among) setLink(draft, link, LINK.chain, ink.text, markedWidth(among.length));
  const present = [...firms].filter((firm) => firm >= 0 && firm < links.firmCount);
  return { alwaysNamed: present, bring: present };
}

/** Firms that may carry a name: those that stand out in the mode, the largest and best connected first. */
function namedFirms(draft: Draft, { links, sizes }: DrawingInput, mode: Mode): Int32Array {
  const least = mode === 'overview' ? LEVEL.plain : LEVEL.raised;
  const partners = (firm: number) => supplierCount(links, firm) + buyerCount(links, firm);
  return Int32Array.from(draft.level.keys())
    .filter((firm) => draft.level[firm] >= least)
    .sort((a, b) => draft.level[b] - draft.level[a] || sizes.relative[b] - sizes.relative[a] || partners(b) - partners(a) || a - b);
}
