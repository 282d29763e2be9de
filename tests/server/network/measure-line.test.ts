import { describe, expect, it } from 'vitest';
import { AtlasError } from '#graph-model/errors.ts';
import type { Measured } from '#server/jobs/all-measures.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { measureLine } from '#server/network/measure-line.ts';

const at = (revision: number, network = {}) => ({ revision, context: network }) as Snapshot;

/** A line whose computations end when the test says so. */
function aLine() {
  const begun: number[] = [];
  const ends = new Map<number, { resolve: (measured: Measured) => void; reject: (error: Error) => void }>();
  const measure = measureLine(({ revision }) => {
    begun.push(revision);
    return new Promise((resolve, reject) => ends.set(revision, { resolve, reject }));
  });
  const end = async (revision: number) => {
    ends.get(revision)!.resolve({ revision } as unknown as Measured);
    await new Promise(setImmediate);
  };
  const fail = async (revision: number) => {
    ends.get(revision)!.reject(new Error('out of memory'));
    await new Promise(setImmediate);
  };
  return { measure, begun, end, fail };
}

describe('the line of networks to be measured', () => {
  it('measures a network once however many ask, also afterwards', async () => {
    const { measure, begun, end } = aLine();
    const snapshot = at(1);
    const asked = [measure(snapshot), measure(snapshot)];
    await end(1);
    expect(await Promise.all([...asked, measure(snapshot)])).toEqual([{ revision: 1 }, { revision: 1 }, { revision: 1 }]);
    expect(begun).toEqual([1]);
  });

  it('measures no network twice where only a scenario came to it', async () => {
    const { measure, begun, end } = aLine();
    const network = {};
    const first = measure(at(1, network));
    await end(1);
    expect([await first, await measure(at(2, network)), begun]).toEqual([{ revision: 1 }, { revision: 1 }, [1]]);
  });

  it('lets what has begun go on to its end, and then takes the newest that waits', async () => {
    const { measure, begun, end } = aLine();
    const [first, second, third] = [measure(at(1)), measure(at(2)), measure(at(3))];
    await expect(second).rejects.toBeInstanceOf(AtlasError);
    expect(begun).toEqual([1]);
    await end(1);
    expect(await first).toEqual({ revision: 1 });
    expect(begun).toEqual([1, 3]);
    await end(3);
    expect(await third).toEqual({ revision: 3 });
  });

  it('goes on after a failure, and tries again where it is asked again', async () => {
    const { measure, begun, end, fail } = aLine();
    const [one, two] = [at(1), at(2)];
    const outcomes = Promise.allSettled([measure(one), measure(two)]);
    await fail(1);
    await fail(2);
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const again = measure(two);
    await end(2);
    expect(await again).toEqual({ revision: 2 });
    expect(begun).toEqual([1, 2, 2]);
  });

  it('measures an older network beside the line for who still holds it', async () => {
    const { measure, end } = aLine();
    const newer = at(2);
    void measure(newer);
    await end(2);
    const older = measure(at(1));
    await end(1);
    expect(await older).toEqual({ revision: 1 });
    expect(await measure(newer)).toEqual({ revision: 2 });
  });
});
