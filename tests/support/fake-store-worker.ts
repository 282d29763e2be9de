import { parentPort } from 'node:worker_threads';
import type { Request } from '#server/store/sqlite/messages.ts';

/** A store's thread that misbehaves, each verb in its own way; see `store-thread.test.ts`. */
const held: number[] = [];
const received: unknown[] = [];
let untaken = 0;
/** Takes rows late, and only when somebody waits for it. */
const AHEAD = 4;

parentPort?.on('message', (request: Request) => {
  const { call } = request;
  const answer = (value: unknown, to = call): void => parentPort?.postMessage({ call: to, answer: value });
  if (!('verb' in request)) {
    received.push('rows' in request ? request.rows.length : request.end);
    if ('rows' in request && ++untaken === AHEAD) setTimeout(() => {
      received.push(`${untaken} at once`);
      for (; untaken > 0; untaken--) parentPort?.postMessage({ call, taken: true });
    }, 20);
    if ('end' in request && request.end === 'commit') answer([...received]);
    return;
  }
  switch (request.verb) {
    case 'revision': process.exit(3); break;
    case 'changeSets': setTimeout(() => { throw new Error('out of order'); }, 5); break;
    case 'get': held.push(call); break;
    case 'check':
      for (const earlier of held.toReversed()) answer(`answer to ${earlier}`, earlier);
      answer([]);
      break;
    case 'changeSet':
      answer('to nobody', 9_999);
      answer('first');
      answer('second');
      parentPort?.postMessage({ call, failure: { code: 'conflict', message: 'too late', findings: [] } });
      break;
    case 'histories': parentPort?.postMessage({ call, failure: { code: 'conflict', message: 'words', findings: [{ severity: 'error', code: 'x' }] } }); break;
    case 'apply': [received.length, untaken] = [0, 0]; break;
    case 'close': answer(undefined); break;
    default:
  }
});
