import { describe, expect, it } from 'vitest';
import { AtlasError } from '#graph-model/errors.ts';
import { failureOf } from '#server/store/sqlite/sqlite-faults.ts';

const sqliteError = (errcode: number): Error => Object.assign(new Error('words of SQLite'), { code: 'ERR_SQLITE_ERROR', errcode });

describe('faults of SQLite', () => {
  it.each([
    ['busy', 5, 'store_busy'], ['busy while recovering', 261, 'store_busy'], ['locked', 6, 'store_busy'], ['corrupt', 11, 'store_damaged'],
    ['corrupt index', 779, 'store_damaged'], ['no database', 26, 'store_damaged'], ['disk full', 13, 'store_unavailable'], ['read-only', 8, 'store_unavailable'],
    ['read-only folder', 1544, 'store_unavailable'], ['cannot open', 14, 'store_unavailable'], ['input/output', 10, 'store_unavailable'],
  ])('%s (%d) is %s, with a sentence that says what to do and the words of SQLite', (_what, errcode, code) => {
    const failure = failureOf(sqliteError(errcode));
    expect(failure).toMatchObject({ code, findings: [] });
    expect(failure.message).toMatch(/^The .+ \(words of SQLite\)$/);
  });

  it('other errors make the store unavailable, our own stay what they are', () => {
    expect(failureOf(new Error('EACCES'))).toMatchObject({ code: 'store_unavailable', message: 'The data file cannot be used (EACCES)' });
    expect(failureOf('words')).toMatchObject({ code: 'store_unavailable' });
    const findings = [{ severity: 'error', code: 'x' }] as const;
    expect(failureOf(new AtlasError('conflict', 'why', { findings }))).toEqual({ code: 'conflict', message: 'why', findings });
  });
});
