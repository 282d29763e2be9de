import { expect, it } from 'vitest';
import { revisionOfRunId, runIdOf, type RunKey } from '#server/jobs/run-id.ts';

const KEY: RunKey = { version: '1', revision: 12, changeSet: 'C12', day: '2026-11-21', region: 'mark', role: 'every_record', engine: 'local', analysis: 'shock', parameters: { firms: ['a', 'b'], capacity: 0 } };

it('a run id does not depend on the order in which parameters are written, nor on those that are not told', () => {
  expect(runIdOf({ ...KEY, parameters: { capacity: 0, limit: undefined, firms: ['a', 'b'] } })).toBe(runIdOf(KEY));
});

it('everything that decides the result is in the id of a run', () => {
  const others: Partial<RunKey>[] = [
    { version: '2' }, { revision: 13 }, { changeSet: 'C12b' }, { day: '2026-11-22' }, { region: 'ruhr' }, { role: 'public_records' }, { engine: 'gds' }, { analysis: 'failure' }, { parameters: { firms: ['a'], capacity: 0 } },
  ];
  expect(new Set([KEY, ...others.map((other) => ({ ...KEY, ...other }))].map(runIdOf)).size).toBe(1 + others.length);
});

it('a run id tells its revision, so that one of the past is known as such after a restart', () => {
  expect([runIdOf(KEY), 'run-7', 'x', `run--1-${'0'.repeat(32)}`].map(revisionOfRunId)).toEqual([12, undefined, undefined, undefined]);
});
