import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { de } from '../../../client/text/de.ts';
import { lateDe } from '../../../client/text/late-texts.ts';

const LATE_TEXTS = path.resolve('client/text/late-texts.ts');
/** What is fetched before the first picture stands: the page and everything that draws. */
const FIRST = ['client/main.tsx', 'client/sigma/network-picture.tsx', 'client/sigma/picture.ts', 'client/sigma/picture-renderer.ts', 'client/canvas/canvas-renderer.ts'].map((file) => path.resolve(file));

interface Module { readonly text: string; readonly now: readonly string[]; readonly later: readonly string[] }
const modules = new Map<string, Module>();

/** A module's text and what it imports of the client: with itself, and when it is needed. */
function moduleAt(file: string): Module {
  const known = modules.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8');
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, to]) => path.resolve(path.dirname(file), to!)).filter((to) => existsSync(to));
  const module = { text, now: found(/^(?:import|export)\s+(?!type\b)(?:[^'";]*?from\s+)?'(\.[^']+\.tsx?)'/gm), later: found(/\bimport\('(\.[^']+\.tsx?)'\)/g) };
  modules.set(file, module);
  return module;
}

/** Files that come with these. */
function withImports(files: readonly string[], come = new Set<string>()): Set<string> {
  for (const file of files) {
    if (come.has(file)) continue;
    come.add(file);
    withImports(moduleAt(file).now, come);
  }
  return come;
}

function keysOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key.replace(/_(zero|one|other)$/, '')] : keysOf(value as object, `${prefix}${key}.`)));
}

const early = new Set(keysOf(de));
const late = new Set(keysOf(lateDe));

/** Late texts that a file names, as a key in quotes or as the beginning of one. */
function lateIn(file: string): string[] {
  if (file.includes(`${path.sep}text${path.sep}`)) return [];
  const { text } = moduleAt(file);
  const keys = [...text.matchAll(/['"`]([a-z]\w*(?:\.\w+)+)['"`]/gi)].map(([, key]) => key!).filter((key) => late.has(key) && !early.has(key));
  const starts = [...text.matchAll(/`([a-z]\w*\.(?:\w+\.)*)\$\{/gi)].map(([, start]) => start!);
  const begun = starts.filter((start) => [...late].some((key) => key.startsWith(start)) && ![...early].some((key) => key.startsWith(start)));
  return [...keys, ...begun].map((key) => `${path.relative('client', file)}: ${key}`);
}

const first = withImports(FIRST);
const laterParts = new Set([...withEverything(FIRST)].flatMap((file) => moduleAt(file).later));

function withEverything(files: readonly string[]): Set<string> {
  const come = withImports(files);
  for (const file of come) withImports(moduleAt(file).later, come);
  return come;
}

describe('late texts', () => {
  it('are said by nothing that comes before the first picture', () => {
    expect([...first].flatMap(lateIn)).toEqual([]);
  });

  it('come with every part that says one of them', () => {
    const parts = [...laterParts].filter((part) => !first.has(part)).map((part) => ({ part, files: withImports([part]) }));
    const without = parts.filter(({ files }) => !files.has(LATE_TEXTS) && [...files].some((file) => lateIn(file).length > 0));
    expect(without.map(({ part }) => `${path.relative('client', part)} imports no late-texts.ts`)).toEqual([]);
  });

  it('repeat no text that is there from the beginning', () => {
    expect([...late].filter((key) => early.has(key))).toEqual([]);
  });
});
