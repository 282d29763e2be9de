import { describe, expect, it } from 'vitest';
import { buildLinks } from '#graph-model/picture/links.ts';
import { isShownLink, MOST_SINGLE, showsSingleLinks } from '#graph-model/picture/single-links.ts';
import { aNetwork } from '../../support/a-network.ts';

/** One supplier with so many buyers. */
const star = (buyers: number) => {
  const ids = Array.from({ length: buyers }, (_, at) => `B${at}`);
  return buildLinks(aNetwork([{ id: 'S' }, ...ids.map((id) => ({ id }))], ids.map((id) => ['S', id] as const)));
};

describe('links one by one', () => {
  it('are drawn as long as they are few', () => {
    expect(showsSingleLinks(star(MOST_SINGLE), {})).toBe(true);
    expect(showsSingleLinks(star(MOST_SINGLE + 1), {})).toBe(false);
  });

  it('are counted behind the filter', () => {
    expect(showsSingleLinks(star(900), { visible: new Set([0, 1, 2, 3]) })).toBe(true);
    expect(showsSingleLinks(star(900), { visible: new Set(Array.from({ length: 901 }, (_, at) => at)) })).toBe(false);
    expect([0, 1].map((link) => isShownLink(star(2), new Set([0, 1]), link))).toEqual([true, false]);
  });
});
