import { describe, expect, it } from 'vitest';
import { languageOf, rememberLanguage, rememberedLanguage } from '../../../client/state/language.ts';
import { stepInList } from '../../../client/state/step-in-list.ts';
import { volumeClassOf } from '../../../client/state/volume.ts';

const refusing = { getItem: () => { throw new Error('denied'); }, setItem: () => { throw new Error('denied'); } };

describe('the language', () => {
  it('is that of the address, else the one chosen before, else German', () => {
    expect([languageOf('en', 'de'), languageOf(undefined, 'en'), languageOf(undefined, undefined)]).toEqual(['en', 'en', 'de']);
  });

  it('is remembered, and nothing breaks in a browser that keeps nothing', () => {
    const kept = new Map<string, string>();
    rememberLanguage({ setItem: (key, value) => void kept.set(key, value) }, 'en');
    expect(rememberedLanguage({ getItem: (key) => kept.get(key) ?? null })).toBe('en');
    expect(() => rememberLanguage(refusing, 'en')).not.toThrow();
    expect(rememberedLanguage(refusing)).toBeUndefined();
    expect(rememberedLanguage({ getItem: () => 'tlh' })).toBeUndefined();
    expect(rememberedLanguage(undefined)).toBeUndefined();
  });
});

describe('keys in a list', () => {
  it('step, page and jump, and stop at both ends', () => {
    const step = (key: string, active: number) => stepInList(key, active, 100, 10);
    expect([step('ArrowDown', 4), step('ArrowUp', 4), step('PageDown', 95), step('PageUp', 4), step('Home', 50), step('End', 50), step('ArrowDown', 99)]).toEqual([5, 3, 99, 0, 0, 99, 99]);
  });

  it('are no step where they mean something else or the list is empty', () => {
    expect([stepInList('a', 4, 100, 10), stepInList('toString', 4, 100, 10), stepInList('ArrowDown', 0, 0, 10)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the volume of a relation', () => {
  it('is shown as a class, so that no exact sum leaves the data', () => {
    expect([0, 9_999, 10_000, 99_999, 100_000, 999_999, 1_000_000].map((volumeEur) => volumeClassOf({ volumeEur }))).toEqual(['A', 'A', 'B', 'B', 'C', 'C', 'D']);
  });

  it('is the stated class where there is one, and unknown where there is nothing', () => {
    expect(volumeClassOf({ volumeClass: 'C', volumeEur: 5 })).toBe('C');
    expect(volumeClassOf({})).toBeUndefined();
  });
});
