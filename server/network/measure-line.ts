import { AtlasError } from '#graph-model/errors.ts';
import type { Measured } from '#server/jobs/all-measures.ts';
import type { Snapshot } from './atlas.ts';

interface Turn {
  readonly of: Snapshot;
  readonly result: Promise<Measured>;
}

/**
 * Measures snapshots one after the other, each once however many ask. What has begun goes on to its end, so that a network that is edited
 * all the time is measured all the same; snapshots of one network, which differ in scenarios alone, share their measures; of those that wait only the newest stays, the others fail with `conflict`.
 */
export function measureLine(measure: (snapshot: Snapshot) => Promise<Measured>): (snapshot: Snapshot) => Promise<Measured> {
  let last: Turn | undefined;
  let isRunning = false;
  let next: (Turn & { readonly giveWay: (error: AtlasError) => void }) | undefined;

  const start = (of: Snapshot): Promise<Measured> => {
    const turn = { of, result: measure(of) };
    [last, next, isRunning] = [turn, undefined, true];
    const end = () => { isRunning = false; };
    turn.result.then(end, () => {
      end();
      if (last === turn) last = undefined;
    });
    return turn.result;
  };
  const wait = (of: Snapshot, before: Turn): Promise<Measured> => {
    next?.giveWay(new AtlasError('conflict', 'The network changed before it was measured; ask again.'));
    const { promise, resolve, reject } = Promise.withResolvers<Measured>();
    next = { of, result: promise, giveWay: reject };
    const mine = next;
    const begin = () => { if (next === mine) resolve(start(of)); };
    before.result.then(begin, begin);
    return promise;
  };
  return (snapshot) => {
    const known = [last, next].find((turn) => turn?.of.context === snapshot.context);
    if (known) return known.result;
    const newest = next ?? last;
    if (newest && newest.of.revision > snapshot.revision) return measure(snapshot);
    return last && isRunning ? wait(snapshot, last) : start(snapshot);
  };
}
