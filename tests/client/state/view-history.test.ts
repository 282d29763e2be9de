import { expect, it } from 'vitest';
import type { Address } from '../../../client/state/address.ts';
import { DEFAULT_ADDRESS } from '../../../client/state/address.ts';
import { NO_READING } from '../../../client/state/reading-address.ts';
import { followView, NO_VIEW_HISTORY, viewStep } from '../../../client/state/view-history.ts';

const hiding = (...hidden: string[]): Address => ({ ...DEFAULT_ADDRESS, reading: { ...NO_READING, hidden } });
const after = (...addresses: Address[]) => addresses.reduce(followView, NO_VIEW_HISTORY);

it('steps of the view go back and forth, by whatever way the page came to be there', () => {
  const two = after(DEFAULT_ADDRESS, hiding('F1'), hiding('F1', 'F2'));
  expect([viewStep(two, -1)?.reading?.hidden, viewStep(two, 1)]).toEqual([['F1'], undefined]);
  const back = followView(two, hiding('F1'));
  expect([viewStep(back, -1)?.reading?.hidden, viewStep(back, 1)?.reading?.hidden]).toEqual([[], ['F1', 'F2']]);
  expect(viewStep(followView(back, { ...hiding('F1'), layout: 'map' }), 1)).toBeUndefined();
});

it('a panel, a sort order or another firm is no step, surroundings of another firm are', () => {
  const once = after(DEFAULT_ADDRESS, { ...DEFAULT_ADDRESS, panel: 'ranking', firm: 'F1' });
  expect([viewStep(once, -1), viewStep(once, 1)]).toEqual([undefined, undefined]);
  const around = { ...DEFAULT_ADDRESS, surroundings: { tiers: 2, direction: 'both' } } as const;
  const twice = after({ ...around, firm: 'F1' }, { ...around, firm: 'F2' });
  expect(viewStep(twice, -1)).toMatchObject({ firm: 'F1', surroundings: { tiers: 2, direction: 'both' } });
});

it('what was not set is taken back to not being set', () => {
  const step = viewStep(after(DEFAULT_ADDRESS, { ...DEFAULT_ADDRESS, firm: 'F1', surroundings: { tiers: 1, direction: 'both' } }), -1)!;
  expect(Object.hasOwn(step, 'surroundings') && step.surroundings === undefined).toBe(true);
});

it('the oldest of very many steps are forgotten', () => {
  const many = Array.from({ length: 300 }, (_, at) => hiding(`F${at}`)).reduce(followView, NO_VIEW_HISTORY);
  expect([many.states.length, many.now, viewStep(many, -1)?.reading?.hidden]).toEqual([100, 99, ['F298']]);
});
