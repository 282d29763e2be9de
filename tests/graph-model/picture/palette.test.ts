import { describe, expect, it } from 'vitest';
import { contrastInk, ALARM, AMOUNTS, BRANCH_COLOURS, CATEGORIES, channels, FAILED, HEAT, heatOf, INK, NONE, withAlpha } from '#graph-model/picture/palette.ts';

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastToWhite(colour: string): number {
  return 1.05 / (luminance(colour) + 0.05);
}

describe('colours', () => {
  it('of groups stand out from white as WCAG asks of graphics, 3:1', () => {
    for (const colour of [...Object.values(BRANCH_COLOURS), ...CATEGORIES, INK.hollow]) expect(contrastToWhite(colour), colour).toBeGreaterThanOrEqual(3);
  });

  it('of text stand out from white as WCAG asks of text, 4.5:1', () => {
    for (const colour of [INK.text, INK.quiet]) expect(contrastToWhite(colour), colour).toBeGreaterThanOrEqual(4.5);
  });

  it.each([['amounts', AMOUNTS], ['kritische Stellen', ALARM]])('of %s get darker with the value, so that they read in grey', (_, palette) => {
    for (let k = 1; k < palette.length; k++) expect(luminance(palette[k])).toBeLessThan(luminance(palette[k - 1]) * 0.75);
  });

  it('of a failure get lighter from stage to stage, and differ from all that runs', () => {
    const heat = [FAILED, ...HEAT];
    for (let k = 1; k < heat.length; k++) expect(luminance(heat[k])).toBeGreaterThan(luminance(heat[k - 1]));
    expect(heat).not.toContain(NONE);
    expect([heatOf(0), heatOf(1), heatOf(99)]).toEqual([FAILED, HEAT[0], HEAT.at(-1)]);
  });

  it('of branches are all different', () => {
    expect(new Set(Object.values(BRANCH_COLOURS)).size).toBe(Object.keys(BRANCH_COLOURS).length);
  });

  it('of a failure carry numbers that are read', () => {
    expect([FAILED, ...HEAT].map(contrastInk)).toEqual([INK.paper, INK.paper, INK.paper, INK.text, INK.text, INK.text, INK.text]);
  });

  it('can be made translucent', () => {
    expect(withAlpha('#1d3f63', 0.5)).toBe('rgba(29, 63, 99, 0.500)');
  });
});
