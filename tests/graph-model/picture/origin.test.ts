import { expect, it } from 'vitest';
import { originOf } from '#graph-model/picture/origin.ts';

it.each([
  ['05112000', null, 'germany'], [null, 'DE', 'germany'], [null, 'IT', 'eu'], [null, 'CH', 'world'], [null, 'GB', 'world'], [null, null, 'unknown'], [undefined, undefined, 'unknown'],
] as const)('a firm with municipality %s and country %s comes from: %s', (ags, country, origin) => {
  expect(originOf(ags, country)).toBe(origin);
});
