import { expect, it } from 'vitest';
import { withPresentIds } from '../../../client/state/former-ids.ts';

it('a link with the id of a merged firm leads to the one it was merged into, once', () => {
  const former = { F2: 'F1' };
  expect(withPresentIds({ firm: 'F2', failure: { firms: ['F1', 'F2', 'F3'], stage: 2 } }, former)).toEqual({ firm: 'F1', failure: { firms: ['F1', 'F3'], stage: 2 } });
  expect(withPresentIds({ firm: 'F1', chain: 'F2', failure: { firms: [], stage: 0 } }, former)).toEqual({ firm: 'F1', chain: 'F1', failure: { firms: [], stage: 0 } });
  expect(withPresentIds({ firm: 'constructor', failure: { firms: ['F3'], stage: 0 } }, former)).toBeUndefined();
  expect(withPresentIds({ firm: 'F2', failure: { firms: [], stage: 0 } })).toBeUndefined();
});
