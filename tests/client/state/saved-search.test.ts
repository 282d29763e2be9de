import { describe, expect, it } from 'vitest';
import { parsePartnerAsked, partnerParameters, type PartnerAsked } from '../../../client/state/partner-address.ts';
import { criteriaOf, isSameSearch, savedCriteria } from '../../../client/state/saved-search.ts';
import { keepSeen, seenRevisions } from '../../../client/state/seen-revisions.ts';
import { aSearch } from '#tests/support/saved-records.ts';

const ASKED: PartnerAsked = { code: '7320', codeSystem: 'HS', capabilities: ['Härten', 'Drehen'], ags: '05962032', radiusKm: 50, kinds: ['craft'], forFirm: 'F1' };

describe('a saved search', () => {
  it('asks what was asked when it was saved, and is found again from an address', () => {
    const saved = aSearch({ name: 'Härter', firm: 'F9', ...ASKED } as Parameters<typeof aSearch>[0]);
    expect(criteriaOf(saved)).toEqual(ASKED);
    expect(parsePartnerAsked(new URLSearchParams(partnerParameters(ASKED).map(([name, value]) => [name, value])))).toEqual(ASKED);
  });

  it('is the same in another order of choices and with the switches on, and another one with another condition', () => {
    expect(isSameSearch(ASKED, { ...ASKED, capabilities: ['Drehen', 'Härten'], showMissing: true, showUnplaced: true })).toBe(true);
    for (const other of [{ radiusKm: 25 }, { codeSystem: 'CN' as const }, { forFirm: undefined, insteadOf: 'F1' }, { capabilities: ['Härten'] }]) expect(isSameSearch(ASKED, { ...ASKED, ...other })).toBe(false);
    expect(savedCriteria({ words: 'Draht', showMissing: true, showUnplaced: true })).toEqual({ words: 'Draht' });
  });
});

describe('what a browser has looked at', () => {
  const storageOf = (text: string | null) => ({ getItem: () => text });

  it('is kept by search, the latest first, and 500 at most', () => {
    const kept: string[] = [];
    const storage = { setItem: (_: string, text: string) => { kept.push(text); } };
    expect(keepSeen(storage, { a: 3, b: 4 }, 'b', 7)).toEqual({ b: 7, a: 3 });
    expect(seenRevisions(storageOf(kept[0]))).toEqual({ b: 7, a: 3 });
    const full = Object.fromEntries(Array.from({ length: 500 }, (_, number) => [`s${number}`, number]));
    expect(Object.keys(keepSeen(storage, full, 'neu', 1))).toEqual(['neu', ...Object.keys(full).slice(0, 499)]);
  });

  it.each([null, '', '[1]', 'null', '"x"', '{"a":', '{"a":-1,"b":"2","c":1.5,"d":null}'])('is nothing where the browser keeps %j', (text) => {
    expect(seenRevisions(storageOf(text))).toEqual({});
  });

  it('holds until the page is left where the browser keeps nothing', () => {
    expect(keepSeen({ setItem: () => { throw new Error('refused'); } }, {}, 'a', 2)).toEqual({ a: 2 });
    expect(keepSeen(undefined, {}, 'a', 2)).toEqual({ a: 2 });
  });
});
