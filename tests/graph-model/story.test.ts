import { describe, expect, it } from 'vitest';
import { LONGEST_ADDRESS } from '#graph-model/story-limits.ts';
import { StepAddress, Story } from '#graph-model/story.ts';
import { rowsOfStory, stepsOfRows } from '#graph-model/story-rows.ts';
import { aStory } from '#tests/support/saved-records.ts';

describe('the address of a step', () => {
  it.each(['/', '/region', '/?layout=map&place=05914&place=05962&firm=M%C3%BCller+%26+S%C3%B6hne', `/?x=${'a'.repeat(LONGEST_ADDRESS - 4)}`])('may be %.60s', (address) => {
    expect(StepAddress.parse(address)).toBe(address);
  });

  it.each([
    '', 'https://example.com/', '//example.com/', '/\\example.com', '/..//example.com', 'javascript:alert(1)', '/#/x', '/?x=<b>', '/?x=a b', '/?x=ä', '/api/v1/records', '/?a\n', `/?x=${'a'.repeat(LONGEST_ADDRESS)}`,
  ])('is never %.60s', (address) => {
    expect(StepAddress.safeParse(address).success).toBe(false);
  });
});

describe('a story', () => {
  it('holds at most 100 steps and no markup', () => {
    const steps = (count: number) => Array.from({ length: count }, () => ({ address: '/' }));
    expect([100, 101].map((count) => Story.safeParse(aStory({ steps: steps(count) })).success)).toEqual([true, false]);
    expect(Story.safeParse(aStory({ steps: [{ address: '/', text: '<img src=x>' }] })).success).toBe(false);
  });

  it('is the same after a table, also without a step', () => {
    for (const story of [aStory(), aStory({ steps: [] })]) expect(stepsOfRows(rowsOfStory(story).toReversed())).toEqual(story.steps);
  });
});
