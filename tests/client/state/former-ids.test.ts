import { expect, it } from 'vitest';
import { withPresentIds } from '../../../client/state/former-ids.ts';
import { NO_READING } from '../../../client/state/reading-address.ts';

it('a link with the id of a merged firm leads to the one it was merged into, once', () => {
  const former = { F2: 'F1' };
  const reading = NO_READING;
  expect(withPresentIds({ firm: 'F2', failure: { firms: ['F1', 'F2', 'F3'], stage: 2 }, reading }, former)).toEqual({ firm: 'F1', failure: { firms: ['F1', 'F3'], stage: 2 }, reading });
  expect(withPresentIds({ firm: 'F1', chain: 'F2', failure: { firms: [], stage: 0 }, reading }, former)).toEqual({ firm: 'F1', chain: 'F1', failure: { firms: [], stage: 0 }, reading });
  expect(withPresentIds({ firm: 'constructor', failure: { firms: ['F3'], stage: 0 }, reading }, former)).toBeUndefined();
  expect(withPresentIds({ firm: 'F2', failure: { firms: [], stage: 0 }, reading })).toBeUndefined();
});

it('so do selections, pins and the ends of a way', () => {
  const failure = { firms: [], stage: 0 };
  expect(withPresentIds({ failure, reading: { ...NO_READING, selected: ['F1', 'F2'], pinned: ['F2'], way: { from: 'F2' } } }, { F2: 'F1' })).toEqual({
    failure, reading: { ...NO_READING, selected: ['F1'], pinned: ['F1'], way: { from: 'F1' } },
  });
});

it('so do the answers to a failure and the second failure beside it; what else stands beside stays', () => {
  const [product, reading] = ['P1' as never, NO_READING];
  const answersOf = (id: string) => ({ relations: [{ supplier: id, buyer: 'F3', product }, { supplier: 'F4', buyer: id, product }] as never, stocks: [{ firm: id, product, days: 3 }] as never });
  const failure = { firms: ['F3'], stage: 1, answers: answersOf('F2'), against: { kind: 'second', who: { firms: ['F1', 'F2'], groups: [{ kind: 'country', key: 'CN' }] } } } as const;
  expect(withPresentIds({ failure, reading }, { F2: 'F1' })).toEqual({
    failure: { firms: ['F3'], stage: 1, answers: answersOf('F1'), against: { kind: 'second', who: { firms: ['F1'], groups: [{ kind: 'country', key: 'CN' }] } } }, reading,
  });
  const beside = { firms: ['F2'], stage: 0, against: { kind: 'scenario', id: 'F2' } } as const;
  expect(withPresentIds({ failure: beside, reading }, { F2: 'F1' })).toEqual({ failure: { ...beside, firms: ['F1'] }, reading });
});
