import { describe, expect, it } from 'vitest';
import { branchGroupsOf } from '#graph-model/picture/branch-group.ts';
import { colouringOf } from '#graph-model/picture/colouring.ts';
import { drawingOf, LEVEL, LINK, modeOf, opacityOf } from '../../../client/scene/drawing.ts';
import { firmSizes } from '#graph-model/picture/firm-size.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import { BRANCH_COLOURS, CATEGORIES, FAILED, HEAT, INK, NONE } from '#graph-model/picture/palette.ts';
import { DEFAULT_SCENE } from '#graph-model/picture/scene-state.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { aNetwork } from '../../support/a-network.ts';
import { someMeasures } from '../../support/some-measures.ts';

// Stahl → Draht → Federn → Auto, Lack → Auto; links in that order of supplier.
const network = aNetwork(
  [{ id: 'Stahl', wz: '24.10.0' }, { id: 'Draht', wz: '24.34.0' }, { id: 'Federn', wz: '25.93.0' }, { id: 'Auto', wz: '29.10.0' }, { id: 'Lack' }],
  [['Stahl', 'Draht'], ['Draht', 'Federn'], ['Federn', 'Auto'], ['Lack', 'Auto']],
);
const links = buildLinks(network);
const measures = someMeasures({ critical_count: [3, 2, 1, 0, null] });

function draw(scene: Partial<SceneState> = {}) {
  const whole = { ...DEFAULT_SCENE, ...scene };
  return drawingOf({
    links, scene: whole, colouring: colouringOf(network, measures, branchGroupsOf(network), whole.colourBy), sizes: firmSizes(measures, whole.sizeBy, 5),
  });
}

describe('what was done to the picture', () => {
  it('leaves hidden firms and their links out, whatever else is shown', () => {
    const drawn = draw({ hidden: new Set([1]), visible: new Set([0, 2, 3, 4]), pinned: new Set([1, 3]), selected: 1 });
    expect([drawn.hidden, drawn.level[1], [...drawn.link], drawn.alwaysNamed]).toEqual([new Set([1]), LEVEL.dimmed, [LINK.none, LINK.none, LINK.plain, LINK.plain], [3]]);
    expect([...draw({ hidden: new Set([1]), focus: { firm: 0, tiers: 3, direction: 'both' } }).link]).toEqual([LINK.none, LINK.none, LINK.downstream, LINK.none]);
  });

  it('names pinned firms first after the selected one, also where the filter leaves them out', () => {
    const { alwaysNamed, level, fill, ring } = draw({ visible: new Set([0]), pinned: new Set([3]), selected: 0 });
    expect([alwaysNamed, level[3], fill[3], ring[3]]).toEqual([[0, 3], LEVEL.front, INK.paper, INK.hollow]);
  });

  it('rings the firms of two selections differently; a firm in both counts to the first', () => {
    const { ring, alwaysNamed } = draw({ picked: new Set([0, 1]), compared: new Set([1, 2]) });
    expect([ring[0], ring[1], ring[2], alwaysNamed]).toEqual([INK.text, INK.text, CATEGORIES[3], [0, 1, 2]]);
  });

  it('keeps the firms of a large selection at their size and unnamed: in a full cell they would be a patch', () => {
    const many = { ...DEFAULT_SCENE, picked: new Set(Array.from({ length: 100 }, (_, firm) => firm)) };
    const { level, alwaysNamed } = draw(many);
    expect([new Set(level), alwaysNamed]).toEqual([new Set([LEVEL.raised]), []]);
  });

  it('draws the links of shortest ways alone, and names their firms in order', () => {
    const { mode, link, level, alwaysNamed, bring } = draw({ way: { stepOf: new Map([[1, 0], [2, 1]]), links: [1] } });
    expect([mode, [...link], [...level], alwaysNamed, bring]).toEqual(['way', [LINK.none, LINK.chain, LINK.none, LINK.none], [0, 3, 3, 0, 0], [1, 2], [1, 2]]);
  });

  it('shows all before and behind a product around its makers', () => {
    const { mode, link, level, alwaysNamed } = draw({ reach: { upstream: new Map([[2, 0], [1, 1]]), downstream: new Map([[2, 0], [3, 1]]) } });
    expect([mode, [...link], [...level], alwaysNamed]).toEqual(['reach', [LINK.none, LINK.upstream, LINK.downstream, LINK.none], [0, 2, 3, 2, 0], [2]]);
  });
});

describe('the overview', () => {
  it('shows each firm in the colour of its class, unknown ones as rings', () => {
    const { fill, ring, ringWidth } = draw();
    expect(fill).toEqual([BRANCH_COLOURS.steel, BRANCH_COLOURS.steel, BRANCH_COLOURS.metalware, BRANCH_COLOURS.vehicle, INK.paper]);
    expect(ring[4]).toBe(BRANCH_COLOURS.unknown);
    expect([ringWidth[0], ringWidth[4] > 0]).toEqual([0, true]);
  });

  it('draws few links one by one, only those between firms that pass the filter', () => {
    expect([...draw().link]).toEqual([LINK.plain, LINK.plain, LINK.plain, LINK.plain]);
    expect([...draw({ visible: new Set([0, 1, 3]) }).link]).toEqual([LINK.plain, LINK.none, LINK.none, LINK.none]);
  });

  it('names the largest firms first', () => {
    expect([...draw().named]).toEqual([0, 1, 2, 3, 4]);
    expect([...draw({ sizeBy: 'uniform' }).named]).toEqual([1, 2, 3, 0, 4]);
  });

  it('lets firms that the filter leaves out step back, without names', () => {
    const { fill, level, named } = draw({ visible: new Set([0, 2]) });
    expect([...level]).toEqual([LEVEL.plain, LEVEL.dimmed, LEVEL.plain, LEVEL.dimmed, LEVEL.dimmed]);
    expect(fill[1]).toBe(INK.faint);
    expect([...named]).toEqual([0, 2]);
  });

  it('marks the selected firm and always names it, also when the filter leaves it out', () => {
    const { ring, level, alwaysNamed } = draw({ selected: 3, visible: new Set([0]) });
    expect([ring[3], level[3], alwaysNamed]).toEqual([INK.text, LEVEL.front, [3]]);
  });

  it('does not mind a selected firm that does not exist', () => {
    expect(draw({ selected: 99 }).alwaysNamed).toEqual([]);
  });
});

describe('the surroundings of a firm', () => {
  it('tell suppliers from buyers, let all others step back and bring themselves into view', () => {
    const { link, level, bring, alwaysNamed } = draw({ focus: { firm: 2, tiers: 1, direction: 'both' } });
    expect([...link]).toEqual([LINK.none, LINK.upstream, LINK.downstream, LINK.none]);
    expect([...level]).toEqual([LEVEL.dimmed, LEVEL.raised, LEVEL.front, LEVEL.raised, LEVEL.dimmed]);
    expect([bring, alwaysNamed]).toEqual([[2, 1, 2, 3], [2]]);
  });

  it('reach further with more tiers, thinner with each step', () => {
    const { link, linkWidth } = draw({ focus: { firm: 2, tiers: 2, direction: 'upstream' } });
    expect([...link]).toEqual([LINK.upstream, LINK.upstream, LINK.none, LINK.none]);
    expect(linkWidth[0]).toBeLessThan(linkWidth[1]);
  });

  it('of a firm that does not exist are the overview', () => {
    expect([...draw({ focus: { firm: -1, tiers: 1, direction: 'both' } }).link]).toEqual([0, 0, 0, 0]);
  });
});

describe('a failure', () => {
  const stageOf = new Map([[0, 0], [1, 1], [2, 2], [3, 3]]);

  it('shows what has stopped up to the shown stage in the order of heat, and all others running', () => {
    const { fill, link, level } = draw({ failure: { stageOf, shownStage: 1 } });
    expect(fill).toEqual([FAILED, HEAT[0], NONE, NONE, NONE]);
    expect([...link]).toEqual([LINK.failure, LINK.none, LINK.none, LINK.none]);
    expect(level[0]).toBe(LEVEL.front);
  });

  it('runs through the chain stage by stage', () => {
    expect([0, 1, 2, 3].map((shownStage) => draw({ failure: { stageOf, shownStage } }).link.filter((kind) => kind === LINK.failure).length)).toEqual([0, 1, 2, 3]);
  });

  it('names all that has stopped, step by step, whatever else is selected', () => {
    expect(draw({ failure: { stageOf, shownStage: 3 }, selected: 4 }).alwaysNamed).toEqual([4, 0, 1, 2, 3]);
    expect(draw({ failure: { stageOf, shownStage: 1 } }).alwaysNamed).toEqual([0, 1]);
  });

  it('puts all that has stopped in front, outlined and large enough for a projector', () => {
    const { level, ring, ringWidth, leastFront, linkWidth } = draw({ failure: { stageOf, shownStage: 2 } });
    expect([...level]).toEqual([LEVEL.front, LEVEL.front, LEVEL.front, LEVEL.plain, LEVEL.plain]);
    expect([ring[2], ringWidth[2] > 1, leastFront]).toEqual([FAILED, true, 7]);
    // The narrow end has a third of it.
    expect(linkWidth[0] / 3).toBeGreaterThanOrEqual(2);
  });

  it('lets dots in front shrink when they are hundreds, and names the forty that stop first', () => {
    const many = aNetwork(Array.from({ length: 500 }, (_, at) => ({ id: `F${at}` })));
    const scene: SceneState = { ...DEFAULT_SCENE, failure: { stageOf: new Map(many.firms.id.map((_, at) => [at, 499 - at])), shownStage: 499 } };
    const drawing = drawingOf({ links: buildLinks(many), scene, colouring: colouringOf(many, undefined, branchGroupsOf(many), 'branch'), sizes: firmSizes(undefined, 'uniform', 500) });
    // Nearly their own size: they would cover each other.
    expect([drawing.leastFront, drawing.frontGain].every((pixels) => pixels < 0.5)).toBe(true);
    expect(drawing.alwaysNamed).toEqual(Array.from({ length: 40 }, (_, at) => 499 - at));
  });
});

describe('a proof', () => {
  it('shows its firms, the relations among them and nothing else', () => {
    const { link, level, bring, alwaysNamed } = draw({ chain: { firms: [1, 2, 3] } });
    expect([...link]).toEqual([LINK.none, LINK.chain, LINK.chain, LINK.none]);
    expect([...level]).toEqual([LEVEL.dimmed, LEVEL.front, LEVEL.front, LEVEL.front, LEVEL.dimmed]);
    expect([bring, alwaysNamed]).toEqual([[1, 2, 3], [1, 2, 3]]);
  });
});

describe('what is shown', () => {
  it('is the failure before the proof, the proof before the surroundings', () => {
    const focus = { firm: 0, tiers: 1, direction: 'both' } as const;
    const chain = { firms: [0] };
    const failure = { stageOf: new Map([[0, 0]]), shownStage: 0 };
    expect([{}, { focus }, { focus, chain }, { focus, chain, failure }, { chain: { firms: [] } }].map((scene) => modeOf({ ...DEFAULT_SCENE, ...scene })))
      .toEqual(['overview', 'focus', 'chain', 'failure', 'overview']);
  });

  it('keeps few links strong and many light', () => {
    expect([1, 100, 100_000].map(opacityOf)).toEqual([0.85, 0.6, 0.07]);
  });
});
