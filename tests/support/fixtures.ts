import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A fixture of `tests/fixtures`, by path without its ending. */
export function fixture<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../fixtures/${path}.json`, import.meta.url), 'utf8')) as T;
}

/** Path of a file of reference data beside the project, or undefined where it is not there: the test then skips. */
export function localData(path: string): string | undefined {
  const file = fileURLToPath(new URL(`../../../shared/data/local/${path}`, import.meta.url));
  return existsSync(file) ? file : undefined;
}
