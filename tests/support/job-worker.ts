import { parentPort } from 'node:worker_threads';

/** A computing thread that does as it is told, for tests of the line before it. */
parentPort!.on('message', ({ does, value }: { does: string; value?: unknown }) => {
  const done = (result: unknown) => parentPort!.postMessage({ kind: 'done', result });
  if (does === 'answer') done(value);
  if (does === 'progress') parentPort!.postMessage({ kind: 'progress', share: 0.5 });
  if (does === 'progress') done('after half');
  if (does === 'refuse') parentPort!.postMessage({ kind: 'failed', code: 'bad_input', message: 'No such firm.', findings: [] });
  if (does === 'crash') throw new Error('bang');
  if (does === 'exit') process.exit(3);
  if (does === 'spin') for (;;) Math.random();
  if (does === 'eat') {
    const kept: unknown[] = [];
    for (;;) kept.push({ of: kept.length, text: `${kept.length}` });
  }
});
