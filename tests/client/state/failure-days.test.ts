import { describe, expect, it } from 'vitest';
import type { FailureView } from '#graph-model/contract/analyses.ts';
import type { DaysView } from '#graph-model/contract/days.ts';
import { failureDays } from '../../../client/state/failure-days.ts';

const firm = (id: string) => ({ id, name: `Firma ${id}` });
const cause = { product: { id: 'P', name: 'Draht' }, suppliers: [firm('a')], lastSupplier: firm('a') };
const share = { value: null, coverage: 0 };
const view: FailureView = {
  revision: 1, failed: [firm('a')], limited: [], stages: 2, employeeShare: share, volumeShare: share,
  stopped: [{ firm: firm('a'), stage: 0 }, { firm: firm('b'), stage: 1 }, { firm: firm('c'), stage: 2 }],
};

function someDays(overrides: Partial<DaysView> = {}): DaysView {
  const known = { known: 0, of: 1 };
  return {
    revision: 1, failed: [{ firm: firm('a'), back: 20 }], limited: [], stocks: { known: 1, of: 2 }, switching: known, recovery: known,
    stopped: [{ firm: firm('a'), standstills: [{ from: 0, to: 20 }] }, { firm: firm('b'), standstills: [{ from: 9, to: 20, cause: { ...cause, stockDays: 9 } }] }], ...overrides,
  };
}

describe('a failure in days', () => {
  it('tells of every firm whether it fails, stops, or holds out until it is supplied again', () => {
    const { of, back, verdict, stocks } = failureDays(someDays(), view)!;
    expect(['a', 'b', 'c'].map(of)).toEqual([{ kind: 'failed', back: 20 }, { kind: 'stops', from: 9, to: 20, assumed: false }, { kind: 'holds' }]);
    expect([back, verdict, stocks]).toEqual([20, 'stops', { known: 1, of: 2 }]);
  });

  it('says what it does not know: how long the failure lasts, and the stock of a firm', () => {
    const open = failureDays(someDays({ failed: [{ firm: firm('a') }], stopped: [{ firm: firm('a'), standstills: [{ from: 0 }] }, { firm: firm('b'), standstills: [{ from: 0, cause }] }] }), view)!;
    expect([open.back, open.verdict, open.of('a'), open.of('b')]).toEqual([undefined, 'unknown', { kind: 'failed' }, { kind: 'stops', from: 0, assumed: true }]);
  });

  it('tells stocks that last from a failure that concerns nobody', () => {
    const alone = someDays({ stopped: someDays().stopped.slice(0, 1) });
    expect(failureDays(alone, view)!.verdict).toBe('holds');
    expect(failureDays(alone, { ...view, stopped: view.stopped.slice(0, 1) })!.verdict).toBe('harmless');
  });

  it('is not there while the answer is for another failure', () => {
    expect(failureDays(someDays(), { ...view, failed: [firm('a'), firm('b')] })).toBeUndefined();
  });
});
