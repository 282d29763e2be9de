import type { Colouring } from './colouring.ts';
import type { FirmSizes } from './firm-size.ts';
import { buyerCount, supplierCount } from './links.ts';
import type { LinkTable } from './links.ts';
import { heatOf, INK, NONE, SIDES, withAlpha } from './palette.ts';
import type { SceneState } from './scene-state.ts';
import { surroundingsOf } from './surroundings.ts';

export type Mode = 'overview' | 'focus' | 'failure' | 'chain';

/** How far a firm stands out. Dimmed firms lie below all others. */
export const LEVEL = { dimmed: 0, plain: 1, raised: 2, front: 3 } as const;

/** Why a link is drawn one by one; `none` costs nothing. */
export const LINK = { none: 0, upstream: 1, downstream: 2, failure: 3, chain: 4 } as const;

/** What every firm and link looks like, ready for the reducers: computed once per scene, never stored in the graph. */
export interface Drawing {
  readonly mode: Mode;
  readonly fill: string[];
  readonly ring: string[];
  /** Pixels of the ring. */
  readonly ringWidth: Float32Array;
  readonly level: Uint8Array;
  readonly link: Uint8Array;
  readonly linkColour: string[];
  /** Pixels at the supplier's end. */
  readonly linkWidth: Float32Array;
  /** Firms that may carry a name, most important first. */
  readonly named: Int32Array;
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
/** Names that cannot be switched off by lack of room: more would be a wall of text. */
const MOST_ALWAYS_NAMED = 24;

/** Mode of a scene: a failure says more than a proof, a proof more than surroundings. */
export function modeOf(scene: SceneState): Mode {
  if (scene.failure) return 'failure';
  if (scene.chain && scene.chain.firms.length > 0) return 'chain';
  return scene.focus ? 'focus' : 'overview';
}

/** What every firm and link looks like in a scene. O(n log n + m). */
export function drawingOf(input: DrawingInput): Drawing {
  const mode = modeOf(input.scene);
  const draft = plainDrawing(input);
  const shown = { overview: drawOverview, focus: drawFocus, failure: drawFailure, chain: drawChain }[mode](draft, input);
  markSelected(draft, input.scene.selected);
  const selected = input.scene.selected === undefined ? [] : [input.scene.selected];
  const alwaysNamed = [...new Set([...selected, ...shown.alwaysNamed])].filter((firm) => firm < draft.fill.length).slice(0, MOST_ALWAYS_NAMED);
  return { mode, ...draft, alwaysNamed, named: namedFirms(draft, input, mode), ...(shown.bring ? { bring: shown.bring } : {}) };
}

type Draft = Pick<Drawing, 'fill' | 'ring' | 'ringWidth' | 'level' | 'link' | 'linkColour' | 'linkWidth'>;
type Shown = Pick<Drawing, 'alwaysNamed' | 'bring'>;

/** Every firm in the colour of its class, unknown ones as rings; those that the filter leaves out step back. */
function plainDrawing({ links, colouring, scene }: DrawingInput): Draft {
  const { classes, classOf } = colouring;
  const draft: Draft = {
    fill: Array.from(classOf, (each) => (classes[each].hollow ? INK.paper : classes[each].colour)),
    ring: Array.from(classOf, (each) => classes[each].colour),
    ringWidth: Float32Array.from(classOf, (each) => (classes[each].hollow ? 1.2 : 0)),
    level: new Uint8Array(classOf.length).fill(LEVEL.plain),
    link: new Uint8Array(links.count),
    linkColour: Array<string>(links.count).fill(INK.quiet),
    linkWidth: new Float32Array(links.count).fill(1),
  };
  if (scene.visible) for (let firm = 0; firm < classOf.length; firm++) if (!scene.visible.has(firm)) dim(draft, firm);
  return draft;
}

function dim(draft: Draft, firm: number): void {
  draft.fill[firm] = draft.ring[firm] = INK.faint;
  draft.ringWidth[firm] = 0;
  draft.level[firm] = LEVEL.dimmed;
}

function paint(draft: Draft, firm: number, colour: string, level: number): void {
  draft.fill[firm] = draft.ring[firm] = colour;
  draft.ringWidth[firm] = 0;
  draft.level[firm] = level;
}

function markSelected(draft: Draft, firm: number | undefined): void {
  if (firm === undefined || draft.level[firm] === undefined) return;
  if (draft.level[firm] === LEVEL.dimmed) draft.fill[firm] = INK.paper;
  draft.ring[firm] = INK.text;
  draft.ringWidth[firm] = SELECTED_RING;
  draft.level[firm] = LEVEL.front;
}

function setLink(draft: Draft, link: number, kind: number, colour: string, width: number): void {
  draft.link[link] = kind;
  draft.linkColour[link] = colour;
  draft.linkWidth[link] = width;
}

/** The overview bundles relations: links one by one would be a tangle that says nothing. */
function drawOverview(): Shown {
  return { alwaysNamed: [] };
}

function drawFocus(draft: Draft, { links, scene }: DrawingInput): Shown {
  const { firm, tiers, direction } = scene.focus!;
  if (!(firm >= 0 && firm < links.firmCount)) return { alwaysNamed: [] };
  const { upstream, downstream } = surroundingsOf(links, firm, tiers, direction);
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
    const colour = kind === LINK.upstream ? SIDES.upstream : SIDES.downstream;
    setLink(draft, link, kind, withAlpha(colour, opacityOf(perStep.get(step)!)), Math.max(1.3, 4 - step));
  }
  draft.level[firm] = LEVEL.front;
  draft.ring[firm] = INK.text;
  draft.ringWidth[firm] = SELECTED_RING;
  return { alwaysNamed: [firm], bring: [...upstream.keys(), ...downstream.keys()] };
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

function drawFailure(draft: Draft, { links, scene }: DrawingInput): Shown {
  const { stageOf, shownStage } = scene.failure!;
  const stopped = (firm: number) => (stageOf.get(firm) ?? Infinity) <= shownStage;
  for (let firm = 0; firm < links.firmCount; firm++) {
    if (stopped(firm)) paint(draft, firm, heatOf(stageOf.get(firm)!), stageOf.get(firm) === 0 ? LEVEL.front : LEVEL.raised);
    else if (draft.level[firm] !== LEVEL.dimmed) paint(draft, firm, NONE, LEVEL.plain);
  }
  const hit = [...Array(links.count).keys()].filter((link) => {
    const [supplier, buyer] = [links.supplier[link], links.buyer[link]];
    return stopped(supplier) && stopped(buyer) && stageOf.get(supplier)! < stageOf.get(buyer)!;
  });
  const opacity = Math.max(0.1, opacityOf(hit.length));
  for (const link of hit) setLink(draft, link, LINK.failure, withAlpha(heatOf(stageOf.get(links.buyer[link])!), opacity), 2.4);
  return { alwaysNamed: [...stageOf.keys()].filter((firm) => stageOf.get(firm) === 0) };
}

function drawChain(draft: Draft, { links, scene }: DrawingInput): Shown {
  const firms = new Set(scene.chain!.firms);
  for (let firm = 0; firm < links.firmCount; firm++) {
    if (!firms.has(firm)) { dim(draft, firm); continue; }
    if (draft.level[firm] === LEVEL.dimmed) draft.fill[firm] = draft.ring[firm] = INK.hollow;
    draft.level[firm] = LEVEL.raised;
  }
  for (let link = 0; link < links.count; link++) {
    if (firms.has(links.supplier[link]) && firms.has(links.buyer[link])) setLink(draft, link, LINK.chain, INK.text, 3.5);
  }
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
