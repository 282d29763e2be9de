import { describe, expect, it } from 'vitest';
import { differences, isOpen, mergedDraft } from '../../../../client/state/editing/merge-drafts.ts';

const before = { name: 'A', code: '1', kind: '', source: 'x', nameEn: '' };
const yours = { name: 'B', code: '2', kind: 'Bauteil', source: 'x', nameEn: 'N' };
const theirs = { name: 'C', code: '1', kind: '', source: 'y', nameEn: 'N' };

describe('two drafts of one record', () => {
  const list = differences('product', before, yours, theirs);

  it('differ where they say different things; who alone changed a field is taken unless told, of what both changed nobody', () => {
    expect(list.map(({ field, before: was, yours: mine, theirs: other, usual }) => [field.name, was, mine, other, usual])).toEqual([
      ['name', 'A', 'B', 'C', undefined], ['kind', '', 'Bauteil', '', 'yours'], ['code', '1', '2', '1', 'yours'], ['source', 'x', 'x', 'y', 'theirs'],
    ]);
    expect(list.filter((each) => isOpen(each, new Map())).map(({ field }) => field.name)).toEqual(['name']);
    expect(list.filter((each) => isOpen(each, new Map([['name', 'theirs']])))).toEqual([]);
  });

  it('become one by what was chosen', () => {
    expect(mergedDraft(theirs, list, new Map([['name', 'yours'], ['code', 'theirs']]))).toEqual({ name: 'B', code: '1', kind: 'Bauteil', source: 'y', nameEn: 'N' });
  });
});
