import { describe, expect, it } from 'vitest';
import {
  ALARM, AMOUNTS, BRANCH_COLOURS, CATEGORIES, contrastInk, FAILED, HEAT, heatOf, INK, LIGHT, NONE, paletteOf, REST, SIDES, THEMES, withAlpha,
} from '#graph-model/picture/palette.ts';
import { ciede2000, contrast, difference, VISIONS } from '#tests/support/colour-vision.ts';

/** The two colours of a set that somebody confuses first, and how different they are. */
function nearest(colours: Readonly<Record<string, string>>): [pair: string, difference: number] {
  const names = Object.keys(colours);
  return VISIONS.flatMap((vision) => names.flatMap((a, at) => names.slice(at + 1).map((b): [string, number] => [`${a}/${b}, ${vision}`, difference(colours[a], colours[b], vision)])))
    .reduce((least, each) => (each[1] < least[1] ? each : least));
}

describe.each(THEMES)('colours of the %s theme', (theme) => {
  const { ink, branches, categories, rest, amounts, alarm, none, sides, failed, heat, map } = paletteOf(theme);
  const grounds = [ink.paper, ink.band, map.home, map.land, map.around];

  it('of groups and links stand out from each ground as WCAG asks of graphics, 3:1', () => {
    // The bands are a shade from the ground: 2.7:1 there is 3:1 on the ground itself.
    for (const colour of [...Object.values(branches), ...categories, rest, ink.hollow, ink.link, ...Object.values(sides)]) {
      expect(contrast(colour, ink.paper), colour).toBeGreaterThanOrEqual(3);
      for (const ground of grounds) expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(2.6);
    }
  });

  it('of text stand out from each ground as WCAG asks of text, 4.5:1', () => {
    for (const colour of [ink.text, ink.name, ink.quiet]) for (const ground of grounds) expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it('of groups are told apart by people without one kind of cones', () => {
    expect(nearest(Object.fromEntries([...categories, rest].map((colour) => [colour, colour])))[1]).toBeGreaterThan(8);
    const { unknown, ...filled } = branches;
    expect(unknown, 'a ring, told by its shape').toBe(ink.hollow);
    expect(nearest(filled)[1]).toBeGreaterThan(8);
    expect(nearest({ ...sides, link: ink.link })[1]).toBeGreaterThan(10);
  });

  it.each([['amounts', amounts], ['kritische Stellen', alarm]])('of %s go away from the ground with the value, so that they read in grey', (_, scale) => {
    for (let k = 1; k < scale.length; k++) expect(contrast(scale[k], ink.paper)).toBeGreaterThan(contrast(scale[k - 1], ink.paper) * 1.25);
  });

  it('of a failure come nearer to the ground from stage to stage, and differ from all that runs', () => {
    const stages = [failed, ...heat];
    for (let k = 1; k < stages.length; k++) expect(contrast(stages[k], ink.paper)).toBeLessThan(contrast(stages[k - 1], ink.paper));
    for (const vision of VISIONS) for (const colour of stages) expect(difference(colour, none, vision), `${colour} ${vision}`).toBeGreaterThan(8);
    expect([0, 1, 99].map((stage) => heatOf(stage, paletteOf(theme)))).toEqual([failed, heat[0], heat.at(-1)]);
  });

  it('carry numbers that are read', () => {
    for (const colour of [failed, ...heat, ...categories, rest]) expect(contrast(contrastInk(colour), colour), colour).toBeGreaterThanOrEqual(3);
  });
});

describe('colours', () => {
  it('by themselves are those of the light theme', () => {
    expect({
      ink: INK, branches: BRANCH_COLOURS, categories: CATEGORIES, rest: REST, amounts: AMOUNTS, alarm: ALARM, none: NONE, sides: SIDES, failed: FAILED, heat: HEAT, map: LIGHT.map, theme: 'light',
    }).toEqual(LIGHT);
  });

  it('can be made translucent', () => {
    expect(withAlpha('#1d3f63', 0.5)).toBe('rgba(29, 63, 99, 0.500)');
  });

  it('are compared as the examples of CIEDE2000 have it', () => {
    const examples = [
      [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425], [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1], [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
      [[50, 2.5, 0], [73, 25, -18], 27.1492], [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373], [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
    ] as const;
    for (const [a, b, expected] of examples) expect(ciede2000(a, b)).toBeCloseTo(expected, 3);
  });
});
