import { describe, expect, it } from 'vitest';
import { BRANCH_GROUPS } from '#graph-model/picture/branch-group.ts';
import { pictureText } from '../../../client/text/picture.ts';

/** All texts by path; functions are called with plausible words. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (...words: unknown[]) => unknown)('3', '4', false))]];
  return Object.entries(value as object).flatMap(([key, each]) => texts(each, path === '' ? key : `${path}.${key}`));
}

describe('words of the picture', () => {
  it('exist in both languages for the same things, and none is empty', () => {
    const [german, english] = [texts(pictureText.de), texts(pictureText.en)];
    expect(english.map(([path]) => path)).toEqual(german.map(([path]) => path));
    expect([...german, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('name every group of branches differently', () => {
    for (const { branchGroups } of Object.values(pictureText)) expect(new Set(Object.values(branchGroups)).size).toBe(BRANCH_GROUPS.length);
  });

  it('name single and joined stages', () => {
    expect([pictureText.de.stage(2, 2, true), pictureText.de.stage(2, 3, false), pictureText.de.stage(7, 12, true)]).toEqual(['Stufe 2', 'Stufe 2–3', 'Ab Stufe 7']);
  });
});
