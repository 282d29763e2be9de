import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { de } from '../../../client/text/de.ts';
import { en } from '../../../client/text/en.ts';
import { lateDe, lateEn } from '../../../client/text/late-texts.ts';
import { loadTexts, textsOf } from '../../../client/text/texts.ts';
import { ApiProblem } from '../../../client/api/problem.ts';
import { problemText } from '../../../client/text/problem-text.ts';

await Promise.all([loadTexts('de'), loadTexts('en')]);
const CLIENT = new URL('../../../client/', import.meta.url);

function flatten(texts: object, prefix = ''): Map<string, string> {
  return new Map(Object.entries(texts).flatMap(([key, value]): [string, string][] => (
    typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value as object, `${prefix}${key}.`)]
  )));
}

const german = new Map([...flatten(de), ...flatten(lateDe)]);
const english = new Map([...flatten(en), ...flatten(lateEn)]);
const sources = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !/^text\/(de|en)(\.ts|\/)/.test(name))
  .map((name) => readFileSync(new URL(name, CLIENT), 'utf8')).join('\n');
/** Keys as they stand in the code: whole ones in quotes, and templates such as `kind.${…}` as patterns. */
const named = new Set([...sources.matchAll(/'([a-z]\w*(?:\.\w+)+)'/gi)].map(([, key]) => key));
const patterns = [...sources.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/gi)].map(([, start]) => start!);
const PLURAL = /_(zero|one|other)$/;

describe('texts', () => {
  it('exist in both languages under the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
  });

  it('are never empty', () => {
    expect([...german, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('take the same facts in both languages', () => {
    const facts = (text: string | undefined) => [...(text ?? '').matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();
    expect([...german].filter(([key, text]) => facts(text).join() !== facts(english.get(key)).join()).map(([key]) => key)).toEqual([]);
  });

  it('are all used', () => {
    const used = (key: string): boolean => named.has(key.replace(PLURAL, '')) || patterns.some((start) => key.startsWith(start) && !key.slice(start.length).includes('.'));
    expect([...german.keys()].filter((key) => !used(key))).toEqual([]);
  });

  it('have a singular and a plural, or neither', () => {
    const stems = new Set([...german.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')));
    for (const stem of stems) expect([german.has(`${stem}_one`), german.has(`${stem}_other`)], stem).toEqual([true, true]);
  });

  it('address people by "Sie" and never call a buyer "Käufer"', () => {
    expect([...german].filter(([, text]) => /\b(du|dein|deine|dich|dir|Käufer)\b/i.test(text))).toEqual([]);
  });

  it('count in the way of the language', () => {
    expect(textsOf('de')('fact.suppliers', { count: 0 })).toBe('Keine Lieferanten bekannt');
    expect(textsOf('de')('fact.suppliers', { count: 1 })).toBe('1 Lieferant');
    expect(textsOf('de')('fact.suppliers', { count: 1234 })).toBe('1.234 Lieferanten');
    expect(textsOf('en')('fact.suppliers', { count: 1234 })).toBe('1,234 suppliers');
  });

  it('show names as they are', () => {
    expect(textsOf('de')('failure.remove', { name: 'Müller & <Söhne>' })).toBe('Müller & <Söhne> nicht mehr ausfallen lassen');
  });
});

describe('a problem in words', () => {
  it('says what to do where its code is known', () => {
    expect(problemText(new ApiProblem('offline', 'No answer'), textsOf('de'))).toBe('Der Server antwortet nicht. Prüfen Sie die Verbindung und versuchen Sie es erneut.');
  });

  it('shows its detail where it is not', () => {
    expect(problemText(new ApiProblem('brand_new', 'etwas Neues'), textsOf('de'))).toBe('Unerwarteter Fehler: etwas Neues');
    expect(problemText(new Error('kaputt'), textsOf('en'))).toBe('Unexpected fault: kaputt');
  });
});
