import { expect, it } from 'vitest';
import { fieldHistories } from '../../../../client/state/history/field-histories.ts';

it('fields in which sources contradict each other come first, the others in the order of the form', () => {
  const trace = { value: 'x', source: 'A', status: 'reported' as const, changeSet: 'C1', revision: 1, author: 'a', at: '2026-01-01T00:00:00.000Z' };
  const fields = ['website', 'daysToRecover', 'name', 'formerIds'].map((field) => ({ field, ...trace }));
  const told = fieldHistories('firm', { fields, otherStatements: [{ field: 'daysToRecover', value: 44, source: 'B' }] });
  expect(told.map(({ field, statements }) => [field, statements.length])).toEqual([['daysToRecover', 1], ['name', 0], ['website', 0], ['formerIds', 0]]);
});
