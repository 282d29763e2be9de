import { setTimeout as pause } from 'node:timers/promises';
import express from 'express';
import { afterEach, expect, it } from 'vitest';
import { listen } from '#server/lifecycle.ts';
import { sendEvents, type SentEvent } from '#server/routes/send-events.ts';

const closing: (() => void)[] = [];
afterEach(() => { for (const close of closing.splice(0)) close(); });

/** A stream of events that the test sends. */
async function aStream(heartbeatMs?: number) {
  const readers = new Set<(event: SentEvent) => void>();
  const app = express().get('/', (request, response) => {
    sendEvents(request, response, {
      now: () => ({ name: 'progress', data: 0, isLast: false }),
      watch(tell) {
        readers.add(tell);
        return () => { readers.delete(tell); };
      },
    }, heartbeatMs);
  });
  const { server, address } = await listen(app, 0, '127.0.0.1');
  closing.push(() => { server.closeAllConnections(); server.close(); });
  return { address, readers, tell: (event: SentEvent) => { for (const reader of readers) reader(event); } };
}

it('a stream begins with how things stand, goes on with every change and ends with the last', async () => {
  const { address, tell } = await aStream();
  const answer = await fetch(address);
  tell({ name: 'progress', data: { share: 0.5 }, isLast: false });
  tell({ name: 'done', data: 1, isLast: true });
  expect(await answer.text()).toBe('retry: 2000\nid: 1\nevent: progress\ndata: 0\n\nid: 2\nevent: progress\ndata: {"share":0.5}\n\nid: last\nevent: done\ndata: 1\n\n');
});

it('a reader that goes is told no more, and one that heard the last event is sent away', async () => {
  const { address, readers } = await aStream();
  const gone = new AbortController();
  await fetch(address, { signal: gone.signal });
  expect(readers.size).toBe(1);
  gone.abort();
  while (readers.size > 0) await pause(10);
  expect((await fetch(address, { headers: { 'last-event-id': 'last' } })).status).toBe(204);
});

it('a quiet stream shows that it lives', async () => {
  const { address } = await aStream(5);
  const reader = (await fetch(address)).body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (!text.includes('\n\n: \n\n')) text += decoder.decode((await reader.read()).value);
  expect(text).toContain('data: 0\n\n: \n\n');
  await reader.cancel();
});
